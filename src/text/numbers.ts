import { sumScores } from "../domain/decimal";

/** A score as printed: at most four decimals, no trailing zeros, decimal comma whatever the locale ("94,5"). */
export function formatScore(score: number): string {
  return String(sumScores([score])).replace(".", ",");
}
