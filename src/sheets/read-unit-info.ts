import { unitFields, type UnitField, type UnitInfo } from "../domain/unit-info";
import { unitLabels } from "../text/unit-info";
import { blockCell, cellText, type CellBlock } from "./cell-block";

/**
 * The unit's data out of sheet `Thông tin`. A label is found by its text wherever it stands, its value in the next column;
 * a label that is missing gives "". When a label stands there twice the first one counts.
 */
export function readUnitInfo(block: CellBlock): UnitInfo {
  const found = new Map<string, string>();
  for (const [row, values] of block.values.entries()) {
    const column = values.findIndex((_, at) => fieldOf.has(labelAt(block, row, at)));
    const label = labelAt(block, row, column);
    if (column >= 0 && !found.has(label)) found.set(label, cellText(blockCell(block, row, column + 1)).trim());
  }
  const entries = unitFields.map((field) => [field, found.get(plainLabel(unitLabels[field])) ?? ""] as const);
  return Object.fromEntries(entries) as Record<UnitField, string>;
}

const plainLabel = (label: string): string =>
  label.normalize("NFC").replace(/:\s*$/, "").trim().toLocaleLowerCase("vi").replace(/\s+/g, " ");

const fieldOf: ReadonlyMap<string, UnitField> = new Map(
  unitFields.map((field) => [plainLabel(unitLabels[field]), field]),
);

const labelAt = (block: CellBlock, row: number, column: number): string =>
  plainLabel(cellText(blockCell(block, row, column)));
