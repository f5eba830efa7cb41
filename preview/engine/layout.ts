import { BooleanNumber } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { cellAt, contains, intersection, lastRow } from "./area";
import type { Area } from "./area";
import { EMPTY, writeCells } from "./cells";
import { PIXELS_PER_POINT } from "./defaults";
import { fromRange, toRange } from "./grid";
import type { Sheet } from "./sheet";

export function mergedAreas(sheet: Sheet, within?: Area): readonly Area[] {
  const areas = sheet.worksheet.getMergeData().map(fromRange);
  return within ? areas.filter((area) => intersection(area, within)) : areas;
}

/** Makes one cell of the area, or of each of its rows; only the first cell's content survives, as in Excel. */
export function merge(sheet: Sheet, area: Area, across: boolean): void {
  const blocks = across ? rowsOf(area) : [area];
  unmerge(sheet, area);
  for (const block of blocks) {
    writeCells(sheet, block, (row, column) => (row === block.row && column === block.column ? undefined : EMPTY));
  }
  const ranges = blocks.filter((block) => block.rowCount * block.columnCount > 1).map(toRange);
  if (ranges.length > 0) sheet.mutate(AddWorksheetMergeMutation.id, { ranges });
}

export function unmerge(sheet: Sheet, area: Area): void {
  const ranges = mergedAreas(sheet, area).map(toRange);
  if (ranges.length > 0) sheet.mutate(RemoveWorksheetMergeMutation.id, { ranges });
}

function rowsOf(area: Area): readonly Area[] {
  return Array.from({ length: area.rowCount }, (_, row) => ({ ...area, row: area.row + row, rowCount: 1 }));
}

/** The cell's merged area when the cell lies in one, else the cell itself. */
export function mergedAreaAt(sheet: Sheet, row: number, column: number): Area {
  const cell = cellAt(row, column);
  return mergedAreas(sheet).find((area) => contains(area, cell)) ?? cell;
}

/** Points. */
export const columnWidth = (sheet: Sheet, column: number): number =>
  sheet.worksheet.getColumnManager().getColumnWidth(column) / PIXELS_PER_POINT;

/** Points. */
export const rowHeight = (sheet: Sheet, row: number): number =>
  sheet.worksheet.getRowManager().getRowHeight(row) / PIXELS_PER_POINT;

export function setColumnWidth(sheet: Sheet, area: Area, points: number): void {
  resize(sheet, area, SetWorksheetColWidthMutation.id, { colWidth: points * PIXELS_PER_POINT });
}

export function setRowHeight(sheet: Sheet, area: Area, points: number): void {
  resize(sheet, area, SetWorksheetRowIsAutoHeightMutation.id, { autoHeightInfo: BooleanNumber.FALSE });
  resize(sheet, area, SetWorksheetRowHeightMutation.id, { rowHeight: points * PIXELS_PER_POINT });
}

/** Lets the program that shows the sheet fit the rows to their contents. */
export function fitRows(sheet: Sheet, area: Area): void {
  resize(sheet, area, SetWorksheetRowIsAutoHeightMutation.id, { autoHeightInfo: BooleanNumber.TRUE });
}

function resize(sheet: Sheet, area: Area, mutation: string, size: object): void {
  sheet.reach(area);
  const present = sheet.present(area);
  if (present) sheet.mutate(mutation, { ranges: [toRange(present)], ...size });
}

export const isRowHidden = (sheet: Sheet, row: number): boolean => !sheet.worksheet.getRowRawVisible(row);
export const isColumnHidden = (sheet: Sheet, column: number): boolean => !sheet.worksheet.getColVisible(column);

export function hideRows(sheet: Sheet, area: Area, hidden: boolean): void {
  resize(sheet, area, hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, {});
}

export function hideColumns(sheet: Sheet, area: Area, hidden: boolean): void {
  resize(sheet, area, hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, {});
}

export interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

export function frozen(sheet: Sheet): Frozen {
  const freeze = sheet.worksheet.getFreeze();
  return { rows: freeze.ySplit, columns: freeze.xSplit };
}

export function freeze(sheet: Sheet, { rows, columns }: Frozen): void {
  sheet.mutate(SetFrozenMutation.id, {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  });
}

export function showGridlines(sheet: Sheet, show: boolean): void {
  sheet.mutate(ToggleGridlinesMutation.id, { showGridlines: show ? BooleanNumber.TRUE : BooleanNumber.FALSE });
}

/** Row and column headings; Univer has no mutation for them, so the snapshot is written. */
export function showHeadings(sheet: Sheet, show: boolean): void {
  const hidden = show ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  const { rowHeader, columnHeader } = sheet.worksheet.getConfig();
  rowHeader.hidden = hidden;
  columnHeader.hidden = hidden;
}

/** Points from the sheet's upper left corner. */
export function position(sheet: Sheet, area: Area): { left: number; top: number; width: number; height: number } {
  const sum = (count: number, size: (index: number) => number) =>
    Array.from({ length: count }, (_, index) => size(index)).reduce((total, part) => total + part, 0);
  const width = (column: number) => (isColumnHidden(sheet, column) ? 0 : columnWidth(sheet, column));
  const height = (row: number) => (isRowHidden(sheet, row) ? 0 : rowHeight(sheet, row));
  return {
    left: sum(area.column, width),
    top: sum(area.row, height),
    width: sum(area.columnCount, (index) => width(area.column + index)),
    height: sum(lastRow(area) - area.row + 1, (index) => height(area.row + index)),
  };
}
