import { rubricRef, rubricRows, type Rubric } from "../domain/rubric";
import { columnName, formulaText } from "./a1";
import { findTable, tableBelow, tableCell, type FoundTable, type TableColumns } from "./find-table";
import { matchRows } from "./match-rows";
import type { RowFinding } from "./row-finding";
import { optionalColumns, scorecardColumnCount, scorecardColumns, type ScorecardColumn } from "./scorecard-layout";
import type { SheetFacts } from "./sheet-facts";
import { codedRows } from "./table-rows";
import { workbookNames } from "./workbook-names";

/** A scorecard on a sheet, however damaged, with what each of its rows is. */
export interface LocatedScorecard {
  /** Rows and columns are zero-based within the facts' block. */
  readonly table: FoundTable;
  readonly findings: readonly RowFinding[];
}

/** A sheet with fewer of the rubric's rows is another table, unless the workbook says that it has this rubric. */
const leastShare = 0.5;

const leastColumnCount = scorecardColumnCount - optionalColumns.size;

/**
 * Finds a rubric's scorecard by the words over its columns, or, the header being lost, by the rubric's own rows in the
 * columns where they were painted. Names are not needed. Null when the sheet holds no scorecard of this rubric.
 */
export function locateScorecard(rubric: Rubric, facts: SheetFacts): LocatedScorecard | null {
  const found = findTable(facts);
  const byHeader =
    found && located(rubric, facts, tableBelow(facts, found.headerRow, withPaintedPlaces(found.columns, facts)));
  return byHeader ?? locatedWithoutHeader(rubric, facts);
}

/** The first of several rubrics that has the most rows on the sheet; null when there is no scorecard of any. */
export function recognizeRubric(rubrics: readonly Rubric[], facts: SheetFacts): Rubric | null {
  const shares = rubrics.flatMap((rubric) => {
    const scorecard = locateScorecard(rubric, facts);
    return scorecard ? [{ rubric, rows: matchedCount(scorecard.findings) }] : [];
  });
  const [best] = shares.sort((first, second) => second.rows - first.rows);
  return best?.rubric ?? null;
}

function located(rubric: Rubric, facts: SheetFacts, table: FoundTable): LocatedScorecard | null {
  const findings = matchRows(rubric, codedRows(facts, table), "sameRubric");
  const isNamed = facts.names.get(workbookNames.rubric) === `=${formulaText(rubricRef(rubric))}`;
  const least = isNamed ? 1 : leastShare * rubricRows(rubric).length;
  return matchedCount(findings) >= least ? { table, findings } : null;
}

const matchedCount = (findings: readonly RowFinding[]): number => findings.filter(({ node }) => node !== null).length;

/** A header cell that was overwritten is known by its place, as long as all others stand where they were painted. */
function withPaintedPlaces(found: TableColumns, facts: SheetFacts): TableColumns {
  const offsets = Object.entries(found).map(([column, at]) => at - scorecardColumns[column as ScorecardColumn]);
  const [offset] = offsets;
  return offset !== undefined && offsets.every((other) => other === offset)
    ? { ...paintedColumns(offset, namedColumnCount(facts)), ...found }
    : found;
}

function paintedColumns(offset: number, columnCount: number): TableColumns {
  const columns = Object.entries(scorecardColumns)
    .filter(([, at]) => at < columnCount)
    .map(([column, at]) => [column, at + offset] as const);
  return Object.fromEntries(columns.filter(([, at]) => at >= 0));
}

/** Beside an older, narrower scorecard may stand anything: only the name tells that the last column is ours. */
function namedColumnCount({ names }: SheetFacts): number {
  const last = /:\$([A-Z]+)\$\d+$/.exec(names.get(workbookNames.scorecard) ?? "")?.[1];
  return last === columnName(scorecardColumnCount - 1) ? scorecardColumnCount : leastColumnCount;
}

/**
 * Columns without headers are believed only where the sheet is exactly as wide as it was painted and most maxima stand
 * in their column: a shifted column would give scores to the wrong owner.
 */
function locatedWithoutHeader(rubric: Rubric, facts: SheetFacts): LocatedScorecard | null {
  const width = facts.origin.column + Math.max(0, ...facts.values.map((row) => row.length));
  if (width !== scorecardColumnCount && width !== leastColumnCount) return null;
  const scorecard = located(rubric, facts, tableBelow(facts, -1, paintedColumns(-facts.origin.column, width)));
  return scorecard && hasMaxima(facts, scorecard) ? scorecard : null;
}

function hasMaxima(facts: SheetFacts, { table, findings }: LocatedScorecard): boolean {
  const criteria = findings.flatMap(({ row, node }) =>
    node?.node.kind === "criterion" ? [{ row, node: node.node }] : [],
  );
  const found = criteria.filter(
    ({ row, node }) => tableCell(facts, table.columns, row.row, "maxScore").value === node.maxScore,
  );
  return found.length >= leastShare * criteria.length;
}
