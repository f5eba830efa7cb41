import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ChangedScore } from "../../domain/finalization";
import { type Rubric, criteriaOf } from "../../domain/rubric";
import { changedScoreText } from "../../text/finalization";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  button: {
    display: "block",
    width: "100%",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
});

interface ChangedScoresProps {
  readonly rubric: Rubric;
  readonly changed: readonly ChangedScore[];
  readonly onChoose: (criterionId: string) => void;
}

/** The self scores that are not those finalized; choosing one goes to its cell. */
export function ChangedScores({ rubric, changed, onChoose }: ChangedScoresProps) {
  const styles = useStyles();
  const criteria = new Map(criteriaOf(rubric).map((criterion) => [criterion.id, criterion]));
  const textOf = (change: ChangedScore): string => {
    const criterion = criteria.get(change.criterionId);
    if (criterion === undefined) throw new Error(`A finalized score names criterion ${change.criterionId}.`);
    return changedScoreText(change, criterion);
  };
  return (
    <ul className={styles.list}>
      {changed.map((change) => (
        <li key={change.criterionId}>
          <Button appearance="subtle" className={styles.button} onClick={() => onChoose(change.criterionId)}>
            {textOf(change)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
