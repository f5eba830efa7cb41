import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finalization } from "../../domain/finalization";
import { scorecardFileName } from "../../domain/finalization-file-name";
import { finalizationPaneText } from "../../text/finalization-pane";
import { AboutFingerprint } from "./AboutFingerprint";
import { ChangedScores } from "./ChangedScores";
import { FileName } from "./FileName";
import type { FinalizePartProps } from "./FinalizePart";
import { Paragraph } from "./Paragraph";
import { SignedStep } from "./SignedStep";

const useStyles = makeStyles({
  fingerprint: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    "& > strong": {
      display: "block",
      fontSize: tokens.fontSizeBase500,
      lineHeight: tokens.lineHeightBase500,
      fontVariantNumeric: "tabular-nums",
    },
  },
  details: { marginTop: tokens.spacingVerticalM },
  summary: { cursor: "pointer", marginBottom: tokens.spacingVerticalXS },
});

interface FinalizedPartProps extends FinalizePartProps {
  readonly finalization: Finalization;
}

/** What was finalized, whether it still is so, the name to send the file under, and the way back. */
export function FinalizedPart(props: FinalizedPartProps) {
  const { check, finalization, unitInfo, verbs, disabled, onGoTo } = props;
  const styles = useStyles();
  return (
    <>
      <Paragraph>{finalizationPaneText.finalizedBy(finalization.finalizedAt, finalization.finalizedBy)}</Paragraph>
      <p className={styles.fingerprint}>
        {finalizationPaneText.fingerprint}
        <strong>{finalization.fingerprint}</strong>
      </p>
      <Paragraph>{intactText(finalization)}</Paragraph>
      {finalization.changed !== null && finalization.changed.length > 0 && (
        <ChangedScores rubric={check.rubric} changed={finalization.changed} onChoose={onGoTo} />
      )}
      <AboutFingerprint />
      {unitInfo && <FileName name={scorecardFileName(unitInfo.unit, unitInfo.assessmentYear)} />}
      <details className={styles.details}>
        <summary className={styles.summary}>{finalizationPaneText.reopen}</summary>
        <Paragraph>{finalizationPaneText.reopenExplain}</Paragraph>
        <SignedStep
          label={finalizationPaneText.reopenBy}
          missing={finalizationPaneText.reopenByMissing}
          button={finalizationPaneText.reopenButton}
          suggested={finalization.finalizedBy}
          disabled={disabled}
          onSign={(by) => void verbs.reopen(by)}
        />
      </details>
    </>
  );
}

function intactText({ isIntact, changed }: Finalization): string {
  if (isIntact) return finalizationPaneText.intact;
  if (changed === null) return finalizationPaneText.recordLost;
  return changed.length === 0 ? finalizationPaneText.changedElsewhere : finalizationPaneText.changed(changed.length);
}
