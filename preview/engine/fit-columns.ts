import { lastColumn, lastRow } from "./area";
import type { Area } from "./area";
import { readCell } from "./cells";
import { mergedAreaAt, setColumnWidth } from "./layout";
import { displayText } from "./number-format";
import { numberFormatAt, styleAt } from "./styles";
import type { Sheet } from "./sheet";

/** The mean width of a letter in parts of the font size, and the margins beside it: an estimate, there is no screen. */
const LETTER_WIDTH = 0.52;
const MARGIN = 5;

/** Makes each column as wide as its longest text; merged cells do not count, as in Excel. */
export function fitColumns(sheet: Sheet, area: Area, locale: "vi-VN" | "en-US"): void {
  const present = sheet.present(area);
  if (!present) return;
  for (let column = present.column; column <= lastColumn(present); column += 1) {
    const widest = widestText(sheet, present, column, locale);
    if (widest > 0) setColumnWidth(sheet, { ...present, column, columnCount: 1 }, widest + MARGIN);
  }
}

function widestText(sheet: Sheet, area: Area, column: number, locale: "vi-VN" | "en-US"): number {
  let widest = 0;
  for (let row = area.row; row <= lastRow(area); row += 1) {
    const merged = mergedAreaAt(sheet, row, column);
    if (merged.rowCount * merged.columnCount > 1) continue;
    const text = displayText(readCell(sheet, row, column), numberFormatAt(sheet, row, column), locale);
    const size = styleAt(sheet, row, column).fs ?? 11;
    const longestLine = Math.max(...text.split("\n").map((line) => [...line].length));
    widest = Math.max(widest, longestLine * size * LETTER_WIDTH);
  }
  return widest;
}
