/** A rectangle of cells; rows and columns are zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The size of a worksheet in Excel since 2007. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

export const lastRow = (area: Area): number => area.row + area.rowCount - 1;
export const lastColumn = (area: Area): number => area.column + area.columnCount - 1;
export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rowCount === MAX_ROWS;
export const isWholeRows = (area: Area): boolean => area.column === 0 && area.columnCount === MAX_COLUMNS;
export const isOneCell = (area: Area): boolean => area.rowCount === 1 && area.columnCount === 1;
export const cellCount = (area: Area): number => area.rowCount * area.columnCount;

export function cellAt(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

export function fitsSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    lastRow(area) < MAX_ROWS &&
    lastColumn(area) < MAX_COLUMNS
  );
}

export function between(top: number, left: number, bottom: number, right: number): Area {
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return top > bottom || left > right ? null : between(top, left, bottom, right);
}

export function boundingArea(a: Area, b: Area): Area {
  return between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== null && sameArea(common, inner);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

/** What is left of `area` without `hole`: at most four rectangles (above, left, right, below). */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  return [
    between(area.row, area.column, common.row - 1, lastColumn(area)),
    between(common.row, area.column, lastRow(common), common.column - 1),
    between(common.row, lastColumn(common) + 1, lastRow(common), lastColumn(area)),
    between(lastRow(common) + 1, area.column, lastRow(area), lastColumn(area)),
  ].filter((part) => part.rowCount > 0 && part.columnCount > 0);
}

/** Calls `visit` for each cell, row by row. */
export function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row <= lastRow(area); row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) visit(row, column);
  }
}

/** A matrix of the area's shape, filled cell by cell. */
export function mapCells<T>(area: Area, value: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (__, c) => value(area.row + r, area.column + c)),
  );
}
