import type { Area } from "./sheet-spec";

/** What is to stand in a cell, zero-based on its sheet. */
export type CellEdit = {
  readonly row: number;
  readonly column: number;
  /** Points: the row is made as high as this, and never lower than it is. */
  readonly height?: number;
  /** The cell is left alone unless this text stands in it. */
  readonly over?: string;
} & ({ readonly text: string } | { readonly formula: string });

/** Changes of one sheet of ours, of locked cells too; the sheet is protected afterwards. */
export interface SheetEdit {
  readonly sheetName: string;
  readonly newRows?: NewRows;
  readonly cells: readonly CellEdit[];
  /** Which cells of one column are locked, from the area's first row on. */
  readonly locks?: { readonly area: Area; readonly locked: readonly boolean[] };
}

/** Blank rows that are to look like one that is there; their values are locked and have a fill of their own. */
export interface NewRows {
  readonly area: Area;
  readonly like: Area;
  readonly values: Area;
  readonly fill: string;
}

/** Edits that belong together, and names to be pointed at cells ("='Thông tin'!$B$22"). */
export interface WorkbookEdit {
  readonly sheets: readonly SheetEdit[];
  readonly names: ReadonlyMap<string, string>;
}
