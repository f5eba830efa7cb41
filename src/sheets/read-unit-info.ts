import { unitFields, type UnitField, type UnitInfo } from "../domain/unit-info";
import { unitLabels } from "../text/unit-info";
import { blockCell, cellText, type CellBlock } from "./cell-block";

/**
 * The unit's data out of sheet `Thông tin`. A label is found by its text wherever it stands, its value in the next column;
 * a label that is missing gives "". When a label stands there twice the first one counts.
 */
export function readUnitInfo(block: CellBlock): UnitInfo {
  const found = new Map<UnitField, string>();
  for (const [row, cells] of block.values.entries()) {
    const fields = cells.map((_, column) => fieldByLabel.get(plainLabel(cellText(blockCell(block, row, column)))));
    const column = fields.findIndex((field) => field !== undefined);
    const field = fields[column];
    if (field !== undefined && !found.has(field)) found.set(field, cellText(blockCell(block, row, column + 1)).trim());
  }
  const values = unitFields.map((field) => [field, found.get(field) ?? ""] as const);
  return Object.fromEntries(values) as Record<UnitField, string>;
}

function plainLabel(text: string): string {
  return text.normalize("NFC").replace(/:\s*$/, "").replace(/\s+/g, " ").trim().toLowerCase();
}

const fieldByLabel: ReadonlyMap<string, UnitField> = new Map(
  unitFields.map((field) => [plainLabel(unitLabels[field]), field]),
);
