import type { BookDocument, PageLayout, SheetExtras } from "../../preview/engine/document";

/**
 * A workbook of the contract's shape with three criteria in two sections, written by hand: what a judge must be able
 * to see in any workbook of ours.
 */
export const SAMPLE_TOTALS = { maxScore: 20, selfScore: 4.3 } as const;

const HEADERS = [
  "STT",
  "Lĩnh vực / Tiêu chí",
  "Điểm tối đa",
  "Điểm tự đánh giá",
  "Điểm thẩm định",
  "Chênh lệch",
  "Tài liệu kiểm chứng",
  "Giải trình",
  "Kiểm tra",
] as const;

type Cell = { readonly v?: string | number; readonly t?: number; readonly f?: string; readonly s?: string };

const text = (v: string, s = "text"): Cell => ({ v, t: 1, s });
const number = (v: number, s = "score"): Cell => ({ v, t: 2, s });
const formula = (f: string, v: string | number, s = "total"): Cell => ({ f, v, t: typeof v === "number" ? 2 : 1, s });

function criterion(row: number, code: string, title: string, max: number, self: number | null): Cell[] {
  return [
    text(code, "code"),
    text(title),
    number(max),
    self === null ? { s: "input" } : number(self, "input"),
    { s: "input" },
    formula(`=IF(OR(D${row}="",E${row}=""),"",E${row}-D${row})`, ""),
    { s: "input" },
    { s: "input" },
    formula(`=IF(D${row}="","Chưa chấm",IF(D${row}>C${row},"Vượt điểm tối đa",""))`, self === null ? "Chưa chấm" : ""),
  ];
}

function section(
  row: number,
  code: string,
  title: string,
  first: number,
  last: number,
  max: number,
  self: number,
): Cell[] {
  const sum = (column: string, value: number) => formula(`=ROUND(SUM(${column}${first}:${column}${last}),2)`, value);
  return [
    text(code, "section"),
    text(title, "section"),
    sum("C", max),
    sum("D", self),
    sum("E", 0),
    formula(`=E${row}-D${row}`, -self),
    text("", "section"),
    text("", "section"),
    text("", "section"),
  ];
}

const ROWS: readonly (readonly Cell[])[] = [
  HEADERS.map((header) => text(header, "header")),
  section(2, "1", "Công tác chỉ đạo, điều hành", 3, 4, 10, 0.3),
  criterion(3, "1.1", "Kế hoạch cải cách hành chính năm", 4, 0.1),
  criterion(4, "1.10", "Chế độ báo cáo <định kỳ> & đột xuất", 6, 0.2),
  section(5, "2", "Cải cách thể chế", 6, 6, 10, 4),
  criterion(6, "2.1", '=Văn bản "trái luật" (không là công thức)', 10, 4),
  [
    text("", "total"),
    text("TỔNG CỘNG", "total"),
    formula("=ROUND(C2+C5,2)", 20),
    formula("=ROUND(D2+D5,2)", 4.3),
    formula("=ROUND(E2+E5,2)", 0),
    text("", "total"),
    text("", "total"),
    text("", "total"),
    formula('=COUNTIF(I2:I6,"?*")', 0),
  ],
];

const INPUT_ROWS = [2, 3, 5];
const INPUT_COLUMNS = [3, 4, 6, 7];
const BLACK = { s: 1, cl: { rgb: "#000000" } };
const GRID_LINES = { bd: { t: BLACK, r: BLACK, b: BLACK, l: BLACK } };
const SCORE = { ff: "Times New Roman", fs: 12.5, ht: 2, n: { pattern: "0.##" }, ...GRID_LINES };

const STYLES = {
  text: { ff: "Times New Roman", fs: 12.5, tb: 3, ...GRID_LINES },
  code: { ff: "Times New Roman", fs: 12.5, n: { pattern: "@" }, ht: 2, ...GRID_LINES },
  header: { ff: "Times New Roman", fs: 13, bl: 1, ht: 2, vt: 2, tb: 3, bg: { rgb: "#DDEBF7" }, ...GRID_LINES },
  section: { ff: "Times New Roman", fs: 13, bl: 1, bg: { rgb: "#F2F2F2" }, ...GRID_LINES },
  score: SCORE,
  input: { ...SCORE, bg: { rgb: "rgb(255,255,230)" } },
  total: { ...SCORE, bl: 1 },
};

