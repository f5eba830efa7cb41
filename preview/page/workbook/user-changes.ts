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
  const ofThisBook = (info: ICommandInfo, options?: IExecutionOptions): MutationParams | null => {
    const params = info.params as MutationParams | undefined;
    if (info.type !== CommandType.MUTATION || params?.unitId !== book.grid.unitId) return null;
    return options?.fromFormula || options?.onlyLocal ? null : params;
  };
  commands.beforeCommandExecuted((info, options) => {
    const params = ofThisBook(info, options);
    if (!params || book.grid.busy || automatic.includes(info.id)) return;
    const sheet = book.sheetById(params.subUnitId ?? "");
    if (!sheet?.extras.protection || isAllowed(sheet, info.id, params.cellValue)) return;
    report.refused();
    throw new CanceledError();
  });
  commands.onCommandExecuted((info, options) => {
    const params = ofThisBook(info, options);
    if (!params) return;
    report.changed();
    const sheet = book.sheetById(params.subUnitId ?? "");
    const area = editedArea(info.id, params.cellValue);
    if (sheet && area && !book.grid.busy) report.edited(sheet, area);
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
