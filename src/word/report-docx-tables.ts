import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableBordersOptions,
  type Paragraph,
} from "docx";
import type { AdditionLines, ReportLine } from "../sheets/report-lines";
import { cellMargin, lineWidth, type Halves } from "./report-docx-measures";
import { paragraphOf } from "./report-docx-paragraphs";

const line = (style: (typeof BorderStyle)[keyof typeof BorderStyle], size: number) => ({
  style,
  size,
  color: "000000",
});

function bordersOf(border: ReturnType<typeof line>): ITableBordersOptions {
  return {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  };
}

const noBorders = bordersOf(line(BorderStyle.NONE, 0));
const gridBorders = bordersOf(line(BorderStyle.SINGLE, 4));

const margins = { left: cellMargin, right: cellMargin, top: 0, bottom: 0, marginUnitType: WidthType.DXA };

/** Two blocks side by side without lines; never cut by a page. */
export function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[], widths: Halves): Table {
  const cell = (children: readonly Paragraph[], width: number) =>
    new TableCell({ children, width: { size: width, type: WidthType.DXA } });
  return new Table({
    width: { size: lineWidth, type: WidthType.DXA },
    columnWidths: [widths.left, widths.right],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths.left), cell(right, widths.right)] })],
  });
}

/** A table of the report; its first row stands again on each page where it goes on. */
export function gridTable({ rows, shares }: AdditionLines): Table {
  const columnWidths = shares.map((share) => Math.round(share * lineWidth));
  return new Table({
    width: { size: lineWidth, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: gridBorders,
    margins,
    rows: rows.map((cells, index) => gridRow(cells, columnWidths, index === 0)),
  });
}

function gridRow(cells: readonly ReportLine[], widths: readonly number[], tableHeader: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader,
    children: cells.map(
      (text, column) =>
        new TableCell({
          children: [paragraphOf(text)],
          verticalAlign: VerticalAlignTable.CENTER,
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
        }),
    ),
  });
}
