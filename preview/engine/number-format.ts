import { numfmt } from "@univerjs/core";
import type { CellContent } from "./cells";

// The library knows no Vietnamese; in numbers it differs from English by its separators alone.
numfmt.addLocale({ group: ".", decimal: "," }, "vi");

/** Formats that follow the machine's short date, whatever they look like in en-US (number formats 14 and 22). */
const VIETNAMESE_DATES: Readonly<Record<string, string>> = {
  "m/d/yyyy": "dd/mm/yyyy",
  "m/d/yyyy h:mm": "dd/mm/yyyy h:mm",
};

/** The text a cell shows: its value through its number format, in the machine's notation. */
export function displayText(content: CellContent, pattern: string, locale: "vi-VN" | "en-US"): string {
  const { value } = content;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && content.quotePrefix) return value;
  const shown = locale === "vi-VN" ? (VIETNAMESE_DATES[pattern] ?? pattern) : pattern;
  return numfmt.format(shown, value, { locale: locale === "vi-VN" ? "vi" : "en", throws: false });
}

/** Whether Excel would accept the pattern. */
export function isNumberFormat(pattern: string): boolean {
  return pattern !== "" && numfmt.isValidFormat(pattern);
}
