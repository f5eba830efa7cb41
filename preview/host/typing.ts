import { DataValidationErrorStyle } from "@univerjs/core";
import { cellAt, lastColumn, lastRow, mapCells } from "../engine/area";
import type { Area } from "../engine/area";
import { readCell, writeCells } from "../engine/cells";
import type { CellContent, CellValue } from "../engine/cells";
import { mergedAreaAt } from "../engine/layout";
import { numberFormatAt, patchStyle } from "../engine/styles";
import type { Sheet } from "../engine/sheet";
import { isAllowed } from "../engine/validate";
import { setValidation, validationAt } from "../engine/validation";
import { ExcelError } from "./excel-error";
import { contentFromText, detailsOf } from "./objects/cell-content";
import type { Assigned } from "./objects/cell-content";
import { raiseChanged } from "./objects/cells";
import type { Cells } from "./objects/cells";
import { allUnlocked, requireUnlocked } from "./protection";
import type { Session } from "./session";

/** What Excel says when it refuses or questions what was typed; empty texts mean Excel's own wording. */
export interface ValidationAlert {
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
  readonly message: string;
}

export type TypingOutcome =
  | { readonly accepted: true; readonly alert?: ValidationAlert }
  /** The sheet is protected and the cell locked. */
  | { readonly accepted: false; readonly reason: "locked" }
  /** The text begins like a formula and is none. */
  | { readonly accepted: false; readonly reason: "formula" }
  /** Data validation forbids it, or asks first (style Warning). */
  | { readonly accepted: false; readonly reason: "validation"; readonly alert: ValidationAlert };

export interface Typed {
  readonly outcome: TypingOutcome;
  /** Settles when formulas have caught up and listeners may be told. */
  readonly computed: Promise<void>;
}

interface TypingOptions {
  /** The person answered yes to a warning. */
  readonly insist?: boolean;
}

/**
 * A person types a text into a cell and presses Enter: the machine's locale decides what it means, then the lock,
 * then data validation decides whether it stays. Listeners hear of what stays, with details, as of one cell. Where
 * nothing has to be computed for it, the answer comes before the person's next key.
 */
export async function typeText(
  session: Session,
  place: Cells,
  text: string,
  options: TypingOptions = {},
): Promise<Typed> {
  const { sheet } = place;
  const { row, column } = mergedAreaAt(sheet, place.area.row, place.area.column);
  const cell: Cells = { sheet, area: cellAt(row, column) };
  if (sheet.extras.protection && !allUnlocked(sheet, cell.area)) return refused({ accepted: false, reason: "locked" });
  const typed = understood(session, cell, text);
  if (!typed) return refused({ accepted: false, reason: "formula" });
  const before = readCell(sheet, row, column);
  session.history.record(cell);
  write(cell, typed);
  const alert = await objection(sheet, row, column);
  if (alert && (alert.style === "Stop" || (alert.style === "Warning" && !options.insist))) {
    writeCells(sheet, cell.area, () => before);
    session.history.dropLast();
    await session.settle();
    return refused({ accepted: false, reason: "validation", alert });
  }
  return { outcome: { accepted: true, ...(alert ? { alert } : {}) }, computed: computeAndTell(session, cell, before) };
}

const refused = (outcome: TypingOutcome): Typed => ({ outcome, computed: Promise.resolve() });

/** Behind the person's back: the next cell can be typed into meanwhile, as in Excel. */
async function computeAndTell(session: Session, cell: Cells, before: CellContent): Promise<void> {
  await session.settle();
  const after = readCell(cell.sheet, cell.area.row, cell.area.column);
  raiseChanged(session, cell, { triggerSource: "Unknown", details: detailsOf(before, after) });
}

function understood(session: Session, cell: Cells, text: string): Assigned | null {
  const format = numberFormatAt(cell.sheet, cell.area.row, cell.area.column);
  try {
    return inPercent(contentFromText(text, format, session.machine), text, format);
  } catch (error) {
    if (error instanceof ExcelError) return null;
    throw error;
  }
}

