import type { Entry } from "../domain/assessment";
import { rubricRows, type Rubric, type RubricNode, type RubricRow } from "../domain/rubric";
import type { CellPosition } from "./a1";
import type { Area } from "./sheet-spec";

/** Columns of the scorecard from left to right, zero-based (SPEC.md, [W3]). */
export const scorecardColumns = {
  code: 0,
  title: 1,
  maxScore: 2,
  selfScore: 3,
  appraisedScore: 4,
  scoreGap: 5,
  evidence: 6,
  explanation: 7,
  check: 8,
  appraisalNote: 9,
} as const;

export type ScorecardColumn = keyof typeof scorecardColumns;

export const scorecardColumnCount = Object.keys(scorecardColumns).length;

/** Scorecards made before there were appraisal notes have nine columns, and stay valid (SPEC.md, [W12]). */
export const optionalColumns: ReadonlySet<ScorecardColumn> = new Set(["appraisalNote"]);

/** The rightmost of the columns that a scorecard was found to have, as they were painted. */
export function lastColumn(found: Partial<Record<ScorecardColumn, unknown>>): ScorecardColumn {
  return found.appraisalNote === undefined ? "check" : "appraisalNote";
}

/** Title, subtitle and how-to line stand above the one header row. */
export const scorecardHeaderRow = 3;
export const scorecardFirstRow = scorecardHeaderRow + 1;

/** Where everything stands on the sheet of one rubric; rows are zero-based. */
export interface ScorecardLayout {
  /** The rubric's rows in printed order; the first stands on {@link scorecardFirstRow}. */
  readonly rows: readonly RubricRow[];
  readonly totalRow: number;
  readonly rowOf: ReadonlyMap<RubricNode, number>;
}

export function scorecardLayout(rubric: Rubric): ScorecardLayout {
  const rows = rubricRows(rubric);
  return {
    rows,
    totalRow: scorecardFirstRow + rows.length,
    rowOf: new Map(rows.map(({ node }, index) => [node, scorecardFirstRow + index])),
  };
}

/** The rubric rows of some neighbouring columns, without header and total. */
export function scorecardArea(layout: ScorecardLayout, first: ScorecardColumn, last: ScorecardColumn = first): Area {
  return {
    row: scorecardFirstRow,
    rowCount: layout.rows.length,
    column: scorecardColumns[first],
    columnCount: scorecardColumns[last] - scorecardColumns[first] + 1,
  };
}

/**
 * The row of a criterion on the sheet, zero-based.
 * @throws RangeError for an id that the rubric does not have.
 */
export function scorecardRow(rubric: Rubric, criterionId: string): number {
  const index = rubricRows(rubric).findIndex(({ node }) => node.kind === "criterion" && node.id === criterionId);
  if (index < 0) throw new RangeError(`rubric ${rubric.id} has no criterion ${criterionId}`);
  return scorecardFirstRow + index;
}

/**
 * The cell of a criterion's entry on the sheet.
 * @throws RangeError for an id that the rubric does not have.
 */
export function cellOf(rubric: Rubric, criterionId: string, field: keyof Entry): CellPosition {
  return { row: scorecardRow(rubric, criterionId), column: scorecardColumns[field] };
}
