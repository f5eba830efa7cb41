import type { Univer } from "@univerjs/core";
import { Book } from "../engine/book";
import type { BookDocument } from "../engine/document";
import { editedText } from "../engine/edited-text";
import type { Machine } from "../engine/entry";
import { accessDenied, ExcelError } from "./excel-error";
import { Faults } from "./faults";
import type { FaultOrder } from "./faults";
import { runBatch } from "./interpreter";
import { Flag, pushText, responseText } from "./protocol";
import type { ActionInfo, ErrorBody, PushEntry, RequestMessage, ResponseBody } from "./protocol";
import { findCells, raiseChanged } from "./objects/cells";
import type { Cells } from "./objects/cells";
import { Session } from "./session";
import { pasteBlock, typeText } from "./typing";
import type { TypingOutcome } from "./typing";
import { isCleanup, WireLog } from "./wire-log";

type PasteArguments = Parameters<typeof pasteBlock> extends [unknown, unknown, ...infer Rest] ? Rest : never;

export interface EmbeddedExcelOptions {
  /** The machine's regional setting; "vi-VN" unless said otherwise. */
  readonly locale?: Machine["locale"];
  readonly document?: BookDocument;
  /** The newest ExcelApi requirement set this Excel claims, e.g. "1.7" to play Excel 2019. */
  readonly apiLevel?: string;
}

/** Milliseconds after the last write until formulas catch up although nobody has asked for their results. */
const QUIET = 100;

/** The add-in's side of the wire. */
export interface Receiver {
  /** Answers and events go to the client's `onMessageFromHost`. */
  receive(text: string): void;
  /** A ribbon button was pressed; the event is JSON. */
  runCommand(functionName: string, event: string): void;
}

/**
 * Excel as an add-in sees it: takes the requests of Microsoft's Office.js and answers them from a workbook of our own.
 * One request is served at a time, in the order of arrival.
 */
export class EmbeddedExcel {
  readonly book: Book;
  readonly session: Session;
  readonly wire = new WireLog();
  readonly #faults = new Faults();
  #receivers: Receiver[] = [];
  #queue: Promise<unknown> = Promise.resolve();
  #catchingUp: ReturnType<typeof setTimeout> | undefined;
  #editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;

  constructor(univer: Univer, options: EmbeddedExcelOptions = {}) {
    this.book = new Book(univer, options.document);
    const currentYear = new Date().getFullYear();
    const machine: Machine = { locale: options.locale ?? "vi-VN", currentYear };
    this.book.onStale = () => this.#catchUpSoon();
    this.session = new Session(this.book, machine, options.apiLevel ?? "1.17");
  }

  /** Orders a failure; see `FaultOrder`. */
  failNext(order: FaultOrder): void {
    this.#faults.order(order);
  }

  forgetFailures(): void {
    this.#faults.clear();
  }

