import Big from "big.js";

/**
 * Digits kept of a number that comes out of a cell: spreadsheets compare and show 15, so 0.1+0.2 typed as a formula
 * is 0.3 for them ("Floating-point arithmetic may give inaccurate results in Excel", Microsoft).
 */
const significantDigits = 15;

/** Decimal places of every total, here and in the sheet's ROUND(…,4): finer than any published step (0.1, 0.2, 0.25). */
export const totalDecimals = 4;

const decimal = (value: number): Big => new Big(value.toPrecision(significantDigits));

/** Whole ten-thousandths in one point. */
const scale = 10 ** totalDecimals;
/** Up to here whole numbers are exact, also the sum of a thousand of them. */
const largestWhole = 2 ** 43;

/**
 * A score as whole ten-thousandths, null when it is none: published steps all are, so that thousands of scorecards are
 * added up without a library; whatever a formula computed goes the long way.
 */
function inSteps(score: number): number | null {
  const steps = Math.round(score * scale);
  return steps / scale === score && Math.abs(steps) <= largestWhole ? steps : null;
}

/** Exact decimal sum, rounded half away from zero to {@link totalDecimals} places as Excel's ROUND does. Finite numbers only. */
export function sumScores(scores: readonly number[]): number {
  let steps = 0;
  for (const score of scores) {
    const more = inSteps(score);
    if (more === null || Math.abs(steps) > largestWhole) return sumExactly(scores);
    steps += more;
  }
  return steps / scale;
}

function sumExactly(scores: readonly number[]): number {
  const sum = scores.reduce((total, score) => total.plus(decimal(score)), new Big(0));
  // What rounds to nothing is 0, never -0.
  return sum.round(totalDecimals, Big.roundHalfUp).toNumber() + 0;
}

/** The sum of the scores that are there; null when none is. */
export function sumPresent(scores: readonly (number | null)[]): number | null {
  const present = scores.filter((score) => score !== null);
  return present.length === 0 ? null : sumScores(present);
}

/** -1, 0 or 1 as the first decimal is below, equal to or above the second. */
export function compareScores(first: number, second: number): -1 | 0 | 1 {
  const [one, other] = [inSteps(first), inSteps(second)];
  if (one === null || other === null) return decimal(first).cmp(decimal(second));
  return one < other ? -1 : one > other ? 1 : 0;
}
