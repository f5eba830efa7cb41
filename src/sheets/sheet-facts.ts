import type { CellPosition } from "./a1";
import type { CellBlock } from "./cell-block";

/** The rule on a whole column of scores, as `Range.dataValidation` tells it. */
export interface ValidationFacts {
  /** Excel.DataValidationType of all its cells: "Decimal", "None", or "Inconsistent" and "MixedCriteria" when they differ. */
  readonly type: string;
}

/**
 * What one read of a worksheet's used range can tell, all in one sync: `values`, `valueTypes`, `formulas`, `numberFormat`
 * of the range, `getCellProperties({format: {protection: {locked: true}, fill: {color: true}}})`, the sheet's
 * `protection.protected` and the workbook's names. Rectangles are equally large.
 */
export interface SheetFacts extends Required<CellBlock> {
  readonly sheetName: string;
  /** Where the used range begins on the sheet, zero-based. */
  readonly origin: CellPosition;
  /** In en-US syntax; a cell without a formula has its value here. */
  readonly formulas: readonly (readonly unknown[])[];
  /** In en-US codes. */
  readonly numberFormats: readonly (readonly string[])[];
  readonly locked: readonly (readonly boolean[])[];
  /** "#RRGGBB" or "". */
  readonly fills: readonly (readonly string[])[];
  readonly isProtected: boolean;
  /** Every name of the workbook with its formula, e.g. "='Chấm điểm'!$A$5:$I$51". */
  readonly names: ReadonlyMap<string, string>;
  /** Absent where the named column could not be asked, its name being lost. */
  readonly validations: Readonly<Partial<Record<"selfScore" | "appraisedScore", ValidationFacts>>>;
  /** Conditional formats on the rubric's rows; null where their name is lost. */
  readonly highlightCount: number | null;
}
