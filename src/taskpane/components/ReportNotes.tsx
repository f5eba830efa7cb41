import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Check } from "../../actions/actions";
import type { Issue } from "../../domain/issue";
import { criteriaOf } from "../../domain/rubric";
import { explanationsNamingOnePerson } from "../../sheets/report-person-hint";
import { reportPaneText } from "../../text/report-pane";

const useStyles = makeStyles({
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

interface ReportNotesProps {
  readonly check: Check;
  readonly onGoTo: (place: Pick<Issue, "criterionId" | "field">) => void;
}

/** What to look at before a report is made; nothing of it stops anyone. */
export function ReportNotes({ check, onGoTo }: ReportNotesProps) {
  const styles = useStyles();
  const codes = new Map(criteriaOf(check.rubric).map(({ id, code }) => [id, code]));
  const missing = check.issues.filter(({ code }) => code === "missingExplanation");
  const naming = explanationsNamingOnePerson(check.rubric, check.assessment);
  const codesOf = missing.map(({ criterionId }) => codes.get(criterionId) ?? criterionId).join(", ");
  return (
    <>
      {missing.length > 0 && <p className={styles.note}>{reportPaneText.missing(missing.length, codesOf)}</p>}
      {naming.length > 0 && (
        <div>
          <p className={styles.note}>{reportPaneText.onePerson}</p>
          <div className={styles.buttons}>
            {naming.map((criterionId) => (
              <Button key={criterionId} size="small" onClick={() => onGoTo({ criterionId, field: "explanation" })}>
                {reportPaneText.goToExplanation(codes.get(criterionId) ?? criterionId)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
