import { compareScores } from "./decimal";

/** One grade (xếp loại) and the achievement rate in percent from which it is given. */
export interface GradeThreshold {
  readonly name: string;
  /** Lower bound in percent, included. */
  readonly from: number;
}

/**
 * The grade of an achievement rate, compared unrounded: 89.96 % is below 90 however it is printed. null below the lowest
 * threshold. The order of the thresholds does not matter.
 * @param rate 0 to 1
 */
export function gradeOf(rate: number, thresholds: readonly GradeThreshold[]): GradeThreshold | null {
  const reached = thresholds.filter(({ from }) => compareScores(rate * 100, from) >= 0);
  return reached.reduce<GradeThreshold | null>(
    (best, threshold) => (best === null || threshold.from > best.from ? threshold : best),
    null,
  );
}

/** What is wrong with thresholds that somebody set. */
export type GradeThresholdIssue =
  | { readonly code: "noName" | "outOfRange"; readonly index: number }
  | { readonly code: "sameName" | "sameFrom"; readonly index: number };

/** Every fault of the thresholds; empty when they can be used. */
export function findThresholdIssues(thresholds: readonly GradeThreshold[]): readonly GradeThresholdIssue[] {
  return thresholds.flatMap(({ name, from }, index): readonly GradeThresholdIssue[] => {
    const before = thresholds.slice(0, index);
    if (name.trim() === "") return [{ code: "noName", index }];
    if (!(from >= 0 && from <= 100)) return [{ code: "outOfRange", index }];
    if (before.some((other) => other.name.trim() === name.trim())) return [{ code: "sameName", index }];
    return before.some((other) => other.from === from) ? [{ code: "sameFrom", index }] : [];
  });
}
