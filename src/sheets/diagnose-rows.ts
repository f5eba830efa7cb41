import type { Diagnosis } from "../domain/diagnosis";
import { compareScores } from "../domain/decimal";
import { rubricRows, type RubricNode } from "../domain/rubric";
import { sheetRow, type DiagnosedScorecard } from "./diagnosed-scorecard";
import { plainText } from "./cell-block";
import { tableCell } from "./find-table";
import { outOfOrder } from "./out-of-order";
import type { RowFinding } from "./row-finding";
import type { ScorecardColumn } from "./scorecard-layout";

/** Rows that are gone, new, doubled, moved, or no longer say what the rubric says; from top to bottom, the missing last. */
export function diagnoseRows(scorecard: DiagnosedScorecard): readonly Diagnosis[] {
  const moved = movedNodes(scorecard);
  const missing = rubricRows(scorecard.rubric).filter(({ node }) => !scorecard.rowOf.has(node));
  return [
    ...scorecard.findings.flatMap((finding) => diagnoseRow(scorecard, finding, moved)),
    ...missing.map(({ node }): Diagnosis => ({ code: "rowMissing", nodeId: node.id })),
    ...(scorecard.totalRow === null ? [{ code: "totalRowMissing" as const }] : []),
  ];
}

function diagnoseRow(
  scorecard: DiagnosedScorecard,
  finding: RowFinding,
  moved: ReadonlySet<RubricNode>,
): readonly Diagnosis[] {
  const row = sheetRow(scorecard, finding.row.row);
  if (finding.node === null) return diagnoseUnmatched(scorecard, finding, row);
  const { node } = finding.node;
  const isMoved: readonly Diagnosis[] = moved.has(node) ? [{ code: "rowMoved", row, nodeId: node.id }] : [];
  return [...isMoved, ...diagnosePrint(scorecard, node, finding.row.row)];
}

/** What is written above and below the rubric's rows is no part of the scorecard. */
function diagnoseUnmatched(
  scorecard: DiagnosedScorecard,
  finding: RowFinding & { readonly node: null },
  row: number,
): readonly Diagnosis[] {
  const candidates = finding.candidates.map(({ node }) => node.id);
  const [first] = candidates;
  if (finding.reason === "duplicate" && first !== undefined) return [{ code: "rowDuplicated", row, nodeId: first }];
  if (isOutside(scorecard, finding.row.row)) return [];
  const seen = [finding.row.code, finding.row.title].filter(Boolean).join(" ");
  return [{ code: "rowInserted", row, seen, reason: finding.reason, candidates }];
}

function isOutside({ table, rowOf, totalRow }: DiagnosedScorecard, row: number): boolean {
  const isHeading = table.headerRow < 0 && [...rowOf.values()].every((found) => found > row);
  return isHeading || (totalRow !== null && row > totalRow);
}

function diagnosePrint(scorecard: DiagnosedScorecard, node: RubricNode, at: number): readonly Diagnosis[] {
  const changed = (code: "codeChanged" | "titleChanged" | "maxChanged", column: ScorecardColumn): Diagnosis => ({
    code,
    row: sheetRow(scorecard, at),
    nodeId: node.id,
    found: plainText(cell(scorecard, at, column).value),
  });
  return [
    ...(isPrinted(scorecard, at, "code", node.code) ? [] : [changed("codeChanged", "code")]),
    ...(isPrinted(scorecard, at, "title", node.title) ? [] : [changed("titleChanged", "title")]),
    ...(hasMaximum(scorecard, at, node) ? [] : [changed("maxChanged", "maxScore")]),
  ];
}

const cell = ({ facts, table }: DiagnosedScorecard, row: number, column: ScorecardColumn) =>
  tableCell(facts, table.columns, row, column);

/** Codes must still be text: as a number "1.10" is 1.1. A column that is missing as a whole is told once, not by row. */
function isPrinted(scorecard: DiagnosedScorecard, row: number, column: "code" | "title", expected: string): boolean {
  if (scorecard.table.columns[column] === undefined) return true;
  const { value } = cell(scorecard, row, column);
  return typeof value === "string" && oneSpaced(value) === oneSpaced(expected);
}

const oneSpaced = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** A heading's maximum is a formula: see `diagnose-formulas`. */
function hasMaximum(scorecard: DiagnosedScorecard, row: number, node: RubricNode): boolean {
  if (node.kind === "group" || scorecard.table.columns.maxScore === undefined) return true;
  const { value } = cell(scorecard, row, "maxScore");
  return typeof value === "number" && compareScores(value, node.maxScore) === 0;
}

function movedNodes({ rubric, rowOf, totalRow }: DiagnosedScorecard): ReadonlySet<RubricNode> {
  const present = rubricRows(rubric).flatMap(({ node }) => {
    const row = rowOf.get(node);
    return row === undefined ? [] : [{ node, row }];
  });
  const moved = outOfOrder(present.map(({ row }) => row));
  return new Set(
    present.flatMap(({ node, row }, index) => (moved.has(index) || row > (totalRow ?? Infinity) ? [node] : [])),
  );
}
