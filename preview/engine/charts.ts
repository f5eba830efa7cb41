import type { Area } from "./area";
import type { Book } from "./book";
import type { Chart, ChartAnchor, ChartCells, ChartCorner, ChartSeries } from "./chart";
import { shiftAnchor } from "./chart-anchor";
import { columnWidth, isColumnHidden, isRowHidden, position, rowHeight } from "./layout";
import type { LineShift } from "./line-shift";
import { omit } from "./omit";
import type { Sheet } from "./sheet";

export const chartsOf = (sheet: Sheet): readonly Chart[] => sheet.extras.charts ?? [];

export function setCharts(sheet: Sheet, charts: readonly Chart[]): void {
  const rest = omit(sheet.extras, "charts");
  sheet.extras = charts.length === 0 ? rest : { ...rest, charts };
  sheet.book.onChartsChanged();
}

/** Free in the whole workbook. */
export function newChartId(book: Book): string {
  const taken = new Set(book.sheets.flatMap((sheet) => chartsOf(sheet).map(({ id }) => id)));
  for (let number = 1; ; number += 1) if (!taken.has(`chart-${number}`)) return `chart-${number}`;
}

/** Points from the sheet's upper left corner. */
export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function boxOf(sheet: Sheet, { from, to }: ChartAnchor): ChartBox {
  const [start, end] = [pointOf(sheet, from), pointOf(sheet, to)];
  return { ...start, width: end.left - start.left, height: end.top - start.top };
}

function pointOf(sheet: Sheet, { row, column, x, y }: ChartCorner): { readonly left: number; readonly top: number } {
  const { left, top } = position(sheet, { row, column, rowCount: 1, columnCount: 1 });
  return { left: left + x, top: top + y };
}

export function anchorAt(sheet: Sheet, { left, top, width, height }: ChartBox): ChartAnchor {
  return { from: cornerAt(sheet, left, top), to: cornerAt(sheet, left + width, top + height) };
}

function cornerAt(sheet: Sheet, left: number, top: number): ChartCorner {
  const width = (column: number) => (isColumnHidden(sheet, column) ? 0 : columnWidth(sheet, column));
  const height = (row: number) => (isRowHidden(sheet, row) ? 0 : rowHeight(sheet, row));
  const [column, x] = lineAt(left, width);
  const [row, y] = lineAt(top, height);
  return { row, column, x, y };
}

function lineAt(distance: number, size: (index: number) => number): readonly [index: number, rest: number] {
  let [index, rest] = [0, distance];
  for (let own = size(0); rest >= own; own = size(index)) [index, rest] = [index + 1, rest - own];
  return [index, rest];
}

/** Lets every chart of the workbook draw what its cells have become. */
export function moveChartCells(book: Book, sheet: Sheet, move: (area: Area) => Area | null): void {
  const moved = (cells: ChartCells | null): ChartCells | null => {
    if (cells?.sheetId !== sheet.id) return cells;
    const area = move(cells.area);
    return area && { ...cells, area };
  };
  for (const other of book.sheets) {
    const charts = chartsOf(other);
    if (charts.length > 0)
      setCharts(
        other,
        charts.map((chart) => mapSeries(chart, (series) => withCells(series, moved))),
      );
  }
}

function mapSeries(chart: Chart, change: (series: ChartSeries) => ChartSeries): Chart {
  return { ...chart, series: chart.series.map(change) };
}

function withCells(series: ChartSeries, moved: (cells: ChartCells | null) => ChartCells | null): ChartSeries {
  const name = series.name && "area" in series.name ? moved(series.name) : series.name;
  return { ...series, name, values: moved(series.values), categories: moved(series.categories) };
}

/** Whole lines that come in or go carry the charts of their sheet along. */
export function moveChartAnchors(sheet: Sheet, shift: LineShift): void {
  setCharts(
    sheet,
    chartsOf(sheet).map((chart) => ({ ...chart, anchor: shiftAnchor(chart.anchor, shift) })),
  );
}
