import { criteriaUnder, type Rubric, type RubricNode } from "../domain/rubric";
import type { UnitField } from "../domain/unit-info";
import { a1, a1Area, sheetPrefix, type CellPosition } from "./a1";
import type { ReportedColumn, ReportRef } from "./report-model";
import { isReportOption, type ReportOptionField, type SettingField } from "./report-settings";
import { scorecardColumns, scorecardLayout } from "./scorecard-layout";

/** Where the report finds its sources in the workbook. Tabs may have been renamed; labels of `Thông tin` may have moved. */
export interface ReportPlaces {
  readonly scorecardName: string;
  readonly unitInfoName: string;
  /** null where the label is missing: the report then treats the value as empty. */
  readonly unitInfoCell: (field: UnitField) => CellPosition | null;
  /** The same for what may be added to a report; left out, nothing is. */
  readonly reportOptionCell?: (field: ReportOptionField) => CellPosition | null;
  /** On `Thông tin`; absent where the sheet was made before scorecards could be finalized. */
  readonly fingerprintCell?: CellPosition;
}

/** Excel takes 255 arguments; https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const maxArguments = 250;

/**
 * Addresses (or small formulas) of everything a report's expressions refer to.
 * @throws RangeError for a node that the rubric does not have or a term without a cell.
 */
export function reportAddresses(
  rubric: Rubric,
  places: ReportPlaces,
  termCell: (name: string) => CellPosition,
): (ref: ReportRef) => string {
  const { rowOf, totalRow, rows: rubricRows } = scorecardLayout(rubric);
  const byId = new Map(rubricRows.map(({ node }) => [node.id, node]));
  const sheet = sheetPrefix(places.scorecardName);
  const nodeWith = (id: string): RubricNode => known(byId.get(id), id);
  const cell = (row: number, column: keyof typeof scorecardColumns) =>
    sheet + a1({ row, column: scorecardColumns[column] }, true);
  const valueIn = (row: number, column: ReportedColumn) =>
    column === "achievementRate" ? rateFormula(cell(row, "selfScore"), cell(row, "maxScore")) : cell(row, column);
  const criterionRows = (parents: readonly RubricNode[]) =>
    parents.flatMap(criteriaUnder).map((criterion) => known(rowOf.get(criterion), criterion.id));

  return (ref) => {
    if ("term" in ref) return a1(termCell(ref.term), true);
    if ("field" in ref) return fieldAddress(ref.field, places);
    if ("record" in ref) return cellAddress(places.fingerprintCell, places);
    if ("total" in ref) return valueIn(totalRow, ref.total);
    if ("scored" in ref) return countNumbers(criterionRows(rubric.sections), sheet);
    if ("scoredUnder" in ref) return countNumbers(criterionRows([nodeWith(ref.scoredUnder)]), sheet);
    return valueIn(known(rowOf.get(nodeWith(ref.node)), ref.node), ref.column);
  };
}

/** In percent; 0 for a maximum of 0. */
const rateFormula = (self: string, max: string): string => `IF(${max}=0,0,${self}/${max}*100)`;

function fieldAddress(field: SettingField, places: ReportPlaces): string {
  const { unitInfoCell, reportOptionCell } = places;
  const position = isReportOption(field) ? reportOptionCell?.(field) : unitInfoCell(field);
  return cellAddress(position ?? undefined, places);
}

function cellAddress(position: CellPosition | undefined, { unitInfoName }: ReportPlaces): string {
  return position === undefined ? '""' : sheetPrefix(unitInfoName) + a1(position, true);
}

/** Counts the numbers among self scores: neighbouring rows as one range, so that group rows between them do not count. */
function countNumbers(rows: readonly number[], sheet: string): string {
  const column = scorecardColumns.selfScore;
  const ranges = neighbours(rows).map(
    ({ first, last }) => sheet + a1Area({ row: first, column, rowCount: last - first + 1, columnCount: 1 }, true),
  );
  const calls: string[] = [];
  for (let start = 0; start < ranges.length; start += maxArguments) {
    calls.push(`COUNT(${ranges.slice(start, start + maxArguments).join(",")})`);
  }
  return calls.length === 1 ? (calls[0] ?? "0") : `(${["0", ...calls].join("+")})`;
}

function neighbours(rows: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs;
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new RangeError(`the report has no place for ${name}`);
  return value;
}
