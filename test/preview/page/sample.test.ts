import { readFileSync } from "node:fs";
import path from "node:path";
import { planSample, type SheetView, type WorkbookView } from "../../../preview/page/sample/plan-sample";
import { readSample } from "../../../preview/page/sample/read-sample";

const folder = path.resolve(__dirname, "../../../preview/sample");
const table = readFileSync(path.join(folder, "ha-bac-2023.tsv"), "utf8");
const unitInfo = readFileSync(path.join(folder, "ha-bac-2023.json"), "utf8");
const sample = readSample(table, unitInfo);

const labels = [
  "Đơn vị",
  "Cơ quan chủ quản",
  "Cơ quan nhận báo cáo",
  "Năm đánh giá",
  "Căn cứ",
  "Số văn bản",
  "Địa danh",
];
const moreLabels = ["Ngày", "Tháng", "Năm ban hành", "Quyền hạn ký", "Chức vụ người ký", "Họ tên người ký", "Nơi nhận"];

/** A scorecard as the contract describes it, on a renamed tab, with the columns in another order. */
const scorecardSheet: SheetView = {
  name: "Bảng của tôi",
  values: [
    ["Phiếu"],
    ["Giải trình", "STT", "Lĩnh vực / Tiêu chí", "Điểm tự đánh giá"],
    ...table
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => [null, ...line.split("\t").slice(0, 1)]),
  ],
};
const unitSheet: SheetView = {
  name: "Thông tin",
  values: [...labels, ...moreLabels].map((label) => [null, label, null]),
};
const workbook: WorkbookView = {
  sheets: [{ name: "Trang khác", values: [["Đơn vị"]] }, scorecardSheet, unitSheet],
  scorecard: { sheet: "Bảng của tôi", row: 2, column: 0, rowCount: 47, columnCount: 4 },
};

describe("the sample commune", () => {
  it("has 40 criteria that sum to 94,5", () => {
    expect(sample.entries).toHaveLength(40);
    expect(sample.entries.reduce((sum, entry) => sum + entry.selfScore, 0)).toBe(94.5);
    expect(sample.unitInfo.get("Đơn vị")).toBe("Xã Hà Bắc");
  });

  it.each(["code\tself\n1\t2", "code\tself\texplanation\n1\tx\t"])("is refused when it is damaged (%j)", (damaged) => {
    expect(() => readSample(damaged, "{}")).toThrow(/^The sample has no/);
  });
});

describe("filling it in", () => {
  const plan = planSample(workbook, sample);
  const edits = plan.ok ? plan.edits : [];
  const at = (sheet: string, row: number, column: number) =>
    edits.find((edit) => edit.sheet === sheet && edit.row === row && edit.column === column)?.value;

  it("finds the columns by their headers and the rows by their codes", () => {
    expect(plan).toMatchObject({ ok: true, scores: 40 });
    const row = scorecardSheet.values.findIndex((cells) => cells[1] === "5.4");
    expect(at("Bảng của tôi", row, 3)).toBe(3);
    expect(at("Bảng của tôi", row, 0)).toBe("Trong năm xã có 01 công chức bị kỷ luật mức khiển trách");
  });

  it("leaves the section rows to their formulas", () => {
    const sections = scorecardSheet.values.flatMap((cells, row) => (/^\d$/.test(String(cells[1])) ? [row] : []));
    expect(sections).toHaveLength(7);
    expect(edits.filter((edit) => edit.sheet === "Bảng của tôi" && sections.includes(edit.row))).toEqual([]);
  });

  it("writes the unit's data beside their labels", () => {
    expect(at("Thông tin", 0, 2)).toBe("Xã Hà Bắc");
    expect(at("Thông tin", 8, 2)).toBe("11");
    expect(edits.filter((edit) => edit.sheet === "Thông tin")).toHaveLength(sample.unitInfo.size);
  });

  it.each([
    ["there is no scorecard", { ...workbook, scorecard: null }, { code: "noScorecard" }],
    ["a column is missing", withCell(1, 3, "Khác"), { code: "noColumn", header: "Điểm tự đánh giá" }],
    ["the rubric is another", withCell(3, 1, "9.9"), { code: "otherRubric", missing: ["1.1"] }],
    ["there is no sheet with the labels", { ...workbook, sheets: [scorecardSheet] }, { code: "noUnitInfo" }],
  ])("writes nothing when %s", (_why, view, problem) => {
    expect(planSample(view, sample)).toEqual({ ok: false, problem });
  });

  function withCell(row: number, column: number, value: string): WorkbookView {
    const values = scorecardSheet.values.map((cells) => [...cells]);
    const cells = values[row];
    if (cells) cells[column] = value;
    return { ...workbook, sheets: [{ ...scorecardSheet, values }, unitSheet] };
  }
});
