import { forEachCell } from "../../engine/area";
import type { Book } from "../../engine/book";
import { readCell } from "../../engine/cells";
import type { Chart, ChartCells } from "../../engine/chart";
import { displayText } from "../../engine/number-format";
import { numberFormatAt } from "../../engine/styles";

/** What a chart shows at this moment. */
export interface DrawnChart {
  readonly chart: Chart;
  readonly title: string;
  /** One for each place on the category axis, in the cells' order. */
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
}

export interface DrawnSeries {
  readonly color: string;
  readonly bars: readonly DrawnBar[];
}

export interface DrawnBar {
  /** null: a cell without a number. */
  readonly value: number | null;
  /** "" when the series shows no values. */
  readonly label: string;
}

/** Office's own colours, in which series come that have none. */
const AUTOMATIC_COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** Reads the cells that the chart draws; texts are as a Vietnamese machine shows them. */
export function drawnChart(book: Book, chart: Chart): DrawnChart {
  const series = chart.series.map(({ values, fill, labels }, index) => ({
    color: fill ?? AUTOMATIC_COLORS[index % AUTOMATIC_COLORS.length] ?? AUTOMATIC_COLORS[0],
    bars: cellsOf(book, values).map(({ value, text }) => ({ value, label: labels && value !== null ? text : "" })),
  }));
  const count = Math.max(0, ...series.map(({ bars }) => bars.length));
  const names = cellsOf(book, chart.series[0]?.categories ?? null);
  return {
    chart,
    title: chart.title.visible ? (chart.title.text ?? nameOf(book, chart)) : "",
    categories: Array.from({ length: count }, (_, index) => names[index]?.text ?? String(index + 1)),
    series,
  };
}

function nameOf(book: Book, { series: [first, ...others] }: Chart): string {
  if (!first?.name || others.length > 0) return "";
  return "text" in first.name ? first.name.text : (cellsOf(book, first.name)[0]?.text ?? "");
}

interface CellReading {
  readonly value: number | null;
  readonly text: string;
}

function cellsOf(book: Book, cells: ChartCells | null): readonly CellReading[] {
  const sheet = cells && book.sheetById(cells.sheetId);
  const readings: CellReading[] = [];
  if (!sheet) return readings;
  forEachCell(cells.area, (row, column) => {
    const content = readCell(sheet, row, column);
    const text = displayText(content, numberFormatAt(sheet, row, column), "vi-VN");
    readings.push({ value: typeof content.value === "number" ? content.value : null, text });
  });
  return readings;
}
