import type { ConsolidationLayout } from "./consolidation-layout";
import type { Cell } from "./sheet-spec";

export type PlacedCell = readonly [column: number, cell: Cell];

/** A row of the sheet out of the few cells that hold something. */
export function placed({ columnCount }: ConsolidationLayout, cells: readonly PlacedCell[]): readonly Cell[] {
  const row = new Array<Cell>(columnCount).fill(null);
  for (const [column, cell] of cells) row[column] = cell;
  return row;
}

export const textCell = (text: string): Cell => (text === "" ? null : { text });
export const numberCell = (number: number | null): Cell => (number === null ? null : { number });
