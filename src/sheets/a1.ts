import type { Area } from "./sheet-spec";

/** A cell of a sheet, zero-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** 0 -> "A", 25 -> "Z", 26 -> "AA". */
export function columnName(column: number): string {
  const before = column < 26 ? "" : columnName(Math.floor(column / 26) - 1);
  return before + String.fromCharCode("A".charCodeAt(0) + (column % 26));
}

/** "D5"; with `absolute` "$D$5". */
export function a1({ row, column }: CellPosition, absolute = false): string {
  const dollar = absolute ? "$" : "";
  return `${dollar}${columnName(column)}${dollar}${row + 1}`;
}

/** "D5:D51", or "D5" for a single cell; with `absolute` "$D$5:$D$51". */
export function a1Area({ row, column, rowCount, columnCount }: Area, absolute = false): string {
  const first = a1({ row, column }, absolute);
  const last = a1({ row: row + rowCount - 1, column: column + columnCount - 1 }, absolute);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as formulas want it before an address: `'Thông tin'!`. */
export function sheetPrefix(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'!`;
}

/** A text as a literal inside a formula. */
export function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
