import Big from "big.js";

/**
 * Digits kept of a number that comes out of a cell: spreadsheets compare and show 15, so 0.1+0.2 typed as a formula
 * is 0.3 for them ("Floating-point arithmetic may give inaccurate results in Excel", Microsoft).
 */
const significantDigits = 15;

/** Decimal places of every total, here and in the sheet's ROUND(…,4): finer than any published step (0.1, 0.2, 0.25). */
export const totalDecimals = 4;

const decimal = (value: number): Big => new Big(value.toPrecision(significantDigits));

/** Exact decimal sum, rounded half away from zero to {@link totalDecimals} places as Excel's ROUND does. Finite numbers only. */
export function sumScores(scores: readonly number[]): number {
  const sum = scores.reduce((total, score) => total.plus(decimal(score)), new Big(0));
  return sum.round(totalDecimals, Big.roundHalfUp).toNumber();
}

/** -1, 0 or 1 as the first decimal is below, equal to or above the second. */
export function compareScores(first: number, second: number): -1 | 0 | 1 {
  return decimal(first).cmp(decimal(second));
}
