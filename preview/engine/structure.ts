import { Direction } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/sheets";
import { isWholeColumns, isWholeRows, lastColumn, lastRow } from "./area";
import type { Area } from "./area";
import type { CellExtras } from "./document";
import { toRange } from "./grid";
import type { Sheet } from "./sheet";

export type InsertShift = "Down" | "Right";
export type DeleteShift = "Up" | "Left";

/** Inserts blank cells; what was there moves. Formulas, rules, names and formats follow. Styles come from before. */
export async function insertCells(sheet: Sheet, area: Area, shift: InsertShift): Promise<void> {
  sheet.reach(area);
  const present = sheet.present(area) ?? area;
  const whole = isWholeRows(area) ? "rows" : isWholeColumns(area) ? "columns" : null;
  const commands = {
    rows: { id: InsertRowByRangeCommand.id, direction: Direction.UP },
    columns: { id: InsertColByRangeCommand.id, direction: Direction.LEFT },
    Down: { id: InsertRangeMoveDownCommand.id },
    Right: { id: InsertRangeMoveRightCommand.id },
  };
  const { id, ...params } = commands[whole ?? shift];
  await sheet.book.grid.command(id, { subUnitId: sheet.id, range: toRange(present), ...params });
  const down = whole === "rows" || (whole === null && shift === "Down");
  moveExtras(sheet, down ? (cell) => pushedDown(cell, area) : (cell) => pushedRight(cell, area));
  if (whole === "rows") moveBreaks(sheet, "horizontalPageBreaks", area.row, area.rowCount);
  if (whole === "columns") moveBreaks(sheet, "verticalPageBreaks", area.column, area.columnCount);
}

/** Takes cells out; what follows moves up or left. */
export async function deleteCells(sheet: Sheet, area: Area, shift: DeleteShift): Promise<void> {
  const present = sheet.present(area);
  if (!present) return;
  const whole = isWholeRows(area) ? "rows" : isWholeColumns(area) ? "columns" : null;
  const commands = {
    rows: RemoveRowByRangeCommand.id,
    columns: RemoveColByRangeCommand.id,
    Up: DeleteRangeMoveUpCommand.id,
    Left: DeleteRangeMoveLeftCommand.id,
  };
  await sheet.book.grid.command(commands[whole ?? shift], { subUnitId: sheet.id, range: toRange(present) });
  const up = whole === "rows" || (whole === null && shift === "Up");
  moveExtras(sheet, up ? (cell) => pulledUp(cell, area) : (cell) => pulledLeft(cell, area));
  if (whole === "rows") moveBreaks(sheet, "horizontalPageBreaks", area.row, -area.rowCount);
  if (whole === "columns") moveBreaks(sheet, "verticalPageBreaks", area.column, -area.columnCount);
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

const inColumns = (cell: Cell, area: Area) => cell.column >= area.column && cell.column <= lastColumn(area);
const inRows = (cell: Cell, area: Area) => cell.row >= area.row && cell.row <= lastRow(area);

const pushedDown = (cell: Cell, area: Area): Cell =>
  inColumns(cell, area) && cell.row >= area.row ? { ...cell, row: cell.row + area.rowCount } : cell;
const pushedRight = (cell: Cell, area: Area): Cell =>
  inRows(cell, area) && cell.column >= area.column ? { ...cell, column: cell.column + area.columnCount } : cell;

/** Null for a cell that is deleted itself. */
function pulledUp(cell: Cell, area: Area): Cell | null {
  if (!inColumns(cell, area) || cell.row < area.row) return cell;
  return cell.row <= lastRow(area) ? null : { ...cell, row: cell.row - area.rowCount };
}

function pulledLeft(cell: Cell, area: Area): Cell | null {
  if (!inRows(cell, area) || cell.column < area.column) return cell;
  return cell.column <= lastColumn(area) ? null : { ...cell, column: cell.column - area.columnCount };
}

function moveExtras(sheet: Sheet, move: (cell: Cell) => Cell | null): void {
  const cells: Record<string, CellExtras> = {};
  for (const [key, extras] of Object.entries(sheet.extras.cells)) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const moved = move({ row, column });
    if (moved) cells[`${moved.row},${moved.column}`] = extras;
  }
  sheet.update({ cells });
}

function moveBreaks(sheet: Sheet, side: "horizontalPageBreaks" | "verticalPageBreaks", from: number, by: number): void {
  const removed = (index: number) => by < 0 && index >= from && index < from - by;
  const breaks = sheet.extras.page[side].filter((index) => !removed(index));
  const moved = breaks.map((index) => (index >= from ? index + by : index));
  sheet.update({ page: { ...sheet.extras.page, [side]: moved } });
}
