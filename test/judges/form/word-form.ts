import type { Element } from "@xmldom/xmldom";
import { textWidth } from "../../../src/sheets/text-metrics";
import { millimetres, ruledTexts, type BlockFacts, type FormFacts, type RuleFacts } from "./form-facts";
import { element, elements, isOn, numberAt, officePackage } from "./package-xml";

/** Word measures in twentieths of a point. */
const fromTwips = (twips: number): number => millimetres(twips / 20);

interface WordReport {
  readonly document: Element;
  readonly styles: Element;
  readonly margin: Element | undefined;
}

/** The report's form as a Word document has it. */
export function wordForm(docx: Uint8Array): FormFacts {
  const part = officePackage(docx);
  const document = part("word/document.xml");
  const report = { document, styles: part("word/styles.xml"), margin: element(document, "w:pgMar") };
  const side = (name: string) => fromTwips(numberAt(report.margin, `w:${name}`));
  const size = element(document, "w:pgSz");
  const headers = ["word/header1.xml", "word/header2.xml"].map((path) => part(path));
  const paper = { width: fromTwips(numberAt(size, "w:w")), height: fromTwips(numberAt(size, "w:h")) };
  return {
    paper,
    margins: { top: side("top"), bottom: side("bottom"), left: side("left"), right: side("right") },
    pageNumber: {
      ...lookOf(element(headers[0], "w:p"), undefined, report),
      isOnFirstPage: !isOn(document, "w:titlePg") || hasPageNumber(headers[1]),
      centre: (side("left") + paper.width - side("right")) / 2,
      top: side("header"),
    },
    block: (start) => blockOf(start, report),
    rule: (below) => ruleBelow(ruledTexts[below], report),
  };
}

const hasPageNumber = (header: Element | undefined): boolean =>
  header !== undefined && elements(header, "w:instrText").some(({ textContent }) => textContent === "PAGE");

/** A run that begins a block: runs are parts of one only on the line of number and date. */
function runWith(start: string, { document }: WordReport): { readonly run: Element; readonly paragraph: Element } {
  const run = elements(document, "w:r").find((one) => (one.textContent ?? "").startsWith(start));
  const paragraph = run?.parentNode as Element | undefined;
  if (!run || !paragraph) throw new Error(`the document has no ${start}`);
  return { run, paragraph };
}

function blockOf(start: string, report: WordReport): BlockFacts {
  const { run, paragraph } = runWith(start, report);
  const look = lookOf(paragraph, run, report);
  const area = areaOf(paragraph, report);
  const spacing = propertyOf(paragraph, "w:spacing", report);
  const firstLine = propertyOf(paragraph, "w:ind", report)?.getAttribute("w:firstLine") ?? "0";
  const tabbed = tabbedCentre(run, paragraph, report);
  return {
    ...look,
    ...(tabbed !== undefined && { alignment: "centre" }),
    centre: tabbed ?? (area.left + area.right) / 2,
    start: area.left + fromTwips(Number(firstLine)),
    lineSpacing: numberAt(spacing, "w:line") / 240,
    gapAfter: numberAt(spacing, "w:after") / 20,
    row: rowOf(paragraph, report),
    startsPage: isOn(paragraph, "w:pageBreakBefore"),
  };
}

const alignments = { left: "left", center: "centre", both: "justify" } as const;

function lookOf(paragraph: Element | undefined, run: Element | undefined, report: WordReport) {
  const style = styleOf(paragraph, report);
  const [own, defaults] = [element(run, "w:rPr"), element(report.styles, "w:rPrDefault")];
  const sized = [own, style, defaults].map((place) => element(place, "w:sz")).find((size) => size !== undefined);
  const switched = (name: string) => (own && element(own, name) ? isOn(own, name) : isOn(style, name));
  const alignment = propertyOf(paragraph, "w:jc", report)?.getAttribute("w:val") ?? "left";
  return {
    font: element(defaults, "w:rFonts")?.getAttribute("w:ascii") ?? "",
    size: numberAt(sized, "w:val") / 2,
    bold: switched("w:b"),
    italic: switched("w:i"),
    black: element(own, "w:color") === undefined && element(style, "w:color") === undefined,
    alignment: alignments[alignment as keyof typeof alignments],
  };
}

