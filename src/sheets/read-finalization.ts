import { finalizationFields, type FinalizationField, type FinalizationRecord } from "../domain/finalization";
import { finalizationLabels } from "../text/finalization";
import type { CellPosition } from "./a1";
import type { CellBlock } from "./cell-block";
import { labelledCells, textAt } from "./labelled-cells";

/** Where the value of each label of finalizing stands within the block, zero-based. */
export function finalizationCells(block: CellBlock): ReadonlyMap<FinalizationField, CellPosition> {
  return labelledCells(block, finalizationLabels);
}

/** What finalizing left on sheet `Thông tin`; all "" on a sheet made before scorecards could be finalized. */
export function readFinalizationRecord(block: CellBlock): FinalizationRecord {
  const cells = finalizationCells(block);
  return Object.fromEntries(finalizationFields.map((field) => [field, textAt(block, cells.get(field))])) as Record<
    FinalizationField,
    string
  >;
}
