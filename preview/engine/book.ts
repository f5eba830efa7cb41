import { BooleanNumber, IResourceLoaderService } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { cellAt } from "./area";
import type { Area } from "./area";
import { moveChartCells } from "./charts";
import { DEFAULT_SHEET_EXTRAS, newBookDocument, newSheetData } from "./defaults";
import type { BookDocument, CustomProperty, DocumentProperties, SheetExtras } from "./document";
import { Grid } from "./grid";
import { Names } from "./names";
import { evaluate, forgetProgress, recalculate, recalculateAll, takeOverCalculation } from "./recalculation";
import { omit } from "./omit";
import { Sheet } from "./sheet";

let openedWorkbooks = 0;

/**
 * A workbook: Univer's grid with what Univer cannot hold. The same class serves Node (with `createHeadlessUniver()`)
 * and a page (with the Univer the page created).
 */
export class Book {
  readonly grid: Grid;
  readonly names: Names;
  properties: DocumentProperties = {};
  customProperties: readonly CustomProperty[] = [];
  structureProtected = false;
  /** Called when a chart came, changed or went; a page draws them anew. */
  onChartsChanged: () => void = () => undefined;
  /** Called when formulas have become stale; they stay so until {@link recalculate} is called. */
  onStale: () => void = () => undefined;
  structurePassword: string | undefined = undefined;
  #sheets: Sheet[] = [];
  #active = "";
  readonly #selections = new Map<string, Area>();
  #nextSheetId = 1;
  #allStale = false;
  #calculating: Promise<unknown> = Promise.resolve();

  constructor(univer: Univer, document: BookDocument = newBookDocument()) {
    this.grid = new Grid(univer);
    this.names = new Names(this);
    this.load(document);
  }

  /** Replaces everything by the document's workbook. */
  load({ snapshot, extras }: BookDocument): void {
    // Univer's services keep what belonged to a workbook of the same id; each one that is opened gets its own.
    this.grid.open({ ...structuredClone(snapshot), id: `workbook-${(openedWorkbooks += 1)}` });
    takeOverCalculation(this.grid, () => this.onStale());
    this.#sheets = snapshot.sheetOrder.map((id) => new Sheet(this, id, extras.sheets[id] ?? DEFAULT_SHEET_EXTRAS));
    this.properties = extras.properties;
    this.customProperties = extras.customProperties;
    this.structureProtected = extras.structureProtected;
    this.#selections.clear();
    const visible = this.#sheets.filter((sheet) => sheet.extras.visibility === "Visible");
    const active = visible.find((sheet) => sheet.id === extras.activeSheetId) ?? visible[0];
    if (!active) throw new Error("A workbook needs a visible sheet");
    this.activate(active);
    this.markAllStale();
    this.onChartsChanged();
  }

  /** The workbook as plain data, independent of this one. */
  save(): BookDocument {
    const snapshot = this.grid.get(IResourceLoaderService).saveUnit(this.grid.unitId);
    if (!snapshot) throw new Error("Univer has no workbook to save");
    return {
      snapshot: structuredClone(snapshot) as BookDocument["snapshot"],
      extras: {
        sheets: Object.fromEntries(this.#sheets.map((sheet) => [sheet.id, sheet.savedExtras()])),
        activeSheetId: this.#active,
        properties: this.properties,
        customProperties: this.customProperties,
        structureProtected: this.structureProtected,
      },
    };
  }

  get name(): string {
    return this.grid.workbook.getName();
  }

  get sheets(): readonly Sheet[] {
    return this.#sheets;
  }

  get activeSheet(): Sheet {
    const sheet = this.sheetById(this.#active);
    if (!sheet) throw new Error("The active sheet is gone");
    return sheet;
  }

  sheetById(id: string): Sheet | undefined {
    return this.#sheets.find((sheet) => sheet.id === id);
  }

  /** Sheet names do not differ by case alone. */
  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toUpperCase();
    return this.#sheets.find((sheet) => sheet.name.toUpperCase() === wanted);
  }

  /** The name must have been checked; see `sheetNameProblem`. */
  addSheet(name: string, index = this.#sheets.length, extras: SheetExtras = DEFAULT_SHEET_EXTRAS): Sheet {
    const id = this.#newSheetId();
    this.grid.mutate(InsertSheetMutation.id, { index, sheet: newSheetData(id, name) });
    const sheet = new Sheet(this, id, extras);
    this.#sheets.splice(index, 0, sheet);
    return sheet;
  }

  #newSheetId(): string {
    let id: string;
    do id = `sheet-${(this.#nextSheetId += 1)}`;
    while (this.sheetById(id) !== undefined);
    return id;
  }