function styleOf(paragraph: Element | undefined, { styles }: WordReport): Element | undefined {
  const id = element(paragraph, "w:pStyle")?.getAttribute("w:val");
  return elements(styles, "w:style").find((style) => style.getAttribute("w:styleId") === id);
}

/** What the paragraph says itself, else its style, else the document. */
function propertyOf(paragraph: Element | undefined, name: string, report: WordReport): Element | undefined {
  const places = [paragraph, styleOf(paragraph, report), element(report.styles, "w:pPrDefault")];
  return places.map((place) => element(place, name)).find((property) => property !== undefined);
}

function ancestorOf(node: Element, name: string): Element | undefined {
  for (let at: Element | null = node; at; at = at.parentNode as Element | null) if (at.nodeName === name) return at;
  return undefined;
}

/** Millimetres from the paper's left edge: the cell of a table, or all between the margins. */
function areaOf(paragraph: Element, { margin, document }: WordReport) {
  const left = fromTwips(numberAt(margin, "w:left"));
  const cell = ancestorOf(paragraph, "w:tc");
  const table = ancestorOf(paragraph, "w:tbl");
  if (!cell || !table) {
    const paper = numberAt(element(document, "w:pgSz"), "w:w");
    return { left, right: fromTwips(paper - numberAt(margin, "w:right")) };
  }
  const widths = elements(table, "w:gridCol").map((column) => fromTwips(numberAt(column, "w:w")));
  const before = elements(cell.parentNode as Element, "w:tc").indexOf(cell);
  const edge = left + widths.slice(0, before).reduce((sum, width) => sum + width, 0);
  const padding = fromTwips(numberAt(element(element(table, "w:tblCellMar"), "w:left"), "w:w"));
  return { left: edge + padding, right: edge + (widths[before] ?? 0) - padding };
}

/** The centring tab stop at which a run stands, where it follows tabs. */
function tabbedCentre(run: Element, paragraph: Element, { margin }: WordReport): number | undefined {
  const stops = elements(element(paragraph, "w:tabs") ?? run, "w:tab");
  const runs = elements(paragraph, "w:r");
  const tabs = runs.slice(0, runs.indexOf(run)).filter((one) => element(one, "w:tab")).length;
  const stop = stops[tabs - 1];
  if (stop?.getAttribute("w:val") !== "center") return undefined;
  return fromTwips(numberAt(margin, "w:left") + numberAt(stop, "w:pos"));
}

/** First paragraphs of the cells of one row stand side by side; so does what one paragraph holds. */
function rowOf(paragraph: Element, { document }: WordReport): string {
  const row = ancestorOf(paragraph, "w:tr");
  if (!row) return `paragraph ${elements(document, "w:p").indexOf(paragraph)}`;
  const within = elements(paragraph.parentNode as Element, "w:p").indexOf(paragraph);
  return `row ${elements(document, "w:tr").indexOf(row)}, line ${within}`;
}

/** The next paragraph with a line along its top, in the same cell or below the text. */
function ruleBelow(start: string, report: WordReport): RuleFacts {
  const { paragraph } = runWith(start, report);
  const siblings = elements(paragraph.parentNode as Element, "w:p");
  const rule = siblings.slice(siblings.indexOf(paragraph)).find((one) => element(one, "w:pBdr"));
  const area = areaOf(paragraph, report);
  const indent = element(rule, "w:ind");
  const [left, right] = ["w:left", "w:right"].map((name) => fromTwips(numberAt(indent, name)));
  const [from, to] = [area.left + (left ?? 0), area.right - (right ?? 0)];
  const { size, bold } = lookOf(paragraph, undefined, report);
  const length = millimetres(textWidth(paragraph.textContent ?? "", { size, face: bold ? "bold" : "regular" }));
  return { share: (to - from) / Math.min(length, area.right - area.left), centre: (from + to) / 2 };
}
