import { numfmt } from "@univerjs/core";
import type { CellContent } from "./cells";

// The library knows no Vietnamese; in numbers it differs from English by its separators alone.
numfmt.addLocale({ group: ".", decimal: "," }, "vi");

/** The text a cell shows: its value through its number format, in the machine's notation. */
export function displayText(content: CellContent, pattern: string, locale: "vi-VN" | "en-US"): string {
  const { value } = content;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && content.quotePrefix) return value;
  return numfmt.format(pattern, value, { locale: locale === "vi-VN" ? "vi" : "en", throws: false });
}

/** Whether Excel would accept the pattern. */
export function isNumberFormat(pattern: string): boolean {
  return pattern !== "" && numfmt.isValidFormat(pattern);
}
