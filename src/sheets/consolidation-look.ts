import type { Rubric } from "../domain/rubric";
import { consolidationText } from "../text/consolidation";
import {
  consolidationHeaderRow,
  findingArea,
  findingColumns,
  gradeArea,
  gradeColumns,
  sectionArea,
  unitArea,
  type ConsolidationLayout,
} from "./consolidation-layout";
import { palette, sheetFont } from "./palette";
import { heightOfLines, linesInCell } from "./row-heights";
import type { Area, AreaStyle, Cell, Merge, PageSetup, SheetSpec } from "./sheet-spec";

const fontSize = 11;
const headerFontSize = 9;
const sectionWidth = 64;
const headingHeights = [30, 22] as const;

/** Points. The file's name stands beyond the printed page. */
const leadingWidths = [36, 136, 50, 50, 50, 52, 66] as const;
const trailingWidths = [76, 62, 118, 170] as const;

type Look = Pick<
  SheetSpec,
  "tabColor" | "styles" | "columnWidths" | "rowHeights" | "merges" | "showGridlines" | "page"
>;

/** Everything about sheet `Tổng hợp` that is form and not content. The number of styles does not grow with the units. */
export function consolidationLook(layout: ConsolidationLayout, rubric: Rubric, cells: SheetSpec["cells"]): Look {
  const columnWidths = [...leadingWidths, ...rubric.sections.map(() => sectionWidth), ...trailingWidths];
  return {
    tabColor: palette.accent,
    styles: [...tableStyles(layout), ...gradeStyles(layout), ...findingStyles(layout)],
    columnWidths,
    rowHeights: rowHeights(layout, cells, columnWidths),
    merges: merges(layout),
    showGridlines: false,
    page: pageSetup(layout),
  };
}

function rows({ columnCount }: ConsolidationLayout, first: number, last: number): Area {
  return { row: first, rowCount: last - first + 1, column: 0, columnCount };
}

const header = { bold: true, color: palette.onAccent, fill: palette.accent, horizontal: "Center" } as const;
const grid = { border: { sides: "all", color: palette.line } } as const;
const score = { numberFormat: "General", horizontal: "Center" } as const;
const mean = { numberFormat: "0.00", horizontal: "Center" } as const;
const percent = { numberFormat: "0.00%", horizontal: "Center" } as const;
const words = { numberFormat: "@", horizontal: "Left", indent: 1, wrap: true } as const;

function tableStyles(layout: ConsolidationLayout): readonly AreaStyle[] {
  const { columnOf, meanRow, meanRateRow, maxRow, columnCount, firstSectionColumn } = layout;
  const scores = { column: columnOf.selfScore, columnCount: columnOf.state - columnOf.selfScore };
  const scored = rows(layout, maxRow, meanRateRow);
  return [
    {
      ...rows(layout, 0, layout.rowCount - 1),
      style: { fontName: sheetFont, fontSize, color: palette.text, vertical: "Center" },
    },
    { ...rows(layout, 0, 0), style: { fontSize: 16, bold: true, color: palette.accent, horizontal: "Center" } },
    { ...rows(layout, 1, 1), style: { italic: true, color: palette.muted, horizontal: "Center" } },
    {
      ...rows(layout, consolidationHeaderRow, consolidationHeaderRow),
      style: { ...header, wrap: true, fontSize: headerFontSize },
    },
    { ...rows(layout, consolidationHeaderRow, meanRateRow), style: grid },
    { ...unitArea(layout, columnOf.rank), style: { ...score, bold: true } },
    { ...scored, column: columnOf.unit, columnCount: 1, style: words },
    { ...scored, ...scores, style: score },
    { ...unitArea(layout, columnOf.achievementRate), style: percent },
    { ...unitArea(layout, columnOf.grade), style: { wrap: true } },
    { ...unitArea(layout, columnOf.state, columnCount - columnOf.state), style: words },
    { ...rows(layout, maxRow, maxRow), style: { italic: true, fill: palette.subgroupFill } },
    { ...rows(layout, meanRow, meanRateRow), style: { bold: true, fill: palette.totalFill } },
    { ...rows(layout, meanRow, meanRow), ...scores, style: mean },
    { row: meanRow, rowCount: 1, column: columnOf.achievementRate, columnCount: 1, style: percent },
    { ...sectionArea(layout, meanRateRow), column: firstSectionColumn, style: percent },
  ];
}

