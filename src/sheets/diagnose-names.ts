import type { Diagnosis } from "../domain/diagnosis";
import { a1Area, formulaText, sheetPrefix } from "./a1";
import { sheetRow, type DiagnosedScorecard } from "./diagnosed-scorecard";
import {
  lastColumn,
  optionalColumns,
  scorecardColumns,
  scorecardLayout,
  type ScorecardColumn,
} from "./scorecard-layout";
import { scorecardSpec } from "./scorecard-spec";
import type { Area, SheetName } from "./sheet-spec";

/** Names of the workbook that are gone, lost their cells, or lead elsewhere than to the scorecard as it stands now. */
export function diagnoseNames(scorecard: DiagnosedScorecard): readonly Diagnosis[] {
  const names = scorecardSpec(scorecard.rubric, { infoSheetName: "" }).names ?? [];
  return names.flatMap((name) => {
    const code = damageOf(scorecard, name);
    return code === null ? [] : [{ code, name: name.name }];
  });
}

function damageOf(scorecard: DiagnosedScorecard, name: SheetName): "nameLost" | "nameBroken" | "nameMoved" | null {
  const found = scorecard.facts.names.get(name.name);
  if (found === undefined) return "nameLost";
  if (found.includes("#REF!")) return "nameBroken";
  const expected = "constant" in name ? `=${formulaText(name.constant)}` : addressOf(scorecard, name.area);
  return expected === null || plain(found) === plain(expected) ? null : "nameMoved";
}

/** Programs put quotes around sheet names only where they must. */
const plain = (formula: string): string => formula.replace(/['$]/g, "");

/** Where the area of a new scorecard is on this one; null where its rows or columns are missing. */
function addressOf(scorecard: DiagnosedScorecard, painted: Area): string | null {
  const { facts, table, rubric, rowOf, totalRow } = scorecard;
  const isTotal = painted.row === scorecardLayout(rubric).totalRow;
  const rows = isTotal ? (totalRow === null ? [] : [totalRow]) : [...rowOf.values()];
  const first = table.columns[columnAt(painted.column)];
  const lastPainted = columnAt(painted.column + painted.columnCount - 1);
  const last = table.columns[optionalColumns.has(lastPainted) ? lastColumn(table.columns) : lastPainted];
  if (rows.length === 0 || first === undefined || last === undefined) return null;
  const [top, bottom] = rows.reduce(([low, high], row) => [Math.min(low, row), Math.max(high, row)], [Infinity, 0]);
  const area = {
    row: sheetRow(scorecard, top),
    rowCount: bottom - top + 1,
    column: facts.origin.column + first,
    columnCount: last - first + 1,
  };
  return `=${sheetPrefix(facts.sheetName)}${a1Area(area, true)}`;
}

const columnAt = (index: number): ScorecardColumn => {
  const found = Object.entries(scorecardColumns).find(([, at]) => at === index)?.[0];
  if (found === undefined) throw new RangeError(`the scorecard has no column ${index}`);
  return found as ScorecardColumn;
};
