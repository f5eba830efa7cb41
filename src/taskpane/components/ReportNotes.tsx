import { makeStyles, tokens } from "@fluentui/react-components";
import type { Check } from "../../actions/actions";
import type { Issue } from "../../domain/issue";
import { criteriaOf } from "../../domain/rubric";
import { lostPoints } from "../../domain/lost-points";
import { explanationsNamingOnePerson } from "../../sheets/report-person-hint";
import { reportPaneText } from "../../text/report-pane";
import { CriterionButtons } from "./CriterionButtons";

const useStyles = makeStyles({
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface ReportNotesProps {
  readonly check: Check;
  readonly outgrownRows: number;
  readonly onGoTo: (place: Pick<Issue, "criterionId" | "field">) => void;
}

/** What to look at before a report is made; nothing of it stops anyone. */
export function ReportNotes({ check, outgrownRows, onGoTo }: ReportNotesProps) {
  const styles = useStyles();
  const criteria = criteriaOf(check.rubric);
  const lost = lostPoints(check.rubric, check.assessment);
  const naming = new Set(explanationsNamingOnePerson(check.rubric, check.assessment));
  const goTo = (criterionId: string) => onGoTo({ criterionId, field: "explanation" });
  return (
    <>
      {outgrownRows > 0 && <p className={styles.note}>{reportPaneText.outgrown(outgrownRows)}</p>}
      {lost.unexplained.length > 0 && (
        <div>
          <p className={styles.note}>{reportPaneText.missing(lost.count, lost.count - lost.unexplained.length)}</p>
          <CriterionButtons criteria={lost.unexplained} nameOf={reportPaneText.missingAt} onChoose={goTo} />
        </div>
      )}
      {naming.size > 0 && (
        <div>
          <p className={styles.note}>{reportPaneText.onePerson}</p>
          <CriterionButtons
            criteria={criteria.filter(({ id }) => naming.has(id))}
            nameOf={reportPaneText.goToExplanation}
            onChoose={goTo}
          />
        </div>
      )}
    </>
  );
}
