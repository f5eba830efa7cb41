import type { Diagnosis } from "../domain/diagnosis";
import { rubricRows, type RubricNode } from "../domain/rubric";
import { cellsWhere, formulaIn, sheetRow, type DiagnosedScorecard } from "./diagnosed-scorecard";
import { checkFormula, countFormulas, gapFormula, totalFormulas } from "./scorecard-formulas";
import {
  optionalColumns,
  scorecardColumns,
  scorecardFirstRow,
  type ScorecardColumn,
  type ScorecardLayout,
} from "./scorecard-layout";

type RowFormulas = Readonly<Partial<Record<ScorecardColumn, string>>>;

const inputColumns: readonly ScorecardColumn[] = [
  "selfScore",
  "appraisedScore",
  "evidence",
  "explanation",
  "appraisalNote",
];

/**
 * Formulas that values overwrote, that say something else than they should, and formulas where entries belong. What a
 * formula should say is known only while rows and columns stand where they were painted, inserted rows aside.
 */
export function diagnoseFormulas(scorecard: DiagnosedScorecard): readonly Diagnosis[] {
  const layout = presentLayout(scorecard);
  const rows = rubricRows(scorecard.rubric).flatMap(({ node }) => {
    const row = scorecard.rowOf.get(node);
    return row === undefined
      ? []
      : [...diagnoseRow(scorecard, row, formulasOf(node, sheetRow(scorecard, row), layout))];
  });
  const { totalRow } = scorecard;
  const total = totalRow === null ? [] : diagnoseRow(scorecard, totalRow, formulasOfTotal(scorecard, layout));
  return [...rows, ...total, ...diagnoseInputs(scorecard)];
}

function diagnoseRow(scorecard: DiagnosedScorecard, at: number, expected: RowFormulas): readonly Diagnosis[] {
  const columns = Object.keys(expected) as ScorecardColumn[];
  const row = sheetRow(scorecard, at);
  const overwritten = cellsWhere(scorecard, at, columns, (column) => formulaIn(scorecard, at, column) === "");
  const changed = cellsWhere(scorecard, at, columns, (column) => {
    const [found, wanted] = [formulaIn(scorecard, at, column), expected[column] ?? ""];
    return found !== "" && wanted !== "" && normalised(found) !== normalised(wanted);
  }).map(({ column }) => column);
  return [
    ...(overwritten.length > 0 ? [{ code: "formulaOverwritten" as const, row, cells: overwritten }] : []),
    ...(changed.length > 0 ? [{ code: "formulaChanged" as const, row, columns: changed }] : []),
  ];
}

function diagnoseInputs(scorecard: DiagnosedScorecard): readonly Diagnosis[] {
  return [...scorecard.rowOf].flatMap(([node, at]): readonly Diagnosis[] => {
    if (node.kind === "group") return [];
    const cells = cellsWhere(scorecard, at, inputColumns, (column) => formulaIn(scorecard, at, column) !== "");
    return cells.length === 0 ? [] : [{ code: "formulaInInput", row: sheetRow(scorecard, at), nodeId: node.id, cells }];
  });
}

/** Programs write formulas with other spaces and letter case; texts within them stay as they are. */
function normalised(formula: string): string {
  return formula
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replace(/\s/g, "").toUpperCase() : part))
    .join('"');
}

/** The layout as it is now, or null when columns moved or rows are missing or out of order. */
function presentLayout({ rubric, facts, table, rowOf, totalRow }: DiagnosedScorecard): ScorecardLayout | null {
  const rows = rubricRows(rubric);
  const present = rows.map(({ node }) => rowOf.get(node) ?? -1);
  const inOrder = [...present, totalRow ?? -1].every(
    (row, index, all) => row > (index === 0 ? -1 : (all[index - 1] ?? 0)),
  );
  const inPlace = (Object.keys(scorecardColumns) as ScorecardColumn[]).every((column) => {
    const found = table.columns[column];
    return found === undefined ? optionalColumns.has(column) : found === scorecardColumns[column] - facts.origin.column;
  });
  if (!inOrder || !inPlace || totalRow === null) return null;
  const rowsOnSheet = [...rowOf].map(([node, row]) => [node, facts.origin.row + row] as const);
  return { rows, totalRow: facts.origin.row + totalRow, rowOf: new Map(rowsOnSheet) };
}

/** "" where only the presence of a formula can be judged. */
function formulasOf(node: RubricNode, row: number, layout: ScorecardLayout | null): RowFormulas {
  if (node.kind === "group") return groupFormulas(node.children, row, layout);
  return layout ? { scoreGap: gapFormula(row), check: checkFormula(row) } : { scoreGap: "", check: "" };
}

function groupFormulas(children: readonly RubricNode[], row: number, layout: ScorecardLayout | null): RowFormulas {
  return layout
    ? { ...totalFormulas(children, row, layout) }
    : { maxScore: "", selfScore: "", appraisedScore: "", scoreGap: "" };
}

function formulasOfTotal({ rubric }: DiagnosedScorecard, layout: ScorecardLayout | null): RowFormulas {
  const totals = groupFormulas(rubric.sections, layout?.totalRow ?? 0, layout);
  const counts = layout && isPainted(layout) ? countFormulas(layout) : { errors: "", warnings: "", notScored: "" };
  return { ...totals, evidence: counts.errors, explanation: counts.warnings, check: counts.notScored };
}

const isPainted = ({ rows, totalRow }: ScorecardLayout): boolean => totalRow === scorecardFirstRow + rows.length;
