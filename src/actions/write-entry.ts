import { blankEntry } from "../domain/assessment";
import { sameContent, workFields, type EntryChanges } from "../domain/entry-changes";
import type { Result } from "../domain/failure";
import { criteriaOf, type Rubric } from "../domain/rubric";
import { isValidScore } from "../domain/validation";
import { mustUnprotect, writeEntryCells, type CellChange, type EntryCells } from "../excel/entry-cells";
import { ActionStopped, runExcel } from "../excel/run";
import { asText } from "../excel/text-cell";
import { scorecardColumns } from "../sheets/scorecard-layout";
import type { Check, EntryShown, WriteOutcome } from "./actions";
import { formatForScore } from "./score-format";
import { readScorecardCells } from "./scorecard-source";

/**
 * Writes what changed of one criterion, all or nothing, in one writing sync; `changedMeanwhile` when one of these cells no
 * longer holds what was shown, `finalized` for a self score once it is. Where Excel's undo would end nothing is written
 * unless `mayEndUndo` (SPEC.md, [E3], [E4]).
 * @throws RangeError for a score that no rule of entry lets through; rejects, as every bug does
 */
export function writeEntry(
  criterionId: string,
  changes: EntryChanges,
  { shown, mayEndUndo }: EntryShown,
): Promise<Result<WriteOutcome>> {
  return runExcel(async (context) => {
    const { cells, check, rows } = await readScorecardCells(context);
    requireScore(check.rubric, criterionId, changes);
    requireAsShown(check, criterionId, changes, shown);
    const row = rows.get(criterionId);
    if (row === undefined) throw new ActionStopped("damagedScorecard", criterionId);
    const written = cellChanges(cells, row, changes);
    if (mustUnprotect(cells, written) && !mayEndUndo) return "endsUndo";
    if (written.length > 0) await writeEntryCells(context, cells, written);
    return "written";
  });
}

function requireScore(rubric: Rubric, criterionId: string, { selfScore }: EntryChanges): void {
  if (selfScore === undefined || selfScore === null) return;
  const criterion = criteriaOf(rubric).find(({ id }) => id === criterionId);
  if (criterion && !isValidScore(selfScore, criterion.maxScore))
    throw new RangeError(`${selfScore} is no score for criterion ${criterionId}`);
}

function requireAsShown(
  { assessment, finalization }: Check,
  criterionId: string,
  changes: EntryChanges,
  shown: EntryShown["shown"],
): void {
  if (changes.selfScore !== undefined && finalization !== null) throw new ActionStopped("finalized", criterionId);
  const found = assessment.get(criterionId) ?? blankEntry;
  for (const field of workFields) {
    if (changes[field] !== undefined && !sameContent(field, found, shown))
      throw new ActionStopped("changedMeanwhile", `${criterionId} ${field}`);
  }
}

function cellChanges(
  cells: EntryCells,
  row: number,
  { selfScore, explanation, evidence }: EntryChanges,
): readonly CellChange[] {
  const text = (field: "explanation" | "evidence", content: string | undefined): readonly CellChange[] =>
    content === undefined ? [] : [{ row, column: scorecardColumns[field], content: asText(content) }];
  return [...scoreChanges(cells, row, selfScore), ...text("explanation", explanation), ...text("evidence", evidence)];
}

function scoreChanges(cells: EntryCells, row: number, score: number | null | undefined): readonly CellChange[] {
  const column = scorecardColumns.selfScore;
  if (score === undefined) return [];
  if (score === null) return [{ row, column, content: "" }];
  return [{ row, column, content: score, ...formatForScore(cells.numberFormats[row]?.[column]) }];
}
