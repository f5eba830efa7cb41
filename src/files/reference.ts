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

/** "B3" or "$B$3" as zero-based row and column; null for anything else. */
export function parseCellAddress(text: string): { readonly row: number; readonly column: number } | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  if (parts === null) return null;
  const letters = (parts[1] as string).toUpperCase();
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) column = column * 26 + letters.charCodeAt(index) - 64;
  return { row: Number(parts[2]) - 1, column: column - 1 };
}
