import {
  between,
  boundingArea,
  cellAt,
  cellCount,
  fitsSheet,
  intersection,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from "../../engine/area";
import type { Area } from "../../engine/area";
import { usedArea } from "../../engine/cells";
import type { CallArguments } from "../call-arguments";
import { ExcelError, invalidArgument, itemNotFound } from "../excel-error";
import type { ExcelObject, Members } from "../excel-object";
import type { Session } from "../session";
import { findCells, fullAddress } from "./cells";
import type { Cells } from "./cells";
import { range } from "./range";
import { surroundingArea } from "./surrounding-region";

/** Another range of the same sheet; off the sheet is InvalidArgument. */
function at({ sheet }: Cells, area: Area): ExcelObject {
  if (!fitsSheet(area)) throw invalidArgument("The range would leave the sheet.");
  return range({ sheet, area });
}

const resized = (area: Area, rows: number, columns: number): Area => ({
  ...area,
  rowCount: area.rowCount + rows,
  columnCount: area.columnCount + columns,
});

/** The range passed as object or address; ranges of two sheets do not go together. */
function otherRange(cells: Cells, args: CallArguments, session: Session, index = 0): Cells {
  const object = args.object(index);
  const other = object ? range.targetOf(object) : findCells(session.book, args.text(index), cells.sheet);
  if (!other || other.sheet !== cells.sheet) throw invalidArgument("The other range must be on the same sheet.");
  return other;
}

function common(cells: Cells, args: CallArguments, session: Session): ExcelObject | null {
  const area = intersection(cells.area, otherRange(cells, args, session).area);
  return area && at(cells, area);
}

function used(cells: Cells, args: CallArguments): Area | null {
  return usedArea(cells.sheet, args.boolean(0), cells.area);
}

/** Rows or columns beside the range: a negative count turns to the other side, 0 is refused. */
function beside(cells: Cells, count: number, place: (count: number) => Area): ExcelObject {
  if (count === 0) throw invalidArgument("The count must not be 0.");
  return at(cells, place(count));
}

const above = ({ area }: Cells, n: number): Area => between(area.row - n, area.column, area.row - 1, lastColumn(area));
const below = ({ area }: Cells, n: number): Area =>
  between(lastRow(area) + 1, area.column, lastRow(area) + n, lastColumn(area));
const before = ({ area }: Cells, n: number): Area => between(area.row, area.column - n, lastRow(area), area.column - 1);
const after = ({ area }: Cells, n: number): Area =>
  between(area.row, lastColumn(area) + 1, lastRow(area), lastColumn(area) + n);

function inside(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument("The row or column lies outside the range.");
  return index;
}

export const placeMembers: NonNullable<Members<Cells>["scalars"]> = {
  Address: { get: fullAddress },
  AddressLocal: { get: fullAddress },
  RowIndex: { get: ({ area }) => area.row },
  ColumnIndex: { get: ({ area }) => area.column },
  RowCount: { get: ({ area }) => area.rowCount },
  ColumnCount: { get: ({ area }) => area.columnCount },
  // Excel answers -1 when the count passes 2^31 - 1.
  CellCount: { get: ({ area }) => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area)) },
  IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
  IsEntireRow: { get: ({ area }) => isWholeRows(area) },
};

export const navigationMembers: NonNullable<Members<Cells>["methods"]> = {
  GetCell: (cells, args) => at(cells, cellAt(cells.area.row + args.integer(0), cells.area.column + args.integer(1))),
  GetRow: (cells, args) =>
    at(cells, { ...cells.area, row: cells.area.row + inside(args.integer(0), cells.area.rowCount), rowCount: 1 }),
  GetColumn: (cells, args) =>
    at(cells, {
      ...cells.area,
      column: cells.area.column + inside(args.integer(0), cells.area.columnCount),
      columnCount: 1,
    }),
  GetEntireRow: (cells) => at(cells, { ...cells.area, column: 0, columnCount: MAX_COLUMNS }),
  GetEntireColumn: (cells) => at(cells, { ...cells.area, row: 0, rowCount: MAX_ROWS }),
  GetLastCell: (cells) => at(cells, cellAt(lastRow(cells.area), lastColumn(cells.area))),
  GetLastRow: (cells) => at(cells, { ...cells.area, row: lastRow(cells.area), rowCount: 1 }),
  GetLastColumn: (cells) => at(cells, { ...cells.area, column: lastColumn(cells.area), columnCount: 1 }),
  GetOffsetRange: (cells, args) =>
    at(cells, {
      ...cells.area,
      row: cells.area.row + args.integer(0),
      column: cells.area.column + args.integer(1),
    }),
  GetResizedRange: (cells, args) => at(cells, resized(cells.area, args.integer(0), args.integer(1))),
  GetAbsoluteResizedRange: (cells, args) =>
    at(cells, { ...cells.area, rowCount: args.integer(0), columnCount: args.integer(1) }),
  GetRowsAbove: (cells, args) => beside(cells, args.integer(0, 1), (n) => (n > 0 ? above(cells, n) : below(cells, -n))),
  GetRowsBelow: (cells, args) => beside(cells, args.integer(0, 1), (n) => (n > 0 ? below(cells, n) : above(cells, -n))),
  GetColumnsBefore: (cells, args) =>
    beside(cells, args.integer(0, 1), (n) => (n > 0 ? before(cells, n) : after(cells, -n))),
  GetColumnsAfter: (cells, args) =>
    beside(cells, args.integer(0, 1), (n) => (n > 0 ? after(cells, n) : before(cells, -n))),
  GetBoundingRect: (cells, args, session) => at(cells, boundingArea(cells.area, otherRange(cells, args, session).area)),
  GetIntersection: (cells, args, session) => {
    const found = common(cells, args, session);
    if (!found) throw itemNotFound("The ranges do not intersect.");
    return found;
  },
  GetIntersectionOrNullObject: common,
  GetUsedRange: (cells, args) => {
    const area = used(cells, args);
    // Excel gives the first cell of an empty range.
    return at(cells, area ?? cellAt(cells.area.row, cells.area.column));
  },
  GetUsedRangeOrNullObject: (cells, args) => {
    const area = used(cells, args);
    return area && at(cells, area);
  },
  GetSurroundingRegion: (cells) => at(cells, surroundingArea(cells.sheet, cells.area)),
  _ValidateArraySize: (cells, args) => {
    if (args.integer(0) !== cells.area.rowCount || args.integer(1) !== cells.area.columnCount) {
      throw new ExcelError("InvalidArgument", "The number of rows or columns does not match the size of the range.");
    }
  },
};
