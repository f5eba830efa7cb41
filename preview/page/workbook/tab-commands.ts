import { CanceledError, ICommandService } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetTabColorCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
} from "@univerjs/sheets";
import type { Book } from "../../engine/book";
import type { Sheet } from "../../engine/sheet";
import { CallArguments } from "../../host/call-arguments";
import { worksheet } from "../../host/objects/worksheet";
import { worksheetCollection } from "../../host/objects/worksheet-collection";
import type { Session } from "../../host/session";
import { messages } from "../messages";

interface TabParams {
  readonly subUnitId?: string;
  readonly name?: string;
  readonly order?: number;
  readonly value?: string;
}

type TabVerb = (session: Session, sheet: Sheet, params: TabParams) => unknown;

/** A person's tab commands take the add-in's way: the same checks, the same events. */
const verbs: Readonly<Record<string, TabVerb>> = {
  [InsertSheetCommand.id]: add,
  [RemoveSheetCommand.id]: (session, sheet) => worksheet(sheet).call("Delete", noArguments, session),
  [SetWorksheetNameCommand.id]: (session, sheet, { name }) => worksheet(sheet).write("Name", name, session),
  [SetWorksheetOrderCommand.id]: (session, sheet, { order }) => worksheet(sheet).write("Position", order, session),
  [SetWorksheetHideCommand.id]: (session, sheet) => worksheet(sheet).write("Visibility", "Hidden", session),
  [SetWorksheetShowCommand.id]: (session, sheet) => worksheet(sheet).write("Visibility", "Visible", session),
  [SetTabColorCommand.id]: (session, sheet, { value }) => worksheet(sheet).write("TabColor", value ?? "", session),
};

const noArguments = new CallArguments([], [], "");

export interface TabReports {
  done(): void;
  failed(error: unknown): void;
}

/** The book must know its sheets: what a person does with the tabs goes through it, not past it. */
export function takeOverTabs(univer: Univer, session: Session, report: TabReports): void {
  const { book } = session;
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted((info) => {
      const verb = verbs[info.id];
      if (!verb || book.grid.busy) return;
      const params = (info.params ?? {}) as TabParams;
      // The book runs commands of its own, which Univer does not allow within this listener.
      queueMicrotask(() => void run(verb, params));
      throw new CanceledError();
    });

  async function run(verb: TabVerb, params: TabParams): Promise<void> {
    try {
      await verb(session, book.sheetById(params.subUnitId ?? "") ?? book.activeSheet, params);
      report.done();
    } catch (error) {
      report.failed(error);
    }
  }
}

async function add(session: Session): Promise<void> {
  const { book } = session;
  const name = freeName(book);
  await worksheetCollection(book).call("Add", new CallArguments([name], [], "add"), session);
  const added = book.sheetByName(name);
  if (added) session.activate(added);
}

/** "Trang tính2" and so on: the first that no sheet has. */
function freeName(book: Book): string {
  for (let number = book.sheets.length + 1; ; number += 1) {
    const name = messages.newSheetName(number);
    if (!book.sheetByName(name)) return name;
  }
}
