import { sumScores } from "../domain/decimal";

/** A score as printed: at most four decimals, no trailing zeros, decimal comma whatever the locale ("94,5"). */
export function formatScore(score: number): string {
  return String(sumScores([score])).replace(".", ",");
}

/** A whole number with dots between thousands ("3.321"), whatever the locale. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ".");
}
