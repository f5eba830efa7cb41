import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { consolidationPaneText as text } from "../../text/consolidation-pane";
import type { ConsolidationProgress as Progress } from "../session/consolidation-state";
import { Bar } from "./Bar";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  words: { margin: 0 },
  stop: { alignSelf: "start" },
});

/** How far a run has come and how fast, and the button that ends it. */
export function ConsolidationProgress({
  progress,
  onStop,
}: {
  readonly progress: Progress;
  readonly onStop: () => void;
}) {
  const styles = useStyles();
  const { done, total } = progress;
  const words = wordsOf(progress);
  const section = useRef<HTMLElement>(null);
  // Newer browsers answer with a promise, which React would take for the way to clean up.
  useEffect(() => void section.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <section ref={section} className={styles.progress}>
      <div
        role="progressbar"
        aria-label={text.progress}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={words}
      >
        <Bar value={done} max={total} />
      </div>
      <p className={styles.words}>{words}</p>
      <Button className={styles.stop} onClick={onStop}>
        {text.stopButton}
      </Button>
    </section>
  );
}

function wordsOf({ phase, done, total, perSecond, isWaiting }: Progress): string {
  if (isWaiting) return text.waiting;
  if (phase === "writing") return text.writing(total === 0 ? 0 : Math.floor((done / total) * 100));
  return done === total
    ? `${text.reading(done, total, perSecond)}. ${text.arranging}`
    : text.reading(done, total, perSecond);
}
