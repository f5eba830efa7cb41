import type { RangeJson } from "./univer-json";
import { XlsxError } from "./xlsx-error";

/** Excel's grid (since 2007). */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** 0 -> "A", 26 -> "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** "A" -> 0, "AA" -> 26. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B3", "A1:C9", "$A:$C" or "3:4" as zero-based bounds; whole rows and columns reach the end of Excel's grid. */
export function parseRange(reference: string): RangeJson {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/.exec(reference);
  if (match === null || reference === "") throw new XlsxError("Damaged", `"${reference}" is no range`);
  const [, fromLetters, fromRow, toLetters, toRow] = match;
  const single = !reference.includes(":");
  const range = {
    startRow: fromRow === undefined ? 0 : Number(fromRow) - 1,
    startColumn: fromLetters === undefined ? 0 : columnIndex(fromLetters),
    endRow: end(toRow, single ? fromRow : undefined, LAST_ROW),
    endColumn: endColumn(toLetters, single ? fromLetters : undefined),
  };
  if (range.endRow > LAST_ROW || range.endColumn > LAST_COLUMN) {
    throw new XlsxError("Damaged", `"${reference}" lies outside the grid`);
  }
  return range;
}

function end(given: string | undefined, start: string | undefined, last: number): number {
  const row = given ?? start;
  return row === undefined ? last : Number(row) - 1;
}

function endColumn(given: string | undefined, start: string | undefined): number {
  const letters = given ?? start;
  return letters === undefined ? LAST_COLUMN : columnIndex(letters);
}

/** Univer leaves the bounds of whole rows and columns as NaN. */
export function rangeAddress(range: RangeJson, absolute = false): string {
  const mark = absolute ? "$" : "";
  const column = (index: number) => `${mark}${columnLetters(index)}`;
  if (Number.isNaN(range.startRow)) return `${column(range.startColumn)}:${column(range.endColumn)}`;
  if (Number.isNaN(range.startColumn)) return `${mark}${range.startRow + 1}:${mark}${range.endRow + 1}`;
  const first = `${column(range.startColumn)}${mark}${range.startRow + 1}`;
  const last = `${column(range.endColumn)}${mark}${range.endRow + 1}`;
  return first === last ? first : `${first}:${last}`;
}

export function parseRanges(references: string): RangeJson[] {
  return references
    .split(/\s+/)
    .filter((reference) => reference !== "")
    .map(parseRange);
}

export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
