import type { Consolidation } from "../../src/domain/consolidation";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { consolidationSpec } from "../../src/sheets/consolidation-spec";
import { frameOf, slicesOf, type SlicedSheet } from "../../src/sheets/sheet-slices";

/** Sheet `Tổng hợp` as the worker hands it over, or in smaller slices. */
export function drawn(consolidation: Consolidation, cellCount?: number): SlicedSheet {
  const spec = consolidationSpec(consolidation, haTrung2023);
  return { frame: frameOf(spec), slices: [...slicesOf(spec, cellCount)] };
}
