import { CanceledError, CommandType, ICommandService } from "@univerjs/core";
import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  Nullable,
  Univer,
} from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import { boundingArea, cellAt } from "../../engine/area";
import type { Area } from "../../engine/area";
import type { Book } from "../../engine/book";
import { readCell } from "../../engine/cells";
import type { Sheet } from "../../engine/sheet";

export interface UserChanges {
  /** What the protection forbids is called off before it happens. */
  refused(): void;
  /** A person changed the contents of these cells by another way than typing: delete, paste, fill, undo. */
  edited(sheet: Sheet, area: Area): void;
  /** Anything else of the workbook changed, by a person or by the program. */
  changed(): void;
}

/** Univer adjusts rows to their text by itself; that is nobody's edit. */
const automatic: readonly string[] = [SetWorksheetRowAutoHeightMutation.id, SetWorksheetRowIsAutoHeightMutation.id];

type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

interface MutationParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: CellMatrix;
}

/**
 * Watches what Univer's own commands do to the workbook. The book's writes, formula results and Univer's own notes
 * (local mutations) are not a person's; the host enforces protection for the add-in by itself.
 */
export function watchUserChanges(univer: Univer, book: Book, report: UserChanges): void {
  const commands = univer.__getInjector().get(ICommandService);
  commands.beforeCommandExecuted((info, options) => {
    const params = ofBook(book, info);
    if (!params || book.grid.busy || automatic.includes(info.id)) return;
    const sheet = book.sheetById(params.subUnitId ?? "");
    if (!sheet?.extras.protection) return;
    const cells = params.cellValue;
    if (isNote(options) ? keepsFormulas(sheet, cells) : isAllowed(sheet, info.id, cells)) return;
    report.refused();
    throw new CanceledError();
  });
  commands.onCommandExecuted((info, options) => {
    const params = ofBook(book, info);
    if (!params || isNote(options)) return;
    report.changed();
    const sheet = book.sheetById(params.subUnitId ?? "");
    const area = editedArea(info.id, params.cellValue);
    if (sheet && area && !book.grid.busy) report.edited(sheet, area);
  });
}

function ofBook(book: Book, info: ICommandInfo): MutationParams | null {
  const params = info.params as MutationParams | undefined;
  return info.type === CommandType.MUTATION && params?.unitId === book.grid.unitId ? params : null;
}

/** Formula results and Univer's own bookkeeping. */
function isNote(options: IExecutionOptions | undefined): boolean {
  return options?.fromFormula === true || options?.onlyLocal === true;
}

/** A paste brings its formulas under the flag of a result: they must not come into locked cells that way. */
function keepsFormulas(sheet: Sheet, cells: CellMatrix | undefined): boolean {
  return places(cells ?? {}).every(([row, column, cell]) => {
    if (typeof cell?.f !== "string" || sheet.cellExtras(row, column).unlocked === true) return true;
    return readCell(sheet, row, column).formula === cell.f;
  });
}

/** On a protected sheet a person may change contents of unlocked cells, and nothing else. */
function isAllowed(sheet: Sheet, id: string, cells: CellMatrix | undefined): boolean {
  if (id !== SetRangeValuesMutation.id || !cells) return false;
  return places(cells).every(
    ([row, column, cell]) => sheet.cellExtras(row, column).unlocked === true && setsContent(cell),
  );
}

function editedArea(id: string, cells: CellMatrix | undefined): Area | null {
  if (id !== SetRangeValuesMutation.id || !cells) return null;
  const areas = places(cells).flatMap(([row, column, cell]) => (setsContent(cell) ? [cellAt(row, column)] : []));
  return areas.length === 0 ? null : areas.reduce(boundingArea);
}

/** A cell set to null is emptied; one with nothing but a style is only formatted. */
function setsContent(cell: Nullable<ICellData>): boolean {
  return !cell || "v" in cell || "f" in cell || "p" in cell;
}

function places(cells: CellMatrix): readonly (readonly [row: number, column: number, cell: Nullable<ICellData>])[] {
  return Object.entries(cells).flatMap(([row, columns]) =>
    Object.entries(columns as Record<string, Nullable<ICellData>>).map(
      ([column, cell]) => [Number(row), Number(column), cell] as const,
    ),
  );
}
