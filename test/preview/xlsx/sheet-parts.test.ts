import type { BookDocument, HeaderFooter, PageLayout, SheetExtras } from "../../../preview/engine/document";
import type { SheetJson } from "../../../preview/xlsx/univer-json";
import { fromXlsx } from "../../../preview/xlsx/read";
import { toXlsx } from "../../../preview/xlsx/write";
import { validateOpenXml } from "../../judges/open-xml";
import { bookOf, PLAIN_SHEET, reopened } from "./documents";
import type { BookParts } from "./documents";
import { partsOf } from "./parts";

const page = (own: Partial<PageLayout>): PageLayout => ({ ...PLAIN_SHEET.page, ...own });
const pages = (own: Partial<HeaderFooter>): HeaderFooter => ({ ...PLAIN_SHEET.page.headersFooters.firstPage, ...own });
const headers = (own: Partial<PageLayout["headersFooters"]>) =>
  page({ headersFooters: { ...PLAIN_SHEET.page.headersFooters, ...own } });

const PAGES: readonly [string, PageLayout][] = [
  ["plain", PLAIN_SHEET.page],
  [
    "A4 landscape, one page wide",
    page({ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 } }),
  ],
  ["A3, one by two pages", page({ paperSize: "A3", zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 } })],
  ["60 %", page({ zoom: { scale: 60 } })],
  [
    "margins of a report",
    page({ margins: { top: 56.693, bottom: 56.693, left: 85.039, right: 42.52, header: 28.346, footer: 0 } }),
  ],
  [
    "all switches",
    page({
      centerHorizontally: true,
      centerVertically: true,
      printGridlines: true,
      printHeadings: true,
      blackAndWhite: true,
    }),
  ],
  ["area and titles", page({ printArea: "A1:I52", printTitleRows: "$4:$4", printTitleColumns: "$A:$B" })],
  ["two areas", page({ printArea: "A1:B2,D1:E4" })],
  ["pages from 1 on", page({ firstPageNumber: 1 })],
  ["breaks", page({ horizontalPageBreaks: [4, 40], verticalPageBreaks: [3] })],
  [
    "no number on page 1",
    headers({
      state: "FirstAndDefault",
      defaultForAllPages: pages({ centerHeader: "&P", rightFooter: '&"Times New Roman,Italic"&9Trang &P/&N' }),
    }),
  ],
  [
    "its own first page",
    headers({ state: "FirstAndDefault", firstPage: pages({ leftHeader: "UBND xã", rightHeader: "A && B" }) }),
  ],
  [
    "odd and even",
    headers({ state: "OddAndEven", oddPages: pages({ leftFooter: "lẻ" }), evenPages: pages({ rightFooter: "chẵn" }) }),
  ],
  [
    "all different",
    headers({
      state: "FirstOddAndEven",
      oddPages: pages({ leftHeader: "1" }),
      evenPages: pages({ centerHeader: "2" }),
      firstPage: pages({ rightHeader: "3" }),
    }),
  ],
];

/** One workbook with a sheet for each of the parts. */
function together(all: readonly BookParts[]): BookDocument {
  const books = all.map((parts) => bookOf(parts));
  const [first] = books;
  if (first === undefined) throw new Error("no parts");
  const ids = books.map((_, index) => `s${index}`);
  const sheets = Object.fromEntries(
    ids.map((id, index) => [id, { ...books[index]?.snapshot.sheets["s"], id, name: id }]),
  );
  const extras = Object.fromEntries(ids.map((id, index) => [id, books[index]?.extras.sheets["s"] ?? PLAIN_SHEET]));
  return {
    snapshot: { ...first.snapshot, sheetOrder: ids, sheets },
    extras: { ...first.extras, sheets: extras, activeSheetId: "s0" },
  };
}

describe("a page layout", () => {
  it.each(PAGES)("%s", async (_, layout) => {
    expect((await reopened(bookOf({ extras: { page: layout } }))).extras.page).toEqual(layout);
  });
});

