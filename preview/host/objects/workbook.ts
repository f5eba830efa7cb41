import { cellAt } from "../../engine/area";
import type { Book } from "../../engine/book";
import type { CallArguments } from "../call-arguments";
import { asBoolean } from "../call-arguments";
import { itemNotFound } from "../excel-error";
import { excelType } from "../excel-object";
import type { Session } from "../session";
import { application } from "./application";
import { cellsOfEvent } from "./cells";
import { namedItemCollection } from "./names";
import { documentProperties } from "./properties";
import { workbookProtection } from "./protection-objects";
import { range } from "./range";
import { worksheetCollection } from "./worksheet-collection";

const runtime = excelType<Session>("Runtime", {
  scalars: {
    EnableEvents: {
      get: ({ events }) => events.enabled,
      set: ({ events }, value) => {
        events.enabled = asBoolean(value, "Runtime.enableEvents");
      },
    },
  },
});

function activeCell(book: Book) {
  const { row, column } = book.selectionOf(book.activeSheet);
  return range({ sheet: book.activeSheet, area: cellAt(row, column) });
}

const reference = (session: Session, args: CallArguments) => session.references.get(args.text(0));

export const workbook = excelType<Book>("Workbook", {
  scalars: {
    Name: { get: ({ name }) => name },
    ReadOnly: { get: (_book, session) => session.readOnly },
  },
  objects: {
    Application: (_book, session) => application(session),
    Names: (book) => namedItemCollection({ book, sheet: null }),
    Properties: (book) => documentProperties(book),
    Protection: (book) => workbookProtection(book),
    Worksheets: (book) => worksheetCollection(book),
    _Runtime: (_book, session) => runtime(session),
  },
  methods: {
    GetActiveCell: activeCell,
    GetSelectedRange: (book) => range({ sheet: book.activeSheet, area: book.selectionOf(book.activeSheet) }),
    _GetReferenceCount: (_book, _args, session) => session.references.count,
    _GetObjectByReferenceId: (_book, args, session) => reference(session, args),
    _GetRangeForEventByReferenceId: (book, args) => {
      const cells = cellsOfEvent(book, args.text(0));
      if (!cells) throw itemNotFound("The cells of the event are gone.");
      return range(cells);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) => {
      const cells = cellsOfEvent(book, args.text(0));
      return cells && range(cells);
    },
    _RemoveReference: (_book, args, session) => session.references.remove(args.text(0)),
    _RemoveAllReferences: (_book, _args, session) => session.references.clear(),
  },
});
