import { a1 } from "../sheets/a1";
import type { Area, ChartFontSpec, ChartSpec } from "../sheets/sheet-spec";

/**
 * Queues the requests for one chart, less than fifty whatever it shows. Values stand beside the bars in place of a scale. Office.js
 * gives charts no alternative text (ExcelApi 1.19 neither): the name is what a screen reader can say.
 */
export function paintChart(
  charts: Excel.ChartCollection,
  rangeOf: (area: Area) => Excel.Range,
  { kind, name, title, series, place, font, titleFont, maximum, gap }: ChartSpec,
): void {
  const values = rangeOf(series.values);
  const type = kind === "bar" ? "BarClustered" : "ColumnClustered";
  const chart = charts.add(type, values, series.values.rowCount === 1 ? "Rows" : "Columns");
  chart.name = name;
  chart.setPosition(
    a1(place),
    a1({ row: place.row + place.rowCount - 1, column: place.column + place.columnCount - 1 }),
  );
  // The chart's font is the title's as well until the title has its own.
  chart.format.font.set(fontOf(font));
  chart.title.text = title;
  chart.title.format.font.set(fontOf(titleFont));
  chart.legend.visible = false;
  paintSeries(chart.series.getItemAt(0), rangeOf(series.categories), series, gap);
  paintAxes(chart.axes, kind, maximum);
}

function fontOf({ fontName, fontSize, bold, color }: ChartFontSpec) {
  return { name: fontName, size: fontSize, bold, color };
}

function paintSeries(
  drawn: Excel.ChartSeries,
  categories: Excel.Range,
  { name, color }: ChartSpec["series"],
  gap: number,
): void {
  drawn.name = name;
  drawn.setXAxisValues(categories);
  drawn.gapWidth = gap;
  drawn.hasDataLabels = true;
  drawn.format.fill.setSolidColor(color);
}

/** The scale is set before it is hidden: Excel refuses settings of an axis that is not there. */
function paintAxes(axes: Excel.ChartAxes, kind: ChartSpec["kind"], maximum: number | undefined): void {
  const { categoryAxis, valueAxis } = axes;
  valueAxis.minimum = 0;
  if (maximum !== undefined) valueAxis.maximum = maximum;
  valueAxis.majorGridlines.visible = false;
  valueAxis.visible = false;
  // Excel draws the first bar at the bottom.
  if (kind === "bar") categoryAxis.reversePlotOrder = true;
}
