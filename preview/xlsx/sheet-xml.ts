import type { SheetJson, ValidationJson } from "./univer-json";
import type { SheetExtras } from "../engine/document";
import { rangeAddress } from "./a1";
import { hexOf } from "./color";
import { DEFAULT_COLUMN_PIXELS } from "./columns";
import { renderDataValidations } from "./data-validation";
import { DRAWING_RELATIONSHIP } from "./drawing-parts";
import { fitsToPages, renderPageLayout } from "./page-layout";
import { renderSheetProtection } from "./protection";
import { DEFAULT_ROW_PIXELS } from "./rows";
import { renderSheetViews } from "./sheet-view";
import { pixelsToPoints, pixelsToWidth } from "./sizes";
import { render, XML_HEAD } from "./xml";

const NAMESPACES = {
  xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "mc:Ignorable": "x14ac",
  "xmlns:x14ac": "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac",
};

export interface SheetParts {
  readonly sheet: SheetJson;
  readonly extras: SheetExtras | undefined;
  readonly active: boolean;
  /** `<cols>` and `<sheetData>` as ExcelJS wrote them. */
  readonly cells: string;
  readonly conditionalFormats: string;
  readonly validations: readonly ValidationJson[];
}

/** The worksheet part, its elements in the order the schema wants (ECMA-376 part 1, 18.3.1.99). */
export function renderSheet({ sheet, extras, active, cells, conditionalFormats, validations }: SheetParts): string {
  return (
    XML_HEAD +
    render(
      "worksheet",
      NAMESPACES,
      renderSheetProperties(sheet, extras),
      renderSheetViews(sheet, active),
      renderDefaults(sheet),
      cells,
      renderSheetProtection(extras?.protection),
      renderMerges(sheet),
      conditionalFormats,
      renderDataValidations(validations),
      extras ? renderPageLayout(extras.page) : "",
      extras?.charts ? render("drawing", { "r:id": DRAWING_RELATIONSHIP }) : "",
    )
  );
}

function renderSheetProperties(sheet: SheetJson, extras: SheetExtras | undefined): string {
  const color = hexOf(extras?.tabColor ?? sheet.tabColor ?? "");
  const content =
    (color === undefined ? "" : render("tabColor", { rgb: `FF${color}` })) +
    (extras && fitsToPages(extras.page) ? render("pageSetUpPr", { fitToPage: true }) : "");
  return content === "" ? "" : render("sheetPr", {}, content);
}

/** Without `customHeight` rows that have no height of their own are still fitted to their text. */
function renderDefaults(sheet: SheetJson): string {
  return render("sheetFormatPr", {
    defaultColWidth: pixelsToWidth(sheet.defaultColumnWidth ?? DEFAULT_COLUMN_PIXELS),
    defaultRowHeight: pixelsToPoints(sheet.defaultRowHeight ?? DEFAULT_ROW_PIXELS),
  });
}

/** Written here because ExcelJS would give every merged cell the style of the first and walk through each of them. */
function renderMerges(sheet: SheetJson): string {
  const merges = (sheet.mergeData ?? []).map((range) => render("mergeCell", { ref: rangeAddress(range) }));
  return merges.length === 0 ? "" : render("mergeCells", { count: merges.length }, ...merges);
}
