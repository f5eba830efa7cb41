import type { Area } from "../../engine/area";
import { boundingArea } from "../../engine/area";
import { DEFAULT_CATEGORY_AXIS, DEFAULT_GAP_WIDTHS, DEFAULT_VALUE_AXIS } from "../../engine/chart";
import type { Chart, ChartType } from "../../engine/chart";
import { anchorOver } from "../../engine/chart-anchor";
import { anchorAt, boxOf, chartsOf, newChartId, setCharts } from "../../engine/charts";
import type { ChartBox } from "../../engine/charts";
import type { Sheet } from "../../engine/sheet";
import type { CallArguments } from "../call-arguments";
import { asNumber, asText } from "../call-arguments";
import { apiNotFound, invalidArgument, itemNotFound } from "../excel-error";
import { excelType } from "../excel-object";
import type { ExcelType, Scalar } from "../excel-object";
import { requireAllowed } from "../protection";
import type { Session } from "../session";
import { findCells } from "./cells";
import type { Cells } from "./cells";
import { chartAxes } from "./chart-axes";
import { changeChart, chartOf, removeChart } from "./chart-ref";
import type { ChartRef } from "./chart-ref";
import { chartSeriesCollection } from "./chart-series";
import { SERIES_BY, seriesFrom } from "./chart-source";
import { chartAreaFormat, chartLegend, chartTitle } from "./chart-texts";
import { range } from "./range";
import { worksheet } from "./worksheet";

/** Points. Excel puts a new chart into the middle of the window, which this host has not. */
const FIRST_BOX: ChartBox = { left: 192, top: 75, width: 360, height: 216 };

function typeOf(name: unknown): ChartType {
  if (name === "BarClustered" || name === "ColumnClustered") return name;
  throw apiNotFound(`charts of type ${String(name)}`);
}

function side(key: keyof ChartBox): Scalar<ChartRef> {
  const where = `Chart.${key}`;
  return {
    get: (ref) => boxOf(ref.sheet, chartOf(ref).anchor)[key],
    set: (ref, value) => {
      const points = asNumber(value, where);
      if (points < 0) throw invalidArgument(`${where}: expected no negative number.`);
      const box = { ...boxOf(ref.sheet, chartOf(ref).anchor), [key]: points };
      changeChart(ref, { anchor: anchorAt(ref.sheet, box) });
    },
  };
}

function cornerCells(ref: ChartRef, args: CallArguments, index: number, session: Session): Area {
  const object = args.object(index);
  const cells = object ? range.targetOf(object) : findCells(session.book, args.text(index), ref.sheet);
  if (cells?.sheet !== ref.sheet) throw invalidArgument("Chart.setPosition: expected cells of the chart's sheet.");
  return cells.area;
}

/** With an end the chart covers the cells; without, it keeps its size. */
function setPosition(ref: ChartRef, args: CallArguments, session: Session): void {
  const start = cornerCells(ref, args, 0, session);
  const hasEnd = args.object(1) !== undefined || args.has(1);
  if (hasEnd) {
    changeChart(ref, { anchor: anchorOver(boundingArea(start, cornerCells(ref, args, 1, session))) });
    return;
  }
  const { left, top } = boxOf(ref.sheet, anchorOver(start));
  changeChart(ref, { anchor: anchorAt(ref.sheet, { ...boxOf(ref.sheet, chartOf(ref).anchor), left, top }) });
}

function sourceOf(args: CallArguments, index: number, where: string): Cells {
  const cells = range.targetOf(args.object(index));
  if (!cells) throw invalidArgument(`${where}: expected a range.`);
  return cells;
}

export const chart: ExcelType<ChartRef> = excelType<ChartRef>("Chart", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: (ref) => chartOf(ref).name,
      set: (ref, value) => changeChart(ref, { name: asText(value, "Chart.name") }),
    },
    ChartType: {
      get: (ref) => chartOf(ref).type,
      set: (ref, value) => changeChart(ref, { type: typeOf(value) }),
    },
    Left: side("left"),
    Top: side("top"),
    Width: side("width"),
    Height: side("height"),
  },
  objects: {
    Axes: (ref) => chartAxes(ref),
    Format: (ref) => chartAreaFormat(ref),
    Legend: (ref) => chartLegend(ref),
    Series: (ref) => chartSeriesCollection(ref),
    Title: (ref) => chartTitle(ref),
    Worksheet: ({ sheet }) => worksheet(sheet),
  },
  methods: {
    Delete: removeChart,
    SetData: async (ref, args, session) => {
      const by = args.oneOf(1, SERIES_BY, "Auto");
      changeChart(ref, { series: await seriesFrom(sourceOf(args, 0, "Chart.setData"), by, session) });
    },
    SetPosition: setPosition,
  },
});

async function add(sheet: Sheet, args: CallArguments, session: Session) {
  requireAllowed(sheet, "allowEditObjects");
  const type = typeOf(args.raw(0));
  const series = await seriesFrom(sourceOf(args, 1, "ChartCollection.add"), args.oneOf(2, SERIES_BY, "Auto"), session);
  const added: Chart = {
    id: newChartId(sheet.book),
    name: freeName(sheet),
    type,
    anchor: anchorAt(sheet, FIRST_BOX),
    title: { visible: true, text: null, font: {} },
    legend: { visible: series.length > 1, position: "Bottom" },
    font: {},
    series,
    gapWidth: DEFAULT_GAP_WIDTHS[type],
    categoryAxis: DEFAULT_CATEGORY_AXIS,
    valueAxis: DEFAULT_VALUE_AXIS,
  };
  setCharts(sheet, [...chartsOf(sheet), added]);
  return chart({ sheet, id: added.id });
}

function freeName(sheet: Sheet): string {
  const taken = new Set(chartsOf(sheet).map(({ name }) => name));
  for (let number = 1; ; number += 1) if (!taken.has(`Chart ${number}`)) return `Chart ${number}`;
}

/** By name, or by the id a loaded item carries. */
function find(sheet: Sheet, key: string): ChartRef | undefined {
  const found = chartsOf(sheet).find(({ name }) => name === key) ?? chartsOf(sheet).find(({ id }) => id === key);
  return found && { sheet, id: found.id };
}

function required(ref: ChartRef | undefined) {
  if (!ref) throw itemNotFound("There is no such chart.");
  return chart(ref);
}

export const chartCollection: ExcelType<Sheet> = excelType<Sheet>("ChartCollection", {
  items: (sheet) => chartsOf(sheet).map(({ id }) => chart({ sheet, id })),
  item: (sheet, args) => required(find(sheet, args.text(0))),
  scalars: { Count: { get: (sheet) => chartsOf(sheet).length } },
  methods: {
    Add: add,
    GetCount: (sheet) => chartsOf(sheet).length,
    GetItem: (sheet, args) => required(find(sheet, args.text(0))),
    GetItemAt: (sheet, args) => {
      const found = chartsOf(sheet)[args.integer(0)];
      return required(found && { sheet, id: found.id });
    },
    GetItemOrNullObject: (sheet, args) => {
      const found = find(sheet, args.text(0));
      return found ? chart(found) : null;
    },
  },
});
