import type { Chart, ChartAnchor, ChartCorner } from "../engine/chart";
import { parseChart } from "./chart-parse";
import type { NotKeptList } from "./not-kept";
import type { Package } from "./package";
import { child, childrenOf, qualified, render, XML_HEAD } from "./xml";
import type { XmlElement } from "./xml";

const NAMESPACES = {
  "xmlns:xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
};

const CHART_NAMESPACES = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** English Metric Units, in which DrawingML counts lengths. */
const UNITS_PER_POINT = 12_700;

/** The id by which a drawing names the part of its chart of that place. */
export const chartRelationshipId = (index: number): string => `rId${index + 1}`;

/** The drawing part of a sheet: where each chart lies, from the lowest to the one on top. */
export function renderDrawing(charts: readonly Chart[]): string {
  return XML_HEAD + render("xdr:wsDr", NAMESPACES, ...charts.map(renderAnchor));
}

function renderAnchor({ anchor: { from, to }, name }: Chart, index: number): string {
  return render(
    "xdr:twoCellAnchor",
    {},
    renderCorner("xdr:from", from),
    renderCorner("xdr:to", to),
    render(
      "xdr:graphicFrame",
      { macro: "" },
      render(
        "xdr:nvGraphicFramePr",
        {},
        render("xdr:cNvPr", { id: index + 2, name }),
        render("xdr:cNvGraphicFramePr", {}),
      ),
      render("xdr:xfrm", {}, render("a:off", { x: 0, y: 0 }), render("a:ext", { cx: 0, cy: 0 })),
      render(
        "a:graphic",
        {},
        render(
          "a:graphicData",
          { uri: CHART_NAMESPACES["xmlns:c"] },
          render("c:chart", { ...CHART_NAMESPACES, "r:id": chartRelationshipId(index) }),
        ),
      ),
    ),
    render("xdr:clientData", {}),
  );
}

function renderCorner(name: string, { row, column, x, y }: ChartCorner): string {
  const units = (points: number) => String(Math.round(points * UNITS_PER_POINT));
  return render(
    name,
    {},
    render("xdr:col", {}, String(column)),
    render("xdr:colOff", {}, units(x)),
    render("xdr:row", {}, String(row)),
    render("xdr:rowOff", {}, units(y)),
  );
}

export interface DrawingPlace {
  /** The sheet's part in the package, and its name. */
  readonly path: string;
  readonly name: string;
  /** Ids by sheet names in capitals. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** How many charts were read before. */
  readonly chartCount: number;
}

/** The charts over a sheet; what cannot be kept of them is noted. */
export function parseCharts(
  parts: Package,
  { path, name, sheetIds, chartCount }: DrawingPlace,
  notKept: NotKeptList,
): readonly Chart[] {
  const drawing = parts.related(path, "drawing");
  if (drawing === undefined) return [];
  const targets = new Map(parts.relationships(drawing).map(({ id, target }) => [id, target]));
  const charts: Chart[] = [];
  for (const anchor of parts.xml(drawing).children) {
    const frame = child(anchor, "graphicFrame");
    if (!frame) continue;
    const found = parseFrame(parts, anchor, frame, targets, sheetIds);
    if (found) charts.push({ ...found, id: `chart-${chartCount + charts.length + 1}` });
    else notKept.add("Chart", 1, name);
  }
  return charts;
}

function parseFrame(
  parts: Package,
  element: XmlElement,
  frame: XmlElement,
  targets: ReadonlyMap<string, string>,
  sheetIds: ReadonlyMap<string, string>,
): Omit<Chart, "id"> | null {
  const reference = child(child(child(frame, "graphic"), "graphicData"), "chart");
  const target = reference && targets.get(qualified(reference, "id") ?? "");
  const anchor = parseAnchor(element);
  const content = target === undefined ? null : parseChart(parts.xml(target), sheetIds);
  if (!anchor || !content) return null;
  return { ...content, anchor, name: child(child(frame, "nvGraphicFramePr"), "cNvPr")?.attributes["name"] ?? "" };
}

/** Only a chart between two cells has its place here. */
function parseAnchor(element: XmlElement): ChartAnchor | null {
  const [from, to] = [child(element, "from"), child(element, "to")];
  return from && to ? { from: parseCorner(from), to: parseCorner(to) } : null;
}

function parseCorner(corner: XmlElement): ChartCorner {
  const number = (name: string) => Number(childrenOf(corner, name)[0]?.text ?? 0);
  const points = (name: string) => Math.round((number(name) / UNITS_PER_POINT) * 100) / 100;
  return { row: number("row"), column: number("col"), x: points("colOff"), y: points("rowOff") };
}
