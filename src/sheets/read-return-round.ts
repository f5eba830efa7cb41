import type { ReturnedCriterion } from "../domain/return-round";
import { rubricRows, type Rubric, type RubricNode } from "../domain/rubric";
import { blockCell, cellText, type CellBlock } from "./cell-block";

/** A returned criterion where it stands. */
export interface ReturnedRow extends ReturnedCriterion {
  /** Zero-based within the block. */
  readonly row: number;
}

/**
 * The criteria of a round with what the unit wrote, out of the block that `CCHC_TraLai_…` names: code, title, and the
 * unit's own words in the last column. Headings tell apart criteria whose codes and titles come again in other sections.
 * A row that is none of the rubric's says nothing of any criterion.
 */
export function returnedRows(rubric: Rubric, block: CellBlock): readonly ReturnedRow[] {
  const nodes = rubricRows(rubric).map(({ node }) => node);
  let next = 0;
  return block.values.flatMap((cells, row): readonly ReturnedRow[] => {
    const [code, title] = [textIn(block, row, 0), textIn(block, row, 1)];
    const found = nodes.findIndex((node, index) => index >= next && isNode(node, code, title));
    const node = nodes[found];
    if (node === undefined) return [];
    next = found + 1;
    const supplement = textIn(block, row, cells.length - 1);
    return node.kind === "group" ? [] : [{ criterionId: node.id, supplement, row }];
  });
}

/** As {@link returnedRows}, without their places. */
export function readReturnRound(rubric: Rubric, block: CellBlock): readonly ReturnedCriterion[] {
  return returnedRows(rubric, block).map(({ criterionId, supplement }) => ({ criterionId, supplement }));
}

const textIn = (block: CellBlock, row: number, column: number): string =>
  cellText(blockCell(block, row, column)).trim();

const isNode = (node: RubricNode, code: string, title: string): boolean =>
  node.code.normalize("NFC") === code && node.title.normalize("NFC").trim() === title;
