import type { Consolidation } from "../domain/consolidation";
import type { Rubric } from "../domain/rubric";
import type { consolidationHeaders, consolidationText } from "../text/consolidation";
import type { Area } from "./sheet-spec";

export type ConsolidationColumn = keyof typeof consolidationHeaders;

const leadingColumns = ["rank", "unit", "selfScore", "appraisedScore", "scoreGap", "achievementRate", "grade"] as const;
const trailingColumns = ["state", "fingerprint", "note", "file"] as const;

export const consolidationHeaderRow = 2;
const maxRow = consolidationHeaderRow + 1;

/** Where everything stands on sheet `Tổng hợp`; rows and columns are zero-based. */
export interface ConsolidationLayout {
  readonly columnOf: Readonly<Record<ConsolidationColumn, number>>;
  readonly firstSectionColumn: number;
  readonly sectionCount: number;
  readonly columnCount: number;
  readonly maxRow: number;
  readonly firstUnitRow: number;
  readonly unitCount: number;
  readonly meanRow: number;
  readonly meanRateRow: number;
  /** Title, header, one row for each threshold from the highest down, one for units below all, one for the sum. */
  readonly gradesTitleRow: number;
  readonly gradeCount: number;
  readonly chartsRow: number;
  /** 0 when no unit has a rank: there is nothing to draw then. */
  readonly chartRowCount: number;
  /** Units in the chart of totals, from the first rank on. */
  readonly drawnUnitCount: number;
  readonly findingsTitleRow: number;
  readonly findingCount: number;
  readonly rowCount: number;
}

/** More bars than this cannot be read on a page; the table of grades and its chart tell of all units. */
const maxDrawnUnits = 25;

const chartTitleRows = 3;

/** A row for each bar. */
export const totalsChartRows = (unitCount: number): number => Math.max(unitCount, 5) + chartTitleRows;

/** Section titles may take two lines. The chart of grades below, after a row between, is as high. */
export const sectionsChartRows = (sectionCount: number): number => Math.ceil(sectionCount * 1.4) + chartTitleRows;

export function consolidationLayout(consolidation: Consolidation, rubric: Rubric): ConsolidationLayout {
  const sectionCount = rubric.sections.length;
  const unitCount = consolidation.rows.length;
  const gradeCount = consolidation.settings.thresholds.length;
  const findingCount = consolidation.findings.length;
  const meanRow = maxRow + 1 + unitCount;
  const gradesTitleRow = meanRow + 3;
  const chartsRow = gradesTitleRow + gradeCount + 5;
  const drawnUnitCount = Math.min(maxDrawnUnits, consolidation.rows.filter(({ rank }) => rank !== null).length);
  const chartRowCount =
    drawnUnitCount === 0 ? 0 : Math.max(totalsChartRows(drawnUnitCount), 2 * sectionsChartRows(sectionCount) + 1);
  const findingsTitleRow = chartRowCount === 0 ? chartsRow : chartsRow + chartRowCount + 1;
  return {
    columnOf: columnsAround(sectionCount),
    firstSectionColumn: leadingColumns.length,
    sectionCount,
    columnCount: leadingColumns.length + sectionCount + trailingColumns.length,
    maxRow,
    firstUnitRow: maxRow + 1,
    unitCount,
    meanRow,
    meanRateRow: meanRow + 1,
    gradesTitleRow,
    gradeCount,
    chartsRow,
    chartRowCount,
    drawnUnitCount,
    findingsTitleRow,
    findingCount,
    rowCount: findingCount === 0 ? findingsTitleRow - 1 : findingsTitleRow + 2 + findingCount,
  };
}

function columnsAround(sectionCount: number): Readonly<Record<ConsolidationColumn, number>> {
  const leading = leadingColumns.map((column, index) => [column, index]);
  const trailing = trailingColumns.map((column, index) => [column, leadingColumns.length + sectionCount + index]);
  return Object.fromEntries([...leading, ...trailing]) as Record<ConsolidationColumn, number>;
}

/** The unit rows of some neighbouring columns. A chart of totals takes `unit` and the basis's column. */
export function unitArea(layout: ConsolidationLayout, firstColumn: number, columnCount = 1): Area {
  return { row: layout.firstUnitRow, rowCount: layout.unitCount, column: firstColumn, columnCount };
}

/** The cells of a row that belong to the sections. The picture of sections takes those of the header and `meanRateRow`. */
export function sectionArea(layout: ConsolidationLayout, row: number): Area {
  return { row, rowCount: 1, column: layout.firstSectionColumn, columnCount: layout.sectionCount };
}

/** Thresholds' rows of the table of grades, and the one below them for units that reach none. */
export function gradeArea(layout: ConsolidationLayout, column: number, withRest: boolean): Area {
  const rowCount = layout.gradeCount + (withRest ? 1 : 0);
  return { row: layout.gradesTitleRow + 2, rowCount, column, columnCount: 1 };
}

/** Columns of the table of grades: those of the table above, which are as wide as it takes. */
export function gradeColumns({ columnOf }: ConsolidationLayout) {
  return { name: columnOf.unit, from: columnOf.selfScore, count: columnOf.appraisedScore, share: columnOf.scoreGap };
}

export type FindingColumn = keyof typeof consolidationText.findingHeaders;

/** The columns of the table above that each part of the list of files takes together. */
export function findingColumns(
  layout: ConsolidationLayout,
): Readonly<Record<FindingColumn, { readonly first: number; readonly last: number }>> {
  const { columnOf, firstSectionColumn, sectionCount } = layout;
  const middle = firstSectionColumn + Math.ceil(sectionCount / 2);
  return {
    unit: { first: columnOf.unit, last: columnOf.unit },
    file: { first: columnOf.selfScore, last: columnOf.achievementRate },
    reason: { first: columnOf.grade, last: middle - 1 },
    whatToDo: { first: middle, last: columnOf.fingerprint },
    counted: { first: columnOf.note, last: columnOf.note },
  };
}

/** The lines of the list of files, under its header, in some columns. */
export function findingArea(layout: ConsolidationLayout, { first, last }: { first: number; last: number }): Area {
  return {
    row: layout.findingsTitleRow + 2,
    rowCount: layout.findingCount,
    column: first,
    columnCount: last - first + 1,
  };
}
