import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AgreedRepair, Check, ProposedRepair } from "../../actions/actions";
import type { Issue } from "../../domain/issue";
import { paneText } from "../../text/pane";
import { reportPaneText } from "../../text/report-pane";
import { DocumentNotice } from "../components/DocumentNotice";
import { IssueList } from "../components/IssueList";
import { RepairList } from "../components/RepairList";
import { ReportNotes } from "../components/ReportNotes";
import { ScreenBody } from "../components/ScreenBody";
import { SectionScores } from "../components/SectionScores";
import { TotalScore } from "../components/TotalScore";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  report: { flexGrow: 1 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface ScorecardScreenProps {
  readonly check: Check;
  readonly repairs: readonly ProposedRepair[];
  readonly disabled: boolean;
  readonly unitInfoNotSaved: boolean;
  readonly outgrownReportRows: number;
  readonly onReport: () => void;
  readonly onDocument: () => void;
  /** The words of the Word document just made. */
  readonly documentText: string | null;
  readonly onCarryOver: () => void;
  readonly onCheck: () => void;
  readonly onChooseIssue: (issue: Pick<Issue, "criterionId" | "field">) => void;
  /** What is wrong with the sheet itself, if anything. */
  readonly examined: ReactNode;
  readonly finalization: ReactNode;
  readonly onRepair: (agreed: readonly AgreedRepair[]) => void;
}

/** The scorecard at a glance: how much, how far, what is wrong, where the points are. */
export function ScorecardScreen(props: ScorecardScreenProps) {
  const { check, disabled, unitInfoNotSaved, onReport, onCheck, onChooseIssue } = props;
  const styles = useStyles();
  return (
    <ScreenBody>
      <TotalScore summary={check.summary} />
      <div className={styles.buttons}>
        <Button className={styles.report} appearance="primary" disabledFocusable={disabled} onClick={onReport}>
          {paneText.reportButton}
        </Button>
        <Button disabledFocusable={disabled} onClick={onCheck}>
          {paneText.checkButton}
        </Button>
        <Button disabledFocusable={disabled} onClick={props.onDocument}>
          {reportPaneText.documentButton}
        </Button>
        <Button appearance="transparent" onClick={props.onCarryOver}>
          {paneText.carryOverButton}
        </Button>
      </div>
      <p className={styles.note}>{paneText.scorecard.reportEndsUndo}</p>
      {props.documentText !== null && <DocumentNotice text={props.documentText} />}
      <ReportNotes check={check} outgrownRows={props.outgrownReportRows} onGoTo={onChooseIssue} />
      {unitInfoNotSaved && <p className={styles.note}>{paneText.scorecard.unitInfoNotSaved}</p>}
      {props.examined}
      <IssueList check={check} onChoose={onChooseIssue} />
      {props.repairs.length > 0 && (
        <RepairList
          rubric={check.rubric}
          repairs={props.repairs}
          disabled={disabled}
          onRepair={props.onRepair}
          onTypeAnew={onChooseIssue}
        />
      )}
      {props.finalization}
      <SectionScores sections={check.summary.sections} />
      <p className={styles.note}>{paneText.scorecard.lockNote}</p>
    </ScreenBody>
  );
}
