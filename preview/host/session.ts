import { existsAt } from "./api-levels";
import { addressOf } from "../engine/address";
import { sameArea } from "../engine/area";
import type { Area } from "../engine/area";
import type { Machine } from "../engine/entry";
import type { Book } from "../engine/book";
import type { Sheet } from "../engine/sheet";
import { EventHub } from "./events";
import { apiNotFound } from "./excel-error";
import type { ExcelObject, Move } from "./excel-object";
import { services } from "./objects/services";
import { workbook } from "./objects/workbook";
import { References } from "./references";
import { UndoHistory } from "./undo-history";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** What all Excel objects of one host share. */
export class Session {
  readonly book: Book;
  readonly machine: Machine;
  readonly apiLevel: string;
  readonly references = new References();
  readonly events = new EventHub();
  readonly history = new UndoHistory();
  calculationMode: CalculationMode = "Automatic";
  /** The workbook was opened for reading: requests that write are refused. */
  readOnly = false;
  /** The add-in's runtime has said that it takes ribbon commands. */
  commandsReady = false;
  /** Called when `Office.addin.showAsTaskpane()` or `hide()` changes the pane. */
  onPaneState: (state: string) => void = () => undefined;
  /** Called when cells moved; the batch that is running lets its objects follow. */
  onMove: (move: Move) => void = () => undefined;
  /** Called when a program selects cells or shows another sheet; a page follows it. */
  onSelection: (sheet: Sheet, area: Area) => void = () => undefined;
  readonly #calculated = new Set<string>();
  /** Ends the session's hold on the workbook. */
  readonly dispose: () => void;
  #paneState = "Visible";

  /** @param apiLevel the newest ExcelApi requirement set this Excel has, e.g. "1.17" */
  constructor(book: Book, machine: Machine, apiLevel: string) {
    this.apiLevel = apiLevel;
    this.book = book;
    this.machine = machine;
    this.dispose = book.grid.watch(({ sheetId, ofFormula }) => {
      if (ofFormula) this.#calculated.add(sheetId);
    });
  }

  /** The global object of a request: the workbook. */
  root(): ExcelObject {
    return workbook(this.book);
  }

  service(name: string): ExcelObject {
    const make = services[name];
    if (!make) throw apiNotFound(name);
    return make(this);
  }

  /** Lets formulas catch up, as Excel has done before it answers. */
  async settle(): Promise<void> {
    if (this.calculationMode !== "Manual") await this.book.recalculate();
    for (const worksheetId of this.#calculated) this.events.raise("Calculated", worksheetId, { worksheetId });
    this.#calculated.clear();
  }

  /** "Visible", "Background" or "Inactive". */
  get paneState(): string {
    return this.#paneState;
  }

  setPaneState(state: string): void {
    this.#paneState = state;
    this.onPaneState(state);
  }

  hasMember(typeName: string, member: string): boolean {
    return existsAt(this.apiLevel, typeName, member);
  }

  /** An Excel older than the member answers ApiNotFound. */
  requireMember(typeName: string, member: string): void {
    if (!this.hasMember(typeName, member)) throw apiNotFound(`${typeName}.${member} at ExcelApi ${this.apiLevel}`);
  }

  /** Cells moved: every object that means them must know. */
  noteMove(move: Move): void {
    this.references.move(move);
    this.onMove(move);
  }

  activate(sheet: Sheet): void {
    const before = this.book.activeSheet;
    this.book.activate(sheet);
    this.noteActivation(before);
  }

  /** Tells the listeners when another sheet is active than before. */
  noteActivation(before: Sheet): void {
    const now = this.book.activeSheet;
    if (now === before) return;
    this.events.raise("Deactivated", before.id, { worksheetId: before.id });
    this.events.raise("Activated", now.id, { worksheetId: now.id });
    this.onSelection(now, this.book.selectionOf(now));
  }

  select(sheet: Sheet, area: Area): void {
    const changed = !sameArea(this.book.selectionOf(sheet), area);
    this.book.select(sheet, area);
    this.onSelection(sheet, area);
    if (changed) this.events.raise("SelectionChanged", sheet.id, { address: addressOf(area), worksheetId: sheet.id });
  }
}