const PROTECTIONS: readonly [string, SheetExtras["protection"]][] = [
  ["none", null],
  ["with nothing allowed", { options: { selectionMode: "Normal" } }],
  [
    "with widths and heights allowed",
    { options: { allowFormatColumns: true, allowFormatRows: true, selectionMode: "Unlocked" } },
  ],
  [
    "with everything allowed and nothing selectable",
    {
      options: Object.fromEntries([
        ...[
          "AutoFilter",
          "DeleteColumns",
          "DeleteRows",
          "EditObjects",
          "EditScenarios",
          "FormatCells",
          "FormatColumns",
          "FormatRows",
          "InsertColumns",
          "InsertHyperlinks",
          "InsertRows",
          "PivotTables",
          "Sort",
        ].map((name): [string, boolean | string] => [`allow${name}`, true]),
        ["selectionMode", "None"],
      ]),
    },
  ],
  ["with a password's old check", { options: { selectionMode: "Normal" }, passwordHash: "CC1A" }],
  [
    "with a password's hash",
    { options: { selectionMode: "Normal" }, passwordHash: "SHA-512 100000 c2FsdA== aGFzaA==" },
  ],
];

describe("a sheet's protection", () => {
  it.each(PROTECTIONS)("%s", async (_, protection) => {
    expect((await reopened(bookOf({ extras: { protection } }))).extras.protection).toEqual(protection);
  });
});

const SHEETS: readonly [string, SheetJson][] = [
  ["rows and columns frozen", { freeze: { xSplit: 2, ySplit: 4, startRow: 4, startColumn: 2 } }],
  ["a row frozen", { freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 } }],
  ["no gridlines, 120 %, right to left", { showGridlines: 0, zoomRatio: 1.2, rightToLeft: 1 }],
  ["no headings", { rowHeader: { width: 46, hidden: 1 }, columnHeader: { height: 20, hidden: 1 } }],
  [
    "merged cells",
    {
      mergeData: [
        { startRow: 0, endRow: 0, startColumn: 0, endColumn: 8 },
        { startRow: 3, endRow: 5, startColumn: 1, endColumn: 1 },
      ],
    },
  ],
  ["hidden rows and columns", { rowData: { 3: { hd: 1, h: 20, ia: 0 } }, columnData: { 2: { hd: 1, w: 70 } } }],
  ["a colour", { tabColor: "#0F6CBD" }],
];

describe("a sheet", () => {
  it.each(SHEETS)("with %s", async (_, own) => {
    expect((await reopened(bookOf({ sheet: own }))).sheet).toMatchObject(own);
  });

  it("is without errors in all these ways", async () => {
    const pages = PAGES.map(([, layout]) => ({ extras: { page: layout } }));
    const protections = PROTECTIONS.map(([, protection]) => ({ extras: { protection } }));
    const sheets = SHEETS.map(([, sheet]) => ({ sheet }));
    expect(await validateOpenXml(await toXlsx(together([...pages, ...protections, ...sheets])))).toEqual([]);
  });

  it("may be named as people name sheets", async () => {
    const names = ["Chấm điểm (2)", "A & B's <1>", "'quoted'", "Trang 1.10"];
    for (const name of names) {
      const document = bookOf({ sheet: { name }, extras: { page: page({ printArea: "A1:B2" }) } });
      const { sheet, extras } = await reopened(document);
      expect(sheet.name).toBe(name);
      expect(extras.page.printArea).toBe("A1:B2");
    }
  });

  it("keeps formulas that repeat, each in full, and the last results", async () => {
    const cellData = {
      0: { 2: { f: "=A1+$B$1", si: "x", v: 3, t: 2 } },
      1: { 2: { si: "x", v: 4, t: 2 } },
      2: { 2: { f: '=IF(A3="","",1)', v: "", t: 1 } },
    };
    const { cell } = await reopened(bookOf({ sheet: { cellData } }));
    expect([0, 1, 2].map((row) => cell(row, 2))).toEqual([
      { f: "=A1+$B$1", v: 3, t: 2 },
      { f: "=A2+$B$1", v: 4, t: 2 },
      { f: '=IF(A3="","",1)', v: "", t: 1 },
    ]);
  });

  it("keeps errors as errors and a text that looks like one as text", async () => {
    const cellData = { 0: { 0: { f: "=1/0", v: "#DIV/0!", t: 1 }, 1: { v: "#N/A", t: 1 }, 2: { v: "#N/A", t: 4 } } };
    const saved = partsOf(await toXlsx(bookOf({ sheet: { cellData } })))["xl/worksheets/sheet1.xml"] ?? "";
    expect(saved).toContain('t="e"><f>1/0</f><v>#DIV/0!</v>');
    expect(saved.match(/t="e"/g)).toHaveLength(2);
    const { cell, extras } = await reopened(bookOf({ sheet: { cellData } }));
    expect([0, 1, 2].map((column) => cell(0, column).v)).toEqual(["#DIV/0!", "#N/A", "#N/A"]);
    expect(extras.cells["0,2"]).toEqual({ quotePrefix: true });
  });
});