  /** While a person is editing a cell Excel refuses every request. */
  beginCellEdit(): void {
    if (this.#editing) return;
    let end = () => undefined as void;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.#editing = { ended, end };
  }

  endCellEdit(): void {
    this.#editing?.end();
    this.#editing = null;
  }

  get isEditingCell(): boolean {
    return this.#editing !== null;
  }

  get readOnly(): boolean {
    return this.session.readOnly;
  }

  set readOnly(readOnly: boolean) {
    this.session.readOnly = readOnly;
  }

  /** Connects an add-in. Returns how to disconnect it. */
  connect(receiver: Receiver): () => void {
    this.#receivers.push(receiver);
    return () => {
      this.#receivers = this.#receivers.filter((other) => other !== receiver);
    };
  }

  /** Takes one message of the client; the answer goes to `answer`, events to everybody. */
  receive(text: string, answer: (text: string) => void): Promise<void> {
    const done = this.#queue.then(() => this.#serve(text, answer));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** A press of a ribbon button: calls what the add-in associated with the name. */
  runCommand(functionName: string, event: object = {}): void {
    const text = JSON.stringify({ source: { id: functionName }, ...event });
    for (const receiver of this.#receivers) receiver.runCommand(functionName, text);
  }

  /** Delivers the events noted so far. */
  deliverEvents(): void {
    const entries = this.session.events.take();
    if (entries.length > 0) this.#push(entries);
  }

  /** Waits until every request so far is answered, the formulas are up to date and the listeners know. */
  async settled(): Promise<void> {
    clearTimeout(this.#catchingUp);
    await this.#queue;
    await this.session.settle();
    this.deliverEvents();
  }

  /**
   * A person types a text into a cell of a sheet, as on this machine's keyboard.
   * @param address one cell, e.g. "D8"
   */
  async type(sheetName: string, address: string, text: string): Promise<TypingOutcome> {
    await this.settled();
    const { outcome, computed } = await typeText(this.session, this.#place(sheetName, address), text);
    await computed;
    this.deliverEvents();
    return outcome;
  }

  /** A person presses F2 and Enter: the cell is entered again as it stands there when it is open. */
  async reenter(sheetName: string, address: string): Promise<TypingOutcome> {
    await this.settled();
    const { sheet, area } = this.#place(sheetName, address);
    return this.type(sheetName, address, editedText(sheet, area.row, area.column, this.session.machine.locale));
  }

  /** A person presses Ctrl+Z. @returns what was taken back, see `UndoHistory`. */
  async undo(): Promise<Cells | "grid" | null> {
    await this.settled();
    const undone = this.session.history.undo();
    if (undone === null || undone === "grid") return undone;
    raiseChanged(this.session, undone, { triggerSource: "Unknown" });
    this.session.activate(undone.sheet);
    this.session.select(undone.sheet, undone.area);
    await this.session.settle();
    this.deliverEvents();
    return undone;
  }

  /** A person pastes a block; its first cell comes to stand at the address. See `pasteBlock`. */
  async paste(sheetName: string, address: string, ...block: PasteArguments): Promise<void> {
    await this.settled();
    await pasteBlock(this.session, this.#place(sheetName, address), ...block);
    this.deliverEvents();
  }

  #place(sheetName: string, address: string): Cells {
    const sheet = this.book.sheetByName(sheetName);
    if (!sheet) throw new Error(`There is no sheet "${sheetName}"`);
    return findCells(this.book, address, sheet);
  }

  async save(): Promise<BookDocument> {
    await this.settled();
    return this.book.save();
  }

  /** Opens another workbook in place of this one; handlers of the old one are gone. */
  async load(document: BookDocument): Promise<void> {
    await this.settled();
    this.session.references.clear();
    this.session.events.forgetAll();
    this.session.history.forget();
    this.book.load(document);
    await this.book.recalculateAll();
  }

  /** Closes the workbook and lets the add-in go; the Univer it ran on can serve another Excel. */
  close(): void {
    this.#letGo();
    this.book.close();
  }

  /** Closes the workbook and ends the Univer. */
  dispose(): void {
    this.#letGo();
    this.book.dispose();
  }

  #letGo(): void {
    this.book.onStale = () => undefined;
    clearTimeout(this.#catchingUp);
    this.#receivers = [];
    this.session.dispose();
  }

  #push(entries: readonly PushEntry[]): void {
    for (const receiver of this.#receivers) receiver.receive(pushText(entries));
  }

  async #serve(text: string, answer: (text: string) => void): Promise<void> {
    const request = JSON.parse(text) as RequestMessage;
    const response = await this.#answer(request);
    const { Actions } = request.message.body;
    this.wire.add({
      actions: Actions.length,
      bytes: new TextEncoder().encode(text).length,
      writes: (request.flags & Flag.Write) !== 0,
      cleanup: isCleanup(Actions),
      ...(response.Error ? { error: response.Error } : {}),
    });
    answer(responseText(request.id, response));
    this.deliverEvents();
  }

  /**
   * Every reading waits for the formulas by itself. After each of many requests that only write, the engine would go through
   * all formulas of the workbook again.
   */
  #catchUpSoon(): void {
    clearTimeout(this.#catchingUp);
    this.#catchingUp = setTimeout(() => void this.settled(), QUIET);
  }

  async #answer(request: RequestMessage): Promise<ResponseBody> {
    const { body } = request.message;
    try {
      await this.#admit(request);
    } catch (error) {
      if (error instanceof ExcelError) return { Results: [], Error: wholeRequest(error) };
      throw error;
    }
    const counted = !isCleanup(body.Actions);
    return runBatch(this.session, body, (index) => {
      if (counted) this.#faults.enterAction(index);
    });
  }

  /** Refuses a request as a whole, before its first action. */
  async #admit({ flags, message: { body } }: RequestMessage): Promise<void> {
    if (isCleanup(body.Actions)) return;
    this.#faults.enterRequest();
    if (this.#editing && (flags & Flag.WaitForEndOfCellEdit) !== 0) await this.#editing.ended;
    if (this.#editing) {
      throw new ExcelError(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode.",
      );
    }
    if (this.readOnly && (flags & Flag.Write) !== 0 && !body.Actions.some(registersEvents)) {
      throw accessDenied("The workbook is open for reading only.");
    }
  }
}

/** Office.js marks the registration of events as writing, though nothing is written. */
function registersEvents(action: ActionInfo): boolean {
  return /^_(Unr|R)egister/.test(action.Name);
}

function wholeRequest(error: ExcelError): ErrorBody {
  return { Code: error.code, Message: error.message, Location: "", HttpStatusCode: error.httpStatus };
}
