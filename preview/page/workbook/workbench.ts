import { quoteSheetName } from "../../engine/address";
import { mapCells } from "../../engine/area";
import { readCell, usedArea } from "../../engine/cells";
import type { CellValue } from "../../engine/cells";
import { newBookDocument } from "../../engine/defaults";
import type { BookDocument } from "../../engine/document";
import type { Sheet } from "../../engine/sheet";
import { installOfficeHost } from "../../host/boot";
import { EmbeddedExcel } from "../../host/embedded-excel";
import { ExcelError } from "../../host/excel-error";
import { findCells, raiseChanged } from "../../host/objects/cells";
import type { Cells } from "../../host/objects/cells";
import { range } from "../../host/objects/range";
import type { TypingOutcome } from "../../host/typing";
import type { RangeReading } from "../automation";
import { messages } from "../messages";
import type { CellEdit, WorkbookView } from "../sample/plan-sample";
import { focusGrid } from "./editing";
import { createGrid } from "./grid";
import type { Grid } from "./grid";
import { showInputNotes } from "./input-note";
import { showLocalNotation } from "./local-notation";
import { connectNavigation } from "./navigation";
import { provideOfficeTheme } from "./office-theme";
import { takeOverTextPaste } from "./paste-text";
import { pasteValues } from "./paste";
import { forgetRemovedSheets } from "./removed-sheets";
import { RibbonCommands } from "./ribbon-commands";
import { showCharts } from "./show-charts";
import { takeOverTabs } from "./tab-commands";
import { takeOverUndo } from "./undo";
import { connectTyping } from "./typing";
import { watchUserChanges } from "./user-changes";

export interface WorkbenchEvents {
  /** The workbook is no longer what was saved. */
  changed(): void;
  /** A person tried what the protection of the sheet forbids. */
  sheetProtected(): void;
  /** A person tried to change the tabs of a protected workbook. */
  structureProtected(): void;
  /** A person tried what the program cannot do. */
  failed(error: unknown): void;
  /** The add-in shows or hides its pane. */
  paneState(visible: boolean): void;
}

/** The embedded Excel on the screen: the grid a person works in and the host that Office.js talks to, on one workbook. */
export class Workbench {
  readonly excel: EmbeddedExcel;
  readonly commands = new RibbonCommands();
  #disconnect = () => undefined as void;
  #loading = false;

  /** Keys go to the grid. */
  readonly focus: () => void;

  private constructor(grid: Grid, place: HTMLElement, events: WorkbenchEvents) {
    this.focus = () => focusGrid(grid.univer);
    this.excel = new EmbeddedExcel(grid.univer, { document: emptyDocument() });
    const { book, session } = this.excel;
    showLocalNotation(grid.univer, book);
    forgetRemovedSheets(grid.univer);
    connectNavigation(grid.api, this.excel);
    showInputNotes(grid.api, book, place);
    showCharts(grid.univer, grid.api, book, place);
    connectTyping(grid, this.excel, () => events.sheetProtected());
    takeOverTextPaste(grid.api, this.excel, {
      locked: () => events.sheetProtected(),
      failed: (error) => events.failed(error),
    });
    takeOverTabs(grid.univer, session, {
      done: () => this.excel.deliverEvents(),
      failed: (error) => (isAccessDenied(error) ? events.structureProtected() : events.failed(error)),
    });
    const undo = takeOverUndo(grid.univer, this.excel);
    watchUserChanges(grid.univer, book, {
      refused: () => events.sheetProtected(),
      changed: () => {
        if (!this.#loading) events.changed();
      },
      edited: (sheet, area) => {
        if (!undo.gridIsUndoing) session.history.recordGridStep();
        raiseChanged(session, { sheet, area }, { triggerSource: "Unknown" });
        void this.#settle();
      },
    });
    session.onPaneState = (state) => events.paneState(state === "Visible");
  }

  /** Builds the grid in `place`, with an empty workbook. */
  static async create(place: HTMLElement, events: WorkbenchEvents): Promise<Workbench> {
    return new Workbench(await createGrid(place), place, events);
  }

  /** Puts another workbook in place of this one. */
  async load(document: BookDocument = emptyDocument()): Promise<void> {
    this.#loading = true;
    try {
      await this.excel.load(document);
    } finally {
      this.#loading = false;
    }
  }

  save(): Promise<BookDocument> {
    return this.excel.save();
  }

  /** The cells as Office.js would give them. */
  async read(sheetName: string, address: string): Promise<RangeReading> {
    await this.excel.settled();
    const object = range(this.#cells(sheetName, address));
    const read = (name: string) => object.read(name, this.excel.session);
    return { values: read("Values"), text: read("Text"), formulas: read("Formulas") } as RangeReading;
  }

  /** Types a text into one cell and presses Enter; refusals are told, not shown. */
  type(sheetName: string, address: string, text: string): Promise<TypingOutcome> {
    return this.excel.type(sheetName, address, text);
  }

  /** Shows the sheet and selects the cells, as a person does. */
  select(sheetName: string, address: string): void {
    const { sheet, area } = this.#cells(sheetName, address);
    this.excel.session.activate(sheet);
    this.excel.session.select(sheet, area);
    this.excel.deliverEvents();
  }

  #cells(sheetName: string, address: string): Cells {
    return findCells(this.excel.book, `${quoteSheetName(sheetName)}!${address}`, null);
  }

  /** Before Office.js runs in the window; a window connected before is gone. */
  connectAddin(window: Window): void {
    this.#disconnect();
    this.#disconnect = installOfficeHost(window, this.excel);
    provideOfficeTheme(window);
    this.commands.connect(window);
  }

  /** The add-in hears of it through `Office.addin`. */
  showPane(visible: boolean): void {
    this.excel.session.setPaneState(visible ? "Visible" : "Background");
  }

  /** What the sample needs to know of the workbook. */
  view(): WorkbookView {
    const { book } = this.excel;
    const name = book.names.find("CCHC_PhieuCham", null);
    const cells = name && book.names.areaOf(name);
    return {
      sheets: book.sheets.map((sheet) => ({ name: sheet.name, values: valuesOf(sheet) })),
      scorecard: cells ? { ...cells.area, sheet: cells.sheet.name } : null,
    };
  }

  /** Writes values as a person's paste would; handlers hear of it when the formulas have caught up. */
  async paste(edits: readonly CellEdit[]): Promise<void> {
    this.excel.session.history.forget();
    for (const cells of pasteValues(this.excel.book, edits)) {
      raiseChanged(this.excel.session, cells, { triggerSource: "Unknown" });
    }
    await this.#settle();
  }

  async #settle(): Promise<void> {
    await this.excel.session.settle();
    this.excel.deliverEvents();
  }
}

function isAccessDenied(error: unknown): boolean {
  return error instanceof ExcelError && error.code === "AccessDenied";
}

function emptyDocument(): BookDocument {
  return newBookDocument(messages.newBookName.replace(/\.xlsx$/, ""), messages.newSheetName(1));
}

/** From A1 to the last cell with content. */
function valuesOf(sheet: Sheet): readonly (readonly (CellValue | null)[])[] {
  const used = usedArea(sheet, true);
  if (!used) return [];
  const area = { row: 0, column: 0, rowCount: used.row + used.rowCount, columnCount: used.column + used.columnCount };
  return mapCells(area, (row, column) => readCell(sheet, row, column).value);
}
