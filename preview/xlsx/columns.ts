import type { ColumnJson, SheetJson } from "./univer-json";
import type { Worksheet } from "exceljs";
import { pixelsToWidth, widthToPixels } from "./sizes";
import type { SheetStyles } from "./styles-of-sheet";
import { childrenOf, flag, numberOf } from "./xml";
import type { XmlElement } from "./xml";
import { LAST_COLUMN } from "./a1";

/** Univer's own, where a sheet does not say. */
export const DEFAULT_COLUMN_PIXELS = 88;

/** ExcelJS takes a width of exactly 9 for "none given" and leaves the column out. */
const TAKEN_FOR_DEFAULT = 9;

export function renderColumns(worksheet: Worksheet, sheet: SheetJson, styles: SheetStyles): void {
  const standard = sheet.defaultColumnWidth ?? DEFAULT_COLUMN_PIXELS;
  for (const [key, data] of Object.entries((sheet.columnData ?? {}) as Record<string, Partial<ColumnJson>>)) {
    const column = worksheet.getColumn(Number(key) + 1);
    const width = pixelsToWidth(data.w ?? standard);
    column.width = width === TAKEN_FOR_DEFAULT ? width + 1 / 256 : width;
    if (data.hd === 1) column.hidden = true;
    const style = styles.ofColumn(Number(key));
    if (style) column.style = style;
  }
}

export interface FileColumn {
  readonly first: number;
  readonly last: number;
  /** Pixels; undefined for the sheet's default. */
  readonly width: number | undefined;
  readonly hidden: boolean;
  /** Number of the format its empty cells have. */
  readonly format: number | undefined;
  readonly outlined: boolean;
}

/** `<cols>`; one entry may span thousands of columns. */
export function parseColumns(cols: XmlElement | undefined, digit: number): readonly FileColumn[] {
  return childrenOf(cols, "col").map((col) => {
    const width = numberOf(col, "width");
    const first = numberOf(col, "min") ?? 1;
    return {
      first: first - 1,
      last: Math.min((numberOf(col, "max") ?? first) - 1, LAST_COLUMN),
      width: width === undefined ? undefined : widthToPixels(width, digit),
      hidden: flag(col, "hidden"),
      format: numberOf(col, "style"),
      outlined: (numberOf(col, "outlineLevel") ?? 0) > 0,
    };
  });
}

/** As far as the grid goes; a width that only restates the default is left out. */
export function columnData(
  columns: readonly FileColumn[],
  columnCount: number,
  standard: number,
  style: (format: number | undefined) => string | undefined,
): Record<number, Partial<ColumnJson>> {
  const data: Record<number, Partial<ColumnJson>> = {};
  for (const column of columns) {
    const s = style(column.format);
    const own: Partial<ColumnJson> = {
      ...(column.width !== undefined && column.width !== standard && { w: column.width }),
      ...(column.hidden && { hd: 1 }),
      ...(s !== undefined && { s }),
    };
    if (Object.keys(own).length === 0) continue;
    for (let index = column.first; index <= Math.min(column.last, columnCount - 1); index += 1)
      data[index] = { ...own };
  }
  return data;
}
