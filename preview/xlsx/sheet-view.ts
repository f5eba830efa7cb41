import type { FreezeJson, SheetJson } from "./univer-json";
import { cellAddress } from "./a1";
import { child, flag, numberOf, render } from "./xml";
import type { XmlElement } from "./xml";

export function renderSheetViews(sheet: SheetJson, active: boolean): string {
  const zoom = Math.round((sheet.zoomRatio ?? 1) * 100);
  const attributes = {
    showGridLines: sheet.showGridlines === 0 ? false : undefined,
    showRowColHeaders: sheet.rowHeader?.hidden === 1 ? false : undefined,
    rightToLeft: sheet.rightToLeft === 1 ? true : undefined,
    tabSelected: active ? true : undefined,
    zoomScale: zoom === 100 ? undefined : zoom,
    workbookViewId: 0,
  };
  return render("sheetViews", {}, render("sheetView", attributes, renderPane(sheet.freeze)));
}

function renderPane(freeze: FreezeJson | undefined): string {
  const columns = Math.max(0, freeze?.xSplit ?? 0);
  const rows = Math.max(0, freeze?.ySplit ?? 0);
  if (columns === 0 && rows === 0) return "";
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const attributes = {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellAddress(rows, columns),
    activePane: pane,
    state: "frozen",
  };
  return render("pane", attributes) + render("selection", { pane });
}

export function parseSheetViews(
  element: XmlElement | undefined,
): Pick<SheetJson, "showGridlines" | "rowHeader" | "columnHeader" | "rightToLeft" | "zoomRatio" | "freeze"> {
  const view = child(element, "sheetView");
  const zoom = numberOf(view, "zoomScale") ?? 100;
  const headings = flag(view, "showRowColHeaders", true) ? 0 : 1;
  const freeze = parsePane(child(view, "pane"));
  return {
    showGridlines: flag(view, "showGridLines", true) ? 1 : 0,
    rowHeader: { width: 46, hidden: headings },
    columnHeader: { height: 20, hidden: headings },
    ...(flag(view, "rightToLeft") && { rightToLeft: 1 }),
    ...(zoom !== 100 && zoom > 0 && { zoomRatio: zoom / 100 }),
    ...(freeze && { freeze }),
  };
}

/** A pane that is split but not frozen is only a way of looking; it is not kept. */
function parsePane(pane: XmlElement | undefined): FreezeJson | undefined {
  if (!(pane?.attributes["state"] ?? "").startsWith("frozen")) return undefined;
  const xSplit = numberOf(pane, "xSplit") ?? 0;
  const ySplit = numberOf(pane, "ySplit") ?? 0;
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}
