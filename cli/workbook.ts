import ExcelJS, { type Border, type Style as ExcelStyle, type Worksheet } from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { orderFonts } from "../preview/xlsx/font-order";
import { a1Area, sheetPrefix } from "../src/sheets/a1";
import type { Area, AreaStyle, Cell, Highlight, PageSetup, SheetSpec, Style } from "../src/sheets/sheet-spec";
import { withCharts, type Parts } from "./charts";

/**
 * An .xlsx with one sheet that looks as its spec says, where no Excel is at hand to paint it. Only what `Tổng hợp` has is
 * written; a spec with validation, single-cell styles or protection is refused rather than written without them.
 * @throws RangeError for such a spec
 */
export async function workbookOf(spec: SheetSpec): Promise<Uint8Array> {
  if (spec.validations || spec.cellStyles || spec.protected)
    throw new RangeError(`${spec.name} has more than is written here`);
  const workbook = new ExcelJS.Workbook();
  // Formulas are written without results: the program that opens the file calculates them.
  workbook.calcProperties.fullCalcOnLoad = true;
  const sheet = workbook.addWorksheet(spec.name);
  writeCells(sheet, spec);
  for (const area of spec.styles) writeStyle(sheet, area);
  writeSizes(sheet, spec);
  for (const merge of spec.merges ?? []) for (const area of mergedAreas(merge)) sheet.mergeCells(a1Area(area));
  for (const highlight of spec.highlights ?? []) writeHighlight(sheet, highlight);
  for (const name of spec.names ?? []) {
    if ("area" in name) workbook.definedNames.add(sheetPrefix(spec.name) + a1Area(name.area, true), name.name);
  }
  writeView(sheet, spec);
  if (spec.page) writePage(sheet, spec.page);
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return zipSync({ ...parts, ...withOrderedFonts(parts), ...withCharts(parts, spec) });
}

const stylesPath = "xl/styles.xml";

function withOrderedFonts(parts: Parts): Parts {
  const styles = parts[stylesPath];
  if (styles === undefined) throw new RangeError("a workbook without styles");
  return { [stylesPath]: strToU8(orderFonts(strFromU8(styles))) };
}

function writeCells(sheet: Worksheet, spec: SheetSpec): void {
  for (const [row, cells] of spec.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell !== null) sheet.getCell(row + 1, column + 1).value = valueOf(cell);
    }
  }
}

function valueOf(cell: NonNullable<Cell>): ExcelJS.CellValue {
  if ("text" in cell) return cell.text;
  return "number" in cell ? cell.number : { formula: cell.formula.slice(1) };
}

function writeStyle(sheet: Worksheet, area: AreaStyle): void {
  const style = excelStyle(area.style);
  const bordered = area.style.border === undefined ? {} : { border: borderOf(area.style.border.color) };
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      const cell = sheet.getCell(row + 1, column + 1);
      const { font, alignment } = cell;
      cell.style = {
        ...cell.style,
        ...style,
        ...bordered,
        font: { ...font, ...style.font },
        alignment: { ...alignment, ...style.alignment },
      };
    }
  }
}

const argb = (color: string): { argb: string } => ({ argb: `FF${color.slice(1)}` });

function excelStyle(style: Style & { readonly numberFormat?: string }): Partial<ExcelStyle> {
  return {
    ...(style.numberFormat !== undefined && { numFmt: style.numberFormat }),
    ...(style.fill !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: argb(style.fill) },
    }),
    font: {
      ...(style.fontName !== undefined && { name: style.fontName }),
      ...(style.fontSize !== undefined && { size: style.fontSize }),
      ...(style.bold !== undefined && { bold: style.bold }),
      ...(style.italic !== undefined && { italic: style.italic }),
      ...(style.color !== undefined && { color: argb(style.color) }),
    },
    alignment: {
      ...(style.wrap !== undefined && { wrapText: style.wrap }),
      ...horizontalOf(style),
      ...(style.indent !== undefined && { indent: style.indent }),
      ...(style.vertical !== undefined && {
        vertical: style.vertical === "Center" ? "middle" : lowerCase(style.vertical),
      }),
    },
  };
}

/** "General" is what a cell without alignment has. */
function horizontalOf({ horizontal }: Style): Partial<ExcelStyle["alignment"]> {
  return horizontal === undefined || horizontal === "General" ? {} : { horizontal: lowerCase(horizontal) };
}

const lowerCase = <T extends string>(text: T): Lowercase<T> => text.toLowerCase() as Lowercase<T>;

function borderOf(color: string): ExcelStyle["border"] {
  const line: Border = { style: "thin", color: argb(color) };
  return { top: line, left: line, bottom: line, right: line };
}

/** Excel counts widths in digits of the standard font (7 pixels of Calibri 11) and 5 pixels of margin. */
function writeSizes(sheet: Worksheet, spec: SheetSpec): void {
  for (const [index, points] of spec.columnWidths.entries()) {
    sheet.getColumn(index + 1).width = ((points * 96) / 72 - 5) / 7;
  }
  for (const [index, points] of (spec.rowHeights ?? []).entries()) {
    if (points !== null) sheet.getRow(index + 1).height = points;
  }
}

function mergedAreas(merge: Area & { readonly across?: boolean }): readonly Area[] {
  if (merge.across !== true) return [merge];
  return Array.from({ length: merge.rowCount }, (_, index) => ({ ...merge, row: merge.row + index, rowCount: 1 }));
}

function writeHighlight(sheet: Worksheet, highlight: Highlight): void {
  const { fill, color, bold, italic } = highlight.style;
  const font = { ...(bold && { bold }), ...(italic && { italic }), ...(color !== undefined && { color: argb(color) }) };
  sheet.addConditionalFormatting({
    ref: a1Area(highlight),
    rules: [
      {
        type: "expression",
        priority: 1,
        formulae: [highlight.formula.slice(1)],
        style: {
          font,
          ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", bgColor: argb(fill) } }),
        },
      },
    ],
  });
}

function writeView(sheet: Worksheet, spec: SheetSpec): void {
  if (spec.tabColor !== undefined) sheet.properties.tabColor = argb(spec.tabColor);
  sheet.views = [{ state: "frozen", ySplit: spec.frozenRows ?? 0, showGridLines: spec.showGridlines ?? true }];
}

const inches = (millimetres: number): number => millimetres / 25.4;
const a4 = 9;

function writePage(sheet: Worksheet, page: PageSetup): void {
  const { margins, printArea, repeatedRows } = page;
  Object.assign(sheet.pageSetup, {
    paperSize: a4,
    orientation: lowerCase(page.orientation),
    margins: Object.fromEntries(Object.entries(margins).map(([side, length]) => [side, inches(length)])),
    // ExcelJS takes the sheet's name off only before row numbers that are fixed.
    printArea: a1Area(printArea, true).replaceAll(/\$([A-Z])/g, "$1"),
    horizontalCentered: page.centerHorizontally,
    ...(page.fitToWidth && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    ...(repeatedRows && { printTitlesRow: `${repeatedRows.first + 1}:${repeatedRows.last + 1}` }),
  });
  for (const row of page.pageBreaksBefore ?? []) sheet.getRow(row).addPageBreak();
  if (page.centerFooter !== undefined) sheet.headerFooter.oddFooter = `&C${page.centerFooter}`;
}
