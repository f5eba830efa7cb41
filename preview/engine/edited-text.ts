import { numfmt } from "@univerjs/core";
import { readCell } from "./cells";
import { marksOf } from "./entry-number";
import type { Machine } from "./entry";
import { toCommaNotation } from "./local-formula";
import { displayText, isNumberFormat } from "./number-format";
import type { Sheet } from "./sheet";
import { numberFormatAt } from "./styles";

type Locale = Machine["locale"];

/** What an open cell holds for editing: entered again as it is, it means what it meant on this machine. */
export function editedText(sheet: Sheet, row: number, column: number, locale: Locale): string {
  const { value, formula, quotePrefix } = readCell(sheet, row, column);
  if (formula !== undefined) return locale === "vi-VN" ? toCommaNotation(formula) : formula;
  if (typeof value === "number") return editedNumber(value, numberFormatAt(sheet, row, column), locale);
  return `${quotePrefix ? "'" : ""}${displayText({ value }, "General", locale)}`;
}

/** Dates and percentages as such, everything else in full and without its format. */
function editedNumber(value: number, pattern: string, locale: Locale): string {
  const { isDate, isPercent } = numfmt.getFormatInfo(isNumberFormat(pattern) ? pattern : "General");
  if (isPercent) return `${inFull(value * 100, locale)}%`;
  return isDate && value >= 0 && value < DAYS_UNTIL_10000 ? editedDate(value, locale) : inFull(value, locale);
}

const DAYS_UNTIL_10000 = 2_958_466;

function editedDate(value: number, locale: Locale): string {
  const day = locale === "vi-VN" ? "dd/mm/yyyy" : "m/d/yyyy";
  const parts = [...(value >= 1 ? [day] : []), ...(Number.isInteger(value) ? [] : ["h:mm:ss"])];
  return displayText({ value }, parts.length === 0 ? "h:mm:ss" : parts.join(" "), locale);
}

/** The fifteen digits that Excel keeps. */
function inFull(value: number, locale: Locale): string {
  return String(Number(value.toPrecision(15)))
    .replace(".", marksOf(locale).decimal)
    .toUpperCase();
}
