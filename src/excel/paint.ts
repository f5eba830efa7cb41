import type { Area, AreaStyle, Cell, Highlight, Merge, ScoreValidation, SheetSpec, Style } from "../sheets/sheet-spec";
import { a1Area } from "../sheets/a1";
import { paintPage } from "./paint-page";
import { asText } from "./text-cell";

/**
 * Queues the requests that make an empty sheet into what the spec says; nothing happens before the caller syncs. Blocks, never cells:
 * the number of requests depends on the spec's areas and rules, not on its rows. Protection comes last, so that every
 * write before it is allowed.
 */
export function paintSheet(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const whole = sheet.getRange(a1Area(wholeArea(spec)));
  for (const area of spec.styles) paintArea(sheet, area);
  whole.formulas = spec.cells.map((row) => row.map(cellContent));
  if (spec.cellStyles) whole.setCellProperties(cellProperties(spec));
  paintSizes(whole, spec);
  for (const merge of spec.merges ?? []) paintMerge(sheet, merge);
  for (const validation of spec.validations ?? []) paintValidation(sheet, validation);
  for (const highlight of spec.highlights ?? []) paintHighlight(sheet, highlight);
  paintView(sheet, spec);
  paintPage(sheet, spec);
  if (spec.protected) sheet.protection.protect({ allowFormatRows: true, allowFormatColumns: true });
}

function wholeArea(spec: SheetSpec): Area {
  return { row: 0, column: 0, rowCount: spec.cells.length, columnCount: spec.columnWidths.length };
}

function cellContent(cell: Cell): string | number {
  if (cell === null) return "";
  if ("text" in cell) return asText(cell.text);
  return "number" in cell ? cell.number : cell.formula;
}

/** Office.js takes one value for a whole range, though its types only know the matrix. */
function everywhere<T>(value: T): T[][] {
  return value as unknown as T[][];
}

function paintArea(sheet: Excel.Worksheet, area: AreaStyle): void {
  const range = sheet.getRange(a1Area(area));
  const { numberFormat, border, ...style } = area.style;
  if (numberFormat !== undefined) range.numberFormat = everywhere(numberFormat);
  const format = formatOf(style);
  if (Object.keys(format).length > 0) range.format.set(format);
  if (border) paintBorders(range, border, area);
}

const edges = {
  outline: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"],
  top: ["EdgeTop"],
  bottom: ["EdgeBottom"],
  all: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"],
} as const;

type Border = NonNullable<AreaStyle["style"]["border"]>;

function paintBorders(range: Excel.Range, border: Border, area: Area): void {
  for (const side of edges[border.sides]) {
    if (side === "InsideHorizontal" && area.rowCount === 1) continue;
    if (side === "InsideVertical" && area.columnCount === 1) continue;
    const line = range.format.borders.getItem(side);
    line.style = "Continuous";
    line.color = border.color;
  }
}

/** A style as Office.js spells it, for `RangeFormat.set` and for `setCellProperties` alike. */
function formatOf(style: Style) {
  const font = defined({
    name: style.fontName,
    size: style.fontSize,
    bold: style.bold,
    italic: style.italic,
    color: style.color,
    underline: style.underline === undefined ? undefined : style.underline ? ("Single" as const) : ("None" as const),
  });
  return defined({
    font: Object.keys(font).length > 0 ? font : undefined,
    fill: style.fill === undefined ? undefined : { color: style.fill },
    horizontalAlignment: style.horizontal,
    verticalAlignment: style.vertical,
    wrapText: style.wrap,
    indentLevel: style.indent,
    protection: style.unlocked === undefined ? undefined : { locked: !style.unlocked },
  });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(properties: T): Defined<T> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** One sparse matrix for all cells that differ: a single request whatever their number. */
function cellProperties(spec: SheetSpec): Excel.SettableCellProperties[][] {
  const matrix: Excel.SettableCellProperties[][] = spec.cells.map((row) => row.map(() => ({})));
  for (const area of spec.cellStyles ?? []) {
    const properties = { format: formatOf(area.style) };
    for (const row of matrix.slice(area.row, area.row + area.rowCount)) {
      row.fill(properties, area.column, area.column + area.columnCount);
    }
  }
  return matrix;
}

function paintSizes(whole: Excel.Range, spec: SheetSpec): void {
  whole.setColumnProperties(spec.columnWidths.map((columnWidth) => ({ format: { columnWidth } })));
  if (!spec.rowHeights) return;
  whole.setRowProperties(spec.rowHeights.map((rowHeight) => (rowHeight === null ? {} : { format: { rowHeight } })));
}

function paintMerge(sheet: Excel.Worksheet, merge: Merge): void {
  sheet.getRange(a1Area(merge)).merge(merge.across ?? false);
}

function paintValidation(sheet: Excel.Worksheet, validation: ScoreValidation): void {
  const target = sheet.getRange(a1Area(validation)).dataValidation;
  target.rule = { decimal: { formula1: 0, formula2: validation.maximumFormula, operator: "Between" } };
  target.errorAlert = {
    style: "Stop",
    showAlert: true,
    title: validation.errorTitle,
    message: validation.errorMessage,
  };
  target.prompt = { showPrompt: true, title: validation.promptTitle, message: validation.promptMessage };
}

function paintHighlight(sheet: Excel.Worksheet, highlight: Highlight): void {
  const { custom } = sheet.getRange(a1Area(highlight)).conditionalFormats.add("Custom");
  const { fill, ...font } = highlight.style;
  custom.rule.formula = highlight.formula;
  if (fill !== undefined) custom.format.fill.color = fill;
  custom.format.font.set(font);
}

function paintView(sheet: Excel.Worksheet, spec: SheetSpec): void {
  if (spec.tabColor !== undefined) sheet.tabColor = spec.tabColor;
  if (spec.showGridlines !== undefined) sheet.showGridlines = spec.showGridlines;
  if (spec.frozenRows) sheet.freezePanes.freezeRows(spec.frozenRows);
}
