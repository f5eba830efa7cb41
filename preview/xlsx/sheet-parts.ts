import type { CellJson, ConditionalFormatJson, RangeJson, SheetJson, StyleJson, ValidationJson } from "./univer-json";
import type { CellExtras, SheetExtras } from "../engine/document";
import { parseRange } from "./a1";
import type { CellFormat, StyleTable } from "./cell-style";
import { parseColor } from "./color";
import type { Theme } from "./color";
import { columnData, parseColumns } from "./columns";
import type { FileColumn } from "./columns";
import { parseConditionalFormats } from "./conditional-formats";
import { countUnknownValidations, parseDataValidations } from "./data-validation";
import type { NotKeptList } from "./not-kept";
import { parsePageLayout } from "./page-layout";
import { parseSheetProtection } from "./protection";
import type { FileText } from "./rich-text";
import { parseRows, rowData } from "./rows";
import type { FileRows } from "./rows";
import { parseSheetViews } from "./sheet-view";
import type { SnapshotStyles } from "./snapshot-styles";
import { digitWidth, pointsToPixels, widthToPixels } from "./sizes";
import { child, childrenOf, numberOf } from "./xml";
import type { XmlElement } from "./xml";

export interface BookContext {
  readonly theme: Theme;
  readonly strings: readonly FileText[];
  readonly styles: StyleTable;
  readonly notKept: NotKeptList;
  /** What cells without a format look like. */
  readonly standard: StyleJson;
  readonly snapshotStyles: SnapshotStyles;
}

export interface SheetIdentity extends Pick<SheetExtras, "visibility"> {
  readonly id: string;
  readonly name: string;
}

export interface FileSheetParts {
  readonly data: SheetJson;
  readonly extras: SheetExtras;
  readonly validations: readonly ValidationJson[];
  readonly conditionalFormats: readonly ConditionalFormatJson[];
}

/** As large as the engine's own new sheets, with room below and beside what is used. */
const GRID = { rows: 200, columns: 26, spareRows: 50, spareColumns: 5 } as const;
/** Excel's default for files that do not say: 8.43 characters and 15 points. */
const STANDARD = { width: 9.140625, height: 15 } as const;

/** Everything in a worksheet part; what stands in the workbook part (print area and titles) is filled in by the caller. */
export function parseSheet(worksheet: XmlElement, sheet: SheetIdentity, book: BookContext): FileSheetParts {
  const { id, name } = sheet;
  const digit = digitWidth(book.styles.normalFont);
  const columns = parseColumns(child(worksheet, "cols"), digit);
  const rows = parseRows(child(worksheet, "sheetData"), {
    strings: book.strings,
    theme: book.theme,
    shared: new Map(),
  });
  const merges = childrenOf(child(worksheet, "mergeCells"), "mergeCell").map((merge) =>
    parseRange(merge.attributes["ref"] ?? ""),
  );
  const { rules, unknown } = parseConditionalFormats(worksheet, id, book.styles, book.theme);
  const validations = child(worksheet, "dataValidations");
  const size = gridSize(rows, merges);
  noteLosses(book, name, rows, columns, unknown, countUnknownValidations(validations));
  return {
    data: sheetData(worksheet, sheet, { rows, columns, merges, size, digit }, book),
    extras: sheetExtras(worksheet, sheet.visibility, cellExtras(rows, columns, size, book.styles), book.theme),
    validations: parseDataValidations(validations, id),
    conditionalFormats: rules,
  };
}

interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

function gridSize({ cells, rows }: FileRows, merges: readonly RangeJson[]): GridSize {
  let lastRow = rows.at(-1)?.row ?? 0;
  let lastColumn = 0;
  for (const { column } of cells) lastColumn = Math.max(lastColumn, column);
  for (const { endRow, endColumn } of merges) {
    lastRow = Math.max(lastRow, endRow);
    lastColumn = Math.max(lastColumn, endColumn);
  }
  return {
    rowCount: Math.max(GRID.rows, lastRow + 1 + GRID.spareRows),
    columnCount: Math.max(GRID.columns, lastColumn + 1 + GRID.spareColumns),
  };
}

interface SheetPieces {
  readonly rows: FileRows;
  readonly columns: readonly FileColumn[];
  readonly merges: readonly RangeJson[];
  readonly size: GridSize;
  readonly digit: number;
}

