import type { FUniver } from "@univerjs/core/lib/facade";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/preset-sheets-core";
import type { Univer } from "@univerjs/core";
import type { Book } from "../../engine/book";
import { boxOf, chartsOf } from "../../engine/charts";
import { PIXELS_PER_POINT } from "../../engine/defaults";
import { frozen, position } from "../../engine/layout";
import type { Sheet } from "../../engine/sheet";
import { element } from "../dom";
import { drawnChart } from "./chart-data";
import { drawChart } from "./chart-picture";

/** Univer draws the formula bar and the cell editor on canvases, too. */
const SHEET_CANVAS = 'canvas[id^="univer-sheet-main-canvas"]';

/** Charts lie over the cells in a layer of their own, which Univer's canvas knows nothing of; a click goes through to the cells. */
export function showCharts(univer: Univer, api: FUniver, book: Book, place: HTMLElement): void {
  const layer = element("div", { class: "charts" });
  place.append(layer);
  let isWaiting = false;
  const redraw = () => {
    if (isWaiting) return;
    isWaiting = true;
    // What comes until the next frame is drawn once.
    requestAnimationFrame(() => {
      isWaiting = false;
      draw(univer, book, place, layer);
    });
  };
  book.onChartsChanged = redraw;
  const { Event } = api;
  for (const event of [Event.ActiveSheetChanged, Event.Scroll, Event.SheetZoomChanged, Event.SheetSkeletonChanged]) {
    api.addEvent(event, redraw);
  }
  // Also results of formulas, which come by commands of their own.
  api.addEvent(Event.CommandExecuted, redraw);
  new ResizeObserver(redraw).observe(place);
}

function draw(univer: Univer, book: Book, place: HTMLElement, layer: HTMLElement): void {
  const sheet = book.activeSheet;
  const charts = chartsOf(sheet);
  const view = charts.length === 0 ? null : viewOf(univer, sheet, place);
  layer.hidden = view === null;
  if (view === null) return layer.replaceChildren();
  Object.assign(layer.style, inPixels(view.clip));
  layer.replaceChildren(
    ...charts.map((chart) => {
      const box = boxOf(sheet, chart.anchor);
      const [width, height] = [box.width * PIXELS_PER_POINT, box.height * PIXELS_PER_POINT];
      const picture = drawChart(drawnChart(book, chart), width, height);
      const { left, top } = view.placeOf(box.left * PIXELS_PER_POINT, box.top * PIXELS_PER_POINT);
      Object.assign(
        picture.style,
        inPixels({
          left: left - view.clip.left,
          top: top - view.clip.top,
          width: width * view.zoom,
          height: height * view.zoom,
        }),
      );
      return picture;
    }),
  );
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface View {
  readonly zoom: number;
  /** Where cells scroll, in pixels of the page: right of and below headings and frozen cells. */
  readonly clip: Box;
  /** From pixels of the sheet to pixels of the page. */
  readonly placeOf: (left: number, top: number) => { readonly left: number; readonly top: number };
}

/** null while the sheet is not on the screen. */
function viewOf(univer: Univer, sheet: Sheet, place: HTMLElement): View | null {
  const scene = univer.__getInjector().get(IRenderManagerService).getRenderById(sheet.book.grid.unitId)?.scene;
  const viewport = scene?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = place.querySelector(SHEET_CANVAS)?.getBoundingClientRect();
  if (!scene || !viewport || !canvas) return null;
  const frame = place.getBoundingClientRect();
  const zoom = scene.scaleY;
  const { rowHeader, columnHeader } = sheet.worksheet.getConfig();
  const onPage = (x: number, y: number) => ({
    left: canvas.left - frame.left + (rowHeader.width + x) * zoom,
    top: canvas.top - frame.top + (columnHeader.height + y) * zoom,
  });
  const fixed = frozenSize(sheet);
  const corner = onPage(fixed.width, fixed.height);
  return {
    zoom,
    clip: {
      ...corner,
      width: Math.max(0, canvas.right - frame.left - corner.left),
      height: Math.max(0, canvas.bottom - frame.top - corner.top),
    },
    placeOf: (left, top) => onPage(left - viewport.viewportScrollX, top - viewport.viewportScrollY),
  };
}

/** Pixels of the sheet. */
function frozenSize(sheet: Sheet): { readonly width: number; readonly height: number } {
  const { rows, columns } = frozen(sheet);
  const { width, height } = position(sheet, { row: 0, column: 0, rowCount: rows, columnCount: columns });
  return { width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT };
}

function inPixels({ left, top, width, height }: Box): Partial<CSSStyleDeclaration> {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}
