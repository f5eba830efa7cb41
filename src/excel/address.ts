import type { Area } from "../sheets/sheet-spec";

/** 0 -> "A", 25 -> "Z", 26 -> "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** A1 address of an area, e.g. "A5:I51"; one cell gives "B2". */
export function areaAddress(area: Area): string {
  const first = columnLetters(area.column) + String(area.row + 1);
  const last = columnLetters(area.column + area.columnCount - 1) + String(area.row + area.rowCount);
  return first === last ? first : `${first}:${last}`;
}

/** What a defined name refers to, e.g. "='Chấm điểm'!$A$5:$I$51". */
export function absoluteReference(sheetName: string, area: Area): string {
  const cells = areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `='${sheetName.replaceAll("'", "''")}'!${cells}`;
}
