import type { DiagnosedColumn, UnmatchedReason } from "./diagnosis";

/**
 * Why something on the old sheet has no place in the rebuilt one: a row that belongs to no criterion, a value where the
 * scorecard calculates, a note on a heading or total row, or anything beside, above or below the table.
 */
export type LeftoverReason = UnmatchedReason | "calculatedCell" | "headingNote" | "outsideTable";

export interface LeftoverCell {
  /** Zero-based on the sheet. */
  readonly sheetColumn: number;
  /** null: no column of the scorecard. */
  readonly column: DiagnosedColumn | null;
  /** As a person sees it. */
  readonly text: string;
}

/** What one row of the old sheet holds and the rebuilt one will not. */
export interface Leftover {
  /** Zero-based on the sheet. */
  readonly row: number;
  readonly reason: LeftoverReason;
  readonly cells: readonly LeftoverCell[];
  /** Criteria and headings that may have been meant. */
  readonly candidates: readonly string[];
}
