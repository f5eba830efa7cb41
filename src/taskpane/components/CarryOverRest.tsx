import type { CarryOverPlan } from "../../domain/carry-over";
import { type Rubric, criteriaOf } from "../../domain/rubric";
import { carryOverText, carryOverTexts, refusedScoreText, unmatchedRowText } from "../../text/carry-over";
import { LongList } from "./LongList";
import { Subheading } from "./Subheading";

interface CarryOverRestProps {
  readonly rubric: Rubric;
  readonly plan: CarryOverPlan;
}

/** What does not come over, each with its reason, so that nothing is left behind unnoticed. */
export function CarryOverRest({ rubric, plan }: CarryOverRestProps) {
  const without = criteriaOf(rubric).filter(({ id }) => plan.withoutSource.includes(id));
  return (
    <>
      <Part title={carryOverTexts.keptTitle} lines={plan.kept.map((change) => carryOverText(change, rubric))} />
      <Part title={carryOverTexts.refusedTitle} lines={plan.refused.map((score) => refusedScoreText(score, rubric))} />
      <Part title={carryOverTexts.unmatchedTitle} lines={plan.unmatched.map((row) => unmatchedRowText(row, rubric))} />
      <Part title={carryOverTexts.withoutSourceTitle} lines={without.map(({ code, title }) => `${code}: ${title}`)} />
    </>
  );
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <Subheading>{title}</Subheading>
      <LongList lines={lines} />
    </section>
  );
}
