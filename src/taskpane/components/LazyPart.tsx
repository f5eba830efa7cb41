import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Component, type ComponentType, type ReactNode, Suspense, lazy, useState } from "react";
import { paneText } from "../../text/pane";
import { Paragraph } from "./Paragraph";

const useStyles = makeStyles({
  missing: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
});

/**
 * A part of the pane whose code is loaded when it is first shown. One that cannot be loaded says so and can be asked for
 * again, there or by coming back to it; the rest of the pane goes on.
 * @param fallback stands in its place until then
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  fallback: ReactNode = null,
): ComponentType<Props> {
  // React keeps what loading came to, a failure as well: another try takes another part.
  const untried = () => lazy(async () => ({ default: await load() })) as ComponentType<Props>;
  let Part = untried();
  return function LazyPart(props) {
    const [tries, setTries] = useState(0);
    return (
      <PartBoundary
        key={tries}
        fallback={fallback}
        onMissing={() => (Part = untried())}
        onAgain={() => setTries(tries + 1)}
      >
        <Part {...props} />
      </PartBoundary>
    );
  };
}

interface PartBoundaryProps {
  readonly fallback: ReactNode;
  readonly onMissing: () => void;
  readonly onAgain: () => void;
  readonly children: ReactNode;
}

class PartBoundary extends Component<PartBoundaryProps, { readonly isMissing: boolean }> {
  override state = { isMissing: false };

  /** webpack names its error so; any other is a bug and none of ours to hide. */
  static getDerivedStateFromError(error: unknown): { readonly isMissing: boolean } {
    if (error instanceof Error && error.name === "ChunkLoadError") return { isMissing: true };
    throw error;
  }

  override componentDidCatch() {
    this.props.onMissing();
  }

  override render() {
    const { fallback, onAgain, children } = this.props;
    return this.state.isMissing ? (
      <>
        {fallback}
        <Missing onAgain={onAgain} />
      </>
    ) : (
      <Suspense fallback={fallback}>{children}</Suspense>
    );
  }
}

function Missing({ onAgain }: Pick<PartBoundaryProps, "onAgain">) {
  return (
    <div role="alert" className={useStyles().missing}>
      <Paragraph>{paneText.partMissing}</Paragraph>
      <Button onClick={onAgain}>{paneText.retryButton}</Button>
    </div>
  );
}
