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
  const fieldOf = fieldsByLabel(labels);
  const found = new Map<Field, CellPosition>();
  for (const [row, cells] of block.values.entries()) {
    for (let column = 0; column < cells.length; column += 1) {
      const text = cellText(blockCell(block, row, column));
      const field = text.length <= longestLabel ? fieldOf.get(plainLabel(text)) : undefined;
      if (field === undefined) continue;
      if (!found.has(field)) found.set(field, { row, column: column + 1 });
      break;
    }
  }
  return found;
}

/** With room for a person's spaces; notes are longer, and thousands of files are full of them. */
const longestLabel = 100;

function fieldsByLabel<Field extends string>(labels: Readonly<Record<Field, string>>): ReadonlyMap<string, Field> {
  return new Map((Object.entries(labels) as [Field, string][]).map(([field, label]) => [plainLabel(label), field]));
}

/** What a cell of the block says, "" where there is none. */
export function textAt(block: CellBlock, cell: CellPosition | undefined): string {
  return cell ? cellText(blockCell(block, cell.row, cell.column)).trim() : "";
}

function plainLabel(text: string): string {
  if (text === "") return text;
  return text.normalize("NFC").replace(/:\s*$/, "").replace(/\s+/g, " ").trim().toLowerCase();
}