  /** Formulas that meant the sheet become #REF!. */
  async removeSheet(sheet: Sheet): Promise<void> {
    const neighbours = [...this.#sheets.slice(sheet.position + 1), ...this.#sheets.slice(0, sheet.position).reverse()];
    this.names.forgetSheet(sheet);
    await this.grid.command(RemoveSheetCommand.id, { subUnitId: sheet.id });
    this.#sheets = this.#sheets.filter((other) => other !== sheet);
    moveChartCells(this, sheet, () => null);
    this.#selections.delete(sheet.id);
    this.markAllStale();
    const next = neighbours.find((other) => other.extras.visibility === "Visible");
    if (this.#active === sheet.id && next) this.activate(next);
  }

  /** Formulas and names follow the new name. */
  async renameSheet(sheet: Sheet, name: string): Promise<void> {
    await this.grid.command(SetWorksheetNameCommand.id, { subUnitId: sheet.id, name });
  }

  moveSheet(sheet: Sheet, position: number): void {
    sheet.mutate(SetWorksheetOrderMutation.id, { fromOrder: sheet.position, toOrder: position });
    const others = this.#sheets.filter((other) => other !== sheet);
    this.#sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
  }

  setVisibility(sheet: Sheet, visibility: SheetExtras["visibility"]): void {
    const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    sheet.mutate(SetWorksheetHideMutation.id, { hidden });
    sheet.update({ visibility });
    if (visibility === "Visible" || this.#active !== sheet.id) return;
    const after = [...this.#sheets.slice(sheet.position), ...this.#sheets.slice(0, sheet.position).reverse()];
    const next = after.find((other) => other.extras.visibility === "Visible");
    if (next) this.activate(next);
  }

  /** "#RRGGBB", or "" for none. */
  setTabColor(sheet: Sheet, color: string): void {
    sheet.mutate(SetTabColorMutation.id, { color });
    const rest = omit(sheet.extras, "tabColor");
    sheet.extras = color === "" ? rest : { ...rest, tabColor: color };
  }

  activate(sheet: Sheet): void {
    this.#active = sheet.id;
    sheet.mutate(SetWorksheetActiveOperation.id, {});
  }

  /**
   * Runs a command of Univer that moves cells of a sheet. Formulas, merged cells and rules it moves on the sheet that is shown,
   * whichever it was given; so this one is shown meanwhile.
   */
  async moveCells(sheet: Sheet, id: string, params: object): Promise<void> {
    sheet.mutate(SetWorksheetActiveOperation.id, {});
    try {
      await this.grid.command(id, { subUnitId: sheet.id, ...params });
    } finally {
      this.activeSheet.mutate(SetWorksheetActiveOperation.id, {});
    }
  }

  /** The selected area of a sheet; A1 until something else was selected. */
  selectionOf(sheet: Sheet): Area {
    return this.#selections.get(sheet.id) ?? cellAt(0, 0);
  }

  /** Remembers the selection; showing it is the page's part. */
  select(sheet: Sheet, area: Area): void {
    this.#selections.set(sheet.id, area);
  }

  /** Formulas use what Univer does not follow by itself (a name, a sheet that went): all of them are stale. */
  markAllStale(): void {
    this.#allStale = true;
    this.onStale();
  }

  /** Computes what is stale; afterwards the cells hold the results. */
  recalculate(): Promise<void> {
    return this.#calculate(() => (this.#allStale ? this.#computeAll() : recalculate(this.grid)));
  }

  recalculateAll(): Promise<void> {
    return this.#calculate(() => this.#computeAll());
  }

  /** One calculation at a time: whoever comes during one waits for it and for what has become stale since. */
  #calculate<T>(compute: () => Promise<T>): Promise<T> {
    const done = this.#calculating.then(compute);
    this.#calculating = done.catch(() => undefined);
    return done;
  }

  #computeAll(): Promise<void> {
    this.#allStale = false;
    return recalculateAll(this.grid);
  }

  /** A formula's value as if it stood in the given cell. */
  async evaluate(sheet: Sheet, cell: { readonly row: number; readonly column: number }, formula: string) {
    await this.recalculate();
    return this.#calculate(() => evaluate(this.grid, sheet.id, cell, formula));
  }

  close(): void {
    this.grid.close();
  }

  dispose(): void {
    forgetProgress(this.grid);
    this.grid.dispose();
  }
}
