import { BooleanNumber } from "@univerjs/core";
import type { Worksheet } from "@univerjs/core";
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import { intersection, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "./area";
import type { Area } from "./area";
import type { Book } from "./book";
import type { CellExtras, SheetExtras } from "./document";

const NO_CELL_EXTRAS: CellExtras = {};

/** What a sheet writes into, one cell of thousands at a time. */
interface OwnExtras extends SheetExtras {
  readonly cells: Record<string, CellExtras>;
}

/** Something still points to a worksheet that was deleted. */
export class SheetGoneError extends Error {
  override readonly name = "SheetGoneError";
}

/** A worksheet: Univer's cells together with the facts Univer has no place for. */
export class Sheet {
  readonly book: Book;
  readonly id: string;
  extras: OwnExtras;

  constructor(book: Book, id: string, extras: SheetExtras) {
    this.book = book;
    this.id = id;
    this.extras = withOwnCells(extras);
  }

  /** What is saved; the sheet does not change it any more. */
  savedExtras(): SheetExtras {
    return withOwnCells(this.extras);
  }

  get worksheet(): Worksheet {
    const worksheet = this.book.grid.workbook.getSheetBySheetId(this.id);
    if (!worksheet) throw new SheetGoneError(`The worksheet ${this.id} was deleted`);
    return worksheet;
  }

  get name(): string {
    return this.worksheet.getName();
  }

  /** Zero-based, counted over all sheets, hidden ones too. */
  get position(): number {
    return this.book.sheets.indexOf(this);
  }

  get showsGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines === BooleanNumber.TRUE;
  }

  get showsHeadings(): boolean {
    return this.worksheet.getConfig().rowHeader.hidden !== BooleanNumber.TRUE;
  }

  mutate(id: string, params: object): void {
    this.book.grid.mutate(id, { subUnitId: this.id, ...params });
  }

  update(change: Partial<OwnExtras>): void {
    this.extras = { ...this.extras, ...change };
  }

  cellExtras(row: number, column: number): CellExtras {
    return this.extras.cells[`${row},${column}`] ?? NO_CELL_EXTRAS;
  }

  /** Changes facts of many cells at once; a fact set to undefined is forgotten. */
  updateCellExtras(
    changes: ReadonlyMap<string, { readonly [K in keyof CellExtras]: CellExtras[K] | undefined }>,
  ): void {
    const { cells } = this.extras;
    for (const [key, change] of changes) {
      const facts = Object.entries({ ...cells[key], ...change }).filter(([, fact]) => fact !== undefined);
      if (facts.length === 0) delete cells[key];
      else cells[key] = Object.fromEntries(facts);
    }
  }

  /** The part of the area that can hold cells at present: whole rows and columns end where the grid ends. */
  present(area: Area): Area | null {
    const rowCount = this.worksheet.getRowCount();
    const columnCount = this.worksheet.getColumnCount();
    return intersection(area, { row: 0, column: 0, rowCount, columnCount });
  }

  /** Makes the grid large enough for the area; whole rows and columns do not make it larger. */
  reach(area: Area): void {
    const bottom = area.rowCount === MAX_ROWS ? 0 : lastRow(area) + 1;
    const right = area.columnCount === MAX_COLUMNS ? 0 : lastColumn(area) + 1;
    if (bottom > this.worksheet.getRowCount()) this.mutate(SetWorksheetRowCountMutation.id, { rowCount: bottom + 50 });
    if (right > this.worksheet.getColumnCount())
      this.mutate(SetWorksheetColumnCountMutation.id, { columnCount: right + 5 });
  }
}

const withOwnCells = (extras: SheetExtras): OwnExtras => ({ ...extras, cells: { ...extras.cells } });
