import { forEachCell } from "../engine/area";
import type { Area } from "../engine/area";
import type { Book } from "../engine/book";
import type { Sheet } from "../engine/sheet";
import { accessDenied } from "./excel-error";

/** What Excel's WorksheetProtectionOptions can allow on a protected sheet. */
export const PROTECTION_OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

/** A write that touches one locked cell of a protected sheet is refused as a whole. */
export function requireUnlocked(sheet: Sheet, area: Area): void {
  if (!sheet.extras.protection || allUnlocked(sheet, area)) return;
  throw accessDenied("The cell is on a protected sheet and locked.");
}

export function allUnlocked(sheet: Sheet, area: Area): boolean {
  const present = sheet.present(area);
  if (!present || present.rowCount !== area.rowCount || present.columnCount !== area.columnCount) return false;
  let unlocked = true;
  forEachCell(present, (row, column) => {
    unlocked &&= sheet.cellExtras(row, column).unlocked === true;
  });
  return unlocked;
}

/** On a protected sheet only what its options allow can be done. */
export function requireAllowed(sheet: Sheet, option: ProtectionOption): void {
  if (sheet.extras.protection && sheet.extras.protection.options[option] !== true) {
    throw accessDenied(
      `The sheet is protected and does not ${option.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}.`,
    );
  }
}

/** For what no option of a protected sheet allows: merging, validation, conditional formats. */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.extras.protection) throw accessDenied("The sheet is protected.");
}

/** Tabs of a workbook with protected structure cannot be added, removed, moved, renamed or hidden. */
export function requireFreeStructure(book: Book): void {
  if (book.structureProtected) throw accessDenied("The structure of the workbook is protected.");
}
