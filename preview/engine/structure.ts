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
import { addressOf, parseAddress } from "./address";
import { moveChartAnchors, moveChartCells } from "./charts";
import { shiftArea } from "./line-shift";
import type { LineShift } from "./line-shift";
import { follow, followersOf } from "./moved-rules";
import type { Followers } from "./moved-rules";
import { omit } from "./omit";
import type { CellExtras } from "./document";
import { toRange } from "./grid";
import type { Sheet } from "./sheet";

export type InsertShift = "Down" | "Right";
export type DeleteShift = "Up" | "Left";

/** Where an area lies after cells came in or went; null when it is gone. */
export type AreaMove = (area: Area) => Area | null;

/** Inserts blank cells; what was there moves. Formulas, rules, names and formats follow. Styles come from before. */
export async function insertCells(sheet: Sheet, area: Area, shift: InsertShift): Promise<AreaMove> {
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
  const followers = followersOf(sheet);
  await sheet.book.moveCells(sheet, id, { range: toRange(present), ...params });
  const down = whole === "rows" || (whole === null && shift === "Down");
  moveExtras(sheet, down ? (cell) => pushedDown(cell, area) : (cell) => pushedRight(cell, area));
  const lines = shiftOf(area, down, 1);
  if (whole !== null) moveLines(sheet, followers, lines);
  return moveCharts(sheet, (other) => movedWith(other, area, lines));
}

/** Takes cells out; what follows moves up or left. */
export async function deleteCells(sheet: Sheet, area: Area, shift: DeleteShift): Promise<AreaMove> {
  const present = sheet.present(area);
  if (!present) return (other) => other;
  const whole = isWholeRows(area) ? "rows" : isWholeColumns(area) ? "columns" : null;
  const commands = {
    rows: RemoveRowByRangeCommand.id,
    columns: RemoveColByRangeCommand.id,
    Up: DeleteRangeMoveUpCommand.id,
    Left: DeleteRangeMoveLeftCommand.id,
  };
  const followers = followersOf(sheet);
  await sheet.book.moveCells(sheet, commands[whole ?? shift], { range: toRange(present) });
  const up = whole === "rows" || (whole === null && shift === "Up");
  moveExtras(sheet, up ? (cell) => pulledUp(cell, area) : (cell) => pulledLeft(cell, area));
  const lines = shiftOf(area, up, -1);
  if (whole !== null) moveLines(sheet, followers, lines);
  return moveCharts(sheet, (other) => movedWith(other, area, lines));
}

function moveCharts(sheet: Sheet, move: AreaMove): AreaMove {
  moveChartCells(sheet.book, sheet, move);
  return move;
}

/** An area that lies only partly in the moving columns (or rows) stays where it is. */
function movedWith(area: Area, place: Area, shift: LineShift): Area | null {
  const across =
    shift.axis === "row"
      ? area.column >= place.column && lastColumn(area) <= lastColumn(place)
      : area.row >= place.row && lastRow(area) <= lastRow(place);
  return across ? shiftArea(area, shift) : area;
}

function shiftOf(area: Area, vertical: boolean, sign: 1 | -1): LineShift {
  if (vertical) return { axis: "row", at: area.row, count: sign * area.rowCount };
  return { axis: "column", at: area.column, count: sign * area.columnCount };
}

function moveLines(sheet: Sheet, followers: Followers, shift: LineShift): void {
  follow(sheet, followers, shift);
  moveBreaks(sheet, shift);
  moveChartAnchors(sheet, shift);
  movePrintAreas(sheet, shift);
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

function moveBreaks(sheet: Sheet, { axis, at, count }: LineShift): void {
  const side = axis === "row" ? "horizontalPageBreaks" : "verticalPageBreaks";
  const removed = (index: number) => count < 0 && index >= at && index < at - count;
  const breaks = sheet.extras.page[side].filter((index) => !removed(index));
  const moved = breaks.map((index) => (index >= at ? index + count : index));
  sheet.update({ page: { ...sheet.extras.page, [side]: moved } });
}

/** Print area and print titles are names in Excel; they follow, too. */
function movePrintAreas(sheet: Sheet, shift: LineShift): void {
  for (const key of ["printArea", "printTitleRows", "printTitleColumns"] as const) {
    const area = parseAddress(sheet.extras.page[key] ?? "");
    if (!area) continue;
    const moved = shiftArea(area, shift);
    const page = omit(sheet.extras.page, key);
    sheet.update({ page: moved ? { ...page, [key]: addressOf(moved, key !== "printArea") } : page });
  }
}