function gradeStyles(layout: ConsolidationLayout): readonly AreaStyle[] {
  const { name, from, count, share } = gradeColumns(layout);
  const whole = { ...gradeArea(layout, name, true), columnCount: share - name + 1 };
  const headerRow = { ...whole, row: whole.row - 1, rowCount: 1 };
  const sumRow = { ...whole, row: whole.row + whole.rowCount, rowCount: 1 };
  const withSum = (column: number): Area => ({ ...whole, rowCount: whole.rowCount + 1, column, columnCount: 1 });
  return [
    titleStyle(layout.gradesTitleRow, name),
    { ...headerRow, style: { ...header, wrap: true } },
    { ...headerRow, rowCount: whole.rowCount + 2, style: grid },
    { ...withSum(name), style: words },
    { ...withSum(from), style: percent },
    { ...withSum(count), style: score },
    { ...withSum(share), style: percent },
    { ...sumRow, style: { bold: true, fill: palette.totalFill } },
  ];
}

function titleStyle(row: number, column: number): AreaStyle {
  return { row, column, rowCount: 1, columnCount: 1, style: { bold: true, color: palette.accent } };
}

function findingStyles(layout: ConsolidationLayout): readonly AreaStyle[] {
  if (layout.findingCount === 0) return [];
  const { rank, note } = layout.columnOf;
  const lines = findingArea(layout, { first: rank, last: note });
  const headerRow = { ...lines, row: lines.row - 1, rowCount: 1 };
  return [
    titleStyle(layout.findingsTitleRow, layout.columnOf.unit),
    { ...headerRow, style: { ...header, wrap: true } },
    { ...headerRow, rowCount: lines.rowCount + 1, style: grid },
    { ...lines, style: words },
    { ...findingArea(layout, { first: rank, last: rank }), style: score },
  ];
}

function merges(layout: ConsolidationLayout): readonly Merge[] {
  const heading: Merge = { ...rows(layout, 0, 1), columnCount: layout.columnOf.file, across: true };
  if (layout.findingCount === 0) return [heading];
  const columns = findingColumns(layout);
  const wide = [columns.file, columns.reason, columns.whatToDo].map((part): Merge => {
    const lines = findingArea(layout, part);
    return { ...lines, row: lines.row - 1, rowCount: lines.rowCount + 1, across: true };
  });
  return [heading, ...wide];
}

/** Programs do not fit rows reliably to what an add-in writes, and never to merged cells. */
function rowHeights(
  layout: ConsolidationLayout,
  cells: SheetSpec["cells"],
  columnWidths: readonly number[],
): readonly number[] {
  const parts = Object.values(findingColumns(layout));
  const lastTableRow = layout.findingsTitleRow;
  return cells.map((row, index) => {
    if (index < consolidationHeaderRow) return headingHeights[index] ?? headingHeights[0];
    if (index === consolidationHeaderRow) return headerHeight(row, columnWidths);
    const widthOf = (column: number): number => {
      const part = index > lastTableRow ? parts.find(({ first }) => first === column) : undefined;
      return columnWidths.slice(column, (part?.last ?? column) + 1).reduce((sum, width) => sum + width, 0);
    };
    return heightOfLines(Math.max(1, ...row.map((cell, column) => textLines(cell, widthOf(column)))), fontSize) + 2;
  });
}

function headerHeight(row: readonly Cell[], columnWidths: readonly number[]): number {
  const font = { size: headerFontSize, face: "bold" } as const;
  const lines = row.map((cell, column) => {
    const columnWidth = columnWidths[column] ?? sectionWidth;
    return cell !== null && "text" in cell ? linesInCell(cell.text, { font, columnWidth }) : 1;
  });
  return heightOfLines(Math.max(...lines), headerFontSize) + 6;
}

function textLines(cell: Cell, columnWidth: number): number {
  const font = { size: fontSize, face: "regular" } as const;
  return cell !== null && "text" in cell ? linesInCell(cell.text, { font, columnWidth, indent: 1 }) : 1;
}

function pageSetup(layout: ConsolidationLayout): PageSetup {
  return {
    orientation: "Landscape",
    margins: { top: 15, bottom: 15, left: 10, right: 10, header: 7, footer: 7 },
    printArea: { ...rows(layout, 0, layout.rowCount - 1), columnCount: layout.columnOf.file },
    repeatedRows: { first: consolidationHeaderRow, last: consolidationHeaderRow },
    pageBreaksBefore: pageBreaks(layout),
    fitToWidth: true,
    centerHorizontally: true,
    centerFooter: `&"${sheetFont},Regular"&10${consolidationText.page} &P/&N`,
  };
}

/** Grades and charts fit on one page together; the title of the files to look at may else stand alone at a page's foot. */
function pageBreaks({ chartRowCount, gradesTitleRow, findingCount, findingsTitleRow }: ConsolidationLayout) {
  return [...(chartRowCount > 0 ? [gradesTitleRow] : []), ...(findingCount > 0 ? [findingsTitleRow] : [])];
}
