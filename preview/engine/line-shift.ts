import { addressOf, parseAddress, splitReference } from "./address";
import { between, isWholeColumns, isWholeRows, lastColumn, lastRow } from "./area";
import type { Area } from "./area";

/** Whole rows or columns that come in (count > 0) or go (count < 0) at a place. */
export interface LineShift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Where a span of lines lies afterwards: it moves, grows when lines come in inside it, shrinks, or is gone (null). */
function shiftSpan({ first, last }: Span, { at, count }: LineShift): Span | null {
  if (count >= 0) return { first: first >= at ? first + count : first, last: last >= at ? last + count : last };
  const end = at - count;
  const newFirst = first >= end ? first + count : Math.min(first, at);
  const newLast = last >= end ? last + count : Math.min(last, at - 1);
  return newLast < newFirst ? null : { first: newFirst, last: newLast };
}

/** The area after the shift; null when all of it was deleted. Whole columns do not care about rows, and the reverse. */
export function shiftArea(area: Area, shift: LineShift): Area | null {
  if (shift.axis === "row" ? isWholeColumns(area) : isWholeRows(area)) return area;
  const span =
    shift.axis === "row"
      ? shiftSpan({ first: area.row, last: lastRow(area) }, shift)
      : shiftSpan({ first: area.column, last: lastColumn(area) }, shift);
  if (!span) return null;
  return shift.axis === "row"
    ? between(span.first, area.column, span.last, lastColumn(area))
    : between(area.row, span.first, lastRow(area), span.last);
}

const REFERENCE =
  /(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/giu;

/**
 * The formula after the shift of lines on the sheet of that name. `home` says whether the formula stands on that
 * sheet, so that references without a sheet are meant, too. What was deleted becomes #REF!.
 */
export function shiftReferences(formula: string, sheetName: string, home: boolean, shift: LineShift): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(REFERENCE, (text, offset: number) => {
            const before = part[offset - 1] ?? "";
            return /[\p{L}\p{N}_.$]/u.test(before) ? text : shiftReference(text, sheetName, home, shift);
          }),
    )
    .join("");
}

function shiftReference(text: string, sheetName: string, home: boolean, shift: LineShift): string {
  const { sheet, address } = splitReference(text);
  const meant = sheet === undefined ? home : sheet.toUpperCase() === sheetName.toUpperCase();
  const area = meant ? parseAddress(address) : null;
  if (!area) return text;
  const prefix = text.slice(0, text.length - address.length);
  const moved = shiftArea(area, shift);
  return prefix + (moved ? withSigns(address, moved) : "#REF!");
}

/** The new address with the "$" where the old one had them. */
function withSigns(old: string, area: Area): string {
  const signs = old.split(":").map((corner) => ({ column: /^\$[A-Z]/i.test(corner), row: /\$\d/.test(corner) }));
  return addressOf(area)
    .split(":")
    .map((corner, index) => {
      const sign = signs[index] ?? signs[0] ?? { column: false, row: false };
      return corner.replace(/^([A-Z]*)(\d*)$/, (_all, column: string, row: string) =>
        [column && sign.column ? "$" : "", column, row && sign.row ? "$" : "", row].join(""),
      );
    })
    .join(":");
}
