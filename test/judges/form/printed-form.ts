import { pdfPages, type PdfPage, type PdfWord } from "../pdf";
import { pdfPieces, pdfRules, type PdfPiece, type PdfRule } from "../pdf-looks";
import { millimetres, ruledTexts, type BlockFacts, type FormFacts, type RuleFacts } from "./form-facts";
import { centreOf, isBeside, printedLines, type PrintedLine } from "./printed-lines";

/** Of the fonts that stand in for Times New Roman, in em: what one line takes without any spacing. */
const naturalLine = 1.107;

/** Above this, in millimetres, only the number of the page stands. */
const headerEnd = 18;

interface Printed {
  readonly pages: readonly PdfPage[];
  /** Without page numbers. */
  readonly lines: readonly PrintedLine[];
  readonly pieces: readonly PdfPiece[];
  readonly rules: readonly PdfRule[];
}

/** The report's pages in a print of the whole workbook: upright, from the one with the national name on. */
export function reportPages(pages: readonly PdfPage[]): readonly PdfPage[] {
  const first = pages.findIndex(({ words }) => words.some(({ text }) => text === "CỘNG"));
  return pages.slice(first).filter(({ width, height }) => height > width);
}

/** The report's form as it comes out on paper: measured on the pages of a PDF. */
export async function printedForm(pdf: Uint8Array): Promise<FormFacts> {
  const all = await pdfPages(pdf);
  const pages = reportPages(all);
  const before = all.indexOf(pages[0] as PdfPage);
  const lines = printedLines(pages.map((page) => ({ ...page, words: page.words.filter((word) => !isInHeader(word)) })));
  const pieces = (await pdfPieces(pdf)).map((piece) => ({ ...piece, page: piece.page - before - 1 }));
  const printed = { pages, lines, pieces, rules: await pdfRules(pdf, before + 1) };
  const [page] = pages;
  if (!page) throw new Error("the report has no page");
  return {
    paper: { width: millimetres(page.width), height: millimetres(page.height) },
    margins: marginsOf(printed, page),
    pageNumber: pageNumberOf(printed),
    block: (start) => blockOf(start, printed),
    rule: (below) => ruleBelow(ruledTexts[below], printed),
  };
}

const isInHeader = ({ top }: PdfWord): boolean => millimetres(top) < headerEnd;

function marginsOf({ lines }: Printed, { width, height }: PdfPage): FormFacts["margins"] {
  return {
    top: millimetres(Math.min(...lines.map(({ top }) => top))),
    bottom: millimetres(height - Math.max(...lines.map(({ bottom }) => bottom))),
    left: millimetres(Math.min(...lines.map(({ left }) => left))),
    right: millimetres(width - Math.max(...lines.map(({ right }) => right))),
  };
}

function pageNumberOf({ pages, pieces }: Printed): FormFacts["pageNumber"] {
  const numbers = pages.map(({ words }) => words.filter(isInHeader));
  const [second] = numbers[1] ?? [];
  const look = pieces.find(({ page, text }) => page === 1 && text.trim() === "2");
  if (!second || !look) throw new Error("the second page has no number");
  return {
    size: look.size,
    font: look.font,
    isOnFirstPage: numbers[0]?.length !== 0,
    centre: millimetres(centreOf(second)),
    top: millimetres(second.top),
  };
}

function lineWith(start: string, { lines }: Printed): number {
  const index = lines.findIndex(({ text }) => text.startsWith(start));
  if (index < 0) throw new Error(`the print has no ${start}`);
  return index;
}

function blockOf(start: string, printed: Printed): BlockFacts {
  const { lines } = printed;
  const index = lineWith(start, printed);
  const first = lines[index] as PrintedLine;
  const look = lookOf(start, first.page, printed);
  const paragraph = paragraphAt(index, lines);
  const pitch = pitchOf(paragraph);
  const single = look.size * naturalLine;
  const last = paragraph.at(-1) ?? first;
  const next = lines.find(({ page, top }) => page === last.page && top > last.top + 3);
  return {
    ...look,
    alignment: paragraph.length > 1 && isFlush(paragraph) ? "justify" : undefined,
    centre: millimetres(centreOf(first)),
    start: millimetres(first.left),
    lineSpacing: pitch === undefined ? undefined : pitch / single,
    gapAfter: next ? next.top - last.top - (pitch ?? single) : 0,
    row: String(lines.findIndex((line) => isBeside(line, first))),
    startsPage: lines.every(({ page, top }) => page !== first.page || top >= first.top - 1),
  };
}

/** The first line with those that follow it closely at the left margin, where paragraphs begin with an indent. */
function paragraphAt(index: number, lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const margin = Math.min(...lines.map(({ left }) => left));
  const paragraph = lines.slice(index, index + 1);
  const indent = (paragraph[0]?.left ?? 0) - margin;
  if (indent < 20 || indent > 40) return paragraph;
  for (const line of lines.slice(index + 1)) {
    const last = paragraph.at(-1);
    if (!last || !isBelow(line, last) || line.left > margin + 2) break;
    paragraph.push(line);
  }
  return paragraph;
}

/** The next line of the same paragraph: no gap lies between. */
const isBelow = (line: PrintedLine, last: PrintedLine): boolean =>
  line.page === last.page && line.top > last.top && line.top - last.top < 1.3 * (last.bottom - last.top);

function pitchOf([first, second]: readonly PrintedLine[]): number | undefined {
  return first && second ? second.top - first.top : undefined;
}

/** Whether all lines but the last end at the same place. */
function isFlush(paragraph: readonly PrintedLine[]): boolean {
  const ends = paragraph.slice(0, -1).map(({ right }) => right);
  return Math.max(...ends) - Math.min(...ends) < 2;
}

function lookOf(start: string, onPage: number, { pieces }: Printed) {
  const piece = pieces.find(({ page, text }) => page === onPage && text.replace(/\s+/g, " ").trim().startsWith(start));
  if (!piece) throw new Error(`no piece of text begins with ${start}`);
  const { font, size, bold, italic, color } = piece;
  return { font, size, bold, italic, black: color === "#000000" };
}

/** The first line drawn below the text in its middle. */
function ruleBelow(start: string, printed: Printed): RuleFacts {
  const { lines, rules } = printed;
  const first = lines[lineWith(start, printed)] as PrintedLine;
  const rule = rules.find((one) => one.top > first.top + 3 && Math.abs(centreOf(one) - centreOf(first)) < 6);
  if (!rule) throw new Error(`no rule below ${start}`);
  const above = lines.filter(
    (line) =>
      line.page === first.page &&
      line.top >= first.top &&
      line.top < rule.top &&
      Math.abs(centreOf(line) - centreOf(first)) < 6,
  );
  const longest = Math.max(...above.map(({ left, right }) => right - left));
  return { share: (rule.right - rule.left) / longest, centre: millimetres(centreOf(rule)) };
}
