import { blankEntry, type ScoreEntry } from "../domain/assessment";
import type { CarryOverChange } from "../domain/carry-over";
import type { Result } from "../domain/failure";
import { readEntryCells, writeEntryCells, type CellChange, type EntryCells } from "../excel/entry-cells";
import { readNamedParts } from "../excel/named-blocks";
import { ActionStopped, runExcel } from "../excel/run";
import { asText } from "../excel/text-cell";
import { rowsByCriterion } from "../sheets/read-scorecard";
import { scorecardColumns } from "../sheets/scorecard-layout";
import { workbookNames } from "../sheets/workbook-names";
import type { Check } from "./actions";
import { checkBlock } from "./read-workbook";
import { formatForScore } from "./score-format";

/**
 * Writes what a person agreed to bring over, all or none, in one writing sync. A cell that holds something else than was
 * shown, or a score that has been finalized since, stops everything: `changedMeanwhile`.
 */
export function carryOver(agreed: readonly CarryOverChange[]): Promise<Result<void>> {
  return runExcel(async (context) => {
    const { scorecard, unitInfo } = workbookNames;
    const parts = await readNamedParts(context, [scorecard, unitInfo]);
    const block = parts.blocks.get(scorecard);
    if (!block) throw new ActionStopped("noScorecard", scorecard);
    const cells = await readEntryCells(context, block);
    const check = checkBlock(cells, parts);
    for (const change of agreed) requireAsShown(change, check);
    const rows = rowsByCriterion(check.rubric, cells);
    await writeEntryCells(
      context,
      cells,
      agreed.map((change) => cellChange(change, rows, cells)),
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

function cellChange(
  change: CarryOverChange,
  rows: ReadonlyMap<string, number>,
  { numberFormats }: EntryCells,
): CellChange {
  const row = rows.get(change.criterionId);
  if (row === undefined) throw new ActionStopped("damagedScorecard", change.criterionId);
  const column = scorecardColumns[change.field];
  if (change.field !== "selfScore") return { row, column, content: asText(change.after) };
  return { row, column, content: change.after, ...formatForScore(numberFormats[row]?.[column]) };
}
