import { strFromU8, strToU8 } from "fflate";
import { addressOf, quoteSheetName } from "../preview/engine/address";
import { forEachCell } from "../preview/engine/area";
import {
  DEFAULT_CATEGORY_AXIS,
  DEFAULT_VALUE_AXIS,
  type Chart,
  type ChartCells,
  type ChartFont,
} from "../preview/engine/chart";
import { anchorOver } from "../preview/engine/chart-anchor";
import type { ChartSource } from "../preview/xlsx/chart-xml";
import { DRAWING_RELATIONSHIP, sheetDrawing } from "../preview/xlsx/drawing-parts";
import { renderDrawingTypes } from "../preview/xlsx/package-parts";
import type { Area, ChartFontSpec, ChartSpec, SheetSpec } from "../src/sheets/sheet-spec";

/** The parts of a file, by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const sheetPath = "xl/worksheets/sheet1.xml";
const typesPath = "[Content_Types].xml";

/**
 * The parts of a file with one sheet that its charts add or change; ExcelJS knows none. Charts and the copy of the cells in
 * them are written as the embedded Excel writes them.
 */
export function withCharts(parts: Parts, spec: SheetSpec): Parts {
  const charts = (spec.charts ?? []).map((chart, index) => chartOf(chart, index + 1));
  if (charts.length === 0) return {};
  const drawn = sheetDrawing(0, charts, 0, sourceOf(spec));
  return {
    ...Object.fromEntries(drawn.map(([path, xml]) => [path, strToU8(xml)])),
    [sheetPath]: endingWith(parts, sheetPath, "</worksheet>", `<drawing r:id="${DRAWING_RELATIONSHIP}"/>`),
    [typesPath]: endingWith(parts, typesPath, "</Types>", renderDrawingTypes([0], charts.length)),
  };
}

function endingWith(parts: Parts, path: string, end: string, added: string): Uint8Array {
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  if (!xml.endsWith(end)) throw new RangeError(`${path} does not end with ${end}`);
  return strToU8(xml.slice(0, -end.length) + added + end);
}

const cellsAt = (area: Area): ChartCells => ({ sheetId: "", area });

function chartOf(
  { kind, name: chartName, title, series, place, font, titleFont, maximum, gap }: ChartSpec,
  number: number,
): Chart {
  const { name, values, categories, color } = series;
  const isBar = kind === "bar";
  return {
    id: `chart-${number}`,
    name: chartName,
    type: isBar ? "BarClustered" : "ColumnClustered",
    anchor: anchorOver(place),
    title: { visible: true, text: title, font: fontOf(titleFont) },
    legend: { visible: false, position: "Bottom" },
    font: fontOf(font),
    series: [
      { name: { text: name }, values: cellsAt(values), categories: cellsAt(categories), fill: color, labels: true },
    ],
    gapWidth: gap,
    categoryAxis: { ...DEFAULT_CATEGORY_AXIS, reversed: isBar },
    valueAxis: { ...DEFAULT_VALUE_AXIS, visible: false, gridlines: false, minimum: 0, maximum: maximum ?? null },
  };
}

function fontOf({ fontName, fontSize, bold, color }: ChartFontSpec): ChartFont {
  return { name: fontName, size: fontSize, bold, color };
}

/** Formulas have no results yet: the program that opens the file calculates and draws them. */
function sourceOf(spec: SheetSpec): ChartSource {
  const valueAt = (row: number, column: number) => {
    const cell = spec.cells[row]?.[column] ?? null;
    if (cell === null || "formula" in cell) return null;
    return "text" in cell ? cell.text : cell.number;
  };
  return {
    reference: ({ area }) => `${quoteSheetName(spec.name)}!${addressOf(area, true)}`,
    values: ({ area }) => {
      const values: (string | number | null)[] = [];
      forEachCell(area, (row, column) => void values.push(valueAt(row, column)));
      return values;
    },
    numberFormat: () => "General",
  };
}
