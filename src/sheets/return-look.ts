import { returnText } from "../text/return";
import { palette, sheetFont } from "./palette";
import { returnFirstRow, returnHeaderRow, type ReturnColumn, type ReturnLayout } from "./return-layout";
import { heightOfLines, linesInCell } from "./row-heights";
import { gapFormat } from "./scorecard-look";
import type { Area, AreaStyle, Cell, CellStyle, SheetSpec } from "./sheet-spec";

const fontSize = 12;
const noteFontSize = 11;

/** Points; together A4 landscape at some 80 to 90 %, as the scorecard is. */
const columnWidths: Readonly<Record<ReturnColumn, number>> = {
  code: 36,
  title: 210,
  maxScore: 46,
  selfScore: 56,
  appraisedScore: 56,
  scoreGap: 54,
  appraisalNote: 160,
  earlier: 150,
  supplement: 220,
};

/** Room for a few sentences of the unit's own, by hand on paper too: a row whose height is set does not grow. */
const leastLines = 4;

const headingHeights = [30, 22, 20, 20, 52] as const;

type Look = Pick<
  SheetSpec,
  "styles" | "cellStyles" | "columnWidths" | "rowHeights" | "merges" | "showGridlines" | "page"
>;

/** Everything about a return sheet that is form and not content. */
export function returnLook(layout: ReturnLayout, rows: readonly (readonly Cell[])[]): Look {
  const { columns } = layout;
  return {
    styles: areaStyles(layout),
    cellStyles: [...headingStyles(columns.length), ...groupStyles(layout)],
    columnWidths: columns.map((column) => columnWidths[column]),
    rowHeights: [...headingHeights, ...layout.rows.map(({ node }, row) => rowHeight(node.kind, columns, rows[row]))],
    merges: [{ ...lines(columns.length, 0, returnHeaderRow - 1), across: true }],
    showGridlines: false,
    page: {
      orientation: "Landscape",
      margins: { top: 15, bottom: 15, left: 12, right: 12, header: 7, footer: 7 },
      printArea: lines(columns.length, 0, returnHeaderRow + rows.length),
      repeatedRows: { first: returnHeaderRow, last: returnHeaderRow },
      fitToWidth: true,
      centerHorizontally: true,
      centerFooter: `&"${sheetFont},Regular"&10${returnText.page} &P/&N`,
    },
  };
}

function areaStyles({ columns, rows }: ReturnLayout): readonly AreaStyle[] {
  const last = returnHeaderRow + rows.length;
  const below = (first: ReturnColumn, end: ReturnColumn): Area => ({
    row: returnFirstRow,
    rowCount: rows.length,
    column: columns.indexOf(first),
    columnCount: columns.indexOf(end) - columns.indexOf(first) + 1,
  });
  const words = { numberFormat: "@", horizontal: "Left", indent: 1 } as const;
  return [
    {
      ...lines(columns.length, 0, last),
      style: {
        fontName: sheetFont,
        fontSize,
        color: palette.text,
        fill: palette.paper,
        wrap: true,
        vertical: "Center",
      },
    },
    { ...lines(columns.length, returnHeaderRow, last), style: { border: { sides: "all", color: palette.line } } },
    { ...below("code", "code"), style: { numberFormat: "@", horizontal: "Center" } },
    { ...below("title", "title"), style: words },
    { ...below("maxScore", "scoreGap"), style: { horizontal: "Center" } },
    { ...below("scoreGap", "scoreGap"), style: { numberFormat: gapFormat } },
    { ...below("appraisalNote", "supplement"), style: { ...words, fontSize: noteFontSize } },
    { ...below("supplement", "supplement"), style: { fill: palette.inputFill, unlocked: true } },
  ];
}

const lines = (columnCount: number, first: number, last: number): Area => ({
  row: first,
  rowCount: last - first + 1,
  column: 0,
  columnCount,
});

function headingStyles(width: number): readonly CellStyle[] {
  return [
    {
      ...lines(width, 0, 0),
      style: { fontSize: 16, bold: true, color: palette.accent, horizontal: "Center" },
    },
    { ...lines(width, 1, 1), style: { fontSize: 13, bold: true, horizontal: "Center" } },
    { ...lines(width, 2, 2), style: { fontSize: noteFontSize, horizontal: "Center" } },
    {
      ...lines(width, 3, 3),
      style: { fontSize: noteFontSize, italic: true, color: palette.muted, horizontal: "Center" },
    },
    {
      ...lines(width, returnHeaderRow, returnHeaderRow),
      style: { bold: true, color: palette.onAccent, fill: palette.accent, horizontal: "Center" },
    },
  ];
}

/** Headings only say where the criteria below them belong: tinted, and locked throughout. */
function groupStyles({ columns, rows }: ReturnLayout): readonly CellStyle[] {
  return rows.flatMap(({ node, depth }, index) =>
    node.kind === "group"
      ? [
          {
            ...lines(columns.length, returnFirstRow + index, returnFirstRow + index),
            style: {
              bold: true,
              fill: depth === 0 ? palette.sectionFill : palette.subgroupFill,
              unlocked: false,
            },
          },
        ]
      : [],
  );
}

const wrappedColumns: readonly ReturnColumn[] = ["title", "appraisalNote", "earlier"];

function rowHeight(
  kind: "group" | "criterion",
  columns: readonly ReturnColumn[],
  cells: readonly Cell[] | undefined,
): number {
  const linesOf = (column: ReturnColumn): number => {
    const cell = cells?.[columns.indexOf(column)] ?? null;
    const size = column === "title" ? fontSize : noteFontSize;
    const font = { size, face: kind === "group" ? "bold" : "regular" } as const;
    return cell && "text" in cell ? linesInCell(cell.text, { font, columnWidth: columnWidths[column], indent: 1 }) : 1;
  };
  const needed = wrappedColumns.map(linesOf);
  return heightOfLines(Math.max(...needed, kind === "group" ? 1 : leastLines), fontSize) + 4;
}