/** "5" typed into a cell with a percent format is 5 %, not 500 % (Excel's automatic percent entry). */
function inPercent(typed: Assigned, text: string, format: string): Assigned {
  const { value } = typed.content;
  const counts = format.includes("%") && !text.includes("%") && typeof value === "number" && Math.abs(value) >= 1;
  return counts ? { content: { value: value / 100 } } : typed;
}

function write({ sheet, area }: Cells, { content, numberFormat }: Assigned): void {
  writeCells(sheet, area, () => content);
  if (numberFormat !== undefined) patchStyle(sheet, area, () => ({ n: { pattern: numberFormat } }));
}

const STYLES = {
  [DataValidationErrorStyle.STOP]: "Stop",
  [DataValidationErrorStyle.WARNING]: "Warning",
  [DataValidationErrorStyle.INFO]: "Information",
} as const;

/** What the cell's rule has against what the cell holds now; formulas are judged by their result. */
async function objection(sheet: Sheet, row: number, column: number): Promise<ValidationAlert | null> {
  const rule = validationAt(sheet, row, column);
  if (!rule || rule.showErrorMessage === false) return null;
  if (readCell(sheet, row, column).formula !== undefined) await sheet.book.recalculate();
  if (await isAllowed(sheet, row, column, readCell(sheet, row, column))) return null;
  const style = STYLES[rule.errorStyle ?? DataValidationErrorStyle.STOP];
  return { style, title: rule.errorTitle ?? "", message: rule.error ?? "" };
}

/** What stands on the clipboard for one cell: a value, null for a blank, or a formula (en-US, beginning with "="). */
export type PastedCell = CellValue | null | { readonly formula: string };

interface PasteOptions {
  /** "Remote" plays a co-author whose change arrives over the network. */
  readonly source?: "Local" | "Remote";
  /** Formats come along, as when pasting from another workbook: validation, number format and lock of the cells go. */
  readonly formats?: { readonly numberFormat?: string; readonly locked?: boolean };
}

/**
 * A person pastes a block: data validation is not asked (that is Excel's hole), locks are respected.
 * @throws ExcelError AccessDenied when one of the cells is locked; then nothing is pasted
 */
export async function pasteBlock(
  session: Session,
  first: Cells,
  block: readonly (readonly PastedCell[])[],
  { formats, source = "Local" }: PasteOptions = {},
): Promise<void> {
  const { sheet } = first;
  const area: Area = {
    ...first.area,
    rowCount: block.length,
    columnCount: Math.max(0, ...block.map((row) => row.length)),
  };
  requireUnlocked(sheet, area);
  const before = readCell(sheet, area.row, area.column);
  if (formats) session.history.forget();
  else if (source === "Local") session.history.record({ sheet, area });
  writeCells(sheet, area, (row, column) => pastedContent(block[row - area.row]?.[column - area.column] ?? null));
  if (formats) replaceFormats(sheet, area, formats);
  await session.settle();
  const single = lastRow(area) === area.row && lastColumn(area) === area.column;
  const details = single ? detailsOf(before, readCell(sheet, area.row, area.column)) : undefined;
  raiseChanged(session, { sheet, area }, { triggerSource: "Unknown", source, details });
}

function pastedContent(cell: PastedCell): CellContent {
  return typeof cell === "object" && cell !== null ? { value: null, formula: cell.formula } : { value: cell };
}

function replaceFormats(sheet: Sheet, area: Area, formats: NonNullable<PasteOptions["formats"]>): void {
  setValidation(sheet, area, null);
  const pattern = formats.numberFormat;
  patchStyle(sheet, area, () => ({ n: pattern === undefined || pattern === "General" ? null : { pattern } }));
  const unlocked = formats.locked === false ? true : undefined;
  const keys = mapCells(area, (row, column) => `${row},${column}`).flat();
  sheet.updateCellExtras(new Map(keys.map((key) => [key, { unlocked }])));
}
