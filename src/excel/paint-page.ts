import type { PageSetup } from "../sheets/sheet-spec";
import { a1Area } from "../sheets/a1";

/** Queues the print set-up of a sheet: always A4, margins in millimetres. */
export function paintPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const layout = sheet.pageLayout;
  // A new sheet is upright and not centred: what it has already would be one more request each.
  layout.set({
    paperSize: "A4",
    ...(page.orientation === "Portrait" ? {} : { orientation: page.orientation }),
    ...(page.centerHorizontally ? { centerHorizontally: true } : {}),
  });
  layout.setPrintMargins("Centimeters", centimetres(page.margins));
  if (page.fitToWidth) layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: page.fitToHeight ? 1 : 0 };
  layout.setPrintArea(a1Area(page.printArea));
  if (page.repeatedRows) layout.setPrintTitleRows(`$${page.repeatedRows.first + 1}:$${page.repeatedRows.last + 1}`);
  if (page.firstPageNumber !== undefined) layout.firstPageNumber = page.firstPageNumber;
  paintHeaderFooter(layout, page);
  for (const row of page.pageBreaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

function centimetres(margins: PageSetup["margins"]): Excel.PageLayoutMarginOptions {
  return {
    top: margins.top / 10,
    bottom: margins.bottom / 10,
    left: margins.left / 10,
    right: margins.right / 10,
    header: margins.header / 10,
    footer: margins.footer / 10,
  };
}

/** Asking for headers and footers is an action of its own, so a sheet without any does not. */
function paintHeaderFooter(layout: Excel.PageLayout, page: PageSetup): void {
  const { differentFirstPage, centerHeader, centerFooter } = page;
  if (differentFirstPage) layout.headersFooters.state = "FirstAndDefault";
  if (centerHeader !== undefined) layout.headersFooters.defaultForAllPages.centerHeader = centerHeader;
  if (centerFooter !== undefined) layout.headersFooters.defaultForAllPages.centerFooter = centerFooter;
}
