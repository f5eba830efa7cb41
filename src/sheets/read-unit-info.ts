import { unitFields, type UnitField, type UnitInfo } from "../domain/unit-info";
import { unitLabels } from "../text/unit-info";
import type { CellPosition } from "./a1";
import type { CellBlock } from "./cell-block";
import { labelledCells, textAt } from "./labelled-cells";

/**
 * The unit's data out of sheet `Thông tin`; a label that is missing gives "".
 * @param cells for callers that have sought the labels already
 */
export function readUnitInfo(block: CellBlock, cells = unitValueCells(block)): UnitInfo {
  return Object.fromEntries(unitFields.map((field) => [field, textAt(block, cells.get(field))])) as Record<
    UnitField,
    string
  >;
}

/** Where the value of each label that is there stands, zero-based within the block. */
export function unitValueCells(block: CellBlock): ReadonlyMap<UnitField, CellPosition> {
  return labelledCells(block, unitLabels);
}
