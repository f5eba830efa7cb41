import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Examination } from "../../actions/actions";
import { criteriaOf } from "../../domain/rubric";
import { diagnosisText } from "../../text/diagnosis";
import { leftoverText, rebuildTexts } from "../../text/leftover";
import { paneText } from "../../text/pane";
import { repairTexts } from "../../text/repair";
import { LongList } from "./LongList";
import { Subheading } from "./Subheading";

const useStyles = makeStyles({
  paragraph: { margin: `0 0 ${tokens.spacingVerticalS}` },
  part: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
});

interface ExaminationPanelProps {
  readonly examination: Examination;
  readonly disabled: boolean;
  readonly onRestore: () => void;
  readonly onRebuild: () => void;
}

/** What is not as the scorecard was made, row by row, and what mends it: everything is shown before it is done. */
export function ExaminationPanel({ examination, disabled, onRestore, onRebuild }: ExaminationPanelProps) {
  const { rubric, diagnoses, remedy } = examination;
  return (
    <section>
      <Subheading>{paneText.examination.title}</Subheading>
      <LongList lines={diagnoses.map((diagnosis) => diagnosisText(diagnosis, rubric))} />
      {remedy === "none" && <Paragraph>{paneText.examination.look}</Paragraph>}
      {remedy === "restoreInputs" && <Restore disabled={disabled} onRestore={onRestore} />}
      {remedy === "rebuild" && <Rebuild examination={examination} disabled={disabled} onRebuild={onRebuild} />}
    </section>
  );
}

function Restore({ disabled, onRestore }: Pick<ExaminationPanelProps, "disabled" | "onRestore">) {
  return (
    <>
      <Paragraph>{repairTexts.restoreInputs}</Paragraph>
      <Paragraph>{repairTexts.undoLost}</Paragraph>
      <Button disabledFocusable={disabled} onClick={onRestore}>
        {paneText.examination.restoreButton}
      </Button>
    </>
  );
}

function Rebuild({ examination, disabled, onRebuild }: Omit<ExaminationPanelProps, "onRestore">) {
  const { rubric, leftovers, missing } = examination;
  const missingCriteria = criteriaOf(rubric).filter(({ id }) => missing.includes(id));
  return (
    <>
      <Paragraph>{rebuildTexts.explain}</Paragraph>
      <Part title={rebuildTexts.leftoversTitle} lines={leftovers.map((leftover) => leftoverText(leftover, rubric))} />
      <Part title={rebuildTexts.missingTitle} lines={missingCriteria.map(({ code, title }) => `${code}: ${title}`)} />
      <Paragraph>{paneText.examination.replaced}</Paragraph>
      <Paragraph>{rebuildTexts.undoLost}</Paragraph>
      <Button disabledFocusable={disabled} onClick={onRebuild}>
        {paneText.examination.rebuildButton}
      </Button>
    </>
  );
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={styles.part}>{title}</h3>
      <LongList lines={lines} />
    </>
  );
}

function Paragraph({ children }: { readonly children: string }) {
  return <p className={useStyles().paragraph}>{children}</p>;
}
