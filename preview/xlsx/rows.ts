import type { CellJson, RowJson, SheetJson } from "./univer-json";
import type { Worksheet } from "exceljs";
import type { CellExtras, SheetExtras } from "../engine/document";
import { columnIndex } from "./a1";
import { parseCell, renderCellValue } from "./cells";
import type { CellContext } from "./cells";
import { formulasOf } from "./shared-formulas";
import { pixelsToPoints, pointsToPixels } from "./sizes";
import type { SheetStyles } from "./styles-of-sheet";
import { childrenOf, flag, numberOf } from "./xml";
import type { XmlElement } from "./xml";
import { XlsxError } from "./xlsx-error";

/** Univer's own, where a sheet does not say. */
export const DEFAULT_ROW_PIXELS = 24;
/** More cells than a browser tab bears; the largest real consolidation has some 60,000. */
const MOST_CELLS = 2_000_000;

export function renderRows(
  worksheet: Worksheet,
  sheet: SheetJson,
  extras: SheetExtras | undefined,
  styles: SheetStyles,
): void {
  const standard = sheet.defaultRowHeight ?? DEFAULT_ROW_PIXELS;
  for (const [key, data] of Object.entries((sheet.rowData ?? {}) as Record<string, Partial<RowJson>>)) {
    const row = worksheet.getRow(Number(key) + 1);
    const style = styles.ofRow(Number(key));
    if (style) Object.assign(row, style);
    if (data.hd === 1) row.hidden = true;
    // ExcelJS drops a row that has neither cells nor a height. A row that fits its text by itself gets none.
    if (data.h !== undefined && data.ia !== 1) row.height = pixelsToPoints(data.h);
    else if (data.hd === 1 || style) row.height = pixelsToPoints(standard);
  }
  renderCells(worksheet, sheet, extras?.cells ?? {}, styles);
}

function renderCells(
  worksheet: Worksheet,
  sheet: SheetJson,
  extras: Readonly<Record<string, CellExtras>>,
  styles: SheetStyles,
): void {
  const formulas = formulasOf(sheet);
  const paint = (row: number, column: number, cell: CellJson) => {
    const own = extras[`${row},${column}`] ?? {};
    const target = worksheet.getCell(row + 1, column + 1);
    target.style = styles.ofCell(row, column, cell, own);
    target.value = renderCellValue(cell, formulas.get(`${row},${column}`));
  };
  for (const { row, column, cell } of cellsOf(sheet)) paint(row, column, cell);
  for (const key of Object.keys(extras)) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (sheet.cellData?.[row]?.[column] == null) paint(row, column, {});
  }
}

export function* cellsOf(sheet: SheetJson): Generator<{ row: number; column: number; cell: CellJson }> {
  for (const [row, cells] of Object.entries(sheet.cellData ?? {})) {
    for (const [column, cell] of Object.entries(cells as Record<string, CellJson | null>)) {
      if (cell) yield { row: Number(row), column: Number(column), cell };
    }
  }
}

export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly format: number;
  readonly data: CellJson;
}

export interface FileRow {
  readonly row: number;
  /** Pixels, and whether the program chose them to fit the text. */
  readonly height: number | undefined;
  readonly fitted: boolean;
  readonly hidden: boolean;
  readonly format: number | undefined;
  readonly outlined: boolean;
}

export interface FileRows {
  readonly rows: readonly FileRow[];
  readonly cells: readonly FileCell[];
}

/** `<sheetData>`; rows and cells may leave their address out and then follow the one before. */
export function parseRows(sheetData: XmlElement | undefined, context: CellContext): FileRows {
  const rows: FileRow[] = [];
  const cells: FileCell[] = [];
  let row = -1;
  for (const element of childrenOf(sheetData, "row")) {
    row = (numberOf(element, "r") ?? row + 2) - 1;
    rows.push(parseRow(element, row));
    parseCells(element, row, context, cells);
    if (cells.length > MOST_CELLS) throw new XlsxError("TooBig", `more than ${MOST_CELLS} cells`);
  }
  return { rows, cells };
}

function parseRow(element: XmlElement, row: number): FileRow {
  const height = numberOf(element, "ht");
  return {
    row,
    height: height === undefined ? undefined : pointsToPixels(height),
    fitted: !flag(element, "customHeight"),
    hidden: flag(element, "hidden"),
    format: flag(element, "customFormat") ? numberOf(element, "s") : undefined,
    outlined: (numberOf(element, "outlineLevel") ?? 0) > 0,
  };
}

function parseCells(element: XmlElement, row: number, context: CellContext, cells: FileCell[]): void {
  let column = -1;
  for (const cell of childrenOf(element, "c")) {
    const letters = /^[A-Za-z]+/.exec(cell.attributes["r"] ?? "")?.[0];
    column = letters === undefined ? column + 1 : columnIndex(letters);
    cells.push({ row, column, format: numberOf(cell, "s") ?? 0, data: parseCell(cell, row, column, context) });
  }
}

export function rowData(
  rows: readonly FileRow[],
  style: (format: number | undefined) => string | undefined,
): Record<number, Partial<RowJson>> {
  const data: Record<number, Partial<RowJson>> = {};
  for (const row of rows) {
    const s = style(row.format);
    const own: Partial<RowJson> = {
      ...(row.height !== undefined && { h: row.height, ia: row.fitted ? 1 : 0 }),
      ...(row.hidden && { hd: 1 }),
      ...(s !== undefined && { s }),
    };
    if (Object.keys(own).length > 0) data[row.row] = own;
  }
  return data;
}
