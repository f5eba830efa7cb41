import type { PdfPage, PdfWord } from "../pdf";

/** Words that stand beside each other with no more than spaces between them. Points from the page's upper left corner. */
export interface PrintedLine {
  /** Counted from 0. */
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** More than the widest space of a justified line, less than what parts two blocks. */
const widestSpace = 16;

/** Lines in reading order, those of blocks side by side apart. */
export function printedLines(pages: readonly PdfPage[]): readonly PrintedLine[] {
  return pages.flatMap(({ words }, page) => {
    const lines: PrintedLine[] = [];
    for (const word of words) {
      const line = lines.at(-1);
      if (line && continues(line, word)) lines[lines.length - 1] = withWord(line, word);
      else lines.push({ page, ...word });
    }
    return lines;
  });
}

function continues(line: PrintedLine, word: PdfWord): boolean {
  const gap = word.left - line.right;
  return Math.abs(word.bottom - line.bottom) < 3 && gap > -1 && gap < widestSpace;
}

const withWord = (line: PrintedLine, { text, right, top, bottom }: PdfWord): PrintedLine => ({
  ...line,
  text: `${line.text} ${text}`,
  right,
  top: Math.min(line.top, top),
  bottom: Math.max(line.bottom, bottom),
});

export const centreOf = ({ left, right }: { readonly left: number; readonly right: number }): number =>
  (left + right) / 2;

/** Whether two lines stand side by side. */
export function isBeside(one: PrintedLine, other: PrintedLine): boolean {
  const overlap = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return one.page === other.page && overlap > 0.6 * Math.min(one.bottom - one.top, other.bottom - other.top);
}
