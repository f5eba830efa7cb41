import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ChangedScore, Finalization } from "../../domain/finalization";
import { type Rubric, criteriaOf } from "../../domain/rubric";
import { appraisalText } from "../../text/appraisal";
import { changedScoreText } from "../../text/finalization";
import { Paragraph } from "./Paragraph";
import { Subheading } from "./Subheading";

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

interface FinalizedScoresProps {
  readonly rubric: Rubric;
  readonly finalization: Finalization | null;
  readonly onChoose: (criterionId: string) => void;
}

/** Whether the self scores are those that the unit finalized, and which are not. */
export function FinalizedScores({ rubric, finalization, onChoose }: FinalizedScoresProps) {
  const styles = useStyles();
  const changed = finalization?.changed ?? [];
  const codes = new Map(criteriaOf(rubric).map((criterion) => [criterion.id, criterion]));
  const textOf = (change: ChangedScore): string => {
    const criterion = codes.get(change.criterionId);
    if (criterion === undefined) throw new Error(`A finalized score names criterion ${change.criterionId}.`);
    return changedScoreText(change, criterion);
  };
  return (
    <section>
      <Subheading>{appraisalText.finalization}</Subheading>
      <Paragraph>{finalizationText(finalization)}</Paragraph>
      <ul className={styles.list}>
        {changed.map((change) => (
          <li key={change.criterionId}>
            <Button appearance="subtle" className={styles.button} onClick={() => onChoose(change.criterionId)}>
              {textOf(change)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function finalizationText(finalization: Finalization | null): string {
  if (finalization === null) return appraisalText.draft;
  const { isIntact, changed, fingerprint } = finalization;
  if (isIntact) return appraisalText.intact(fingerprint);
  if (changed === null) return appraisalText.recordLost;
  return changed.length === 0 ? appraisalText.changedElsewhere : appraisalText.changed(changed.length);
}
