import type { Assessment, Entry } from "../domain/assessment";
import { compareScores } from "../domain/decimal";
import { rubricRows, type Criterion, type Rubric, type RubricNode } from "../domain/rubric";
import { blockCell, cellText, type BlockCell, type CellBlock } from "./cell-block";
import { scoreIn } from "./score-cell";
import { scorecardColumns, type ScorecardColumn } from "./scorecard-layout";

/** How a scorecard differs from its rubric where it must not. `row` is zero-based within the block. */
export type Damage =
  | { readonly code: "rowMissing"; readonly nodeId: string; readonly printedCode: string }
  | {
      readonly code: "maxChanged";
      readonly nodeId: string;
      readonly printedCode: string;
      readonly row: number;
      readonly expected: number;
      /** null: no number stands there. */
      readonly found: number | null;
    };

export type ScorecardReading =
  { readonly ok: true; readonly assessment: Assessment } | { readonly ok: false; readonly damage: readonly Damage[] };

/**
 * The entries of every criterion, out of the block that `CCHC_PhieuCham` names. Rows are found by their printed codes in
 * the rubric's order, so rows inserted between them do no harm; a row that is gone or a changed maximum is damage.
 */
export function readScorecard(rubric: Rubric, block: CellBlock): ScorecardReading {
  const found = findRows(rubric, block);
  const damage = found.flatMap(({ node, row }) => damageOf(node, row, block));
  if (damage.length > 0) return { ok: false, damage };
  return { ok: true, assessment: new Map(criterionRows(found).map(([id, row]) => [id, readEntry(block, row)])) };
}

/** The row within the block (zero-based) of each criterion that is there, wherever rows were inserted; the missing are absent. */
export function rowsByCriterion(rubric: Rubric, block: CellBlock): ReadonlyMap<string, number> {
  return new Map(criterionRows(findRows(rubric, block)));
}

function criterionRows(found: readonly FoundRow[]): readonly (readonly [id: string, row: number])[] {
  return found.flatMap(({ node, row }) => (node.kind === "criterion" && row !== null ? [[node.id, row] as const] : []));
}

interface FoundRow {
  readonly node: RubricNode;
  readonly row: number | null;
}

/** Codes may restart in every section, so each is sought only below the one before it. */
function findRows(rubric: Rubric, block: CellBlock): readonly FoundRow[] {
  let next = 0;
  return rubricRows(rubric).map(({ node }) => {
    const row = rowOfCode(block, node.code, next);
    if (row !== null) next = row + 1;
    return { node, row };
  });
}

function rowOfCode(block: CellBlock, code: string, from: number): number | null {
  for (let row = from; row < block.values.length; row += 1) {
    if (isCode(cell(block, row, "code"), code)) return row;
  }
  return null;
}

/** A program that took "1.10" for a number shows 1.1; the order of the rows tells it from "1.1". */
function isCode(found: BlockCell, code: string): boolean {
  return found.type === "number" ? found.value === Number(code) : cellText(found).trim() === code.normalize("NFC");
}

function damageOf(node: RubricNode, row: number | null, block: CellBlock): readonly Damage[] {
  const about = { nodeId: node.id, printedCode: node.code };
  if (row === null) return [{ code: "rowMissing", ...about }];
  if (node.kind === "group") return [];
  const found = maximumIn(block, row);
  if (found !== null && isMaximum(found, node)) return [];
  return [{ code: "maxChanged", ...about, row, expected: node.maxScore, found }];
}

function maximumIn(block: CellBlock, row: number): number | null {
  const { value } = cell(block, row, "maxScore");
  return typeof value === "number" ? value : null;
}

const isMaximum = (found: number, criterion: Criterion): boolean => compareScores(found, criterion.maxScore) === 0;

function readEntry(block: CellBlock, row: number): Entry {
  return {
    selfScore: scoreIn(cell(block, row, "selfScore")),
    appraisedScore: scoreIn(cell(block, row, "appraisedScore")),
    evidence: cellText(cell(block, row, "evidence")),
    explanation: cellText(cell(block, row, "explanation")),
    appraisalNote: cellText(cell(block, row, "appraisalNote")),
  };
}

function cell(block: CellBlock, row: number, column: ScorecardColumn): BlockCell {
  return blockCell(block, row, scorecardColumns[column]);
}
