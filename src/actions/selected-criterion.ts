import type { Result } from "../domain/failure";
import { constantOfName, readNamedParts } from "../excel/named-blocks";
import { runExcel } from "../excel/run";
import { loadActiveCell, placeOf, watchSelectedCells } from "../excel/selection";
import { findRubric } from "../rubrics/rubrics";
import { rowsByCriterion } from "../sheets/read-scorecard";
import { workbookNames } from "../sheets/workbook-names";

/** Id of the criterion in whose row the active cell is; null anywhere else. One sync; writes nothing. */
export function selectedCriterion(): Promise<Result<string | null>> {
  return runExcel(async (context) => {
    const activeCell = loadActiveCell(context);
    const { blocks, formulas } = await readNamedParts(context, [workbookNames.scorecard]);
    const block = blocks.get(workbookNames.scorecard);
    const rubric = findRubric(constantOfName(workbookNames.rubric, formulas));
    const { sheetName, row } = placeOf(activeCell);
    if (!block || !rubric || sheetName !== block.sheetName) return null;
    const [found] = [...rowsByCriterion(rubric, block)].filter(([, at]) => block.row + at === row);
    return found?.[0] ?? null;
  });
}

/** Calls `onSelect` when other cells are selected, until the returned function is called. Handlers write nothing. */
export function watchSelection(onSelect: () => void): Promise<Result<() => void>> {
  return runExcel(async (context) => {
    const stop = await watchSelectedCells(context, onSelect);
    return () => void stop();
  });
}
