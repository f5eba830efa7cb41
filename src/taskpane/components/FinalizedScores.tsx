import type { Finalization } from "../../domain/finalization";
import type { Rubric } from "../../domain/rubric";
import { appraisalText } from "../../text/appraisal";
import { ChangedScores } from "./ChangedScores";
import { Paragraph } from "./Paragraph";
import { Subheading } from "./Subheading";

interface FinalizedScoresProps {
  readonly rubric: Rubric;
  readonly finalization: Finalization | null;
  readonly onChoose: (criterionId: string) => void;
}

/** Whether the self scores are those that the unit finalized, and which are not. */
export function FinalizedScores({ rubric, finalization, onChoose }: FinalizedScoresProps) {
  return (
    <section>
      <Subheading>{appraisalText.finalization}</Subheading>
      <Paragraph>{finalizationText(finalization)}</Paragraph>
      <ChangedScores rubric={rubric} changed={finalization?.changed ?? []} onChoose={onChoose} />
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
