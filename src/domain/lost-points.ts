import { blankEntry, type Assessment } from "./assessment";
import { passes, type CriterionFilter } from "./filters";
import { criteriaOf, type Criterion, type Rubric } from "./rubric";

export interface LostPoints {
  /** Criteria whose self score is below the maximum. */
  readonly count: number;
  /** Those of them without an explanation, in the rubric's order. */
  readonly unexplained: readonly Criterion[];
}

/** Where a unit gives itself less than the maximum; wrong scores say nothing yet (SPEC.md, [V5]). */
export function lostPoints(rubric: Rubric, assessment: Assessment): LostPoints {
  const passing = (filter: CriterionFilter) =>
    criteriaOf(rubric).filter((criterion) => passes(filter, criterion, assessment.get(criterion.id) ?? blankEntry));
  return { count: passing("lostPoints").length, unexplained: passing("withoutExplanation") };
}
