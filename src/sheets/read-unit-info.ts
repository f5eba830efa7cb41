import { unitFields, type UnitField, type UnitInfo } from "../domain/unit-info";
import { unitLabels } from "../text/unit-info";
import type { CellPosition } from "./a1";
import { blockCell, cellText, type CellBlock } from "./cell-block";

/**
 * The unit's data out of sheet `Thông tin`. A label is found by its text wherever it stands, its value in the next column;
 * a label that is missing gives "". When a label stands there twice the first one counts.
 */
export function readUnitInfo(block: CellBlock): UnitInfo {
  const cells = unitValueCells(block);
  const valueOf = (field: UnitField) => {
    const cell = cells.get(field);
    return cell ? cellText(blockCell(block, cell.row, cell.column)).trim() : "";
  };
  return Object.fromEntries(unitFields.map((field) => [field, valueOf(field)])) as Record<UnitField, string>;
}

/** Where the value of each label that is there stands, zero-based within the block. */
export function unitValueCells(block: CellBlock): ReadonlyMap<UnitField, CellPosition> {
  const found = new Map<UnitField, CellPosition>();
  for (const [row, cells] of block.values.entries()) {
    const fields = cells.map((_, column) => fieldByLabel.get(plainLabel(cellText(blockCell(block, row, column)))));
    const column = fields.findIndex((field) => field !== undefined);
    const field = fields[column];
    if (field !== undefined && !found.has(field)) found.set(field, { row, column: column + 1 });
  }
  return found;
}

function plainLabel(text: string): string {
  return text.normalize("NFC").replace(/:\s*$/, "").replace(/\s+/g, " ").trim().toLowerCase();
}

const fieldByLabel: ReadonlyMap<string, UnitField> = new Map(
  unitFields.map((field) => [plainLabel(unitLabels[field]), field]),
);
