import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { consolidationPaneText as text } from "../../text/consolidation-pane";
import { paneText } from "../../text/pane";
import { ConsolidationProgress } from "../components/ConsolidationProgress";
import { ConsolidationResult } from "../components/ConsolidationResult";
import { FilePicker } from "../components/FilePicker";
import { RankingForm } from "../components/RankingForm";
import { ScreenBody } from "../components/ScreenBody";
import { ScreenTitle } from "../components/ScreenTitle";
import { useConsolidation } from "../hooks/use-consolidation";
import type { ConsolidationSession } from "../session/consolidation-session";
import type { ConsolidationProgress as Progress } from "../session/consolidation-state";
import { settingsOf } from "../session/ranking-draft";

const useStyles = makeStyles({
  paragraph: { margin: 0 },
  start: { width: "100%" },
});

interface ConsolidationScreenProps {
  readonly consolidation: ConsolidationSession;
  /** Some verb of the session is busy. */
  readonly isBusy: boolean;
}

/** From the files that units sent to the ranked table: choose, set, start, look at what came of it. */
export function ConsolidationScreen({ consolidation, isBusy }: ConsolidationScreenProps) {
  const styles = useStyles();
  const { files, otherCount, draft, earlier, progress, stoppedAt, outcome } = useConsolidation(consolidation);
  const { open, add, clear, edit, consolidate, stop, showSheet } = consolidation;
  useEffect(() => void open(), [open]);
  const { issues } = settingsOf(draft);
  return (
    <ScreenBody>
      <div>
        <ScreenTitle>{text.title}</ScreenTitle>
        <p className={styles.paragraph}>{text.intro}</p>
      </div>
      <FilePicker
        count={files.length}
        otherCount={otherCount}
        disabled={progress !== null}
        onAdd={add}
        onClear={clear}
      />
      <RankingForm draft={draft} issues={issues} disabled={progress !== null} onEdit={edit} />
      {issues.length > 0 && <p className={styles.paragraph}>{text.settingsWrong}</p>}
      {earlier !== null && <p className={styles.paragraph}>{text.replaces(earlier.sheetName)}</p>}
      <p className={styles.paragraph}>{paneText.undoEnds}</p>
      <Button
        className={styles.start}
        appearance="primary"
        size="large"
        disabledFocusable={isBusy || files.length === 0 || issues.length > 0}
        onClick={() => void consolidate()}
      >
        {earlier === null ? text.startButton : text.againButton}
      </Button>
      {progress !== null && <ConsolidationProgress progress={progress} onStop={stop} />}
      {stoppedAt !== null && <p className={styles.paragraph}>{stoppedText(stoppedAt)}</p>}
      {outcome !== null && <ConsolidationResult outcome={outcome} disabled={isBusy} onShow={() => void showSheet()} />}
    </ScreenBody>
  );
}

function stoppedText({ phase, done, total }: Progress): string {
  return phase === "reading" ? text.stoppedReading(done, total) : text.stoppedWriting;
}
