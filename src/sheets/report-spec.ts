import { reportText } from "../text/report";
import { sheetFont } from "./palette";
import {
  asideCells,
  asideRowCount,
  asideStyles,
  asideWidths,
  hiddenAside,
  outgrownCountCell,
  termCell,
  type Aside,
  type FormulaWriter,
} from "./report-aside";
import { reportColumns, type ReportColumns, type Span } from "./report-columns";
import { formulaOf, textFormula } from "./report-expression";
import { paragraphStyles, reportPage } from "./report-form";
import { partsOf, reportTexts, settingsOf, type ReportInput } from "./report-lines";
import { paginate, type Pages } from "./report-pages";
import type { ReportParts } from "./report-paragraphs";
import { reportAddresses, type ReportPlaces } from "./report-places";
import { placerFor, type PlacedText, type ReportRow, type TextNow } from "./report-placing";
import { planRows } from "./report-rows";
import { reportTerms } from "./report-terms";
import type { Area, AreaStyle, Cell, CellStyle, Merge, PageSetup, SheetSpec } from "./sheet-spec";
import { workbookNames } from "./workbook-names";

/**
 * Sheet `Báo cáo` in the form of Decree 30/2020/NĐ-CP. Every text is a formula over the scorecard and `Thông tin`; the
 * input as it is now only decides the lay-out: heights of rows, page breaks, which explanations have a row of their own.
 * @throws RangeError if the rubric is not the scorecard's.
 */
export function reportSpec(input: ReportInput, places: ReportPlaces): SheetSpec {
  const textNow = reportTexts(input);
  const parts = partsOf(input);
  const columns = columnsFor(parts, textNow);
  const aside: Aside = { terms: reportTerms(settingsOf(input)), firstColumn: columns.whole.end };
  const addressOf = reportAddresses(input.rubric, places, (name) => termCell(aside, name));
  const writer: FormulaWriter = {
    cell: (expression) => textFormula(expression, addressOf),
    part: (expression) => formulaOf(expression, addressOf),
  };
  return assemble(paginate(planRows(parts, placerFor(columns, textNow))), columns, aside, writer);
}

function columnsFor(parts: ReportParts, textNow: TextNow): ReportColumns {
  const subject = parts.body.find(({ kind }) => kind === "subject");
  const texts = {
    nationalName: reportText.nationalName,
    motto: reportText.motto,
    issuer: textNow(parts.issuer.at(-1)?.expression ?? ""),
    subject: textNow(subject?.expression ?? ""),
  };
  return reportColumns(texts, { summary: parts.summary?.table.shares ?? [], annex: parts.annex?.table.shares ?? [] });
}

function assemble({ rows, breaks }: Pages, columns: ReportColumns, aside: Aside, writer: FormulaWriter): SheetSpec {
  const rowCount = Math.max(rows.length, asideRowCount(aside));
  const printed: Area = { row: 0, rowCount: rows.length, column: 0, columnCount: columns.whole.end };
  const indices = Array.from({ length: rowCount }, (_, index) => index);
  return {
    name: reportText.sheetName,
    cells: indices.map((row) => [
      ...printedCells(rows[row]?.texts ?? [], columns, writer),
      ...asideCells(aside, rows, row, writer),
    ]),
    styles: [{ ...printed, style: baseStyle }, ...lineStyles(rows), ...asideStyles(aside, rowCount)],
    cellStyles: rows.flatMap(({ texts }, row) => texts.map((text) => cellStyle(text, row))),
    columnWidths: [...columns.widths, ...asideWidths],
    hiddenColumns: hiddenAside(aside),
    rowHeights: indices.map((row) => rows[row]?.height ?? null),
    merges: printedMerges(rows),
    names: [
      { name: workbookNames.report, area: printed },
      { name: workbookNames.outgrownReportRows, area: { ...outgrownCountCell(aside), rowCount: 1, columnCount: 1 } },
    ],
    showGridlines: false,
    page: pageOf(printed, breaks),
    protected: true,
    firstCell: { row: 0, column: 0 },
  };
}

function pageOf(printArea: Area, breaks: readonly number[]): PageSetup {
  return {
    orientation: "Portrait",
    margins: reportPage.margins,
    printArea,
    fitToWidth: true,
    centerHorizontally: false,
    centerHeader: reportPage.pageNumber,
    differentFirstPage: true,
    firstPageNumber: 1,
    pageBreaksBefore: breaks,
  };
}

