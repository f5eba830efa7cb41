import { splitReference, parseAddress } from "../engine/address";
import { DEFAULT_CATEGORY_AXIS, DEFAULT_VALUE_AXIS, LEGEND_POSITIONS } from "../engine/chart";
import type { Chart, ChartAxis, ChartCells, ChartLegend, ChartSeries, ChartTitle } from "../engine/chart";
import { parseFont, parseSolidFill } from "./chart-font";
import { child, childrenOf, numberOf } from "./xml";
import type { XmlElement } from "./xml";

/** Everything of a chart that its own part says. */
export type ChartContent = Omit<Chart, "id" | "name" | "anchor">;

/** What stands in a chart and has no place here; a chart with one of these is left out whole. */
const FOREIGN: ReadonlySet<string> = new Set([
  "dPt",
  "dTable",
  "errBars",
  "numLit",
  "pivotSource",
  "serAx",
  "strLit",
  "trendline",
  "userShapes",
  "view3D",
]);

/** File format's defaults where an element is absent (ECMA-376 part 1, 21.2.2). */
const STANDARD_GAP = 150;

/**
 * A chart of lying or standing bars side by side, over cells of the workbook; null for every other one. Lines, fills and
 * places of the chart's parts become the program's own.
 * @param sheetIds ids by sheet names in capitals
 */
export function parseChart(space: XmlElement, sheetIds: ReadonlyMap<string, string>): ChartContent | null {
  const chart = child(space, "chart");
  const plot = child(chart, "plotArea");
  const drawn = plot?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const [bars] = drawn;
  const axes = plot?.children.filter(({ name }) => name.endsWith("Ax")) ?? [];
  const [category, scale] = [child(plot, "catAx"), child(plot, "valAx")];
  if (!chart || drawn.length !== 1 || bars?.name !== "barChart" || axes.length !== 2 || !category || !scale)
    return null;
  if (valueOf(bars, "grouping") !== "clustered" || holdsForeign(space) || axes.some((axis) => child(axis, "title"))) {
    return null;
  }
  const title = parseTitle(chart);
  const series = childrenOf(bars, "ser").map((element) => parseSeries(element, bars, sheetIds));
  if (title === null || series.some((one) => one === null)) return null;
  return {
    type: valueOf(bars, "barDir") === "bar" ? "BarClustered" : "ColumnClustered",
    title,
    legend: parseLegend(child(chart, "legend")),
    // LibreOffice gives each part a font of its own.
    font: parseFont(child(space, "txPr") ?? child(category, "txPr")),
    series: series.filter((one) => one !== null),
    gapWidth: numberOf(child(bars, "gapWidth"), "val") ?? STANDARD_GAP,
    categoryAxis: parseAxis(category, DEFAULT_CATEGORY_AXIS),
    valueAxis: parseAxis(scale, DEFAULT_VALUE_AXIS),
  };
}

function holdsForeign(element: XmlElement): boolean {
  return FOREIGN.has(element.name) || element.children.some(holdsForeign);
}

const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes["val"];

/** An element that is there without a value means yes. */
function isOn(element: XmlElement | undefined, name: string, otherwise: boolean): boolean {
  const found = child(element, name);
  if (!found) return otherwise;
  const val = found.attributes["val"] ?? "1";
  return val === "1" || val === "true";
}

/** null: a text that comes from a cell. */
function parseTitle(chart: XmlElement): ChartTitle | null {
  const element = child(chart, "title");
  const text = child(element, "tx");
  const rich = child(text, "rich");
  if (text && !rich) return null;
  return {
    visible: element !== undefined && !isOn(chart, "autoTitleDeleted", false),
    text: rich ? paragraphs(rich) : null,
    font: parseFont(rich ?? child(element, "txPr")),
  };
}

function paragraphs(rich: XmlElement): string {
  const lines = childrenOf(rich, "p").map((paragraph) =>
    childrenOf(paragraph, "r")
      .map((run) => child(run, "t")?.text ?? "")
      .join(""),
  );
  return lines.join("\n");
}

const LEGEND_SIDES: Readonly<Record<string, ChartLegend["position"]>> = {
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
  tr: "Corner",
};

function parseLegend(legend: XmlElement | undefined): ChartLegend {
  const position = LEGEND_SIDES[valueOf(legend, "legendPos") ?? "r"] ?? LEGEND_POSITIONS[1];
  return { visible: legend !== undefined, position: legend === undefined ? "Bottom" : position };
}

/** null: it draws cells that the workbook has not. */
function parseSeries(element: XmlElement, bars: XmlElement, sheetIds: ReadonlyMap<string, string>): ChartSeries | null {
  const name = parseName(child(element, "tx"), sheetIds);
  const categories = parseCells(child(element, "cat"), sheetIds);
  const values = parseCells(child(element, "val"), sheetIds);
  if (name === undefined || categories === undefined || values === undefined) return null;
  const labels = child(element, "dLbls") ?? child(bars, "dLbls");
  return {
    name,
    values,
    categories,
    fill: parseSolidFill(child(element, "spPr")),
    labels: isOn(labels, "showVal", false) && !isOn(labels, "delete", false),
  };
}

function parseName(
  element: XmlElement | undefined,
  sheetIds: ReadonlyMap<string, string>,
): ChartSeries["name"] | undefined {
  const literal = child(element, "v");
  if (literal) return { text: literal.text };
  // LibreOffice writes a name of its own as a formula.
  const quoted = /^"((?:[^"]|"")*)"$/.exec(child(child(element, "strRef"), "f")?.text ?? "")?.[1];
  return quoted === undefined ? parseCells(element, sheetIds) : { text: quoted.replaceAll('""', '"') };
}

/** null without a reference, or with one whose cells were deleted; undefined for one that means nothing here. */
function parseCells(
  element: XmlElement | undefined,
  sheetIds: ReadonlyMap<string, string>,
): ChartCells | null | undefined {
  const levels = child(element, "multiLvlStrRef");
  const reference = child(child(element, "strRef") ?? child(element, "numRef") ?? levels, "f")?.text;
  if (reference === undefined || reference.includes("#REF!")) return null;
  const { sheet, address } = splitReference(reference);
  const sheetId = sheetIds.get((sheet ?? "").toUpperCase());
  const area = parseAddress(address);
  if (sheetId === undefined || area === null) return undefined;
  // LibreOffice writes categories in one row as if they had levels.
  return levels && area.rowCount > 1 && area.columnCount > 1 ? undefined : { sheetId, area };
}

function parseAxis(axis: XmlElement, standard: ChartAxis): ChartAxis {
  const scaling = child(axis, "scaling");
  return {
    ...standard,
    visible: !isOn(axis, "delete", false),
    minimum: numberOf(child(scaling, "min"), "val") ?? null,
    maximum: numberOf(child(scaling, "max"), "val") ?? null,
    reversed: valueOf(scaling, "orientation") === "maxMin",
    gridlines: child(axis, "majorGridlines") !== undefined,
  };
}
