import { readTables, readTablesOf } from "../../src/files/read-tables";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { carryOver } from "../../src/sheets/carry-over";
import type { Cell, SheetSpec } from "../../src/sheets/sheet-spec";
import { excelDialect, scorecardParts, workbookParts, zipParts, type Dialect } from "../support/build-xlsx";
import { assessmentOf, unitInfoOf } from "../support/sample-assessment";

const assessment = assessmentOf(rubric, ({ maxScore }, index) => (index % 4 === 0 ? 0.5 : maxScore));
const content = { rubric, unitInfo: unitInfoOf({ unit: "Xã Hà Bắc" }), assessment };
const everything = { fields: new Set(["explanation", "evidence", "selfScore"] as const), overwrite: false };

function planOf(bytes: Uint8Array) {
  const reading = readTables(bytes);
  if (!reading.ok) throw new Error(`${reading.problem.code}: ${reading.problem.detail}`);
  return { sheets: reading.sheets, plan: carryOver(reading.sheets, rubric, new Map(), everything) };
}

const dialects: readonly (readonly [string, Partial<Dialect>])[] = [
  ["shared strings", {}],
  ["inline strings", { strings: "inline" }],
  ["cells without addresses", { cellAddresses: false }],
  ["strict OOXML", { strict: true }],
];

test.each(dialects)("[L1] a scorecard of ours is read by its headers, with %s", (_, dialect) => {
  const { sheets, plan } = planOf(zipParts(scorecardParts(content, { ...excelDialect, ...dialect })));
  expect(sheets.map(({ sheetName }) => sheetName)).toEqual(["Chấm điểm"]);
  expect(plan).toMatchObject({ sheetIndex: 0, unmatched: [], refused: [], withoutSource: [], kept: [] });
  const written = [...assessment.values()].flatMap(({ selfScore, evidence, explanation }) => [
    ...(selfScore.kind === "number" ? [selfScore.value] : []),
    ...[explanation, evidence].filter((note) => note !== ""),
  ]);
  expect(plan?.changes.map(({ after }) => after).sort()).toEqual(written.sort());
});

const text = (value: string): Cell => (value === "" ? null : { text: value });
const sheet = (name: string, rows: readonly (readonly Cell[])[]): SheetSpec => ({ name, cells: rows }) as SheetSpec;

test("[L1] a table made by hand is found on any sheet; the rows keep the numbers that Excel shows", () => {
  const table = sheet("Bảng chấm", [
    [text("UBND XÃ HÀ BẮC")],
    [],
    [text("TT"), text("Nội dung tiêu chí"), text("Điểm chuẩn"), text("Điểm tự chấm"), text("Ghi chú")],
    [text("1.1"), text("Xây dựng Kế hoạch CCHC hằng năm"), { number: 4 }, { number: 3 }, text("Ban hành chậm")],
    [text("9.9"), text("Việc khác"), { number: 1 }, { number: 1 }, null],
  ]);
  const cover = sheet("Bìa", [[text("BÁO CÁO"), null, null, null, null, null, text("2022")]]);
  const { sheets, plan } = planOf(zipParts(workbookParts([cover, table])));
  expect(sheets.map(({ sheetName }) => sheetName)).toEqual(["Bảng chấm"]);
  expect(plan?.changes).toMatchObject([
    { criterionId: "1.1", field: "explanation", after: "Ban hành chậm" },
    { criterionId: "1.1", field: "selfScore", after: 3 },
  ]);
  expect(plan?.unmatched).toMatchObject([{ row: 4, code: "9.9", reason: "unknownCode" }]);
});

test("[L1] a workbook without any table is no failure, only empty", () => {
  expect(readTables(zipParts(workbookParts([sheet("Trang tính1", [[text("Chào")]])])))).toEqual({
    ok: true,
    sheets: [],
  });
});

const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ours = zipParts(scorecardParts(content));

test.each<readonly [string, Uint8Array]>([
  ["emptyFile", new Uint8Array()],
  ["oldExcel", compound],
  ["notAWorkbook", new TextEncoder().encode("%PDF-1.7")],
  ["damagedPackage", ours.slice(0, ours.length / 2)],
  ["damagedXml", zipParts({ ...scorecardParts(content), "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" })],
  ["forbiddenXml", zipParts({ ...scorecardParts(content), "xl/workbook.xml": "<!DOCTYPE x><workbook/>" })],
])("[L2] bytes that cannot be read are told: %s", (code, bytes) => {
  expect(readTables(bytes)).toMatchObject({ ok: false, problem: { code } });
});

test("[L2] what goes to the page can be copied between threads", () => {
  const reading = readTables(ours);
  expect(structuredClone(reading)).toEqual(reading);
});

test("[L2] a file that has gone by the time it is read is told, not thrown", async () => {
  const gone = { name: "x.xlsx", size: 10, arrayBuffer: () => Promise.reject(new Error("NotFoundError")) };
  expect(await readTablesOf(gone)).toMatchObject({ ok: false, problem: { code: "notReadable" } });
  expect(await readTablesOf({ ...gone, size: 100_000_000 })).toMatchObject({ problem: { code: "fileTooLarge" } });
});
