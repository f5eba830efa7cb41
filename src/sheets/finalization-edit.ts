import { finalizationFields, type FinalizationField, type FinalizationRecord } from "../domain/finalization";
import type { Rubric } from "../domain/rubric";
import { finalizationHints, finalizationLabels } from "../text/finalization";
import { scorecardText } from "../text/scorecard";
import { a1Area, sheetPrefix, type CellPosition } from "./a1";
import type { CellBlock } from "./cell-block";
import { palette } from "./palette";
import { finalizationCells } from "./read-finalization";
import { rowsByCriterion } from "./read-scorecard";
import { howToFormula } from "./scorecard-heading";
import { scorecardColumns } from "./scorecard-layout";
import type { CellEdit, NewRows, SheetEdit } from "./sheet-edit";
import type { Area } from "./sheet-spec";
import { unitInfoRowHeight } from "./unit-info-spec";
import { workbookNames } from "./workbook-names";

/** A block of cells with its place on a sheet, zero-based. */
export interface PlacedBlock extends CellBlock {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** Fields without a row of their own: all of them on a sheet made before scorecards could be finalized. */
export function fieldsWithoutRow(unitBlock: CellBlock): readonly FinalizationField[] {
  const cells = finalizationCells(unitBlock);
  return finalizationFields.filter((field) => !cells.has(field));
}

/**
 * Writes a record of finalizing on `Thông tin`; rows that are missing are added below everything else, and the names
 * point at where the record stands.
 * @param firstFreeRow the first row of the sheet below everything on it
 */
export function recordEdit(unitBlock: PlacedBlock, record: FinalizationRecord, firstFreeRow: number) {
  const missing = fieldsWithoutRow(unitBlock);
  const valueCells = placedCells(unitBlock, missing, firstFreeRow);
  const values = finalizationFields.map((field): CellEdit => {
    const text = record[field];
    return { ...at(valueCells, field), text, height: unitInfoRowHeight(field, text) };
  });
  const sheet: SheetEdit = {
    sheetName: unitBlock.sheetName,
    ...(missing.length > 0 && { newRows: newRows(unitBlock, missing.length, firstFreeRow) }),
    cells: [...values, ...missing.flatMap((field) => labelEdits(field, at(valueCells, field)))],
  };
  return {
    sheet,
    names: recordNames(unitBlock, valueCells, missing.length > 0 ? firstFreeRow + missing.length : null),
  };
}

/** Writes the trace alone; null on a sheet made before there was one, which has no place for it. */
export function traceEdit(unitBlock: PlacedBlock, trace: string): SheetEdit | null {
  const cell = finalizationCells(unitBlock).get("trace");
  if (!cell) return null;
  const place = { row: unitBlock.row + cell.row, column: unitBlock.column + cell.column };
  return {
    sheetName: unitBlock.sheetName,
    cells: [{ ...place, text: trace, height: unitInfoRowHeight("trace", trace) }],
  };
}

type ValueCells = ReadonlyMap<FinalizationField, CellPosition>;

function placedCells(unitBlock: PlacedBlock, missing: readonly FinalizationField[], firstFreeRow: number): ValueCells {
  const there = [...finalizationCells(unitBlock)].map(
    ([field, { row, column }]) => [field, { row: unitBlock.row + row, column: unitBlock.column + column }] as const,
  );
  const added = missing.map(
    (field, index) => [field, { row: firstFreeRow + index, column: unitBlock.column + 1 }] as const,
  );
  return new Map([...there, ...added]);
}

function at(cells: ValueCells, field: FinalizationField): CellPosition {
  const cell = cells.get(field);
  if (!cell) throw new RangeError(`no cell for ${field}`);
  return cell;
}

const labelEdits = (field: FinalizationField, { row, column }: CellPosition): readonly CellEdit[] => [
  { row, column: column - 1, text: finalizationLabels[field] },
  { row, column: column + 1, text: finalizationHints[field] },
];

/** Label, value and hint, looking like the row above. */
function newRows({ row, column, values }: PlacedBlock, rowCount: number, firstFreeRow: number): NewRows {
  const area = { row: firstFreeRow, rowCount, column, columnCount: 3 };
  return {
    area,
    like: { ...area, row: row + values.length - 1, rowCount: 1 },
    values: { ...area, column: column + 1, columnCount: 1 },
    fill: palette.paper,
  };
}

/** @param end the row below the added ones; null where none was added */
function recordNames(unitBlock: PlacedBlock, cells: ValueCells, end: number | null): ReadonlyMap<string, string> {
  const { sheetName, row, column, values } = unitBlock;
  const refersTo = (area: Area) => `=${sheetPrefix(sheetName)}${a1Area(area, true)}`;
  const cell = (field: FinalizationField) => refersTo({ ...at(cells, field), rowCount: 1, columnCount: 1 });
  const columnCount = values[0]?.length ?? 2;
  return new Map([
    [workbookNames.fingerprint, cell("fingerprint")],
    [workbookNames.scoreRecord, cell("scoreRecord")],
    ...(end === null
      ? []
      : [[workbookNames.unitInfo, refersTo({ row, rowCount: end - row, column, columnCount })] as const]),
  ]);
}

/** Locks the self scores of a scorecard, or gives those of the criteria free; shows the record in the how-to line. */
export function selfScoreEdit(
  scorecard: PlacedBlock,
  rubric: Rubric,
  state: { readonly locked: boolean; readonly infoSheetName: string },
): SheetEdit {
  const rowCount = scorecard.values.length;
  const criteria = new Set(rowsByCriterion(rubric, scorecard).values());
  const locked = scorecard.values.map((_, row) => state.locked || !criteria.has(row));
  const column = scorecard.column + scorecardColumns.selfScore;
  return {
    sheetName: scorecard.sheetName,
    cells: howToEdits(scorecard, state.infoSheetName),
    locks: { area: { row: scorecard.row, rowCount, column, columnCount: 1 }, locked },
  };
}

/** The line is live on every scorecard but those made before scorecards could be finalized, where it is a plain text. */
function howToEdits({ row, column, values }: PlacedBlock, infoSheetName: string): readonly CellEdit[] {
  const howToRow = row - 2;
  if (howToRow < 0) return [];
  const formula = howToFormula(infoSheetName, { totalRow: row + values.length });
  return [{ row: howToRow, column, formula, over: scorecardText.howTo }];
}
