import type { Chart, ChartFont } from "../../engine/chart";
import { LEGEND_POSITIONS } from "../../engine/chart";
import { omit } from "../../engine/omit";
import { asBoolean, asNumber, asText, oneOf } from "../call-arguments";
import { readColor } from "../colors";
import { invalidArgument } from "../excel-error";
import { excelType } from "../excel-object";
import type { Scalar } from "../excel-object";
import type { Json } from "../protocol";
import { changeChart, chartOf } from "./chart-ref";
import type { ChartRef } from "./chart-ref";
import { seriesName } from "./chart-series";

/** A font of the chart: where it stands and how it is put back. */
interface FontRef {
  readonly ref: ChartRef;
  readonly read: (chart: Chart) => Required<ChartFont>;
  readonly write: (chart: Chart, change: ChartFont) => Partial<Chart>;
}

/** What Excel's own charts have since 2013. */
const CHART_FONT: Required<ChartFont> = { name: "Calibri", size: 10, bold: false, italic: false, color: "#595959" };
const TITLE_SIZE = 14;

function fontScalar<K extends keyof ChartFont>(
  key: K,
  parse: (value: Json) => Required<ChartFont>[K],
): Scalar<FontRef> {
  return {
    get: ({ ref, read }) => read(chartOf(ref))[key],
    set: ({ ref, write }, value) => changeChart(ref, write(chartOf(ref), { [key]: parse(value) })),
  };
}

function fontSize(value: Json): number {
  const size = asNumber(value, "ChartFont.size");
  if (size < 1 || size > 409) throw invalidArgument("ChartFont.size: from 1 to 409 points.");
  return size;
}

const chartFont = excelType<FontRef>("ChartFont", {
  scalars: {
    Name: fontScalar("name", (value) => asText(value, "ChartFont.name")),
    Size: fontScalar("size", fontSize),
    Bold: fontScalar("bold", (value) => asBoolean(value, "ChartFont.bold")),
    Italic: fontScalar("italic", (value) => asBoolean(value, "ChartFont.italic")),
    Color: fontScalar("color", (value) => readColor(value, "ChartFont.color")),
  },
});

/** A font set for the whole chart is the title's as well. */
export const chartAreaFormat = excelType<ChartRef>("ChartAreaFormat", {
  objects: {
    Font: (ref) =>
      chartFont({
        ref,
        read: ({ font }) => ({ ...CHART_FONT, ...font }),
        write: ({ font, title }, change) => ({
          font: { ...font, ...change },
          title: { ...title, font: omit(title.font, ...(Object.keys(change) as (keyof ChartFont)[])) },
        }),
      }),
  },
});

const chartTitleFormat = excelType<ChartRef>("ChartTitleFormat", {
  objects: {
    Font: (ref) =>
      chartFont({
        ref,
        read: ({ font, title }) => ({ ...CHART_FONT, size: TITLE_SIZE, ...font, ...title.font }),
        write: ({ title }, change) => ({ title: { ...title, font: { ...title.font, ...change } } }),
      }),
  },
});

/** The word of an English Excel. */
function titleText(ref: ChartRef): string {
  const { title, series } = chartOf(ref);
  return title.text ?? (series.length === 1 ? seriesName(ref, 0) : "Chart Title");
}

/** Writing a title shows it. */
export const chartTitle = excelType<ChartRef>("ChartTitle", {
  scalars: {
    Text: {
      get: titleText,
      set: (ref, value) => {
        const text = asText(value, "ChartTitle.text");
        changeChart(ref, { title: { ...chartOf(ref).title, text, visible: true } });
      },
    },
    Visible: {
      get: (ref) => chartOf(ref).title.visible,
      set: (ref, value) => {
        const visible = asBoolean(value, "ChartTitle.visible");
        changeChart(ref, { title: { ...chartOf(ref).title, visible } });
      },
    },
  },
  objects: { Format: (ref) => chartTitleFormat(ref) },
});

export const chartLegend = excelType<ChartRef>("ChartLegend", {
  scalars: {
    Visible: {
      get: (ref) => chartOf(ref).legend.visible,
      set: (ref, value) => {
        const visible = asBoolean(value, "ChartLegend.visible");
        changeChart(ref, { legend: { ...chartOf(ref).legend, visible } });
      },
    },
    Position: {
      get: (ref) => chartOf(ref).legend.position,
      set: (ref, value) => {
        const position = oneOf(value, LEGEND_POSITIONS, "ChartLegend.position");
        changeChart(ref, { legend: { ...chartOf(ref).legend, position } });
      },
    },
  },
});
