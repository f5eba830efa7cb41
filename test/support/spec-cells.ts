import type { CellBlock } from "../../src/sheets/cell-block";
import type { Area, Cell, SheetSpec, Style } from "../../src/sheets/sheet-spec";

/** What Excel would hand back of an area whose formulas have not been calculated: they read as empty texts. */
export function blockOf(spec: SheetSpec, area: Area): CellBlock {
  const cells = spec.cells
    .slice(area.row, area.row + area.rowCount)
    .map((row) => row.slice(area.column, area.column + area.columnCount));
  return {
    values: cells.map((row) => row.map(valueOf)),
    valueTypes: cells.map((row) => row.map((cell) => (cell === null ? "Empty" : typeOf(cell)))),
  };
}

/** The area that a defined name of the spec refers to. */
export function namedArea(spec: SheetSpec, wanted: string): Area {
  const name = spec.names?.find(({ name }) => name === wanted);
  if (!name || !("area" in name)) throw new Error(`the spec has no area named ${wanted}`);
  return name.area;
}

/** A cell's style after every area has been painted in order, single cells last. */
export function styleAt(spec: SheetSpec, row: number, column: number): Style & { readonly numberFormat?: string } {
  const covering = [...spec.styles, ...(spec.cellStyles ?? [])].filter((area) => covers(area, row, column));
  return Object.assign({}, ...covering.map(({ style }) => style)) as Style;
}

export function covers(area: Area, row: number, column: number): boolean {
  const inRows = row >= area.row && row < area.row + area.rowCount;
  return inRows && column >= area.column && column < area.column + area.columnCount;
}

function valueOf(cell: Cell): string | number {
  if (cell === null || "formula" in cell) return "";
  return "text" in cell ? cell.text : cell.number;
}

function typeOf(cell: NonNullable<Cell>): string {
  return "number" in cell ? "Double" : "String";
}
