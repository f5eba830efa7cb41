import { unitFields, type UnitField } from "../domain/unit-info";
import type { CellPosition } from "./a1";

/** Labels, values and hints of sheet `Thông tin`, zero-based. */
export const unitInfoColumns = { label: 0, value: 1, hint: 2 } as const;

/** A title and a how-to line stand above the labels. */
export const unitInfoFirstRow = 2;

/** Where a new sheet `Thông tin` holds a field's value. People may move rows later: to read, use `readUnitInfo`. */
export function unitInfoCell(field: UnitField): CellPosition {
  return { row: unitInfoFirstRow + unitFields.indexOf(field), column: unitInfoColumns.value };
}
