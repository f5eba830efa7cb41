import type { Book } from "../../engine/book";
import type { Sheet } from "../../engine/sheet";
import { asBoolean, asRecord, oneOf } from "../call-arguments";
import { ExcelError, accessDenied, apiNotFound } from "../excel-error";
import { excelType } from "../excel-object";
import { hashPassword } from "../password";
import type { Json } from "../protocol";
import { PROTECTION_OPTIONS } from "../protection";
import type { Session } from "../session";

const SELECTION_MODES = ["Normal", "Unlocked", "None"] as const;

/** Absent options are what Excel's own dialog leaves unticked. */
function readOptions(value: Json): Readonly<Record<string, boolean | string>> {
  const given = asRecord(value ?? {}, "WorksheetProtection.protect");
  const options: Record<string, boolean | string> = { selectionMode: "Normal" };
  for (const option of PROTECTION_OPTIONS) options[option] = false;
  for (const [name, choice] of Object.entries(given)) {
    if (choice === null || choice === undefined) continue;
    if (name === "selectionMode") options[name] = oneOf(choice, SELECTION_MODES, "protect.selectionMode");
    else if (name in options) options[name] = asBoolean(choice, `protect.${name}`);
    else throw apiNotFound(`WorksheetProtectionOptions.${name}`);
  }
  return options;
}

function raiseProtectionChanged(session: Session, sheet: Sheet, isProtected: boolean): void {
  session.events.raise("ProtectionChanged", sheet.id, { isProtected, source: "Local", worksheetId: sheet.id });
}

function requirePassword(expected: string | undefined, given: string | undefined): void {
  if (expected !== undefined && hashPassword(given ?? "") !== expected) throw accessDenied("The password is wrong.");
}

export const worksheetProtection = excelType<Sheet>("WorksheetProtection", {
  scalars: {
    Protected: { get: (sheet) => sheet.extras.protection !== null },
    Options: { get: (sheet) => sheet.extras.protection?.options ?? null },
  },
  methods: {
    Protect: (sheet, args, session) => {
      if (sheet.extras.protection) throw new ExcelError("InvalidOperation", "The sheet is protected already.");
      const password = args.optionalText(1);
      const options = readOptions(args.raw(0));
      sheet.update({ protection: { options, ...(password ? { passwordHash: hashPassword(password) } : {}) } });
      raiseProtectionChanged(session, sheet, true);
    },
    Unprotect: (sheet, args, session) => {
      if (!sheet.extras.protection) return;
      requirePassword(sheet.extras.protection.passwordHash, args.optionalText(0));
      sheet.update({ protection: null });
      raiseProtectionChanged(session, sheet, false);
    },
  },
});

export const workbookProtection = excelType<Book>("WorkbookProtection", {
  scalars: { Protected: { get: (book) => book.structureProtected } },
  methods: {
    Protect: (book, args) => {
      if (book.structureProtected) throw new ExcelError("InvalidOperation", "The workbook is protected already.");
      const password = args.optionalText(0);
      book.structureProtected = true;
      book.structurePassword = password ? hashPassword(password) : undefined;
    },
    Unprotect: (book, args) => {
      requirePassword(book.structurePassword, args.optionalText(0));
      book.structureProtected = false;
      book.structurePassword = undefined;
    },
  },
});
