import { factorStyles, numberFormatsOf, type FactoredStyles } from "./factor-styles";
import type { Cell, SheetSpec } from "./sheet-spec";

/** Some rows of a sheet with everything that has to be worked out cell by cell. */
export interface SheetSlice {
  readonly firstRow: number;
  readonly cells: readonly (readonly Cell[])[];
  /** null where no style names one. */
  readonly numberFormats: readonly (readonly (string | null)[])[];
  readonly looks: FactoredStyles;
  /** Points; null lets the program fit the row. */
  readonly rowHeights: readonly (number | null)[];
}

/** What belongs to a sheet as a whole: rules, names, page, protection. Its size does not grow with the rows. */
export type SheetFrame = Omit<SheetSpec, (typeof rowParts)[number]>;

const rowParts = ["cells", "styles", "cellStyles", "rowHeights"] as const;

/** A sheet of thousands of rows in portions, none of which keeps whoever paints it busy for long. */
export interface SlicedSheet {
  readonly frame: SheetFrame;
  /** From the top down, without gaps. */
  readonly slices: readonly SheetSlice[];
}

/**
 * Cells of one slice. Queueing twice as many took 7 ms in the middle and 50 ms now and then (3,321 units, Office.js in
 * Node on a busy machine): this leaves room below a task of 50 ms.
 */
const cellsOfSlice = 750;

/** The parts of a sheet that do not depend on its rows. */
export function frameOf(spec: SheetSpec): SheetFrame {
  const isOfRows = (key: string): boolean => rowParts.some((part) => part === key);
  return Object.fromEntries(Object.entries(spec).filter(([key]) => !isOfRows(key))) as unknown as SheetFrame;
}

/** The rows of a sheet in slices of at most so many cells, each worked out when it is asked for. */
export function* slicesOf(spec: SheetSpec, cellCount = cellsOfSlice): Generator<SheetSlice> {
  const rowCount = Math.max(1, Math.floor(cellCount / Math.max(1, spec.columnWidths.length)));
  const numberFormats = numberFormatsOf(spec);
  for (let firstRow = 0; firstRow < spec.cells.length; firstRow += rowCount) {
    const part = <T>(rows: readonly T[]): readonly T[] => rows.slice(firstRow, firstRow + rowCount);
    const cells = part(spec.cells);
    yield {
      firstRow,
      cells,
      numberFormats: part(numberFormats),
      looks: factorStyles(spec, { row: firstRow, rowCount: cells.length }),
      rowHeights: part(spec.rowHeights ?? spec.cells.map(() => null)),
    };
  }
}
