import type { Move } from "../excel-object";
import { sameArea } from "../../engine/area";
import type { Area } from "../../engine/area";
import { addressOf, parseAddress, quoteSheetName, splitReference } from "../../engine/address";
import type { CellValue } from "../../engine/cells";
import type { Book } from "../../engine/book";
import type { Sheet } from "../../engine/sheet";
import { invalidArgument } from "../excel-error";
import type { Session } from "../session";

/** A range: an area of one sheet. */
export interface Cells {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** "Sheet1!A1:B2" as `Range.address` gives it. */
export function fullAddress({ sheet, area }: Cells): string {
  return `${quoteSheetName(sheet.name)}!${addressOf(area)}`;
}

/** Reads an address with or without sheet, or a name; what is none of these is InvalidArgument. */
export function findCells(book: Book, text: string, home: Sheet | null): Cells {
  const { sheet: sheetName, address } = splitReference(text);
  const sheet = sheetName === undefined ? home : book.sheetByName(sheetName);
  const area = parseAddress(address);
  if (sheet && area && (home === null || sheet === home)) return { sheet, area };
  const named = sheetName === undefined ? namedCells(book, address, home) : undefined;
  if (!named || (home !== null && named.sheet !== home)) throw invalidArgument(`"${text}" is no range of the sheet.`);
  return named;
}

function namedCells(book: Book, name: string, home: Sheet | null): Cells | undefined {
  const entry = (home && book.names.find(name, home)) ?? book.names.find(name, null);
  return (entry && book.names.areaOf(entry)) ?? undefined;
}

/** The range after cells of a sheet have moved; null when its own are gone. */
export function movedCells(cells: Cells, move: Move): Cells | null {
  if (cells.sheet !== move.sheet) return cells;
  const area = move.area(cells.area);
  return area && (sameArea(area, cells.area) ? cells : { ...cells, area });
}

/** What one cell was and became; Excel tells it only when a single cell changed. */
export interface ChangeDetails {
  readonly valueBefore: CellValue;
  readonly valueAfter: CellValue;
  readonly valueTypeBefore: string;
  readonly valueTypeAfter: string;
}

interface Change {
  readonly type?: string;
  readonly details?: ChangeDetails | undefined;
  /** "ThisLocalAddin" for what the add-in itself writes, "Unknown" for a person. */
  readonly triggerSource?: "ThisLocalAddin" | "Unknown";
  readonly source?: "Local" | "Remote";
  readonly shiftDirection?: string;
}

/** Notes for the listeners that these cells changed. */
export function raiseChanged(session: Session, { sheet, area }: Cells, change: Change = {}): void {
  session.events.raise("Changed", sheet.id, {
    address: addressOf(area),
    changeType: change.type ?? "RangeEdited",
    source: change.source ?? "Local",
    triggerSource: change.triggerSource ?? "ThisLocalAddin",
    worksheetId: sheet.id,
    shiftDirection: change.shiftDirection ?? "None",
    referenceId: eventReference({ sheet, area }),
    ...change.details,
  });
}

export function raiseFormatChanged(session: Session, { sheet, area }: Cells): void {
  session.events.raise("FormatChanged", sheet.id, {
    address: addressOf(area),
    source: "Local",
    worksheetId: sheet.id,
    referenceId: eventReference({ sheet, area }),
  });
}

/** By it `event.getRange(context)` asks for the cells later. */
function eventReference({ sheet, area }: Cells): string {
  return `${sheet.id}!${addressOf(area)}`;
}

/** The cells an event told of; null when the sheet is gone. */
export function cellsOfEvent(book: Book, reference: string): Cells | null {
  const at = reference.lastIndexOf("!");
  const sheet = book.sheetById(reference.slice(0, at));
  const area = parseAddress(reference.slice(at + 1));
  return sheet && area ? { sheet, area } : null;
}
