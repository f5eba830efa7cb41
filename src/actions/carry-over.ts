import { blankEntry, type ScoreEntry } from "../domain/assessment";
import type { CarryOverChange } from "../domain/carry-over";
import type { Result } from "../domain/failure";
import { writeEntryCells, type CellChange } from "../excel/entry-cells";
import { ActionStopped, runExcel } from "../excel/run";
import { asText } from "../excel/text-cell";
import { scorecardColumns } from "../sheets/scorecard-layout";
import type { Check } from "./actions";
import { formatForScore } from "./score-format";
import { readScorecardCells, type ScorecardCells } from "./scorecard-source";

/**
 * Writes what a person agreed to bring over, all or none, in one writing sync. A cell that holds something else than was
 * shown, or a score that has been finalized since, stops everything: `changedMeanwhile`.
 */
export function carryOver(agreed: readonly CarryOverChange[]): Promise<Result<void>> {
  return runExcel(async (context) => {
    const source = await readScorecardCells(context);
    for (const change of agreed) requireAsShown(change, source.check);
    await writeEntryCells(
      context,
      source.cells,
      agreed.map((change) => cellChange(change, source)),
    );
  });
}

function requireAsShown({ criterionId, field, before }: CarryOverChange, { assessment, finalization }: Check): void {
  if (field === "selfScore" && finalization !== null) {
    throw new ActionStopped("changedMeanwhile", `${criterionId}: finalized by ${finalization.finalizedBy}`);
  }
  const found = (assessment.get(criterionId) ?? blankEntry)[field];
  if (seen(found) !== seen(before)) {
    throw new ActionStopped("changedMeanwhile", `${criterionId} ${field}: ${seen(before)} → ${seen(found)}`);
  }
}

const seen = (content: string | ScoreEntry): string => JSON.stringify(content);

function cellChange(change: CarryOverChange, { rows, cells }: ScorecardCells): CellChange {
  const row = rows.get(change.criterionId);
  if (row === undefined) throw new ActionStopped("damagedScorecard", change.criterionId);
  const column = scorecardColumns[change.field];
  if (change.field !== "selfScore") return { row, column, content: asText(change.after) };
  return { row, column, content: change.after, ...formatForScore(cells.numberFormats[row]?.[column]) };
}
