import type { ChartAxis, ChartFont } from "../../engine/chart";
import { PIXELS_PER_POINT } from "../../engine/defaults";
import type { DrawnBar, DrawnChart } from "./chart-data";

/** CSS pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 10;
const LABEL_GAP = 4;
/** Of the breadth of a chart, at most, for the names of lying bars. */
const NAME_SHARE = 0.32;
const TEXT: Required<ChartFont> = { name: "Calibri", size: 10, bold: false, italic: false, color: "#595959" };
const TITLE_SIZE = 14;

/** A plain picture of a chart: title, bars, their names and values. Excel and LibreOffice draw more carefully. */
export function drawChart(drawn: DrawnChart, width: number, height: number): SVGSVGElement {
  const { chart, title, series } = drawn;
  const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": title });
  picture.append(
    svg("rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "#FFFFFF", stroke: "#D9D9D9" }),
  );
  const titleFont = { ...TEXT, size: TITLE_SIZE, ...chart.font, ...chart.title.font };
  const titleHeight = title === "" ? 0 : pixels(titleFont) * 1.6;
  if (title !== "") picture.append(text(title, width / 2, MARGIN + pixels(titleFont), "middle", titleFont));
  const plot = {
    left: MARGIN,
    top: MARGIN + titleHeight,
    width: width - 2 * MARGIN,
    height: height - titleHeight - 2 * MARGIN,
  };
  const scale = scaleOf(
    chart.valueAxis,
    series.flatMap(({ bars }) => bars),
  );
  const draw = chart.type === "BarClustered" ? drawLying : drawStanding;
  picture.append(...draw(drawn, plot, scale));
  return picture;
}

/** The share of the axis that a value takes, from 0 to 1. */
type Scale = (value: number) => number;

function scaleOf({ minimum, maximum }: ChartAxis, bars: readonly DrawnBar[]): Scale {
  const values = bars.flatMap(({ value }) => value ?? []);
  const low = minimum ?? Math.min(0, ...values);
  const high = maximum ?? Math.max(0, ...values) * 1.1;
  return (value) => (high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0);
}

/** Where each bar lies across the axis of categories. */
function bands({ chart, categories, series }: DrawnChart, length: number) {
  const band = length / Math.max(1, categories.length);
  const breadth = band / (series.length + chart.gapWidth / 100);
  const start = (category: number) =>
    (chart.categoryAxis.reversed ? categories.length - 1 - category : category) * band;
  return { band, breadth, start };
}

function drawLying(drawn: DrawnChart, plot: Box, scale: Scale): readonly SVGElement[] {
  const font = { ...TEXT, ...drawn.chart.font };
  const longest = Math.max(0, ...drawn.categories.map((name) => breadthOf(name, font)));
  const nameRoom = Math.min(longest, plot.width * NAME_SHARE);
  const names = nameRoom + LABEL_GAP;
  const room = plot.width - names;
  const { band, breadth, start } = bands(drawn, plot.height);
  // Excel draws the first category at the bottom unless the axis is turned round.
  const top = (category: number) => plot.top + plot.height - band - start(category);
  const left = plot.left + names;
  const titles = drawn.categories.map((name, category) =>
    text(shortened(name, nameRoom, font), left - LABEL_GAP, top(category) + band / 2 + pixels(font) / 3, "end", font),
  );
  const bars = drawn.series.flatMap(({ color, bars: own }, index) =>
    own.flatMap(({ value, label }, category) => {
      if (value === null) return [];
      const y = top(category) + (band - breadth * drawn.series.length) / 2 + index * breadth;
      const width = room * scale(value);
      const at = left + width + LABEL_GAP;
      return [
        svg("rect", { x: left, y, width, height: breadth, fill: color }),
        text(label, at, y + breadth / 2 + pixels(font) / 3, "start", font),
      ];
    }),
  );
  return [...titles, ...bars];
}

function drawStanding(drawn: DrawnChart, plot: Box, scale: Scale): readonly SVGElement[] {
  const font = { ...TEXT, ...drawn.chart.font };
  const line = pixels(font) * 1.4;
  const foot = plot.top + plot.height - line;
  const { band, breadth, start } = bands(drawn, plot.width);
  const titles = drawn.categories.map((name, category) =>
    text(shortened(name, band, font), plot.left + start(category) + band / 2, foot + line, "middle", font),
  );
  const bars = drawn.series.flatMap(({ color, bars: own }, index) =>
    own.flatMap(({ value, label }, category) => {
      if (value === null) return [];
      const x = plot.left + start(category) + (band - breadth * drawn.series.length) / 2 + index * breadth;
      const height = (plot.height - 2 * line) * scale(value);
      return [
        svg("rect", { x, y: foot - height, width: breadth, height, fill: color }),
        text(label, x + breadth / 2, foot - height - LABEL_GAP, "middle", font),
      ];
    }),
  );
  return [...titles, ...bars];
}

const pixels = ({ size }: Required<ChartFont>): number => size * PIXELS_PER_POINT;

function shortened(name: string, room: number, font: Required<ChartFont>): string {
  if (breadthOf(name, font) <= room) return name;
  const letters = [...name];
  while (letters.length > 1 && breadthOf(`${letters.join("")}…`, font) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

const ruler = document.createElement("canvas").getContext("2d");

function breadthOf(content: string, font: Required<ChartFont>): number {
  if (!ruler) throw new Error("The browser has no canvas to measure texts with");
  ruler.font = `${font.italic ? "italic " : ""}${font.bold ? "bold " : ""}${pixels(font)}px ${family(font)}`;
  return ruler.measureText(content).width;
}

const family = ({ name }: Required<ChartFont>): string => `"${name}", serif`;

function text(content: string, x: number, y: number, anchor: string, font: Required<ChartFont>): SVGElement {
  const node = svg("text", {
    x,
    y,
    "text-anchor": anchor,
    fill: font.color,
    "font-family": family(font),
    "font-size": pixels(font),
    "font-weight": font.bold ? "bold" : "normal",
    "font-style": font.italic ? "italic" : "normal",
  });
  node.textContent = content;
  return node;
}

function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Tag] {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  return node;
}
