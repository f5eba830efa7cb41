import { lastColumn, lastRow } from "./area";
import type { Area } from "./area";
import type { ChartAnchor, ChartCorner } from "./chart";
import type { LineShift } from "./line-shift";

/** Covers the cells exactly. */
export function anchorOver(area: Area): ChartAnchor {
  return {
    from: { row: area.row, column: area.column, x: 0, y: 0 },
    to: { row: lastRow(area) + 1, column: lastColumn(area) + 1, x: 0, y: 0 },
  };
}

/** Whole lines that come in or go carry a chart along. */
export function shiftAnchor({ from, to }: ChartAnchor, shift: LineShift): ChartAnchor {
  return { from: shiftCorner(from, shift, "start"), to: shiftCorner(to, shift, "end") };
}

/** An edge that lies exactly between two lines belongs to the line inside the chart. */
function shiftCorner(corner: ChartCorner, { axis, at, count }: LineShift, edge: "start" | "end"): ChartCorner {
  const offset = axis === "row" ? "y" : "x";
  const outside = edge === "end" && corner[offset] === 0 ? 1 : 0;
  const line = corner[axis] - outside;
  if (line < at) return corner;
  const isGone = count < 0 && line < at - count;
  return isGone ? { ...corner, [axis]: at, [offset]: 0 } : { ...corner, [axis]: corner[axis] + count };
}
