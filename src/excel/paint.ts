import { a1Area } from "../sheets/a1";
import { factorStyles, numberFormatsOf, type Look } from "../sheets/factor-styles";
import type { Area, Cell, Highlight, ScoreValidation, SheetSpec } from "../sheets/sheet-spec";
import type { SheetFrame, SheetSlice } from "../sheets/sheet-slices";
import { paintChart } from "./paint-chart";
import { paintPage } from "./paint-page";
import { asText } from "./text-cell";

/** Ranges of one sheet; each is asked for once. */
type Ranges = (area: Area) => Excel.Range;

/**
 * Queues the requests that make an empty sheet into what the spec says; nothing happens before the caller syncs. Blocks,
 * never cells: the number of requests depends on the spec's rules, not on its rows or areas. Number formats come before
 * values, so that text stays text; protection comes last, so that every write before it is allowed.
 */
export function paintSheet(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const ranges = rangesOf(sheet);
  const { cells, columnWidths } = spec;
  const rowHeights = spec.rowHeights ?? cells.map(() => null);
  const whole = { firstRow: 0, cells, numberFormats: numberFormatsOf(spec), looks: factorStyles(spec), rowHeights };
  paintRows(ranges, whole, columnWidths);
  paintRules(sheet, ranges, spec);
}

/**
 * Queues the rows of one slice of a sheet; the caller syncs after each, so that neither this thread nor Excel is busy for
 * long. {@link paintFrame} comes last.
 * @param columnWidths in points
 */
export function paintSlice(sheet: Excel.Worksheet, slice: SheetSlice, columnWidths: readonly number[]): void {
  paintRows(rangesOf(sheet), slice, columnWidths);
}

/** Queues what belongs to a sheet as a whole, once all of its slices are painted. */
export function paintFrame(sheet: Excel.Worksheet, frame: SheetFrame): void {
  paintRules(sheet, rangesOf(sheet), frame);
}

function paintRows(ranges: Ranges, slice: SheetSlice, columnWidths: readonly number[]): void {
  paintContents(ranges, slice, columnWidths.length);
  paintLooks(
    ranges({ row: slice.firstRow, column: 0, rowCount: slice.cells.length, columnCount: columnWidths.length }),
    slice,
    columnWidths,
  );
}

function paintRules(sheet: Excel.Worksheet, ranges: Ranges, spec: SheetFrame): void {
  // After the widths: a width that is set shows a hidden column again.
  if (spec.hiddenColumns) ranges({ ...spec.hiddenColumns, row: 0, rowCount: 1 }).columnHidden = true;
  for (const merge of spec.merges ?? []) ranges(merge).merge(merge.across ?? false);
  for (const validation of spec.validations ?? []) paintValidation(ranges(validation).dataValidation, validation);
  for (const highlight of spec.highlights ?? []) paintHighlight(ranges(highlight).conditionalFormats, highlight);
  if (spec.tabColor !== undefined) sheet.tabColor = spec.tabColor;
  if (spec.showGridlines !== undefined) sheet.showGridlines = spec.showGridlines;
  if (spec.frozenRows) sheet.freezePanes.freezeRows(spec.frozenRows);
  for (const chart of spec.charts ?? []) paintChart(sheet.charts, ranges, chart);
  paintPage(sheet, spec.page);
  if (spec.protected) sheet.protection.protect({ allowFormatRows: true, allowFormatColumns: true });
}

function rangesOf(sheet: Excel.Worksheet): Ranges {
  const known = new Map<string, Excel.Range>();
  return (area) => {
    const address = a1Area(area);
    const range = known.get(address) ?? sheet.getRange(address);
    known.set(address, range);
    return range;
  };
}

/** Office.js itself splits arrays of more cells than this into several requests. */
const cellsOfRequest = 1500;

/** Columns written together: the longer the sheet, the fewer, so that hardly any array is split. */
const blockWidthFor = (rowCount: number): number => Math.max(1, Math.min(3, Math.floor(cellsOfRequest / rowCount)));

