import type { Chart } from "../../engine/chart";
import { chartsOf, setCharts } from "../../engine/charts";
import type { Sheet } from "../../engine/sheet";
import { itemNotFound } from "../excel-error";
import { requireAllowed } from "../protection";

/** One chart, looked up each time: another call may have changed or removed it. */
export interface ChartRef {
  readonly sheet: Sheet;
  readonly id: string;
}

export function chartOf({ sheet, id }: ChartRef): Chart {
  const chart = chartsOf(sheet).find((other) => other.id === id);
  if (!chart) throw itemNotFound("The chart was deleted.");
  return chart;
}

export function changeChart(ref: ChartRef, change: Partial<Chart>): void {
  requireAllowed(ref.sheet, "allowEditObjects");
  const next = { ...chartOf(ref), ...change };
  setCharts(
    ref.sheet,
    chartsOf(ref.sheet).map((chart) => (chart.id === ref.id ? next : chart)),
  );
}

export function removeChart(ref: ChartRef): void {
  requireAllowed(ref.sheet, "allowEditObjects");
  const { id } = chartOf(ref);
  setCharts(
    ref.sheet,
    chartsOf(ref.sheet).filter((chart) => chart.id !== id),
  );
}
