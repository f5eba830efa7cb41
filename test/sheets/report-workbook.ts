import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Assessment } from "../../src/domain/assessment";
import type { UnitInfo } from "../../src/domain/unit-info";
import { a1Area, sheetPrefix } from "../../src/sheets/a1";
import type { ReportInput } from "../../src/sheets/report-lines";
import { noReportOptions, reportOptionFields, type ReportOptions } from "../../src/sheets/report-settings";
import { reportSpec } from "../../src/sheets/report-spec";
import { scorecardSpec } from "../../src/sheets/scorecard-spec";
import type { Area, AreaStyle, Cell, Merge, PageSetup, SheetSpec, Style } from "../../src/sheets/sheet-spec";
import { unitInfoSpec } from "../../src/sheets/unit-info-spec";

/** What is changed after the report was generated: it must show without generating again. */
export interface LaterEdits {
  readonly assessment?: Assessment;
  readonly unitInfo?: UnitInfo;
  readonly options?: ReportOptions;
}

const optionsFirstRow = 40;

/** Report, scorecard and unit data as a file, so that programs nobody here wrote can calculate and print them. */
export async function reportWorkbook(input: ReportInput, later: LaterEdits = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const fields = Object.keys(input.unitInfo);
  const report = reportSpec(input, {
    scorecardName: "Chấm điểm",
    unitInfoName: "Thông tin",
    unitInfoCell: (field) => ({ row: 2 + fields.indexOf(field), column: 1 }),
    reportOptionCell: (field) => ({ row: optionsFirstRow + reportOptionFields.indexOf(field), column: 1 }),
  });
  const assessment = later.assessment ?? input.assessment;
  addSheet(workbook, scorecardSpec(input.rubric, { assessment, infoSheetName: "Thông tin" }));
  addSheet(workbook, report);
  const unitInfo = addSheet(workbook, unitInfoSpec(later.unitInfo ?? input.unitInfo));
  const options = later.options ?? input.options ?? noReportOptions;
  reportOptionFields.forEach((field, index) => {
    if (options[field] !== "") unitInfo.getCell(optionsFirstRow + index + 1, 2).value = options[field];
  });
  return withNormalFont(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/**
 * Column widths of a file count digits of its Normal font. ExcelJS says Calibri, which few machines without Excel have;
 * digits of Times New Roman 11 are 7 pixels wide as well.
 */
function withNormalFont(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const path = "xl/styles.xml";
  const styles = strFromU8(parts[path] ?? new Uint8Array());
  return zipSync({
    ...parts,
    [path]: strToU8(styles.replace('<name val="Calibri"/>', '<name val="Times New Roman"/>')),
  });
}

function addSheet(workbook: ExcelJS.Workbook, spec: SheetSpec): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(spec.name);
  for (const area of [...spec.styles, ...(spec.cellStyles ?? [])]) setStyle(sheet, area, area.style);
  spec.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => setCell(sheet.getCell(row + 1, column + 1), cell)),
  );
  spec.columnWidths.forEach((width, column) => (sheet.getColumn(column + 1).width = Math.round(width / 0.75) / 7));
  const { column: firstHidden = 0, columnCount: hidden = 0 } = spec.hiddenColumns ?? {};
  for (let column = 1; column <= hidden; column += 1) sheet.getColumn(firstHidden + column).hidden = true;
  spec.rowHeights?.forEach((height, row) => {
    if (height !== null) sheet.getRow(row + 1).height = height;
  });
  for (const merge of spec.merges ?? []) setMerge(sheet, merge);
  for (const name of spec.names ?? []) {
    if ("area" in name) workbook.definedNames.add(sheetPrefix(spec.name) + a1Area(name.area, true), name.name);
  }
  setPage(sheet, spec.page);
  return sheet;
}

function setCell(target: ExcelJS.Cell, cell: Cell): void {
  if (cell === null) return;
  if ("formula" in cell) target.value = { formula: cell.formula.slice(1), date1904: false };
  else target.value = "text" in cell ? cell.text : cell.number;
}

function setStyle(sheet: ExcelJS.Worksheet, area: Area, style: Style & AreaStyle["style"]): void {
  for (let row = area.row + 1; row <= area.row + area.rowCount; row += 1) {
    for (let column = area.column + 1; column <= area.column + area.columnCount; column += 1) {
      setCellStyle(sheet.getCell(row, column), style);
    }
  }
}

function setCellStyle(cell: ExcelJS.Cell, style: AreaStyle["style"]): void {
  const { fontName, fontSize, bold, italic, horizontal, vertical, wrap, indent, border, numberFormat } = style;
  const line = { style: "thin" } as const;
  cell.font = defined({
    ...cell.font,
    name: fontName ?? cell.font?.name,
    size: fontSize ?? cell.font?.size,
    bold,
    italic,
  });
  cell.alignment = defined({
    ...cell.alignment,
    ...(horizontal && horizontal !== "General" && { horizontal: lower(horizontal) }),
    ...(vertical && { vertical: vertical === "Center" ? ("middle" as const) : lower(vertical) }),
    wrapText: wrap ?? cell.alignment?.wrapText,
    indent: indent ?? cell.alignment?.indent,
  });
  if (border?.sides === "top") cell.border = { ...cell.border, top: line };
  if (border?.sides === "all") cell.border = { top: line, bottom: line, left: line, right: line };
  if (numberFormat !== undefined) cell.numFmt = numberFormat;
}

const lower = <T extends string>(text: T): Lowercase<T> => text.toLowerCase() as Lowercase<T>;

/** ExcelJS takes a key without value for a value. */
function defined<T extends object>(properties: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const present = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function setMerge(sheet: ExcelJS.Worksheet, { row, column, rowCount, columnCount, across }: Merge): void {
  const height = across ? 1 : rowCount;
  for (let first = row + 1; first <= row + rowCount; first += height) {
    if (height * columnCount > 1) sheet.mergeCells(first, column + 1, first + height - 1, column + columnCount);
  }
}

const inches = (millimetres: number): number => millimetres / 25.4;

function setPage(sheet: ExcelJS.Worksheet, page: PageSetup): void {
  const { top, bottom, left, right, header, footer } = page.margins;
  sheet.pageSetup = {
    paperSize: 9,
    orientation: page.orientation === "Portrait" ? "portrait" : "landscape",
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: inches(header),
      footer: inches(footer),
    },
    // ExcelJS puts the dollar signs of the columns itself.
    printArea: a1Area(page.printArea).replace(/([A-Z]+)(\d+)/g, "$1$$$2"),
    ...(page.firstPageNumber !== undefined && { firstPageNumber: page.firstPageNumber, useFirstPageNumber: true }),
    ...(page.fitToWidth && { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
  };
  if (page.centerHeader !== undefined) sheet.headerFooter.oddHeader = `&C${page.centerHeader}`;
  if (page.differentFirstPage) sheet.headerFooter.differentFirst = true;
  for (const row of page.pageBreaksBefore ?? []) sheet.getRow(row).addPageBreak();
}
