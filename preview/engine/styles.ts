import { CellValueType, ObjectMatrix, Tools } from "@univerjs/core";
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { SetColDataMutation, SetRangeValuesMutation, SetRowDataMutation, SetStyleCommand } from "@univerjs/sheets";
import { forEachCell, isWholeColumns, isWholeRows, lastColumn, lastRow } from "./area";
import type { Area } from "./area";
import { DEFAULT_STYLE } from "./defaults";
import type { Sheet } from "./sheet";

/** Part of a style; a property set to null is taken away. */
export type StylePatch = { readonly [K in keyof IStyleData]: IStyleData[K] | null };

/** The cell's style with everything it inherits from its row, its column and the workbook. */
export function styleAt(sheet: Sheet, row: number, column: number): IStyleData {
  return { ...DEFAULT_STYLE, ...sheet.worksheet.getComposedCellStyle(row, column) };
}

/** Adds the patch to the style of every cell. Whole rows and columns keep it for cells that come later, too. */
export function patchStyle(
  sheet: Sheet,
  area: Area,
  patch: (row: number, column: number) => StylePatch | undefined,
): void {
  sheet.reach(area);
  const present = sheet.present(area);
  if (!present) return;
  if (isWholeColumns(area)) patchColumns(sheet, present, patch);
  else if (isWholeRows(area)) patchRows(sheet, present, patch);
  const matrix = new ObjectMatrix<ICellData>();
  const everywhere = !isWholeColumns(area) && !isWholeRows(area);
  forEachCell(present, (row, column) => {
    const change = patch(row, column);
    const cell = sheet.worksheet.getCellRaw(row, column);
    if (!change || (!everywhere && !cell?.s)) return;
    matrix.setValue(row, column, { s: change as IStyleData, ...typeOf(cell) });
  });
  setStyles(sheet, matrix);
}

/**
 * In Excel a format never changes a content; Univer would make a number of a text that looks like one. A number under "@"
 * is a text for Univer's formulas, so it may become one: stricter than Excel, where it stays a number until it is typed again.
 */
function typeOf(cell: Nullable<ICellData>): Pick<ICellData, "t"> {
  const isText = cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING;
  return isText ? { t: cell.t } : {};
}

/** Univer's formula engine takes cells without `f` for cells whose formula has gone, unless it is told that styles were set. */
function setStyles(sheet: Sheet, matrix: ObjectMatrix<ICellData>): void {
  sheet.mutate(SetRangeValuesMutation.id, { cellValue: matrix.getMatrix(), trigger: SetStyleCommand.id });
}

type PatchOf = (row: number, column: number) => StylePatch | undefined;

function patchColumns(sheet: Sheet, area: Area, patch: PatchOf): void {
  const columnData: Record<number, { s: IStyleData }> = {};
  for (let column = area.column; column <= lastColumn(area); column += 1) {
    columnData[column] = { s: merged(sheet.worksheet.getColumnStyle(column), patch(area.row, column)) };
  }
  sheet.mutate(SetColDataMutation.id, { columnData });
}

function patchRows(sheet: Sheet, area: Area, patch: PatchOf): void {
  const rowData: Record<number, { s: IStyleData }> = {};
  for (let row = area.row; row <= lastRow(area); row += 1) {
    rowData[row] = { s: merged(sheet.worksheet.getRowStyle(row), patch(row, area.column)) };
  }
  sheet.mutate(SetRowDataMutation.id, { rowData });
}

function merged(style: Nullable<IStyleData> | void, patch: StylePatch = {}): IStyleData {
  return Tools.removeNull({ ...style, ...patch });
}

/** Takes every style of the cells away; contents stay. */
export function clearStyles(sheet: Sheet, area: Area): void {
  const present = sheet.present(area);
  if (!present) return;
  const matrix = new ObjectMatrix<ICellData>();
  forEachCell(present, (row, column) => {
    const cell = sheet.worksheet.getCellRaw(row, column);
    if (cell?.s) matrix.setValue(row, column, { s: null, ...typeOf(cell) });
  });
  setStyles(sheet, matrix);
}

/** The pattern of the cell's number format; "General" when it has none. */
export function numberFormatAt(sheet: Sheet, row: number, column: number): string {
  return styleAt(sheet, row, column).n?.pattern ?? "General";
}