const black = "#000000";

const baseStyle = {
  fontName: sheetFont,
  fontSize: paragraphStyles.criterion.size,
  color: black,
  wrap: true,
  horizontal: paragraphStyles.criterion.horizontal,
  vertical: "Top",
} as const;

function printedCells(texts: readonly PlacedText[], { whole }: ReportColumns, writer: FormulaWriter): readonly Cell[] {
  return Array.from({ length: whole.end }, (_, column): Cell => {
    const text = texts.find(({ span }) => span.first === column);
    if (!text || text.expression === "") return null;
    return typeof text.expression === "string" ? { text: text.expression } : { formula: writer.cell(text.expression) };
  });
}

const areaOf = ({ first, end }: Span, row: number, rowCount: number): Area => ({
  row,
  rowCount,
  column: first,
  columnCount: end - first,
});

function cellStyle(text: PlacedText, row: number): CellStyle {
  const { size, bold, italic, horizontal, vertical = "Center", indent } = paragraphStyles[text.kind];
  const isLooseOnPaper = text.paperLines < text.lines;
  return {
    ...areaOf(text.span, row, text.rows ?? 1),
    style: {
      fontSize: size,
      ...(bold && { bold }),
      ...(italic && { italic }),
      horizontal,
      vertical: isLooseOnPaper ? "Center" : vertical,
      ...(indent !== undefined && { indent }),
    },
  };
}

/** Rules of the form, and the lines of its tables. */
function lineStyles(rows: readonly ReportRow[]): readonly AreaStyle[] {
  const rules = rows.flatMap(({ rules }, row) =>
    (rules ?? []).map((span) => ({
      ...areaOf(span, row, 1),
      style: { border: { sides: "top", color: black } } as const,
    })),
  );
  const tables = runsOf(rows, ({ boxed, spans }) => (boxed ? keyOf(spans) : ""));
  return [
    ...rules,
    ...tables.map(({ first, end }) => ({
      ...areaOf(wholeOf(rows[first]?.spans ?? []), first, end - first),
      style: { border: { sides: "all", color: black } } as const,
    })),
  ];
}

const wholeOf = (spans: readonly Span[]): Span => ({ first: spans[0]?.first ?? 0, end: spans.at(-1)?.end ?? 1 });

/** One request for each column of neighbouring rows of one shape, and one for each name that takes several rows. */
function printedMerges(rows: readonly ReportRow[]): readonly Merge[] {
  const free = rows.map(({ spans, texts }) => (spans.length > 0 ? [] : texts));
  const stacked = free.flatMap((texts, row) =>
    texts.filter((text) => (text.rows ?? 1) > 1).map((text) => areaOf(text.span, row, text.rows ?? 1)),
  );
  const single = free.map((texts) => texts.filter((text) => (text.rows ?? 1) === 1).map(({ span }) => span));
  const spans = rows.map((row, index) => [...row.spans, ...(single[index] ?? [])]);
  const unique = new Map(spans.flat().map((span) => [keyOf([span]), span]));
  const across = [...unique.values()]
    .filter((span) => span.end - span.first > 1)
    .flatMap((span) => {
      const has = (row: readonly Span[]) => (row.some((other) => keyOf([other]) === keyOf([span])) ? "yes" : "");
      return runsOf(spans, has).map(({ first, end }): Merge => ({ ...areaOf(span, first, end - first), across: true }));
    });
  return [...stacked, ...across];
}

const keyOf = (spans: readonly Span[]): string => spans.map(({ first, end }) => `${first}-${end}`).join();

interface Run {
  readonly first: number;
  readonly end: number;
}

/** Neighbouring rows with the same key; rows without one belong to none. */
function runsOf<Row>(rows: readonly Row[], keyOfRow: (row: Row) => string): readonly Run[] {
  const keys = rows.map(keyOfRow);
  const starts = keys.flatMap((key, index) => (key !== "" && key !== keys[index - 1] ? [index] : []));
  return starts.map((first) => {
    const length = keys.slice(first).findIndex((key) => key !== keys[first]);
    return { first, end: length < 0 ? keys.length : first + length };
  });
}