function sheetData(
  worksheet: XmlElement,
  { id, name, visibility }: SheetIdentity,
  { rows, columns, merges, size, digit }: SheetPieces,
  book: BookContext,
): SheetJson {
  const format = child(worksheet, "sheetFormatPr");
  const standardWidth = widthToPixels(numberOf(format, "defaultColWidth") ?? STANDARD.width, digit);
  const style = (index: number | undefined) => book.snapshotStyles.of(index);
  return {
    id,
    name,
    ...size,
    ...parseSheetViews(child(worksheet, "sheetViews")),
    tabColor: tabColorOf(worksheet, book.theme) ?? "",
    hidden: visibility === "Visible" ? 0 : 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: standardWidth,
    defaultRowHeight: pointsToPixels(numberOf(format, "defaultRowHeight") ?? STANDARD.height),
    mergeData: [...merges],
    cellData: cellMatrix(rows, columns, book.snapshotStyles),
    rowData: rowData(rows.rows, style),
    columnData: columnData(columns, size.columnCount, standardWidth, style),
  };
}

function cellMatrix(
  { cells, rows }: FileRows,
  columns: readonly FileColumn[],
  snapshotStyles: SnapshotStyles,
): NonNullable<SheetJson["cellData"]> {
  const matrix: Record<number, Record<number, CellJson>> = {};
  const rowFormats = new Map(rows.map(({ row, format }) => [row, format]));
  const columnFormat = (index: number) => columns.find(({ first, last }) => first <= index && index <= last)?.format;
  for (const { row, column, format, data } of cells) {
    const s = snapshotStyles.ofCell(format, [rowFormats.get(row), columnFormat(column)]);
    if (s !== undefined || Object.keys(data).length > 0)
      (matrix[row] ??= {})[column] = { ...data, ...(s !== undefined && { s }) };
  }
  return matrix;
}

function tabColorOf(worksheet: XmlElement, theme: Theme): string | undefined {
  return parseColor(child(child(worksheet, "sheetPr"), "tabColor"), theme)?.rgb ?? undefined;
}

function sheetExtras(
  worksheet: XmlElement,
  visibility: SheetExtras["visibility"],
  cells: SheetExtras["cells"],
  theme: Theme,
): SheetExtras {
  const tabColor = tabColorOf(worksheet, theme);
  return {
    visibility,
    ...(tabColor !== undefined && { tabColor }),
    cells,
    protection: parseSheetProtection(child(worksheet, "sheetProtection")),
    page: parsePageLayout(worksheet),
  };
}

/** A cell that is not in the file has its row's format, else its column's: an unlocked column unlocks its empty cells. */
function cellExtras(
  { cells, rows }: FileRows,
  columns: readonly FileColumn[],
  size: GridSize,
  styles: StyleTable,
): SheetExtras["cells"] {
  const found: Record<string, CellExtras> = {};
  const put = (row: number, column: number, format: CellFormat | undefined) => {
    if (format && Object.keys(format.extras).length > 0) found[`${row},${column}`] = format.extras;
  };
  for (const column of columns) {
    const format = styles.formats[column.format ?? 0];
    if (!format || Object.keys(format.extras).length === 0) continue;
    for (let index = column.first; index <= Math.min(column.last, size.columnCount - 1); index += 1) {
      for (let row = 0; row < size.rowCount; row += 1) put(row, index, format);
    }
  }
  for (const { row, format } of rows) {
    for (let column = 0; format !== undefined && column < size.columnCount; column += 1) {
      delete found[`${row},${column}`];
      put(row, column, styles.formats[format]);
    }
  }
  for (const { row, column, format } of cells) {
    delete found[`${row},${column}`];
    put(row, column, styles.formats[format]);
  }
  return found;
}

function noteLosses(
  { notKept, styles }: BookContext,
  name: string,
  { rows, cells }: FileRows,
  columns: readonly FileColumn[],
  unknownFormats: number,
  unknownValidations: number,
): void {
  notKept.add("Outline", [...rows, ...columns].filter((line) => line.outlined).length, name);
  notKept.add("FillPattern", cells.filter((cell) => styles.formats[cell.format]?.losesPattern).length, name);
  notKept.add("ConditionalFormat", unknownFormats, name);
  notKept.add("DataValidation", unknownValidations, name);
}
