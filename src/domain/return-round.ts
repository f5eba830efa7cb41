import { isWritten } from "./validation";

/** A criterion that was returned, with what the unit added since. */
export interface ReturnedCriterion {
  readonly criterionId: string;
  /** The unit's supplementary explanation; "" while there is none. */
  readonly supplement: string;
}

/** One time that the appraisal body returned the scorecard. Every round keeps a sheet of its own. */
export interface ReturnRound {
  /** From 1. */
  readonly number: number;
  readonly sheetName: string;
  /** In the rubric's order. */
  readonly criteria: readonly ReturnedCriterion[];
}

/** How many of a round's criteria the unit has explained. */
export function explainedCount({ criteria }: ReturnRound): number {
  return criteria.filter(({ supplement }) => isWritten(supplement)).length;
}

/** What the unit added about a criterion in one round. */
export interface EarlierSupplement {
  readonly round: number;
  readonly supplement: string;
}

/** Everything that the unit has added about a criterion, from the first round on. */
export function supplementsOf(rounds: readonly ReturnRound[], criterionId: string): readonly EarlierSupplement[] {
  return rounds.flatMap(({ number, criteria }) =>
    criteria
      .filter((returned) => returned.criterionId === criterionId && isWritten(returned.supplement))
      .map(({ supplement }) => ({ round: number, supplement })),
  );
}

/** The number of the round after those that there have been; a number is never used again, whichever sheets are left. */
export function nextRound(numbers: readonly number[]): number {
  return Math.max(0, ...numbers) + 1;
}
