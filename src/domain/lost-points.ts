import { blankEntry, type Assessment, type Entry } from "./assessment";
import { compareScores } from "./decimal";
import { criteriaOf, type Criterion, type Rubric } from "./rubric";
import { isWritten } from "./validation";

export interface LostPoints {
  /** Criteria whose self score is below the maximum. */
  readonly count: number;
  /** Those of them without an explanation, in the rubric's order. */
  readonly unexplained: readonly Criterion[];
}

/** Where a unit gives itself less than the maximum; wrong scores say nothing yet (SPEC.md, [V5]). */
export function lostPoints(rubric: Rubric, assessment: Assessment): LostPoints {
  const entryOf = ({ id }: Criterion): Entry => assessment.get(id) ?? blankEntry;
  const lost = criteriaOf(rubric).filter((criterion) => isBelowMaximum(entryOf(criterion), criterion));
  return { count: lost.length, unexplained: lost.filter((criterion) => !isWritten(entryOf(criterion).explanation)) };
}

function isBelowMaximum({ selfScore }: Entry, { maxScore }: Criterion): boolean {
  if (selfScore.kind !== "number" || !Number.isFinite(selfScore.value)) return false;
  return compareScores(selfScore.value, 0) >= 0 && compareScores(selfScore.value, maxScore) < 0;
}
