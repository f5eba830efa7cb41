import type { Entry } from "../domain/assessment";
import type { UnmatchedRow } from "../domain/carry-over";
import { noticeLegacyFont, type LegacyFont } from "../domain/legacy-font";
import { recognizeMaximum } from "../domain/recognize-number";
import type { Criterion, Rubric } from "../domain/rubric";
import { isWritten } from "../domain/validation";
import { blockCell, cellText, type CellBlock } from "./cell-block";
import { findTable, tableCell, type FoundTable } from "./find-table";
import { matchRows } from "./match-rows";
import type { RowFinding } from "./row-finding";
import { entryIn } from "./table-entry";
import { codedRows } from "./table-rows";

/** What another scorecard says of one criterion. */
export interface OldRow {
  readonly entry: Entry;
  /** null when the table does not say. */
  readonly maxScore: number | null;
}

/** Another scorecard, read by the rubric of this one. */
export interface OldTable {
  readonly block: CellBlock;
  readonly rows: ReadonlyMap<Criterion, OldRow>;
  readonly unmatched: readonly UnmatchedRow[];
}

/** The table with the most criteria of the rubric among a file's sheets; null when none has any. */
export function readOldTable(sheets: readonly CellBlock[], rubric: Rubric): OldTable | null {
  const tables = sheets.flatMap((block) => {
    const table = findTable(block);
    return table ? [readTable(block, table, rubric)] : [];
  });
  const [best] = tables.sort((first, second) => second.rows.size - first.rows.size);
  return best && best.rows.size > 0 ? best : null;
}

/** The old font that the first suspicious cell of a sheet is in; headers and body may be in different ones. */
export function noticeLegacyBlock(block: CellBlock): LegacyFont | null {
  for (const [row, cells] of block.values.entries()) {
    for (const column of cells.keys()) {
      const font = noticeLegacyFont(cellText(blockCell(block, row, column)));
      if (font) return font;
    }
  }
  return null;
}

function readTable(block: CellBlock, table: FoundTable, rubric: Rubric): OldTable {
  const findings = matchRows(rubric, codedRows(block, table), "otherYear");
  const rows = findings.flatMap(({ node, row }) =>
    node?.node.kind === "criterion" ? [[node.node, oldRow(block, table, row.row)] as const] : [],
  );
  return { block, rows: new Map(rows), unmatched: findings.flatMap((finding) => unmatchedRow(block, table, finding)) };
}

function oldRow(block: CellBlock, table: FoundTable, row: number): OldRow {
  const maximum = tableCell(block, table.columns, row, "maxScore");
  return { entry: entryIn(block, table.columns, row), maxScore: recognizeMaximum(maximum.value) };
}

/** Rows that say nothing (signatures, remarks below the table) are no loss. */
function unmatchedRow(block: CellBlock, table: FoundTable, finding: RowFinding): readonly UnmatchedRow[] {
  if (finding.node !== null) return [];
  const { row, code, title } = finding.row;
  const { selfScore, evidence, explanation } = entryIn(block, table.columns, row);
  if (selfScore.kind === "blank" && !isWritten(evidence + explanation)) return [];
  return [{ row, code, title, reason: finding.reason, candidates: finding.candidates.map(({ node }) => node.id) }];
}
