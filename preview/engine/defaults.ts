import { BooleanNumber, LocaleType, VerticalAlign } from "@univerjs/core";
import type { IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { NO_HEADER_FOOTER } from "./constants";
import type { BookDocument, BookExtras, PageLayout, SheetExtras } from "./document";

/** Points to CSS pixels at 96 dpi. */
export const PIXELS_PER_POINT = 4 / 3;

/** What a new Excel workbook has: Calibri 11, rows of 15 points, columns of 48 points. */
export const DEFAULT_STYLE = { ff: "Calibri", fs: 11, vt: VerticalAlign.BOTTOM } satisfies IStyleData;
export const DEFAULT_ROW_HEIGHT = 15;
export const DEFAULT_COLUMN_WIDTH = 48;

/** The grid starts this large and grows when something is written beyond it. */
const FIRST_ROWS = 200;
const FIRST_COLUMNS = 26;

/** Excel's "Normal" margins: 0.7, 0.75 and 0.3 inches, in points. */
const DEFAULT_PAGE: PageLayout = {
  orientation: "Portrait",
  margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  zoom: { scale: 100 },
  headersFooters: {
    state: "Default",
    defaultForAllPages: NO_HEADER_FOOTER,
    firstPage: NO_HEADER_FOOTER,
    oddPages: NO_HEADER_FOOTER,
    evenPages: NO_HEADER_FOOTER,
  },
  horizontalPageBreaks: [],
  verticalPageBreaks: [],
};

export const DEFAULT_SHEET_EXTRAS: SheetExtras = {
  visibility: "Visible",
  cells: {},
  protection: null,
  page: DEFAULT_PAGE,
};

/** A worksheet's snapshot as Excel would start it. */
export function newSheetData(id: string, name: string): IWorksheetData {
  return {
    id,
    name,
    tabColor: "",
    hidden: BooleanNumber.FALSE,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: FIRST_ROWS,
    columnCount: FIRST_COLUMNS,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH * PIXELS_PER_POINT,
    defaultRowHeight: DEFAULT_ROW_HEIGHT * PIXELS_PER_POINT,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46, hidden: BooleanNumber.FALSE },
    columnHeader: { height: 20, hidden: BooleanNumber.FALSE },
    showGridlines: BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

const NO_EXTRAS: BookExtras = {
  sheets: {},
  properties: {},
  customProperties: [],
  structureProtected: false,
};

/** A new workbook with one empty sheet. */
export function newBookDocument(name = "Book1", sheetName = "Sheet1"): BookDocument {
  const snapshot: IWorkbookData = {
    id: "workbook",
    name,
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: {},
    defaultStyle: DEFAULT_STYLE,
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": newSheetData("sheet-1", sheetName) },
    resources: [],
  };
  return { snapshot, extras: NO_EXTRAS };
}
