import type { AgreedScore } from "../domain/repair";
import type { CellChange, EntryCells } from "../excel/entry-cells";
import { ActionStopped } from "../excel/run";
import { scorecardColumns } from "../sheets/scorecard-layout";
import { formatForScore } from "./score-format";

/**
 * A score as a change of its cell, with a number format only where its own would not show it.
 * @throws ActionStopped `damagedScorecard` for a criterion without a row.
 */
export function scoreChange(
  { criterionId, field, score }: AgreedScore,
  rows: ReadonlyMap<string, number>,
  { numberFormats }: Pick<EntryCells, "numberFormats">,
): CellChange {
  const row = rows.get(criterionId);
  if (row === undefined) throw new ActionStopped("damagedScorecard", criterionId);
  const column = scorecardColumns[field];
  return { row, column, content: score, ...formatForScore(numberFormats[row]?.[column]) };
}
