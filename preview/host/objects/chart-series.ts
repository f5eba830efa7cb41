import { readCell } from "../../engine/cells";
import type { ChartCells, ChartSeries } from "../../engine/chart";
import type { CallArguments } from "../call-arguments";
import { asBoolean, asNumber, asText } from "../call-arguments";
import { readColor } from "../colors";
import { invalidArgument, itemNotFound } from "../excel-error";
import { excelType } from "../excel-object";
import type { ExcelType } from "../excel-object";
import type { Json } from "../protocol";
import { changeChart, chartOf } from "./chart-ref";
import type { ChartRef } from "./chart-ref";
import { range } from "./range";

interface SeriesRef {
  readonly ref: ChartRef;
  readonly index: number;
}

function seriesOf({ ref, index }: SeriesRef): ChartSeries {
  const series = chartOf(ref).series[index];
  if (!series) throw itemNotFound("There is no such series.");
  return series;
}

function changeSeries(target: SeriesRef, change: Partial<ChartSeries>): void {
  const next = { ...seriesOf(target), ...change };
  const { series } = chartOf(target.ref);
  changeChart(target.ref, { series: series.map((other, index) => (index === target.index ? next : other)) });
}

/** As the legend would show it. */
export function seriesName(ref: ChartRef, index: number): string {
  const { name } = seriesOf({ ref, index });
  if (name === null) return `Series${index + 1}`;
  if ("text" in name) return name.text;
  const sheet = ref.sheet.book.sheetById(name.sheetId);
  return sheet ? String(readCell(sheet, name.area.row, name.area.column).value ?? "") : "#REF!";
}

function cellsAt(args: CallArguments, where: string): ChartCells {
  const cells = range.targetOf(args.object(0));
  if (!cells) throw invalidArgument(`${where}: expected a range.`);
  const { rowCount, columnCount } = cells.area;
  if (rowCount > 1 && columnCount > 1) throw invalidArgument(`${where}: expected one row or one column.`);
  return { sheetId: cells.sheet.id, area: cells.area };
}

const chartFill = excelType<SeriesRef>("ChartFill", {
  methods: {
    SetSolidColor: (target, args) => changeSeries(target, { fill: readColor(args.raw(0), "ChartFill.setSolidColor") }),
  },
});

const chartSeriesFormat = excelType<SeriesRef>("ChartSeriesFormat", {
  objects: { Fill: (target) => chartFill(target) },
});

function gapWidth(value: Json): number {
  const width = asNumber(value, "ChartSeries.gapWidth");
  if (width < 0 || width > 500) throw invalidArgument("ChartSeries.gapWidth: from 0 to 500 per cent.");
  return Math.round(width);
}

/** The gap is the whole chart's, whichever of its series is asked. */
const chartSeries = excelType<SeriesRef>("ChartSeries", {
  scalars: {
    Name: {
      get: ({ ref, index }) => seriesName(ref, index),
      set: (target, value) => changeSeries(target, { name: { text: asText(value, "ChartSeries.name") } }),
    },
    ChartType: { get: ({ ref }) => chartOf(ref).type },
    GapWidth: {
      get: ({ ref }) => chartOf(ref).gapWidth,
      set: ({ ref }, value) => changeChart(ref, { gapWidth: gapWidth(value) }),
    },
    HasDataLabels: {
      get: (target) => seriesOf(target).labels,
      set: (target, value) => changeSeries(target, { labels: asBoolean(value, "ChartSeries.hasDataLabels") }),
    },
  },
  objects: { Format: (target) => chartSeriesFormat(target) },
  methods: {
    Delete: (target) => {
      const gone = seriesOf(target);
      changeChart(target.ref, { series: chartOf(target.ref).series.filter((series) => series !== gone) });
    },
    SetValues: (target, args) => changeSeries(target, { values: cellsAt(args, "ChartSeries.setValues") }),
    SetXAxisValues: (target, args) => changeSeries(target, { categories: cellsAt(args, "ChartSeries.setXAxisValues") }),
  },
});

function addSeries(ref: ChartRef, args: CallArguments) {
  const { series } = chartOf(ref);
  const index = args.integer(1, series.length);
  if (index < 0 || index > series.length) throw invalidArgument("ChartSeriesCollection.add: there is no such place.");
  const name = args.optionalText(0);
  const added: ChartSeries = {
    name: name === undefined ? null : { text: name },
    values: null,
    categories: series[0]?.categories ?? null,
    fill: null,
    labels: false,
  };
  changeChart(ref, { series: [...series.slice(0, index), added, ...series.slice(index)] });
  return chartSeries({ ref, index });
}

export const chartSeriesCollection: ExcelType<ChartRef> = excelType<ChartRef>("ChartSeriesCollection", {
  items: (ref) => chartOf(ref).series.map((_, index) => chartSeries({ ref, index })),
  scalars: { Count: { get: (ref) => chartOf(ref).series.length } },
  methods: {
    Add: addSeries,
    GetCount: (ref) => chartOf(ref).series.length,
    GetItemAt: (ref, args) => {
      const target = { ref, index: args.integer(0) };
      seriesOf(target);
      return chartSeries(target);
    },
  },
});