describe("the workbook", () => {
  it("keeps names: areas, constants, formulas, a sheet's own, hidden ones", async () => {
    const names = [
      {
        name: "CCHC_BoTieuChi",
        formulaOrRefString: '="thanh-hoa.ha-trung.2023@1"',
        localSheetId: "AllDefaultWorkbook",
      },
      { name: "CCHC_PhieuCham", formulaOrRefString: "Trang!$A$5:$I$51", localSheetId: "AllDefaultWorkbook" },
      { name: "CotA", formulaOrRefString: "'Trang'!$A:$A", localSheetId: "AllDefaultWorkbook" },
      { name: "NamNay", formulaOrRefString: "=2020+3", localSheetId: "AllDefaultWorkbook" },
      { name: "Rieng", formulaOrRefString: "Trang!$A$1", localSheetId: "s", hidden: true, comment: "của <trang>" },
    ];
    const document = bookOf({ names });
    const { resource } = await reopened(document);
    const found = Object.entries(resource<Record<string, object>>("SHEET_DEFINED_NAME_PLUGIN"));
    const expected = names.map((name, index) => [
      `name-${index + 1}`,
      { ...name, id: `name-${index + 1}`, localSheetId: name.localSheetId === "s" ? "sheet-1" : name.localSheetId },
    ]);
    expect(found).toEqual(expected);
    expect(await validateOpenXml(await toXlsx(document))).toEqual([]);
  });

  it("keeps properties of every type and the structure's protection", async () => {
    const book = {
      properties: {
        title: "Tiêu đề",
        subject: "Chủ đề",
        author: "Tác giả",
        keywords: "a, b",
        comments: "dòng 1\ndòng 2",
        category: "CCHC",
        manager: "Chủ tịch",
        company: "UBND <xã>",
        lastAuthor: "Nguyễn",
      },
      customProperties: [
        { key: "Chữ & <số>", value: "=1+1" },
        { key: "Nguyên", value: -5 },
        { key: "Lớn", value: 3_000_000_000 },
        { key: "Lẻ", value: 0.1 },
        { key: "Đúng", value: true },
      ],
      structureProtected: true,
    };
    const document = bookOf({ book });
    const { extras } = await fromXlsx(await toXlsx(document));
    expect(extras).toMatchObject(book);
    expect(await validateOpenXml(await toXlsx(document))).toEqual([]);
  });

  it("opens on a visible sheet even when the active one is hidden", async () => {
    const document = bookOf({});
    const { snapshot, extras } = document;
    const second = { ...snapshot.sheets["s"], id: "t", name: "Hai" };
    const two = {
      snapshot: { ...snapshot, sheetOrder: ["s", "t"], sheets: { ...snapshot.sheets, t: second } },
      extras: {
        ...extras,
        sheets: { s: { ...PLAIN_SHEET, visibility: "Hidden" as const }, t: PLAIN_SHEET },
        activeSheetId: "s",
      },
    };
    expect(await validateOpenXml(await toXlsx(two))).toEqual([]);
    expect((await fromXlsx(await toXlsx(two))).extras.activeSheetId).toBe("sheet-2");
  });
});
