import { wrappedLines, type Font } from "./text-metrics";

/** Points that Excel keeps free between a cell's borders and its text, and that one step of indent takes. */
const padding = 5;
const indentWidth = 7;

export interface CellFit {
  readonly font: Font;
  /** Points. */
  readonly columnWidth: number;
  readonly indent?: number;
}

/**
 * Lines that a text takes in a wrapped cell of Times New Roman. Needed because Excel does not fit rows reliably when an
 * add-in writes them.
 */
export function linesInCell(text: string, { font, columnWidth, indent = 0 }: CellFit): number {
  return wrappedLines(text, font, columnWidth - padding - indentWidth * indent);
}

/** The height in points that Excel gives to so many lines (15.75 for one line of 12 points). */
export function heightOfLines(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * 1.3125);
}
