import { allOrNothing } from "./all-or-nothing";
import type { NamedBlock } from "./named-blocks";
import {
  loadProtection,
  protectAgain,
  protectionOf,
  unprotectIfProtected,
  type SheetProtection,
} from "./sheet-protection";
import { asText } from "./text-cell";

/** A block of the scorecard with all that a change of its cells must know to be taken back. */
export interface EntryCells extends NamedBlock {
  /** As displayed. */
  readonly texts: readonly (readonly string[])[];
  /** In en-US codes. */
  readonly numberFormats: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly protection: SheetProtection;
}

/** Reads the cells of a block anew, in one sync together with what else the context has queued. */
export async function readEntryCells(context: Excel.RequestContext, block: NamedBlock): Promise<EntryCells> {
  const { sheetName, row, column } = block;
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const range = sheet.getRangeByIndexes(row, column, block.values.length, block.values[0]?.length ?? 0);
  range.load({ values: true, valueTypes: true, text: true, numberFormat: true, formulas: true });
  loadProtection(sheet);
  await context.sync();
  return {
    sheetName,
    row,
    column,
    values: range.values as unknown[][],
    valueTypes: range.valueTypes,
    texts: range.text,
    numberFormats: range.numberFormat as string[][],
    formulas: range.formulas as unknown[][],
    protection: protectionOf(sheet),
  };
}

/** What is to stand in a cell; row and column are zero-based within the block. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: number | string;
  /** Absent: the cell keeps its own. */
  readonly numberFormat?: string;
}

/** A number format cannot be changed while the sheet is protected, also of a cell that is not locked. */
export function mustUnprotect({ protection }: EntryCells, changes: readonly CellChange[]): boolean {
  return protection.protected && changes.some(({ numberFormat }) => numberFormat !== undefined);
}

/** Writes some cells of a block, all of them or none, in one writing sync; the sheet is unprotected only where it must be. */
export async function writeEntryCells(
  context: Excel.RequestContext,
  cells: EntryCells,
  changes: readonly CellChange[],
): Promise<void> {
  const unprotects = mustUnprotect(cells, changes);
  await allOrNothing(
    context,
    (writing) => {
      const sheet = writing.workbook.worksheets.getItem(cells.sheetName);
      if (unprotects) sheet.protection.unprotect();
      queueChanges(sheet, cells, changes);
      if (unprotects) protectAgain(sheet, cells.protection);
    },
    async (undoing) => {
      const sheet = undoing.workbook.worksheets.getItem(cells.sheetName);
      if (unprotects) await unprotectIfProtected(undoing, sheet);
      queueChanges(
        sheet,
        cells,
        changes.map((change) => changeBack(cells, change)),
      );
      if (unprotects) protectAgain(sheet, cells.protection);
      await undoing.sync();
      return "takenBack";
    },
  );
}

function queueChanges(sheet: Excel.Worksheet, block: NamedBlock, changes: readonly CellChange[]): void {
  for (const { row, column, content, numberFormat } of changes) {
    const cell = sheet.getCell(block.row + row, block.column + column);
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.formulas = [[content]];
  }
}

/** What stood in the cell; a format that was not changed is left alone, for a protected sheet would refuse it. */
function changeBack(cells: EntryCells, { row, column, numberFormat }: CellChange): CellChange {
  const before = cells.numberFormats[row]?.[column];
  return {
    row,
    column,
    content: contentOf(cells, row, column),
    ...(numberFormat !== undefined && before !== undefined ? { numberFormat: before } : {}),
  };
}

function contentOf(cells: EntryCells, row: number, column: number): number | string {
  const value = cells.values[row]?.[column];
  const formula = cells.formulas[row]?.[column];
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  if (typeof value === "number") return value;
  const text = typeof value === "boolean" ? String(value).toUpperCase() : typeof value === "string" ? value : "";
  // Where the format itself says text, a mark of its own would be one more change.
  const needsMark = cells.valueTypes[row]?.[column] === "String" && cells.numberFormats[row]?.[column] !== "@";
  return needsMark ? asText(text) : text;
}
