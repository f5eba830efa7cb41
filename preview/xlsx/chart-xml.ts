import type { Chart, ChartAxis, ChartCells, ChartLegend, ChartSeries, ChartTitle } from "../engine/chart";
import { renderRunProperties, renderTextProperties, solidFill } from "./chart-font";
import { escapeXml, render, XML_HEAD } from "./xml";

const NAMESPACES = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** What a chart needs to know of the cells it draws; programs show the copy until they have read the cells themselves. */
export interface ChartSource {
  /** e.g. "'Trang 1'!$A$1:$A$3" */
  readonly reference: (cells: ChartCells) => string;
  /** In the cells' order; null for an empty one. */
  readonly values: (cells: ChartCells) => readonly (string | number | boolean | null)[];
  /** Of the first cell. */
  readonly numberFormat: (cells: ChartCells) => string;
}

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

const value = (name: string, val: string | number | boolean): string => render(name, { val });

/** A chart part, its elements in the order the schema wants (ECMA-376 part 1, 21.2). */
export function renderChart(chart: Chart, source: ChartSource): string {
  const { title, legend, font } = chart;
  return (
    XML_HEAD +
    render(
      "c:chartSpace",
      NAMESPACES,
      value("c:roundedCorners", false),
      render(
        "c:chart",
        {},
        title.visible ? renderTitle(title) : "",
        value("c:autoTitleDeleted", !title.visible),
        renderPlotArea(chart, source),
        legend.visible ? renderLegend(legend) : "",
        value("c:plotVisOnly", true),
        value("c:dispBlanksAs", "gap"),
      ),
      renderTextProperties(font),
    )
  );
}

/** A title without a text of its own takes the name of the only series. */
function renderTitle({ text, font }: ChartTitle): string {
  const overlay = value("c:overlay", false);
  if (text === null) return render("c:title", {}, overlay, renderTextProperties(font));
  const paragraph = render(
    "a:p",
    {},
    render("a:pPr", {}, renderRunProperties("a:defRPr", font)),
    render("a:r", {}, renderRunProperties("a:rPr", font), textElement("a:t", text)),
  );
  const rich = render("c:rich", {}, render("a:bodyPr", {}), render("a:lstStyle", {}), paragraph);
  return render("c:title", {}, render("c:tx", {}, rich), overlay);
}

/** `render` leaves an element without content closed, which no program reads as an empty text. */
const textElement = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const LEGEND_SIDES = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" } as const;

function renderLegend({ position }: ChartLegend): string {
  return render("c:legend", {}, value("c:legendPos", LEGEND_SIDES[position]), value("c:overlay", false));
}

function renderPlotArea(chart: Chart, source: ChartSource): string {
  const isBar = chart.type === "BarClustered";
  const bars = render(
    "c:barChart",
    {},
    value("c:barDir", isBar ? "bar" : "col"),
    value("c:grouping", "clustered"),
    value("c:varyColors", false),
    ...chart.series.map((series, index) => renderSeries(series, index, source)),
    value("c:gapWidth", chart.gapWidth),
    value("c:axId", CATEGORY_AXIS),
    value("c:axId", VALUE_AXIS),
  );
  return render("c:plotArea", {}, render("c:layout", {}), bars, renderCategoryAxis(chart), renderValueAxis(chart));
}

function renderSeries(series: ChartSeries, index: number, source: ChartSource): string {
  const { fill, labels, categories, values } = series;
  return render(
    "c:ser",
    {},
    value("c:idx", index),
    value("c:order", index),
    renderSeriesName(series, source),
    fill === null ? "" : render("c:spPr", {}, solidFill(fill)),
    value("c:invertIfNegative", false),
    labels ? VALUE_LABELS : "",
    categories === null ? "" : render("c:cat", {}, renderCells(categories, source)),
    values === null ? "" : render("c:val", {}, renderNumbers(values, source)),
  );
}

const VALUE_LABELS = render(
  "c:dLbls",
  {},
  value("c:dLblPos", "outEnd"),
  value("c:showLegendKey", false),
  value("c:showVal", true),
  value("c:showCatName", false),
  value("c:showSerName", false),
  value("c:showPercent", false),
  value("c:showBubbleSize", false),
);

function renderSeriesName({ name }: ChartSeries, source: ChartSource): string {
  if (name === null) return "";
  return render("c:tx", {}, "text" in name ? textElement("c:v", name.text) : renderTexts(name, source));
}

function renderCells(cells: ChartCells, source: ChartSource): string {
  const numbers = source.values(cells).every((content) => content === null || typeof content === "number");
  return numbers ? renderNumbers(cells, source) : renderTexts(cells, source);
}

function renderTexts(cells: ChartCells, source: ChartSource): string {
  const points = source.values(cells).map((content) => (content === null ? null : String(content)));
  return render("c:strRef", {}, formula(cells, source), render("c:strCache", {}, ...renderPoints(points)));
}

function renderNumbers(cells: ChartCells, source: ChartSource): string {
  const points = source.values(cells).map((content) => (typeof content === "number" ? String(content) : null));
  const format = render("c:formatCode", {}, escapeXml(source.numberFormat(cells)));
  return render("c:numRef", {}, formula(cells, source), render("c:numCache", {}, format, ...renderPoints(points)));
}

const formula = (cells: ChartCells, source: ChartSource): string =>
  render("c:f", {}, escapeXml(source.reference(cells)));

/** Empty cells have no point. */
function renderPoints(points: readonly (string | null)[]): readonly string[] {
  const filled = points.flatMap((text, idx) =>
    text === null ? [] : [render("c:pt", { idx }, textElement("c:v", text))],
  );
  return [value("c:ptCount", points.length), ...filled];
}

/** Categories run along the bars' feet: on the left for bars that lie. */
function renderCategoryAxis({ type, categoryAxis: axis }: Chart): string {
  return render(
    "c:catAx",
    {},
    ...axisStart(axis, CATEGORY_AXIS, type === "BarClustered" ? "l" : "b"),
    ...axisEnd("General", VALUE_AXIS),
    value("c:auto", true),
    value("c:lblAlgn", "ctr"),
    value("c:lblOffset", 100),
    value("c:noMultiLvlLbl", false),
  );
}

function renderValueAxis({ type, valueAxis: axis }: Chart): string {
  return render(
    "c:valAx",
    {},
    ...axisStart(axis, VALUE_AXIS, type === "BarClustered" ? "b" : "l"),
    ...axisEnd("General", CATEGORY_AXIS),
    value("c:crossBetween", "between"),
  );
}

function axisStart({ visible, minimum, maximum, reversed, gridlines }: ChartAxis, id: number, side: string): string[] {
  const scaling = render(
    "c:scaling",
    {},
    value("c:orientation", reversed ? "maxMin" : "minMax"),
    maximum === null ? "" : value("c:max", maximum),
    minimum === null ? "" : value("c:min", minimum),
  );
  return [
    value("c:axId", id),
    scaling,
    value("c:delete", !visible),
    value("c:axPos", side),
    gridlines ? render("c:majorGridlines", {}) : "",
  ];
}

function axisEnd(formatCode: string, crossed: number): string[] {
  return [
    render("c:numFmt", { formatCode, sourceLinked: true }),
    value("c:majorTickMark", "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "nextTo"),
    value("c:crossAx", crossed),
    value("c:crosses", "autoZero"),
  ];
}
