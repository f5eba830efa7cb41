import { between, boundingArea, intersection, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "../../engine/area";
import type { Area } from "../../engine/area";
import { usedArea } from "../../engine/cells";
import type { Sheet } from "../../engine/sheet";

const WHOLE = between(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);

/** The block around the area that is bounded by blank rows and columns (Ctrl+* in Excel). */
export function surroundingArea(sheet: Sheet, area: Area): Area {
  let region = area;
  for (;;) {
    const wider = intersection(
      between(region.row - 1, region.column - 1, lastRow(region) + 1, lastColumn(region) + 1),
      WHOLE,
    );
    const filled = wider && usedArea(sheet, true, wider);
    const next = filled ? boundingArea(region, filled) : region;
    if (next.rowCount === region.rowCount && next.columnCount === region.columnCount) return region;
    region = next;
  }
}
