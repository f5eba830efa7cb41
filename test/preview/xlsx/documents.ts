import type { BookDocument, BookExtras, SheetExtras } from "../../../preview/engine/document";
import type { BookJson, CellJson, SheetJson, StyleJson } from "../../../preview/xlsx/univer-json";
import { fromXlsx } from "../../../preview/xlsx/read";
import type { OpenedBook } from "../../../preview/xlsx/read";
import { NO_HEADER_FOOTER } from "../../../preview/engine/constants";
import { toXlsx } from "../../../preview/xlsx/write";

export const PLAIN_SHEET: SheetExtras = {
  visibility: "Visible",
  cells: {},
  protection: null,
  page: {
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
  },
};

export interface BookParts {
  readonly sheet?: SheetJson;
  readonly extras?: Partial<SheetExtras>;
  readonly book?: Partial<BookExtras>;
  readonly styles?: Readonly<Record<string, StyleJson>>;
  readonly validations?: readonly object[];
  readonly formats?: readonly object[];
  readonly names?: readonly {
    readonly name: string;
    readonly formulaOrRefString: string;
    readonly localSheetId?: string;
  }[];
}

/** A workbook of one sheet named "Trang"; the sheet's id is "s". */
export function bookOf({
  sheet,
  extras,
  book,
  styles = {},
  validations = [],
  formats = [],
  names = [],
}: BookParts): BookDocument {
  const resources = {
    SHEET_DATA_VALIDATION_PLUGIN: { s: validations },
    SHEET_CONDITIONAL_FORMATTING_PLUGIN: { s: formats },
    SHEET_DEFINED_NAME_PLUGIN: Object.fromEntries(
      names.map((name, index) => [`n${index}`, { id: `n${index}`, ...name }]),
    ),
  };
  const snapshot: BookJson = {
    id: "workbook",
    name: "",
    appVersion: "0.25.1",
    locale: "enUS",
    styles,
    defaultStyle: { ff: "Times New Roman", fs: 11, vt: 3 },
    sheetOrder: ["s"],
    sheets: { s: { id: "s", name: "Trang", defaultColumnWidth: 64, defaultRowHeight: 20, ...sheet } },
    resources: Object.entries(resources).map(([name, data]) => ({ name, data: JSON.stringify(data) })),
  };
  return {
    snapshot: snapshot as BookDocument["snapshot"],
    extras: {
      sheets: { s: { ...PLAIN_SHEET, ...extras } },
      activeSheetId: "s",
      properties: {},
      customProperties: [],
      structureProtected: false,
      ...book,
    },
  };
}

export interface ReopenedSheet {
  readonly book: OpenedBook;
  readonly sheet: SheetJson;
  readonly extras: SheetExtras;
  readonly cell: (row: number, column: number) => CellJson;
  /** With everything it inherits from its column, its row and the book. */
  readonly style: (row: number, column: number) => StyleJson;
  readonly resource: <T>(name: string) => T;
}

/** The workbook saved as .xlsx and opened again; with `sheet` the first tab is looked at. */
export async function reopened(document: BookDocument): Promise<ReopenedSheet> {
  return look(await fromXlsx(await toXlsx(document)));
}

export function look(book: OpenedBook): ReopenedSheet {
  const snapshot = book.snapshot as BookJson;
  const id = snapshot.sheetOrder[0] ?? "";
  const sheet = snapshot.sheets[id] ?? {};
  const cell = (row: number, column: number) => sheet.cellData?.[row]?.[column] ?? {};
  const resolve = (style: unknown) =>
    (typeof style === "string" ? snapshot.styles[style] : style) as StyleJson | undefined;
  return {
    book,
    sheet,
    extras: book.extras.sheets[id] ?? PLAIN_SHEET,
    cell,
    style: (row, column) => {
      const layers = [
        snapshot.defaultStyle,
        sheet.rowData?.[row]?.s,
        sheet.columnData?.[column]?.s,
        cell(row, column).s,
      ];
      const composed = Object.assign({}, ...layers.map(resolve)) as StyleJson;
      return Object.fromEntries(Object.entries(composed).filter(([, value]) => value !== null));
    },
    resource: <T>(name: string) => {
      const data = snapshot.resources?.find((resource) => resource.name === name)?.data ?? "{}";
      return (JSON.parse(data) as Record<string, T>)[id] ?? (JSON.parse(data) as T);
    },
  };
}
