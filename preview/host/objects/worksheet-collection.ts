import type { Book } from "../../engine/book";
import type { Sheet } from "../../engine/sheet";
import type { CallArguments } from "../call-arguments";
import { itemNotFound } from "../excel-error";
import { excelType } from "../excel-object";
import { requireFreeStructure } from "../protection";
import { collectionEventMethods } from "../sheet-events";
import { requireSheetName, worksheet } from "./worksheet";

/** By name or by id. */
function find(book: Book, key: string): Sheet | undefined {
  return book.sheetByName(key) ?? book.sheetById(key);
}

function freeName(book: Book): string {
  for (let number = 1; ; number += 1) {
    const name = `Sheet${number}`;
    if (!book.sheetByName(name)) return name;
  }
}

function among(book: Book, args: CallArguments): readonly Sheet[] {
  const visibleOnly = args.boolean(0);
  return book.sheets.filter((sheet) => !visibleOnly || sheet.extras.visibility === "Visible");
}

function required(sheet: Sheet | undefined) {
  if (!sheet) throw itemNotFound("There is no such worksheet.");
  return worksheet(sheet);
}

export const worksheetCollection = excelType<Book>("WorksheetCollection", {
  items: (book) => book.sheets.map((sheet) => worksheet(sheet)),
  item: (book, args) => required(find(book, args.text(0))),
  methods: {
    ...collectionEventMethods<Book>(),
    Add: (book, args, session) => {
      requireFreeStructure(book);
      const name = args.optionalText(0) ?? freeName(book);
      requireSheetName(book.sheets, name);
      const sheet = book.addSheet(name);
      session.events.raise("Added", sheet.id, { source: "Local", worksheetId: sheet.id });
      return worksheet(sheet);
    },
    GetActiveWorksheet: (book) => worksheet(book.activeSheet),
    GetCount: (book, args) => among(book, args).length,
    GetFirst: (book, args) => required(among(book, args)[0]),
    GetLast: (book, args) => required(among(book, args).at(-1)),
    GetItemOrNullObject: (book, args) => {
      const sheet = find(book, args.text(0));
      return sheet ? worksheet(sheet) : null;
    },
  },
});
