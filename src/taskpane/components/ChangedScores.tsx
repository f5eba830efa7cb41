import { makeStyles } from "@fluentui/react-components";
import type { ChangedScore } from "../../domain/finalization";
import { type Rubric, criteriaOf } from "../../domain/rubric";
import { changedScoreText } from "../../text/finalization";
import { ListButton } from "./ListButton";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

interface ChangedScoresProps {
  readonly rubric: Rubric;
  readonly changed: readonly ChangedScore[];
  readonly onChoose: (criterionId: string) => void;
}

/** The self scores that are not those finalized; choosing one goes to its cell. */
export function ChangedScores({ rubric, changed, onChoose }: ChangedScoresProps) {
  const criteria = new Map(criteriaOf(rubric).map((criterion) => [criterion.id, criterion]));
  const textOf = (change: ChangedScore): string => {
    const criterion = criteria.get(change.criterionId);
    if (criterion === undefined) throw new Error(`A finalized score names criterion ${change.criterionId}.`);
    return changedScoreText(change, criterion);
  };
  return (
    <ul className={useStyles().list}>
      {changed.map((change) => (
        <li key={change.criterionId}>
          <ListButton onClick={() => onChoose(change.criterionId)}>{textOf(change)}</ListButton>
        </li>
      ))}
    </ul>
  );
}
