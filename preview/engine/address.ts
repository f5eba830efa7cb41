import {
  between,
  fitsSheet,
  isOneCell,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from "./area";
import type { Area } from "./area";

/** "A" for 0, "AB" for 27. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : "") + String.fromCharCode(65 + (column % 26));
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;

/** Reads "B2", "$A$1:B7", "A:C" or "4:4" (without sheet); null when it is no such address or lies off the sheet. */
export function parseAddress(text: string): Area | null {
  const area = wholeRows(text) ?? wholeColumns(text) ?? rectangle(text);
  return area && fitsSheet(area) ? area : null;
}

function wholeRows(text: string): Area | null {
  const match = ROWS.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const [first, last] = [Number(match[1]) - 1, Number(match[2]) - 1];
  return between(Math.min(first, last), 0, Math.max(first, last), MAX_COLUMNS - 1);
}

function wholeColumns(text: string): Area | null {
  const match = COLUMNS.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const [first, last] = [columnIndex(match[1]), columnIndex(match[2])];
  return between(0, Math.min(first, last), MAX_ROWS - 1, Math.max(first, last));
}

function rectangle(text: string): Area | null {
  const [from, to, ...more] = text.split(":").map(corner);
  if (!from || more.length > 0 || to === null) return null;
  const other = to ?? from;
  return between(
    Math.min(from.row, other.row),
    Math.min(from.column, other.column),
    Math.max(from.row, other.row),
    Math.max(from.column, other.column),
  );
}

function corner(text: string): { readonly row: number; readonly column: number } | null {
  const match = CELL.exec(text);
  return match?.[1] && match[2] ? { row: Number(match[2]) - 1, column: columnIndex(match[1]) } : null;
}

/** "A1:B2", "A1", "A:C" or "4:5", as Excel writes it. */
export function addressOf(area: Area, absolute = false): string {
  const sign = absolute ? "$" : "";
  if (isWholeColumns(area) && !isWholeRows(area)) {
    return `${sign}${columnName(area.column)}:${sign}${columnName(lastColumn(area))}`;
  }
  if (isWholeRows(area)) return `${sign}${area.row + 1}:${sign}${lastRow(area) + 1}`;
  const first = `${sign}${columnName(area.column)}${sign}${area.row + 1}`;
  if (isOneCell(area)) return first;
  return `${first}:${sign}${columnName(lastColumn(area))}${sign}${lastRow(area) + 1}`;
}

/** The sheet's name as it stands in a formula: quoted when it is more than letters, digits, "_" and ".". */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'My sheet'!A1" into sheet and address; the sheet is undefined when none is named. */
export function splitReference(text: string): { readonly sheet?: string; readonly address: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/u.exec(text.trim());
  if (!match?.[3]) return { address: text.trim() };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? "", address: match[3] };
}
