import type { BlockCell } from "./cell-block";
import { cellText } from "./cell-block";

/** A printed code in its parts: "1.10" is 1, 10. Parts are text, since "1.10" is not 1.1. */
export type CodeParts = readonly string[];

/** The parts as printed, without the signs around them: "II.1)" -> ii, 1. */
export function printedParts(code: string): CodeParts {
  return code
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s.,;:)(\]/–-]+/)
    .filter(Boolean)
    .map((part) => part.replace(/^0+(?=\d)/, ""));
}

/** The parts with Roman numerals as figures, so that "II.1" and "2.1" are the same place. */
export function placeParts(parts: CodeParts): CodeParts {
  return parts.map((part) => romanNumerals.get(part) ?? part);
}

/**
 * Every code that a cell may mean. A program that took codes for numbers shows 1.1 for both "1.1" and "1.10"; nothing
 * for an empty cell, an error or a text too long to be a code.
 */
export function codesIn(cell: BlockCell): readonly CodeParts[] {
  if (typeof cell.value === "number") return codesOfNumber(cell.value);
  const parts = printedParts(cellText(cell));
  const isCode = parts.length > 0 && parts.length <= deepestCode && parts.every((part) => codePart.test(part));
  return isCode ? [parts] : [];
}

/** "1.1. Xây dựng kế hoạch" in one cell; null when no code begins the text. A bare number is none: "7 nhiệm vụ". */
export function splitCodeFromTitle(text: string): { readonly code: string; readonly title: string } | null {
  const found = /^\s*([IVX]+|\d+)((?:[.,]\d+)*)(\s*[.):])?\s*([\p{L}"“(][^]*)$/u.exec(text);
  const [, first = "", rest = "", sign = "", title = ""] = found ?? [];
  return rest + sign === "" ? null : { code: first + rest, title };
}

/**
 * The place of a code below a heading's place: codes may be whole ("1.10" below 1), restart ("10" below 1), or repeat a
 * part of the heading's ("1.2" below II.1 is II.1.2).
 */
export function placeBelow(heading: CodeParts, code: CodeParts): CodeParts {
  for (let shared = Math.min(heading.length, code.length - 1); shared > 0; shared -= 1) {
    const tail = heading.slice(heading.length - shared);
    if (tail.every((part, index) => part === code[index])) return [...heading, ...code.slice(shared)];
  }
  return [...heading, ...code];
}

/** Rubrics have up to five levels. */
const deepestCode = 6;

/** A number, also behind letters ("TC1"), a numeral, or the letter of a list. */
const codePart = /^(?:\p{L}{0,4}\d{1,3}|[ivx]+|\p{L})$/u;

/** Numerals of I, V and X only: C, D, L and M are rather letters of a list. */
const romanNumerals: ReadonlyMap<string, string> = new Map(
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
    .flatMap((unit, index) =>
      ["", "x", "xx", "xxx"].map((tens, ten) => [`${tens}${unit}`, String(ten * 10 + index + 1)] as const),
    )
    .concat([
      ["x", "10"],
      ["xx", "20"],
      ["xxx", "30"],
    ]),
);

function codesOfNumber(value: number): readonly CodeParts[] {
  const parts = printedParts(String(value));
  const [whole, fraction] = parts;
  return whole !== undefined && fraction?.length === 1 ? [parts, [whole, `${fraction}0`]] : [parts];
}
