import type { Diagnosis } from "../domain/diagnosis";
import type { Rubric } from "../domain/rubric";
import { scorecardHeaders } from "../text/scorecard";
import { blockCell, cellText } from "./cell-block";
import { diagnoseFormulas } from "./diagnose-formulas";
import { diagnoseInputs } from "./diagnose-inputs";
import { diagnoseNames } from "./diagnose-names";
import { diagnoseRows } from "./diagnose-rows";
import { diagnosedScorecard, sheetRow, type DiagnosedScorecard } from "./diagnosed-scorecard";
import { locateScorecard } from "./locate-scorecard";
import { optionalColumns, scorecardColumns, type ScorecardColumn } from "./scorecard-layout";
import type { SheetFacts } from "./sheet-facts";

/**
 * Everything about a sheet that is not as the rubric's scorecard was made: columns, rows, formulas, names, then what
 * concerns entering. Empty for a sound scorecard, whatever has been entered; wrong entries are issues, not damage.
 * @param selfScoresLocked the scorecard is finalized
 */
export function diagnose(rubric: Rubric, facts: SheetFacts, selfScoresLocked = false): readonly Diagnosis[] {
  const located = locateScorecard(rubric, facts);
  if (!located) return [{ code: "noScorecard" }];
  const scorecard = diagnosedScorecard(rubric, facts, located);
  return [
    ...diagnoseColumns(scorecard),
    ...diagnoseRows(scorecard),
    ...diagnoseFormulas(scorecard),
    ...diagnoseNames(scorecard),
    ...diagnoseInputs(scorecard, selfScoresLocked),
  ];
}

function diagnoseColumns(scorecard: DiagnosedScorecard): readonly Diagnosis[] {
  if (scorecard.table.headerRow < 0) return [{ code: "headerLost" }];
  return (Object.keys(scorecardColumns) as ScorecardColumn[]).flatMap((column) => diagnoseColumn(scorecard, column));
}

/** Other programs find a column by its very header, so a header that only resembles it is told as well. */
function diagnoseColumn(scorecard: DiagnosedScorecard, column: ScorecardColumn): readonly Diagnosis[] {
  const { facts, table } = scorecard;
  const at = table.columns[column];
  if (at === undefined) return optionalColumns.has(column) ? [] : [{ code: "columnMissing", column }];
  const found = cellText(blockCell(facts, table.headerRow, at)).trim();
  const isPlaced = facts.origin.column + at === scorecardColumns[column];
  return [
    ...(isPlaced ? [] : [{ code: "columnMoved" as const, column }]),
    ...(found === scorecardHeaders[column].normalize("NFC")
      ? []
      : [{ code: "headerChanged" as const, row: sheetRow(scorecard, table.headerRow), column, found }]),
  ];
}
