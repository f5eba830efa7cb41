import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { consolidationSpec } from "../../src/sheets/consolidation-spec";
import type { SheetSpec } from "../../src/sheets/sheet-spec";
import { consolidationOf } from "../support/sample-consolidation";

/** Three units on rows 5 to 7, from the highest total down; means on rows 8 and 9; grades on rows 13 to 18. */
const sheet = (changes: Parameters<typeof consolidationOf>[1] = {}): SheetSpec =>
  consolidationSpec(consolidationOf(3, changes), rubric);
const [firstUnit, mean, meanRate, grades] = [4, 7, 8, 12];

const shown = (spec: SheetSpec, row: number): readonly unknown[] =>
  (spec.cells[row] ?? []).map((cell) => {
    if (cell === null) return null;
    if ("text" in cell) return cell.text;
    return "number" in cell ? cell.number : cell.formula;
  });
const sectionTitles = rubric.sections.map(({ code, title }) => `${code}. ${title}`);

describe("the table of units", () => {
  it("has a title with the year, how it came about, and headers", () => {
    const spec = sheet();
    expect(String(shown(spec, 0)[0])).toContain("2023");
    expect(shown(spec, 0).slice(1)).toEqual(Array(17).fill(null));
    expect(String(shown(spec, 1)[0])).not.toBe("");
    expect(shown(spec, 2).slice(7, 14)).toEqual(sectionTitles);
    expect(shown(spec, 2).slice(0, 3)).toEqual(["Hạng", "Đơn vị", "Điểm tự đánh giá"]);
  });

  it("[R6] has what units could get at most, by the criteria", () => {
    const maxima = [17, 11, 18, 11, 14, 12, 17];
    expect(shown(sheet(), 3)).toEqual([
      null,
      "Điểm tối đa",
      100,
      100,
      null,
      null,
      null,
      ...maxima,
      ...Array<null>(4).fill(null),
    ]);
  });

  it("follows when somebody corrects a total or a threshold", () => {
    const row = shown(sheet(), firstUnit + 1);
    expect(row.slice(0, 4)).toEqual([2, "Xã Thử 2", 50.7, null]);
    expect(row.slice(4, 7)).toEqual([
      '=IF(COUNT(C6,D6)=2,ROUND(D6-C6,4),"")',
      '=IF(ISNUMBER(C6),C6/C$4,"")',
      '=IF(ISNUMBER(F6),INDEX($B$13:$B$18,1+SUMPRODUCT(--($C$13:$C$17>ROUND(F6,10)))),"")',
    ]);
  });

  it("takes the appraised totals for the rate where these are ranked", () => {
    expect(shown(sheet({ basis: "appraised" }), firstUnit)[5]).toBe('=IF(ISNUMBER(D5),D5/D$4,"")');
  });

  it("has means of what is there, and mean rates of sections", () => {
    const spec = sheet();
    const averages = shown(spec, mean);
    expect(averages[1]).toBe("Trung bình");
    expect(averages[2]).toBe('=IF(COUNT(C5:C7)=0,"",AVERAGE(C5:C7))');
    expect(averages.flatMap((cell, column) => (String(cell).startsWith("=") ? [column] : []))).toEqual([
      2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13,
    ]);
    const rates = shown(spec, meanRate);
    expect(rates[7]).toBe('=IF(ISNUMBER(H8),IF(H4=0,"",H8/H4),"")');
    expect(rates.flatMap((cell, column) => (String(cell).startsWith("=") ? [column] : []))).toEqual([
      7, 8, 9, 10, 11, 12, 13,
    ]);
    expect(rates[1]).not.toBeNull();
  });
});

describe("the table of grades", () => {
  it("has every grade from the highest down with its units and their share, then those without, then the sum", () => {
    const spec = sheet();
    const lines = [0, 1, 2, 3, 4, 5, 6].map((at) => shown(spec, grades + at).slice(1, 5));
    expect(lines.map(([name, from]) => [name, from])).toEqual([
      ["Xuất sắc", 0.9],
      ["Tốt", 0.8],
      ["Khá", 0.7],
      ["Trung bình", 0.5],
      ["Yếu", 0],
      [expect.any(String), null],
      ["Cộng", null],
    ]);
    expect(lines[1]?.slice(2)).toEqual(["=SUMPRODUCT(--($G$5:$G$7=B14))", '=IF(D19=0,"",D14/D19)']);
    expect(lines[5]?.slice(2)).toEqual(["=SUMPRODUCT(--($G$5:$G$7=B18))", '=IF(D19=0,"",D18/D19)']);
    expect(lines[6]?.[2]).toBe("=SUM(D13:D18)");
  });

  it("stands in the order of thresholds, however they were typed", () => {
    const thresholds = [
      { name: "Đạt", from: 50 },
      { name: "Giỏi", from: 90 },
      { name: "Khá", from: 70 },
    ];
    const spec = sheet({ thresholds });
    expect([0, 1, 2].map((at) => shown(spec, grades + at)[1])).toEqual(["Giỏi", "Khá", "Đạt"]);
  });

  it("without thresholds has units without grade alone, and no name for other programs", () => {
    const spec = sheet({ thresholds: [] });
    expect(shown(spec, firstUnit)[6]).toBe('=IF(ISNUMBER(F5),INDEX($B$13,1),"")');
    expect(spec.names?.map(({ name }) => name)).toEqual(["CCHC_TongHop", "CCHC_TongHopTieuDe"]);
  });
});

describe("the list of files to look at", () => {
  it("stands below grades and charts, numbered, after a blank row", () => {
    const spec = sheet();
    const last = spec.cells.length - 1;
    expect(shown(spec, last)[0]).toBe(1);
    expect(shown(spec, last)[2]).toBe("hong.xlsx");
    expect(shown(spec, last - 3)).toEqual(Array(18).fill(null));
    for (const text of [shown(spec, last)[6], shown(spec, last)[11]]) expect(text).not.toBeNull();
  });
});
