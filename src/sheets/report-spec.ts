import { reportText } from "../text/report";
import {
  asideCells,
  asideMerges,
  asideRowCount,
  asideStyles,
  asideWidths,
  termCell,
  type Aside,
  type WriteFormula,
} from "./report-aside";
import { reportColumns, type ReportColumns, type Span } from "./report-columns";
import { formulaOf } from "./report-expression";
import { paragraphStyles, reportPage } from "./report-form";
import { explainedCriteria, reportTexts, type ReportInput } from "./report-lines";
import { pageBreaks } from "./report-pages";
import { reportParts, type ReportParts } from "./report-paragraphs";
import { reportAddresses, type ReportPlaces } from "./report-places";
import { planRows, type PlacedText, type ReportRow, type RowPlan, type TextNow } from "./report-rows";
import { reportTerms } from "./report-terms";
import { sheetFont } from "./palette";
import type { Area, AreaStyle, Cell, CellStyle, Merge, PageSetup, SheetSpec } from "./sheet-spec";
import { workbookNames } from "./workbook-names";

/**
 * Sheet `Báo cáo` in the form of Decree 30/2020/NĐ-CP. Every text is a formula over the scorecard and `Thông tin`; the
 * input as it is now only decides the lay-out: heights of rows, page breaks, which explanations have a row of their own.
 * @throws RangeError if the rubric is not the scorecard's.
 */
export function reportSpec(input: ReportInput, places: ReportPlaces): SheetSpec {
  const terms = reportTerms(input.unitInfo);
  const textNow = reportTexts(input);
  const explained = explainedCriteria(input.rubric, input.assessment);
  const parts = reportParts({ rubric: input.rubric, unitInfo: input.unitInfo, explained });
  const columns = columnsFor(parts, textNow);
  const aside: Aside = { terms, firstColumn: columns.whole.end };
  const addressOf = reportAddresses(input.rubric, places, (name) => termCell(aside, name));
  const write: WriteFormula = (expression) => formulaOf(expression, addressOf);
  return assemble(planRows(parts, columns, textNow), columns, aside, write);
}

function columnsFor(parts: ReportParts, textNow: TextNow): ReportColumns {
  const subject = parts.body.find(({ kind }) => kind === "subject");
  return reportColumns({
    nationalName: reportText.nationalName,
    motto: reportText.motto,
    issuer: textNow(parts.issuer.at(-1)?.expression ?? ""),
    subject: textNow(subject?.expression ?? ""),
  });
}

function assemble(plan: RowPlan, columns: ReportColumns, aside: Aside, write: WriteFormula): SheetSpec {
  const rows = [...plan.header, ...plan.body, ...plan.signature];
  const rowCount = Math.max(rows.length, asideRowCount(aside));
  const printed: Area = { row: 0, rowCount: rows.length, column: 0, columnCount: columns.whole.end };
  const indices = Array.from({ length: rowCount }, (_, index) => index);
  return {
    name: reportText.sheetName,
    cells: indices.map((row) => [
      ...printedCells(rows[row]?.texts ?? [], columns, write),
      ...asideCells(aside, rows, row, (expression) => write(expression)),
    ]),
    styles: [{ ...printed, style: baseStyle }, ...ruleStyles(rows), ...asideStyles(aside, rowCount)],
    cellStyles: rows.flatMap(({ texts }, row) => texts.map((text) => cellStyle(text, row))),
    columnWidths: [...columns.widths, ...asideWidths],
    rowHeights: indices.map((row) => rows[row]?.height ?? null),
    merges: [...printedMerges(plan, columns), ...asideMerges(aside)],
    names: [{ name: workbookNames.report, area: printed }],
    showGridlines: false,
    page: pageOf(printed, rows),
    protected: true,
    firstCell: { row: 0, column: 0 },
  };
}

function pageOf(printArea: Area, rows: readonly ReportRow[]): PageSetup {
  return {
    orientation: "Portrait",
    margins: reportPage.margins,
    printArea,
    fitToWidth: true,
    centerHorizontally: false,
    centerHeader: reportPage.pageNumber,
    differentFirstPage: true,
    pageBreaksBefore: pageBreaks(rows),
  };
}

const baseStyle = {
  fontName: sheetFont,
  fontSize: paragraphStyles.criterion.size,
  color: "#000000",
  wrap: true,
  horizontal: paragraphStyles.criterion.horizontal,
  vertical: "Center",
} as const;

function printedCells(texts: readonly PlacedText[], { whole }: ReportColumns, write: WriteFormula): readonly Cell[] {
  return Array.from({ length: whole.end }, (_, column): Cell => {
    const text = texts.find(({ span }) => span.first === column);
    if (!text) return null;
    return typeof text.expression === "string" ? { text: text.expression } : { formula: `=${write(text.expression)}` };
  });
}

const areaOf = ({ first, end }: Span, row: number, rowCount: number): Area => ({
  row,
  rowCount,
  column: first,
  columnCount: end - first,
});

function cellStyle(text: PlacedText, row: number): CellStyle {
  const { size, bold, italic, horizontal, indent } = paragraphStyles[text.kind];
  return {
    ...areaOf(text.span, row, text.rows ?? 1),
    style: {
      fontSize: size,
      ...(bold && { bold }),
      ...(italic && { italic }),
      horizontal,
      ...(indent !== undefined && { indent }),
    },
  };
}

function ruleStyles(rows: readonly ReportRow[]): readonly AreaStyle[] {
  return rows.flatMap(({ rules }, row) =>
    (rules ?? []).map((span) => ({
      ...areaOf(span, row, 1),
      style: { border: { sides: "top", color: "#000000" } } as const,
    })),
  );
}

/** The blocks of the form, each in one request: rows merged across, and long names of issuers over their rows. */
function printedMerges(plan: RowPlan, columns: ReportColumns): readonly Merge[] {
  const bodyRow = plan.header.length;
  const ruleRow = bodyRow + plan.body.findIndex(({ rules }) => rules !== undefined);
  const signatureRow = bodyRow + plan.body.length;
  const across = (span: Span, row: number, end: number): Merge => ({ ...areaOf(span, row, end - row), across: true });
  return [
    ...plan.header.flatMap(({ texts }, row) => texts.map(({ span, rows }) => areaOf(span, row, rows ?? 1))),
    across(columns.whole, bodyRow, ruleRow),
    across(columns.whole, ruleRow + 1, signatureRow),
    across(columns.left, signatureRow, signatureRow + plan.signature.length),
    across(columns.right, signatureRow, signatureRow + plan.signature.length),
  ];
}
