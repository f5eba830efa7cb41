import { addressOf, quoteSheetName } from "../engine/address";
import { forEachCell } from "../engine/area";
import type { Chart, ChartCells } from "../engine/chart";
import type { BookDocument } from "../engine/document";
import { renderChart } from "./chart-xml";
import type { ChartSource } from "./chart-xml";
import { chartRelationshipId, renderDrawing } from "./drawing";
import { OFFICE, relationships } from "./package-parts";
import { SheetStyles } from "./styles-of-sheet";
import type { SheetJson } from "./univer-json";

/** Which parts the drawings of a file are made of, by path. */
export interface DrawingParts {
  readonly parts: readonly (readonly [path: string, xml: string])[];
  /** Positions of the sheets that have a drawing; its number is the sheet's. */
  readonly drawings: readonly number[];
  readonly charts: number;
}

/** By this id a sheet names its drawing. */
export const DRAWING_RELATIONSHIP = "rIdDrawing";

/** The drawings of a workbook with their charts. Charts are numbered through the file, drawings as their sheets. */
export function renderDrawings(document: BookDocument): DrawingParts {
  const source = chartSource(document);
  const { sheetOrder } = document.snapshot;
  const charted = sheetOrder.flatMap((id, index) => {
    const charts = document.extras.sheets[id]?.charts ?? [];
    return charts.length === 0 ? [] : [{ index, charts }];
  });
  let count = 0;
  const parts = charted.flatMap(({ index, charts }) => {
    const first = count;
    count += charts.length;
    return sheetDrawing(index, charts, first, source);
  });
  return { parts, drawings: charted.map(({ index }) => index), charts: count };
}

/**
 * The parts of one sheet's drawing.
 * @param index the sheet's position, zero-based
 * @param first how many charts the file has before these
 */
export function sheetDrawing(
  index: number,
  charts: readonly Chart[],
  first: number,
  source: ChartSource,
): readonly (readonly [path: string, xml: string])[] {
  const drawing = `drawing${index + 1}.xml`;
  const chartName = (at: number) => `chart${first + at + 1}.xml`;
  return [
    [
      `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
      relationships([[DRAWING_RELATIONSHIP, `${OFFICE}/drawing`, `../drawings/${drawing}`]]),
    ],
    [`xl/drawings/${drawing}`, renderDrawing(charts)],
    [
      `xl/drawings/_rels/${drawing}.rels`,
      relationships(charts.map((_, at) => [chartRelationshipId(at), `${OFFICE}/chart`, `../charts/${chartName(at)}`])),
    ],
    ...charts.map((chart, at) => [`xl/charts/${chartName(at)}`, renderChart(chart, source)] as const),
  ];
}

function chartSource({ snapshot }: BookDocument): ChartSource {
  const sheetOf = ({ sheetId }: ChartCells): SheetJson => (snapshot.sheets[sheetId] as SheetJson | undefined) ?? {};
  return {
    reference: (cells) => `${quoteSheetName(sheetOf(cells).name ?? "")}!${addressOf(cells.area, true)}`,
    values: (cells) => valuesOf(sheetOf(cells), cells),
    numberFormat: (cells) => {
      const sheet = sheetOf(cells);
      const { row, column } = cells.area;
      const styles = new SheetStyles(snapshot, sheet);
      return styles.ofCell(row, column, sheet.cellData?.[row]?.[column], {}).numFmt ?? "General";
    },
  };
}

function valuesOf(sheet: SheetJson, { area }: ChartCells): readonly (string | number | boolean | null)[] {
  const values: (string | number | boolean | null)[] = [];
  forEachCell(area, (row, column) => void values.push(sheet.cellData?.[row]?.[column]?.v ?? null));
  return values;
}