function paintContents(ranges: Ranges, { firstRow, cells, numberFormats }: SheetSlice, width: number): void {
  const contents = cells.map((row) => row.map(cellContent));
  const blockWidth = blockWidthFor(cells.length);
  for (let column = 0; column < width; column += blockWidth) {
    const columnCount = Math.min(blockWidth, width - column);
    const block = ranges({ row: firstRow, column, rowCount: cells.length, columnCount });
    const part = <T>(rows: readonly (readonly T[])[]) => rows.map((row) => row.slice(column, column + columnCount));
    // Office.js takes null for "leave this cell alone"; its types do not say so.
    const formats = part(numberFormats);
    if (formats.flat().some((format) => format !== null)) block.numberFormat = formats as string[][];
    block.formulas = part(contents);
  }
}

function cellContent(cell: Cell): string | number {
  if (cell === null) return "";
  if ("text" in cell) return asText(cell.text);
  return "number" in cell ? cell.number : cell.formula;
}

/** Columns, then what sets rows apart, then single cells: three requests whatever the sheet's length. */
function paintLooks(painted: Excel.Range, slice: SheetSlice, columnWidths: readonly number[]): void {
  const { firstRow, looks, rowHeights } = slice;
  const { columns, rows, cells } = looks;
  const width = (column: number) => ({ columnWidth: firstRow === 0 ? columnWidths[column] : undefined });
  const height = (row: number) => ({ rowHeight: rowHeights[row] ?? undefined });
  painted.setColumnProperties(
    columns.map((look, column) => ({ format: defined({ ...formatOf(look), ...width(column) }) })),
  );
  painted.setRowProperties(rows.map((look, row) => propertiesOf({ ...formatOf(look), ...height(row) })));
  if (cells) painted.setCellProperties(cells.map((row) => row.map((look) => propertiesOf(formatOf(look)))));
}

function propertiesOf<T extends object>(format: T): { readonly format?: Defined<T> } {
  const properties = defined(format);
  return Object.keys(properties).length > 0 ? { format: properties } : {};
}

/** A look as Office.js spells it for columns, rows and cells alike. */
function formatOf(look: Look) {
  const font = defined({
    name: look.fontName,
    size: look.fontSize,
    bold: look.bold,
    italic: look.italic,
    color: look.color,
    underline: look.underline === undefined ? undefined : look.underline ? ("Single" as const) : ("None" as const),
  });
  const borders = defined({
    top: lineOf(look.borderTop),
    bottom: lineOf(look.borderBottom),
    left: lineOf(look.borderLeft),
    right: lineOf(look.borderRight),
  });
  return defined({
    font: Object.keys(font).length > 0 ? font : undefined,
    borders: Object.keys(borders).length > 0 ? borders : undefined,
    fill: look.fill === undefined ? undefined : { color: look.fill },
    horizontalAlignment: look.horizontal,
    verticalAlignment: look.vertical,
    wrapText: look.wrap,
    indentLevel: look.indent,
    protection: look.unlocked === undefined ? undefined : { locked: !look.unlocked },
  });
}

function lineOf(color: string | null | undefined) {
  if (color === undefined) return undefined;
  return color === null ? { style: "None" as const } : { style: "Continuous" as const, color };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(properties: T): Defined<T> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Defined<T>;
}

export function paintValidation(target: Excel.DataValidation, validation: ScoreValidation): void {
  target.rule = { decimal: { formula1: 0, formula2: validation.maximumFormula, operator: "Between" } };
  target.errorAlert = {
    style: "Stop",
    showAlert: true,
    title: validation.errorTitle,
    message: validation.errorMessage,
  };
  target.prompt = { showPrompt: true, title: validation.promptTitle, message: validation.promptMessage };
}

export function paintHighlight(formats: Excel.ConditionalFormatCollection, highlight: Highlight): void {
  const { custom } = formats.add("Custom");
  const { fill, ...font } = highlight.style;
  custom.rule.formula = highlight.formula;
  if (fill !== undefined) custom.format.fill.color = fill;
  if (Object.keys(font).length > 0) custom.format.font.set(font);
}
