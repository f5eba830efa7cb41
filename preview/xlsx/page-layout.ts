import type { PageLayout } from "../engine/document";
import { LAST_COLUMN, LAST_ROW } from "./a1";
import { parseHeaderFooter, renderHeaderFooter } from "./header-footer";
import { child, childrenOf, flag, numberOf, render } from "./xml";
import type { XmlElement } from "./xml";
import { XlsxError } from "./xlsx-error";

/** Office.js's Excel.PaperType in the order of the numbers of ECMA-376 part 1, 18.3.1.63, from 1 on. */
const PAPERS = (
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 " +
  "Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 " +
  "EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal " +
  "FanfoldUS FanfoldStdGerman FanfoldLegalGerman"
).split(" ");

const POINTS_PER_INCH = 72;
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
/** Excel's "Normal" margins, in inches. */
const NORMAL_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

/** Whether the sheet is fitted to pages stands apart from how many (`<sheetPr>`); 0 pages are "as many as it takes". */
export function fitsToPages(page: PageLayout): boolean {
  const { horizontalFitToPages = 0, verticalFitToPages = 0 } = page.zoom;
  return horizontalFitToPages > 0 || verticalFitToPages > 0;
}

/** `<printOptions>`, `<pageMargins>`, `<pageSetup>`, `<headerFooter>`, `<rowBreaks>` and `<colBreaks>`, in this order. */
export function renderPageLayout(page: PageLayout): string {
  return [
    renderPrintOptions(page),
    render("pageMargins", Object.fromEntries(MARGINS.map((side) => [side, inches(page.margins[side])]))),
    renderPageSetup(page),
    renderHeaderFooter(page.headersFooters),
    renderBreaks("rowBreaks", page.horizontalPageBreaks, LAST_COLUMN),
    renderBreaks("colBreaks", page.verticalPageBreaks, LAST_ROW),
  ].join("");
}

/** Steps far below what a printer can do; they keep 20 mm from reading 0.7874015748031497. */
function inches(points: number): number {
  return Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
}

function renderPrintOptions(page: PageLayout): string {
  const attributes = {
    horizontalCentered: page.centerHorizontally || undefined,
    verticalCentered: page.centerVertically || undefined,
    headings: page.printHeadings || undefined,
    gridLines: page.printGridlines || undefined,
  };
  return Object.values(attributes).every((value) => value === undefined) ? "" : render("printOptions", attributes);
}

/** Fitting in one direction only says 0 pages, "as many as it takes", for the other. */
function renderPageSetup(page: PageLayout): string {
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  const fit = fitsToPages(page);
  return render("pageSetup", {
    paperSize: page.paperSize === undefined ? undefined : paperNumber(page.paperSize),
    firstPageNumber: page.firstPageNumber,
    scale: fit || scale === undefined || scale === 100 ? undefined : scale,
    fitToWidth: fit && horizontalFitToPages !== 1 ? (horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fit && verticalFitToPages !== 1 ? (verticalFitToPages ?? 0) : undefined,
    orientation: page.orientation.toLowerCase(),
    blackAndWhite: page.blackAndWhite || undefined,
    useFirstPageNumber: page.firstPageNumber === undefined ? undefined : true,
  });
}

function paperNumber(paper: string): number {
  const number = PAPERS.findIndex((known) => known.toLowerCase() === paper.toLowerCase()) + 1;
  if (number === 0) throw new XlsxError("NotWritable", `paper "${paper}"`);
  return number;
}

/** A break's id counts the rows (columns) before it, which is the zero-based row it stands before. */
function renderBreaks(name: string, breaks: readonly number[], max: number): string {
  if (breaks.length === 0) return "";
  const elements = [...breaks].sort((left, right) => left - right).map((id) => render("brk", { id, max, man: true }));
  return render(name, { count: elements.length, manualBreakCount: elements.length }, ...elements);
}

/** All of a sheet's layout but what stands in defined names (print area and titles). */
export function parsePageLayout(worksheet: XmlElement): PageLayout {
  const options = child(worksheet, "printOptions");
  const setup = child(worksheet, "pageSetup");
  const paper = PAPERS[(numberOf(setup, "paperSize") ?? 1) - 1];
  return {
    orientation: setup?.attributes["orientation"] === "landscape" ? "Landscape" : "Portrait",
    ...(setup?.attributes["paperSize"] !== undefined && paper !== undefined && { paperSize: paper }),
    margins: parseMargins(child(worksheet, "pageMargins")),
    centerHorizontally: flag(options, "horizontalCentered"),
    centerVertically: flag(options, "verticalCentered"),
    printGridlines: flag(options, "gridLines"),
    printHeadings: flag(options, "headings"),
    blackAndWhite: flag(setup, "blackAndWhite"),
    ...parseFirstPage(setup),
    zoom: parseZoom(worksheet, setup),
    headersFooters: parseHeaderFooter(child(worksheet, "headerFooter")),
    horizontalPageBreaks: parseBreaks(child(worksheet, "rowBreaks")),
    verticalPageBreaks: parseBreaks(child(worksheet, "colBreaks")),
  };
}

/** The number counts only where the file says that it is used. */
function parseFirstPage(setup: XmlElement | undefined): Pick<PageLayout, "firstPageNumber"> {
  return flag(setup, "useFirstPageNumber") ? { firstPageNumber: numberOf(setup, "firstPageNumber") ?? 1 } : {};
}

function parseMargins(element: XmlElement | undefined): PageLayout["margins"] {
  const entries = MARGINS.map((side) => {
    const points = (numberOf(element, side) ?? NORMAL_MARGINS[side]) * POINTS_PER_INCH;
    return [side, Math.round(points * 1000) / 1000];
  });
  return Object.fromEntries(entries) as PageLayout["margins"];
}

function parseZoom(worksheet: XmlElement, setup: XmlElement | undefined): PageLayout["zoom"] {
  if (!flag(child(child(worksheet, "sheetPr"), "pageSetUpPr"), "fitToPage"))
    return { scale: numberOf(setup, "scale") ?? 100 };
  const wide = numberOf(setup, "fitToWidth") ?? 1;
  const high = numberOf(setup, "fitToHeight") ?? 1;
  return { ...(wide > 0 && { horizontalFitToPages: wide }), ...(high > 0 && { verticalFitToPages: high }) };
}

/** Breaks the program itself computed (`man` absent) follow from the layout and are not kept. */
function parseBreaks(element: XmlElement | undefined): readonly number[] {
  return childrenOf(element, "brk")
    .filter((brk) => flag(brk, "man"))
    .flatMap((brk) => numberOf(brk, "id") ?? []);
}
