import type { CellPosition } from "./a1";
import { blockCell, cellText, type CellBlock } from "./cell-block";

/**
 * Where the value of each label that is there stands, zero-based within the block: a label is found by its text, whatever
 * its case, with or without colon; its value is in the next column. Of a label that stands there twice the first counts.
 */
export function labelledCells<Field extends string>(
  block: CellBlock,
  labels: Readonly<Record<Field, string>>,
): ReadonlyMap<Field, CellPosition> {
  const fieldOf = new Map(
    (Object.entries(labels) as [Field, string][]).map(([field, label]) => [plainLabel(label), field] as const),
  );
  const found = new Map<Field, CellPosition>();
  for (const [row, cells] of block.values.entries()) {
    const fields = cells.map((_, column) => fieldOf.get(plainLabel(cellText(blockCell(block, row, column)))));
    const column = fields.findIndex((field) => field !== undefined);
    const field = fields[column];
    if (field !== undefined && !found.has(field)) found.set(field, { row, column: column + 1 });
  }
  return found;
}

/** What a cell of the block says, "" where there is none. */
export function textAt(block: CellBlock, cell: CellPosition | undefined): string {
  return cell ? cellText(blockCell(block, cell.row, cell.column)).trim() : "";
}

function plainLabel(text: string): string {
  return text.normalize("NFC").replace(/:\s*$/, "").replace(/\s+/g, " ").trim().toLowerCase();
}
