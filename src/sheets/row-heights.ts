/**
 * Estimates of how text wraps in Times New Roman, because Excel does not fit rows reliably when an add-in writes them.
 * Widths are in thousandths of the font size (metrics of the font, diacritics left out: they do not widen a letter).
 */
const widthClasses: readonly (readonly [characters: string, width: number])[] = [
  [" .,", 250],
  ["ijlt:;/'!|", 278],
  ["fIrsJ-()[]", 345],
  ["acez?", 444],
  ["bdghknopquvxy0123456789–_*", 500],
  ["FPSELTZ", 620],
  ["ABCDGHKNOQRUVXYw", 722],
  ["mMW%@…", 889],
];

const widthOf = new Map(widthClasses.flatMap(([characters, width]) => [...characters].map((c) => [c, width] as const)));
const widestClass = 889;

/** Bold letters are wider, and programs and printers differ a little. */
const boldFactor = 1.06;
const reserve = 1.03;

/** Points between a cell's borders and its text, and what one step of indent takes: some 9 pixels. */
const padding = 5;
const indentWidth = 7;

export interface TextFit {
  readonly fontSize: number;
  readonly bold: boolean;
  /** Points. */
  readonly columnWidth: number;
  readonly indent?: number;
}

/** Lines that a text takes in a column, rather one too many than one too few. */
export function wrappedLines(text: string, fit: TextFit): number {
  const room = fit.columnWidth - padding - indentWidth * (fit.indent ?? 0);
  return text.split("\n").reduce((lines, paragraph) => lines + linesOf(paragraph, room, fit), 0);
}

/** The height in points that Excel gives to so many lines (15.75 for one line of 12 points). */
export function heightOfLines(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * 1.3125);
}

function linesOf(paragraph: string, room: number, fit: TextFit): number {
  const space = textWidth(" ", fit);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const width = textWidth(word, fit);
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    // A word wider than the column is broken over as many lines as it fills.
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used += (used > 0 ? space : 0) + (width > room ? width % room : width);
  }
  return lines;
}

function textWidth(text: string, { fontSize, bold }: TextFit): number {
  const letters = [...text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D")];
  const units = letters.reduce((sum, letter) => sum + (widthOf.get(letter) ?? widestClass), 0);
  return (units / 1000) * fontSize * (bold ? boldFactor : 1) * reserve;
}
