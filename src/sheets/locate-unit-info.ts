import { blockCell, type CellBlock } from "./cell-block";
import { unitValueCells } from "./read-unit-info";
import type { Area } from "./sheet-spec";

/** With fewer of the unit's labels a sheet is something else. */
const leastLabels = 8;

/**
 * Labels and values of `Thông tin` on a sheet whose name was lost, zero-based within the block: from the first label to
 * the last row that has one. Null when the block is no such sheet.
 */
export function locateUnitInfo(block: CellBlock): Area | null {
  const cells = [...unitValueCells(block).values()];
  const [first] = cells;
  if (first === undefined || cells.length < leastLabels) return null;
  const label = first.column - 1;
  const rows = block.values.flatMap((_, row) => (blockCell(block, row, label).type === "empty" ? [] : [row]));
  const row = Math.min(...cells.map((cell) => cell.row));
  return { row, column: label, rowCount: Math.max(...rows) - row + 1, columnCount: 2 };
}
