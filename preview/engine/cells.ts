import { CellValueType, ObjectMatrix } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { forEachCell } from "./area";
import type { Area } from "./area";
import type { Sheet } from "./sheet";

export type CellValue = string | number | boolean;

/** What a cell holds: nothing (null), a value, or a formula with its last result. */
export interface CellContent {
  readonly value: CellValue | null;
  /** en-US, starts with "=". */
  readonly formula?: string;
  /** The text was entered with a leading apostrophe. */
  readonly quotePrefix?: boolean;
}

export const EMPTY: CellContent = { value: null };

const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#GETTING_DATA",
]);

export function isErrorValue(content: CellContent): boolean {
  return typeof content.value === "string" && !content.quotePrefix && ERROR_VALUES.has(content.value);
}

export function readCell(sheet: Sheet, row: number, column: number): CellContent {
  const cell = sheet.worksheet.getCellRaw(row, column);
  const value = valueOf(cell) ?? valueOf(spilledCell(sheet, row, column));
  const formula = cell?.f || cell?.si ? formulaAt(sheet, row, column) : undefined;
  const quotePrefix = sheet.cellExtras(row, column).quotePrefix;
  return { value, ...(formula ? { formula } : {}), ...(quotePrefix ? { quotePrefix } : {}) };
}

/** Univer keeps a formula's further results (spilled cells) beside the cells. */
function spilledCell(sheet: Sheet, row: number, column: number): Nullable<ICellData> {
  const spilled = sheet.book.grid.get(FormulaDataModel).getArrayFormulaCellData();
  return spilled[sheet.book.grid.unitId]?.[sheet.id]?.[row]?.[column];
}

function formulaAt(sheet: Sheet, row: number, column: number): string | undefined {
  const model = sheet.book.grid.get(FormulaDataModel);
  return model.getFormulaStringByCell(row, column, sheet.id, sheet.book.grid.unitId) ?? undefined;
}

function valueOf(cell: Nullable<ICellData>): CellValue | null {
  const value = cell?.v;
  if (value === undefined || value === null || value === "") return null;
  // Univer keeps a boolean as 0 or 1 and a number now and then as its digits; only the type tells them apart.
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1" || value === "TRUE";
  if (cell?.t === CellValueType.NUMBER && typeof value === "string") return Number(value);
  return value;
}

/** Writes contents cell by cell; `undefined` leaves a cell as it is. Styles are not touched. */
export function writeCells(
  sheet: Sheet,
  area: Area,
  content: (row: number, column: number) => CellContent | undefined,
): void {
  sheet.reach(area);
  const present = sheet.present(area);
  if (!present) return;
  const matrix = new ObjectMatrix<ICellData>();
  const prefixes = new Map<string, { quotePrefix: true | undefined }>();
  forEachCell(present, (row, column) => {
    const next = content(row, column);
    if (!next) return;
    matrix.setValue(row, column, cellData(next));
    if (next.quotePrefix || sheet.cellExtras(row, column).quotePrefix) {
      prefixes.set(`${row},${column}`, { quotePrefix: next.quotePrefix ? true : undefined });
    }
  });
  sheet.updateCellExtras(prefixes);
  sheet.mutate(SetRangeValuesMutation.id, { cellValue: matrix.getMatrix() });
}

function cellData({ value, formula }: CellContent): ICellData {
  const common = { f: formula ?? null, si: null, p: null, ref: null, xf: null };
  if (value === null) return { ...common, v: null, t: null };
  if (typeof value === "boolean") return { ...common, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...common, v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

/** The smallest area that holds every cell with content, or also every styled cell; null on an empty sheet. */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.worksheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell || !countsAsUsed(cell, valuesOnly) || (within && !covers(within, row, column))) return;
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  });
  return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

function countsAsUsed(cell: ICellData, valuesOnly: boolean): boolean {
  const filled = Boolean(cell.f) || Boolean(cell.si) || valueOf(cell) !== null;
  return filled || (!valuesOnly && cell.s !== undefined && cell.s !== null);
}

function covers(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}
