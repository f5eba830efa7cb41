import { criteriaUnder, rubricRows, type Criterion, type Rubric, type RubricRow } from "../domain/rubric";

/** Columns of a return sheet that every round has, from left to right. */
const firstColumns = ["code", "title", "maxScore", "selfScore", "appraisedScore", "scoreGap", "appraisalNote"] as const;

export type ReturnColumn = (typeof firstColumns)[number] | "earlier" | "supplement";

/** Title, unit, state and how-to line stand above the one header row. */
export const returnHeaderRow = 4;
export const returnFirstRow = returnHeaderRow + 1;

export interface ReturnLayout {
  readonly columns: readonly ReturnColumn[];
  /** The returned criteria below their headings; the first stands on {@link returnFirstRow}. */
  readonly rows: readonly RubricRow[];
}

/** The first round has nothing earlier to show. The unit's column is the last, where programs find it. */
export function returnLayout(rubric: Rubric, criteria: readonly Criterion[], hasEarlier: boolean): ReturnLayout {
  const returned = new Set(criteria);
  return {
    columns: [...firstColumns, ...(hasEarlier ? (["earlier"] as const) : []), "supplement"],
    rows: rubricRows(rubric).filter(({ node }) => criteriaUnder(node).some((criterion) => returned.has(criterion))),
  };
}