const EMPTY = { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" };

const PAGE: PageLayout = {
  orientation: "Landscape",
  paperSize: "A4",
  margins: { top: 56.69, bottom: 56.69, left: 85.04, right: 42.52, header: 28.35, footer: 28.35 },
  centerHorizontally: true,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  zoom: { horizontalFitToPages: 1 },
  printArea: "A1:I7",
  printTitleRows: "$1:$1",
  headersFooters: {
    state: "FirstAndDefault",
    defaultForAllPages: { ...EMPTY, centerHeader: "&P", rightFooter: "A && B" },
    firstPage: EMPTY,
    oddPages: EMPTY,
    evenPages: EMPTY,
  },
  horizontalPageBreaks: [4],
  verticalPageBreaks: [],
};

/** Nothing set; margins are Excel's "Normal". */
const PLAIN_PAGE: PageLayout = {
  orientation: "Portrait",
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  zoom: { scale: 100 },
  headersFooters: { state: "Default", defaultForAllPages: EMPTY, firstPage: EMPTY, oddPages: EMPTY, evenPages: EMPTY },
  horizontalPageBreaks: [],
  verticalPageBreaks: [],
};

const SCORECARD: SheetExtras = {
  visibility: "Visible",
  tabColor: "#0F6CBD",
  cells: {
    ...Object.fromEntries(
      INPUT_ROWS.flatMap((row) => INPUT_COLUMNS.map((column) => [`${row},${column}`, { unlocked: true }])),
    ),
    "5,1": { quotePrefix: true, indent: 2 },
  },
  protection: { options: { allowFormatColumns: true, allowFormatRows: true, selectionMode: "Normal" } },
  page: PAGE,
};

const sheetName = "'Chấm điểm'";
const NAMES = {
  CCHC_BoTieuChi: '="thanh-hoa.ha-trung.2023@1"',
  CCHC_PhieuCham: `${sheetName}!$A$2:$I$6`,
  CCHC_TuCham: `${sheetName}!$D$2:$D$6`,
  CCHC_TongToiDa: `${sheetName}!$C$7`,
  CCHC_TongTuCham: `${sheetName}!$D$7`,
  CCHC_SoLoi: `${sheetName}!$I$7`,
};

const VALIDATION = {
  uid: "v1",
  type: "decimal",
  operator: "between",
  formula1: "0",
  formula2: "=$C2",
  ranges: [{ startRow: 1, endRow: 5, startColumn: 3, endColumn: 4 }],
  allowBlank: true,
  errorStyle: 1,
  showErrorMessage: true,
  errorTitle: "Điểm không hợp lệ",
  error: "Nhập số từ 0 đến điểm tối đa của dòng này.",
  showInputMessage: true,
  promptTitle: "Điểm",
  prompt: "Từ 0 đến điểm tối đa ở cùng dòng.",
};

const HIGHLIGHT = {
  cfId: "c1",
  ranges: [{ startRow: 1, endRow: 5, startColumn: 0, endColumn: 8 }],
  stopIfTrue: true,
  rule: {
    type: "highlightCell",
    subType: "formula",
    value: "=LEN($I2)>0",
    style: { bg: { rgb: "#FDE7E9" }, cl: { rgb: "#A80000" }, bl: 1 },
  },
};

export const SAMPLE_DOCUMENT: BookDocument = {
  snapshot: {
    id: "workbook",
    name: "Phiếu",
    appVersion: "0.25.1",
    locale: "viVN",
    styles: STYLES,
    defaultStyle: { ff: "Calibri", fs: 11, vt: 3 },
    sheetOrder: ["hidden", "card"],
    sheets: {
      hidden: { id: "hidden", name: "Ẩn", cellData: { 0: { 0: { v: 1, t: 3 }, 1: { v: "007", t: 1 } } } },
      card: {
        id: "card",
        name: "Chấm điểm",
        rowCount: 200,
        columnCount: 26,
        defaultColumnWidth: 64,
        defaultRowHeight: 20,
        showGridlines: 0,
        freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
        mergeData: [{ startRow: 6, endRow: 6, startColumn: 6, endColumn: 7 }],
        columnData: Object.fromEntries([48, 300, 63, 90, 90, 80, 200, 200, 140].map((w, column) => [column, { w }])),
        rowData: { 0: { h: 42, ia: 0 }, 5: { h: 30, ia: 1 } },
        cellData: Object.fromEntries(ROWS.map((row, index) => [index, Object.fromEntries(row.entries())])),
      },
    },
    resources: [
      { name: "SHEET_DATA_VALIDATION_PLUGIN", data: JSON.stringify({ card: [VALIDATION] }) },
      { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify({ card: [HIGHLIGHT] }) },
      {
        name: "SHEET_DEFINED_NAME_PLUGIN",
        data: JSON.stringify(
          Object.fromEntries(
            Object.entries(NAMES).map(([name, formulaOrRefString], index) => [
              `n${index}`,
              { id: `n${index}`, name, formulaOrRefString, localSheetId: "AllDefaultWorkbook" },
            ]),
          ),
        ),
      },
    ],
  } as unknown as BookDocument["snapshot"],
  extras: {
    sheets: { hidden: { visibility: "VeryHidden", cells: {}, protection: null, page: PLAIN_PAGE }, card: SCORECARD },
    activeSheetId: "card",
    properties: { title: "Phiếu chấm điểm CCHC", author: "Văn phòng UBND xã", company: "UBND xã Hà Bắc" },
    customProperties: [
      { key: "CCHC_BoTieuChi", value: "thanh-hoa.ha-trung.2023@1" },
      { key: "Năm", value: 2023 },
      { key: "Đã chốt", value: false },
    ],
    structureProtected: true,
  },
};
