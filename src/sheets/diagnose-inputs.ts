import type { DiagnosedColumn, Diagnosis } from "../domain/diagnosis";
import { rubricRows, type RubricNode } from "../domain/rubric";
import { sheetRow, type DiagnosedScorecard } from "./diagnosed-scorecard";
import { palette } from "./palette";
import { lastColumn, scorecardColumns, scorecardLayout, type ScorecardColumn } from "./scorecard-layout";
import { scorecardHighlights } from "./scorecard-rules";

/** Number formats of the input columns, as they are painted. */
const inputFormats = {
  selfScore: "General",
  appraisedScore: "General",
  evidence: "@",
  explanation: "@",
  appraisalNote: "@",
} as const;

type InputColumn = keyof typeof inputFormats;

const inputColumns = Object.keys(inputFormats) as readonly InputColumn[];

const isInput = (column: ScorecardColumn): column is InputColumn => column in inputFormats;

/** What pasting takes from the input cells: locks, formats, colours, the rules of entry; and the sheet's protection. */
export function diagnoseInputs(scorecard: DiagnosedScorecard, selfScoresLocked: boolean): readonly Diagnosis[] {
  const rows = rubricRows(scorecard.rubric).flatMap(({ node }) => {
    const row = scorecard.rowOf.get(node);
    return row === undefined ? [] : [...diagnoseRow(scorecard, node, row, selfScoresLocked)];
  });
  return [...rows, ...diagnoseRules(scorecard)];
}

function diagnoseRow(
  scorecard: DiagnosedScorecard,
  node: RubricNode,
  at: number,
  selfScoresLocked: boolean,
): readonly Diagnosis[] {
  const { facts, table } = scorecard;
  const columns = (Object.keys(scorecardColumns) as ScorecardColumn[]).filter(
    (column) => table.columns[column] !== undefined,
  );
  const valueOf = <T>(grid: readonly (readonly T[])[], column: ScorecardColumn) =>
    grid[at]?.[table.columns[column] ?? -1];
  const isEntry = (column: ScorecardColumn) => node.kind === "criterion" && isInput(column);
  const isFree = (column: ScorecardColumn) => isEntry(column) && !(selfScoresLocked && column === "selfScore");
  const told = (
    code: "inputLocked" | "cellUnlocked" | "formatLost" | "colorLost",
    where: readonly DiagnosedColumn[],
  ) => (where.length === 0 ? [] : [{ code, row: sheetRow(scorecard, at), columns: where }]);
  const inputs = inputColumns.filter((column) => isEntry(column) && columns.includes(column));
  return [
    ...told(
      "inputLocked",
      inputs.filter((column) => isFree(column) && valueOf(facts.locked, column) === true),
    ),
    ...told(
      "cellUnlocked",
      columns.filter((column) => !isFree(column) && valueOf(facts.locked, column) === false),
    ),
    ...told(
      "formatLost",
      inputs.filter((column) => valueOf(facts.numberFormats, column) !== inputFormats[column]),
    ),
    ...told(
      "colorLost",
      inputs.filter((column) => valueOf(facts.fills, column)?.toUpperCase() !== palette.inputFill),
    ),
  ];
}

function diagnoseRules({ rubric, facts, table }: DiagnosedScorecard): readonly Diagnosis[] {
  const rules = (["selfScore", "appraisedScore"] as const).flatMap((column): readonly Diagnosis[] => {
    const type = facts.validations[column]?.type;
    if (type === undefined || type === "Decimal") return [];
    return [{ code: "validationLost", column, inPart: type !== "None" }];
  });
  const last = scorecardColumns[lastColumn(table.columns)];
  const painted = scorecardHighlights(scorecardLayout(rubric)).filter(({ column }) => column <= last).length;
  const highlights = facts.highlightCount ?? painted;
  return [
    ...rules,
    ...(highlights < painted ? [{ code: "highlightsLost" as const }] : []),
    ...(facts.isProtected ? [] : [{ code: "notProtected" as const }]),
  ];
}
