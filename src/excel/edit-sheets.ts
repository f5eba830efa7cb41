import { a1Area } from "../sheets/a1";
import type { CellEdit, NewRows, SheetEdit, WorkbookEdit } from "../sheets/sheet-edit";
import type { Area } from "../sheets/sheet-spec";
import { allOrNothing } from "./all-or-nothing";
import { defineNames, readNames, restoreNames } from "./define-names";
import type { NameFormulas } from "./named-blocks";
import {
  loadProtection,
  protectAgain,
  protectionOf,
  unprotectIfProtected,
  type SheetProtection,
} from "./sheet-protection";
import { asText } from "./text-cell";

/** Carries edits out, all or nothing, in one writing sync after one that reads what is to be taken back if need be. */
export async function editSheets(
  context: Excel.RequestContext,
  { sheets, names }: WorkbookEdit,
  namesBefore: NameFormulas,
): Promise<void> {
  const edits = await prepareEdits(context, sheets);
  await allOrNothing(
    context,
    (writing) => {
      edits.queue(writing);
      defineNames(writing, names, namesBefore);
    },
    async (undoing) => {
      const namesNow = await readNames(undoing);
      await edits.queueTakingBack(undoing);
      restoreNames(undoing, names.keys(), namesBefore, namesNow);
      await undoing.sync();
      return "takenBack";
    },
  );
}

/** Edits that know what stood there before. */
export interface PreparedEdits {
  readonly queue: (context: Excel.RequestContext) => void;
  /** For work that stopped midway; the caller syncs. */
  readonly queueTakingBack: (context: Excel.RequestContext) => Promise<void>;
}

/** Reads in one sync what edits will change. */
export async function prepareEdits(context: Excel.RequestContext, edits: readonly SheetEdit[]): Promise<PreparedEdits> {
  const loaded = edits.map((edit) => ({ edit, read: loadBefore(context, edit) }));
  await context.sync();
  const prepared = loaded.map(({ edit, read }) => ({ edit, before: read() }));
  return {
    queue: (writing) => {
      for (const { edit, before } of prepared) queueEdit(writing, edit, before);
    },
    queueTakingBack: async (undoing) => {
      for (const { edit, before } of prepared) await queueBefore(undoing, edit, before);
    },
  };
}

interface SheetBefore {
  readonly protection: SheetProtection;
  readonly cells: readonly CellBefore[];
  readonly locked: readonly boolean[];
}

interface CellBefore {
  readonly content: unknown;
  readonly isFormula: boolean;
  readonly isTextFormat: boolean;
  readonly height: number;
}

/** Queues reading; call the result after the sync. */
function loadBefore(context: Excel.RequestContext, edit: SheetEdit): () => SheetBefore {
  const sheet = context.workbook.worksheets.getItem(edit.sheetName);
  loadProtection(sheet);
  const cells = edit.cells.map(({ row, column }) => {
    const cell = sheet.getCell(row, column);
    cell.load({ formulas: true, values: true, numberFormat: true, format: { rowHeight: true } });
    return cell;
  });
  // The types say boolean for `protection`, where Excel takes the names of its parts as for `fill`.
  const protection = { locked: true } as never;
  const locks = edit.locks && sheet.getRange(a1Area(edit.locks.area)).getCellProperties({ format: { protection } });
  return () => ({
    protection: protectionOf(sheet),
    cells: cells.map(cellBefore),
    locked: locks?.value.map(([cell]) => cell?.format?.protection?.locked ?? true) ?? [],
  });
}

function cellBefore(cell: Excel.Range): CellBefore {
  const content: unknown = cell.formulas[0]?.[0];
  return {
    content,
    isFormula: typeof content === "string" && content.startsWith("=") && content !== cell.values[0]?.[0],
    isTextFormat: cell.numberFormat[0]?.[0] === "@",
    height: cell.format.rowHeight,
  };
}

function queueEdit(context: Excel.RequestContext, edit: SheetEdit, before: SheetBefore): void {
  const sheet = context.workbook.worksheets.getItem(edit.sheetName);
  if (before.protection.protected) sheet.protection.unprotect();
  if (edit.newRows) queueNewRows(sheet, edit.newRows);
  for (const [index, cell] of edit.cells.entries()) queueCell(sheet, cell, before.cells[index]);
  if (edit.locks) queueLocks(sheet, edit.locks.area, edit.locks.locked);
  protectLike(sheet, before.protection);
}

function queueCell(sheet: Excel.Worksheet, cell: CellEdit, before: CellBefore | undefined): void {
  if (!before || isLeftAlone(cell, before)) return;
  const target = sheet.getCell(cell.row, cell.column);
  target.formulas = [["formula" in cell ? cell.formula : before.isTextFormat ? cell.text : asText(cell.text)]];
  if (cell.height !== undefined && cell.height > before.height) target.format.rowHeight = cell.height;
}

const isLeftAlone = ({ over }: CellEdit, { content }: CellBefore): boolean => over !== undefined && content !== over;

function queueNewRows(sheet: Excel.Worksheet, { area, like, values, fill }: NewRows): void {
  sheet.getRange(a1Area(area)).copyFrom(sheet.getRange(a1Area(like)), "Formats");
  const { format } = sheet.getRange(a1Area(values));
  format.protection.locked = true;
  format.fill.color = fill;
}

function queueLocks(sheet: Excel.Worksheet, area: Area, locked: readonly boolean[]): void {
  sheet
    .getRange(a1Area(area))
    .setCellProperties(locked.map((isLocked) => [{ format: { protection: { locked: isLocked } } }]));
}

/** As it was; a sheet whose protection somebody took off gets that of a new one. */
function protectLike(sheet: Excel.Worksheet, protection: SheetProtection): void {
  if (protection.protected) protectAgain(sheet, protection);
  else sheet.protection.protect({ allowFormatRows: true, allowFormatColumns: true });
}

async function queueBefore(context: Excel.RequestContext, edit: SheetEdit, before: SheetBefore): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(edit.sheetName);
  await unprotectIfProtected(context, sheet);
  for (const [index, cell] of edit.cells.entries()) queueCellBefore(sheet, cell, before.cells[index]);
  if (edit.newRows) sheet.getRange(a1Area(edit.newRows.area)).clear();
  if (edit.locks) queueLocks(sheet, edit.locks.area, before.locked);
  protectAgain(sheet, before.protection);
}

function queueCellBefore(sheet: Excel.Worksheet, cell: CellEdit, before: CellBefore | undefined): void {
  if (!before || isLeftAlone(cell, before)) return;
  const target = sheet.getCell(cell.row, cell.column);
  target.formulas = [[contentOf(before)]];
  if (cell.height !== undefined && cell.height > before.height) target.format.rowHeight = before.height;
}

function contentOf({ content, isFormula, isTextFormat }: CellBefore): unknown {
  return typeof content === "string" && !isFormula && !isTextFormat ? asText(content) : content;
}
