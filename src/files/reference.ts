import type { Area } from "../sheets/sheet-spec";

/** What a defined name stands for. */
export type NameTarget =
  | { readonly kind: "constant"; readonly text: string }
  | { readonly kind: "area"; readonly sheetName: string; readonly area: Area }
  /** Its cells were deleted, or it is a formula of another sort: formulas are never calculated. */
  | { readonly kind: "other" };

/** Reads a name's formula: a constant text, or one area of one sheet ('Chấm điểm'!$A$5:$I$51). */
export function parseNameFormula(formula: string): NameTarget {
  const constant = /^"((?:[^"]|"")*)"$/.exec(formula);
  if (constant !== null) return { kind: "constant", text: (constant[1] as string).replaceAll('""', '"') };
  const place = /^(?:'((?:[^']|'')+)'|([^'!:]+))!([^!]+)$/.exec(formula);
  const area = parseArea(place?.[3] ?? "");
  if (place === null || area === null) return { kind: "other" };
  return { kind: "area", sheetName: place[1]?.replaceAll("''", "'") ?? (place[2] as string), area };
}

function parseArea(text: string): Area | null {
  const [first, last, ...more] = text.split(":").map(parseCellAddress);
  if (!first || last === null || more.length > 0) return null;
  const end = last ?? first;
  if (end.row < first.row || end.column < first.column) return null;
  return { ...first, rowCount: end.row - first.row + 1, columnCount: end.column - first.column + 1 };
}

/** Last row and column of Excel's grid, counted from 1. */
const grid = { rows: 1_048_576, columns: 16_384 } as const;

/** "B3" or "$B$3" as zero-based row and column; null for anything else, and for what lies outside of Excel's grid. */
export function parseCellAddress(text: string): { readonly row: number; readonly column: number } | null {
  let at = 0;
  const isDollar = (): boolean => text.charCodeAt(at) === 0x24;
  if (isDollar()) at += 1;
  let column = 0;
  for (let letter = letterAt(text, at); letter > 0 && column <= grid.columns; letter = letterAt(text, at)) {
    column = column * 26 + letter;
    at += 1;
  }
  if (isDollar()) at += 1;
  let row = 0;
  for (let digit = digitAt(text, at); digit >= 0 && row <= grid.rows; digit = digitAt(text, at)) {
    if (digit === 0 && row === 0) return null;
    row = row * 10 + digit;
    at += 1;
  }
  const isInGrid = column > 0 && column <= grid.columns && row > 0 && row <= grid.rows;
  return isInGrid && at === text.length ? { row: row - 1, column: column - 1 } : null;
}

/** 1 to 26 for a letter of either case, else 0. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 0x20) - 0x60;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : -1;
}
