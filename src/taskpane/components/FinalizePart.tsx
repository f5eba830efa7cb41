import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Check } from "../../actions/actions";
import { finalizationReadiness } from "../../domain/finalization";
import type { UnitInfo } from "../../domain/unit-info";
import { finalizationText } from "../../text/finalization";
import { finalizationPaneText } from "../../text/finalization-pane";
import { paneText } from "../../text/pane";
import type { FinalizationVerbs } from "../session/finalization-verbs";
import { AboutFingerprint } from "./AboutFingerprint";
import { FinalizedPart } from "./FinalizedPart";
import { Paragraph } from "./Paragraph";
import { SignedStep } from "./SignedStep";
import { Subheading } from "./Subheading";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

export interface FinalizePartProps {
  readonly check: Check;
  readonly unitInfo: Pick<UnitInfo, "unit" | "assessmentYear" | "signatoryName"> | null;
  readonly verbs: FinalizationVerbs;
  readonly disabled: boolean;
  readonly onGoTo: (criterionId: string) => void;
}

/** Where self scores are finalized; afterwards, what was finalized and the way back. */
export function FinalizePart(props: FinalizePartProps) {
  return (
    <section>
      <Subheading>{finalizationPaneText.title}</Subheading>
      {props.check.finalization === null ? (
        <DraftPart {...props} />
      ) : (
        <FinalizedPart {...props} finalization={props.check.finalization} />
      )}
    </section>
  );
}

function DraftPart({ check: { summary }, unitInfo, verbs, disabled }: FinalizePartProps) {
  const [warned, setWarned] = useState<string | null>(null);
  const readiness = finalizationReadiness(summary);
  const refusal = refusalText(summary.errorCount, unitInfo?.unit ?? "");
  const sign = (by: string) => {
    if (readiness === "warned") setWarned(by);
    else void verbs.finalize(by, false);
  };
  return (
    <>
      <Paragraph>{finalizationPaneText.explain}</Paragraph>
      <AboutFingerprint />
      {refusal !== null && <Paragraph>{refusal}</Paragraph>}
      {warned !== null && readiness === "warned" && refusal === null ? (
        <Warning
          text={finalizationText.warned(summary.notScoredCount, summary.warningCount)}
          disabled={disabled}
          onConfirm={() => void verbs.finalize(warned, true)}
          onCancel={() => setWarned(null)}
        />
      ) : (
        <SignedStep
          label={finalizationPaneText.by}
          missing={finalizationPaneText.byMissing}
          button={finalizationPaneText.button}
          suggested={warned ?? unitInfo?.signatoryName ?? ""}
          disabled={disabled || refusal !== null}
          onSign={sign}
        />
      )}
    </>
  );
}

function refusalText(errorCount: number, unit: string): string | null {
  if (errorCount > 0) return finalizationText.refused(errorCount);
  return unit.trim() === "" ? finalizationPaneText.unitMissing : null;
}

interface WarningProps {
  readonly text: string;
  readonly disabled: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asked once; the question takes the focus, so that the second answer is a second thought. */
function Warning({ text, disabled, onConfirm, onCancel }: WarningProps) {
  const styles = useStyles();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => void group.current?.focus(), []);
  return (
    <div role="group" aria-label={text} tabIndex={-1} ref={group}>
      <Paragraph>{text}</Paragraph>
      <Paragraph>{paneText.undoEnds}</Paragraph>
      <div className={styles.buttons}>
        <Button disabledFocusable={disabled} onClick={onConfirm}>
          {finalizationPaneText.confirmButton}
        </Button>
        <Button onClick={onCancel}>{finalizationPaneText.cancelButton}</Button>
      </div>
    </div>
  );
}
