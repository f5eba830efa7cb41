import { Component, Suspense, type ReactNode } from "react";
import { paneText } from "../../text/pane";

interface LazyPartProps {
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** A part of the pane that is loaded when it is shown. One that cannot be loaded says so; the rest of the pane goes on. */
export class LazyPart extends Component<LazyPartProps, { readonly isMissing: boolean }> {
  override state = { isMissing: false };

  /** webpack names its error so; any other is a bug and none of ours to hide. */
  static getDerivedStateFromError(error: unknown): { readonly isMissing: boolean } {
    if (error instanceof Error && error.name === "ChunkLoadError") return { isMissing: true };
    throw error;
  }

  override render() {
    const { fallback, children } = this.props;
    return this.state.isMissing ? (
      <p role="alert">{paneText.partMissing}</p>
    ) : (
      <Suspense fallback={fallback}>{children}</Suspense>
    );
  }
}
