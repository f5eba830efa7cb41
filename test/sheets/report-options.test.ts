import { blankEntry } from "../../src/domain/assessment";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import type { CellBlock } from "../../src/sheets/cell-block";
import { reportLines, type ReportLine } from "../../src/sheets/report-lines";
import { reportSpec } from "../../src/sheets/report-spec";
import {
  noReportOptions,
  readReportOptions,
  reportOptionCells,
  type ReportOptions,
} from "../../src/sheets/report-settings";
import { defaultUnitInfo } from "../../src/sheets/unit-info-spec";
import { sampleAssessment } from "../support/sample-commune";

const unitInfo = { ...defaultUnitInfo(haTrung2023), unit: "Xã Hà Bắc", month: "11", issueYear: "2023" };

const inputWith = (options: Partial<ReportOptions>, assessment = sampleAssessment) => ({
  rubric: haTrung2023,
  assessment,
  unitInfo,
  options: { ...noReportOptions, ...options },
});

const linesWith = (options: Partial<ReportOptions>, assessment = sampleAssessment) =>
  reportLines(inputWith(options, assessment));

const specWith = (options: Partial<ReportOptions>) =>
  reportSpec(inputWith(options), {
    scorecardName: "Chấm điểm",
    unitInfoName: "Thông tin",
    unitInfoCell: (field) => ({ row: Object.keys(unitInfo).indexOf(field), column: 1 }),
    reportOptionCell: (field) => ({ row: 20 + Object.keys(noReportOptions).indexOf(field), column: 1 }),
  });

const texts = (lines: readonly ReportLine[]) => lines.map(({ text }) => text);

describe("options on Thông tin", () => {
  const block: CellBlock = {
    values: [
      ["Đơn vị", "Xã Hà Bắc"],
      ["PHỤ LỤC  BẢNG ĐIỂM:", " Có "],
      ["Khó khăn, vướng mắc".normalize("NFD"), "Thiếu người\nThiếu tiền"],
    ],
  };

  it("are found by their label, whatever its case, colon or composition; a missing one is empty", () => {
    expect(readReportOptions(block)).toEqual({
      ...noReportOptions,
      annex: "Có",
      difficulties: "Thiếu người\nThiếu tiền",
    });
    expect(reportOptionCells(block).get("annex")).toEqual({ row: 1, column: 1 });
    expect(reportOptionCells(block).has("proposals")).toBe(false);
  });

  it("add nothing when they are empty", () => {
    const lines = linesWith({});
    expect([lines.summary, lines.annex]).toEqual([null, null]);
    expect(lines.ending.map(({ kind }) => kind)).toEqual(["closing"]);
  });
});

describe("the summary table", () => {
  it("has each section's scores and rate, and their total", () => {
    const { summary } = linesWith({ summaryTable: "có" });
    const rows = summary?.rows.map(texts) ?? [];
    expect(rows[0]).toEqual(["STT", "Lĩnh vực", "Điểm tối đa", "Điểm tự chấm", "Tỷ lệ (%)"]);
    expect(rows[1]).toEqual(["1", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC", "17", "15", "88,24"]);
    expect(rows.at(-1)).toEqual(["", "Tổng cộng", "100", "94,5", "94,5"]);
    expect(rows).toHaveLength(9);
  });

  it("leaves open what is not scored", () => {
    const rows = linesWith({ summaryTable: "Có" }, new Map()).summary?.rows.map(texts) ?? [];
    expect(rows[2]).toEqual(["2", "CẢI CÁCH THỂ CHẾ", "11", "…", "…"]);
  });
});

describe("the annex", () => {
  it("has every row of the scorecard under its own headings", () => {
    const { annex } = linesWith({ annex: "Có" });
    expect(texts(annex?.headings ?? [])).toEqual([
      "Phụ lục",
      "BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023",
      "(Kèm theo Báo cáo số      /BC-UBND ngày     tháng 11 năm 2023 của UBND xã Hà Bắc)",
    ]);
    expect(annex?.rows).toHaveLength(1 + 47 + 1);
    expect(annex?.rows.map(texts)).toContainEqual([
      "5.4",
      "Đánh giá, xếp loại cán bộ, công chức",
      "5",
      "3",
      "",
      "Trong năm xã có 01 công chức bị kỷ luật mức khiển trách",
    ]);
  });

  it("begins on a page of its own, and its headings stand on each of its pages", () => {
    const spec = specWith({ annex: "Có" });
    const textAt = (row: number) =>
      (spec.cells[row] ?? []).map((cell) => (cell !== null && "text" in cell ? cell.text : "")).join("|");
    const breaks = spec.page.pageBreaksBefore ?? [];
    const first = breaks.find((row) => textAt(row).startsWith("Phụ lục")) ?? Number.NaN;
    expect(first).toBeGreaterThan(0);
    const further = breaks.filter((row) => row > first);
    expect(further.length).toBeGreaterThan(0);
    for (const row of further) expect(textAt(row)).toContain("STT|");
  });
});

describe("the grade", () => {
  const scale = "Yếu: 0\nXuất sắc: 95%\nTốt: 94,5\nKhá: 65.5";
  const gradeLine = (options: Partial<ReportOptions>, assessment = sampleAssessment) =>
    texts(linesWith(options, assessment).ending.filter(({ kind }) => kind === "grade"));

  it("is the highest that the rate reaches, in whatever order", () => {
    expect(gradeLine({ gradeScale: scale })).toEqual(["Xếp loại tự đánh giá: Tốt (đạt 94,5% điểm tối đa)."]);
  });

  it.each([
    ["no scale", ""],
    ["a scale without numbers", "Tốt\nKhá: nhiều"],
    ["a rate below all of it", "Xuất sắc: 99"],
  ])("is left out for %s", (_, gradeScale) => expect(gradeLine({ gradeScale })).toEqual([]));

  it("compares the unrounded rate", () => {
    const almost = new Map([
      ...sampleAssessment,
      ["1.5", { ...blankEntry, selfScore: { kind: "number", value: 1.4996 } as const }],
    ]);
    expect(gradeLine({ gradeScale: "Xuất sắc: 96\nTốt: 80" }, almost)).toEqual([
      "Xếp loại tự đánh giá: Tốt (đạt 96% điểm tối đa).",
    ]);
  });

  it("waits for the first score", () => expect(gradeLine({ gradeScale: scale }, new Map())).toEqual([]));
});

describe("difficulties and proposals", () => {
  it("stand before the closing sentence, a paragraph for each line", () => {
    const { ending } = linesWith({ difficulties: "- Thiếu kinh phí.\n- Thiếu người.", proposals: "Tập huấn thêm." });
    expect(texts(ending).slice(0, -1)).toEqual([
      "Khó khăn, vướng mắc:",
      "- Thiếu kinh phí.",
      "- Thiếu người.",
      "Đề xuất, kiến nghị:",
      "Tập huấn thêm.",
    ]);
  });
});

describe("cost", () => {
  it("does not grow with what the options add", () => {
    const few = specWith({ annex: "Có", summaryTable: "Có", difficulties: "a" });
    const many = specWith({ annex: "Có", summaryTable: "Có", difficulties: "a\n".repeat(40) });
    expect(many.merges).toHaveLength(few.merges?.length ?? -1);
    expect(many.styles).toHaveLength(few.styles.length);
  });
});
