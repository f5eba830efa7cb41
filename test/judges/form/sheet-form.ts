import type { Element } from "@xmldom/xmldom";
import { countLines, textWidth } from "../../../src/sheets/text-metrics";
import { millimetres, points, ruledTexts, type BlockFacts, type FormFacts, type RuleFacts } from "./form-facts";
import { element, numberAt } from "./package-xml";
import { reportGrid, type Grid, type GridCell } from "./sheet-grid";

/** Of Times New Roman, in em: what one line takes without any spacing. */
const naturalLine = 1.15;

/** Millimetres between a cell's edge and its text. */
const cellPadding = 0.35;

/** The report's form as the sheet `Báo cáo` of a saved workbook has it. */
export function sheetForm(xlsx: Uint8Array): FormFacts {
  const grid = reportGrid(xlsx);
  const { sheet, width } = grid;
  const paper = paperOf(element(sheet, "pageSetup"));
  const left = sideOf(sheet, "left");
  return {
    paper,
    margins: {
      top: sideOf(sheet, "top"),
      bottom: sideOf(sheet, "bottom"),
      left,
      right: Math.max(sideOf(sheet, "right"), paper.width - left - width),
    },
    pageNumber: pageNumberOf(sheet, paper.width),
    block: (start) => blockOf(cellWith(grid, start), left, grid),
    rule: (below) => ruleBelow(cellWith(grid, ruledTexts[below]), left, grid),
  };
}

const wordsOf = ({ text }: GridCell): string => text.replace(/^\u00a0+/, "");

function cellWith({ cells }: Grid, start: string): GridCell {
  const found = cells.find((cell) => wordsOf(cell).startsWith(start));
  if (!found) throw new Error(`the sheet has no ${start}`);
  return found;
}

function blockOf(cell: GridCell, left: number, { pageStarts }: Grid): BlockFacts {
  const { look, row, height } = cell;
  const indent = cell.text.slice(0, -wordsOf(cell).length);
  const font = { size: look.size, face: look.bold ? "bold" : "regular" } as const;
  const lines = countLines(cell.text, font, points(cell.right - cell.left - 2 * cellPadding));
  return {
    ...look,
    centre: left + (cell.left + cell.right) / 2,
    start: left + cell.left + cellPadding + millimetres(textWidth(indent, { size: look.size, face: "regular" })),
    lineSpacing: 1,
    gapAfter: (height ?? 0) - lines * look.size * naturalLine,
    row: String(row),
    startsPage: pageStarts.has(row),
  };
}

/** The cells of the first row below with a line along their top. */
function ruleBelow(text: GridCell, left: number, { cells }: Grid): RuleFacts {
  const lined = cells.filter(
    (cell) => cell.hasLineOnTop && cell.row > text.row && cell.left >= text.left && cell.right <= text.right,
  );
  const rule = lined.filter(({ row }) => row === lined[0]?.row);
  const [from, to] = [Math.min(...rule.map((cell) => cell.left)), Math.max(...rule.map((cell) => cell.right))];
  const face = text.look.bold ? "bold" : "regular";
  const length = millimetres(textWidth(text.text, { size: text.look.size, face }));
  return { share: (to - from) / Math.min(length, text.right - text.left), centre: left + (from + to) / 2 };
}

const sideOf = (sheet: Element, side: string): number => numberAt(element(sheet, "pageMargins"), side) * 25.4;

/** Paper 9 is A4. */
function paperOf(setup: Element | undefined): FormFacts["paper"] {
  if (setup?.getAttribute("paperSize") !== "9") throw new Error("the sheet is not on A4");
  return setup.getAttribute("orientation") === "landscape" ? { width: 297, height: 210 } : { width: 210, height: 297 };
}

/** The code of the page header: &C, &"font,style", &size, &P. */
function pageNumberOf(sheet: Element, paperWidth: number): FormFacts["pageNumber"] {
  const header = element(sheet, "headerFooter");
  const code = element(header, "oddHeader")?.textContent ?? "";
  const [, font = "", size = ""] = /^&C&"([^,"]+),Regular"&(\d+)&P$/.exec(code) ?? [];
  const differs = ["1", "true"].includes(header?.getAttribute("differentFirst") ?? "");
  return {
    font,
    size: Number(size),
    isOnFirstPage: !differs || (element(header, "firstHeader")?.textContent ?? "").includes("&P"),
    centre: (sideOf(sheet, "left") + paperWidth - sideOf(sheet, "right")) / 2,
    top: sideOf(sheet, "header"),
  };
}
