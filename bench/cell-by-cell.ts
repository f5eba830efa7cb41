import { looksOf, numberFormatsOf, type Look } from "../src/sheets/factor-styles";
import type { Cell, SheetSpec } from "../src/sheets/sheet-spec";

/**
 * The same cells as most add-ins write them: one range for each cell, one property after the other. For the comparison
 * only; sizes, rules and print set-up are left out, in its favour.
 */
export function paintCellByCell(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const looks = looksOf(spec);
  const formats = numberFormatsOf(spec);
  for (const [row, cells] of spec.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      const range = sheet.getCell(row, column);
      const format = formats[row]?.[column];
      if (format) range.numberFormat = [[format]];
      if (cell !== null) range.formulas = [[contentOf(cell)]];
      paintLook(range.format, looks[row]?.[column] ?? {});
    }
  }
}

function contentOf(cell: Exclude<Cell, null>): string | number {
  if ("text" in cell) return `'${cell.text}`;
  return "number" in cell ? cell.number : cell.formula;
}

const edges = {
  borderTop: "EdgeTop",
  borderBottom: "EdgeBottom",
  borderLeft: "EdgeLeft",
  borderRight: "EdgeRight",
} as const;

function paintLook(format: Excel.RangeFormat, look: Look): void {
  if (look.fontName !== undefined) format.font.name = look.fontName;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.unlocked !== undefined) format.protection.locked = !look.unlocked;
  for (const [side, edge] of Object.entries(edges)) {
    const color = look[side as keyof typeof edges];
    if (color) format.borders.getItem(edge).style = "Continuous";
  }
}
