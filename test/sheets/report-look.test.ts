import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { palette } from "../../src/sheets/palette";
import { linePitch, points, reportPage, wholePixels } from "../../src/sheets/report-form";
import { paginate } from "../../src/sheets/report-pages";
import type { ReportRow } from "../../src/sheets/report-placing";
import { noReportOptions } from "../../src/sheets/report-settings";
import { reportSpec } from "../../src/sheets/report-spec";
import type { AreaStyle, SheetSpec } from "../../src/sheets/sheet-spec";
import { defaultUnitInfo } from "../../src/sheets/unit-info-spec";
import { sampleAssessment } from "../support/sample-commune";
import { namedArea, styleAt } from "../support/spec-cells";

const unitInfo = { ...defaultUnitInfo(haTrung2023), unit: "Xã Hà Bắc", place: "Hà Bắc", month: "11" };

const sheet = (): SheetSpec =>
  reportSpec(
    {
      rubric: haTrung2023,
      assessment: sampleAssessment,
      unitInfo,
      options: { ...noReportOptions, summaryTable: "Có", annex: "Có" },
    },
    {
      scorecardName: "Chấm điểm",
      unitInfoName: "Thông tin",
      unitInfoCell: (field) => ({ row: Object.keys(unitInfo).indexOf(field), column: 1 }),
      reportOptionCell: (field) => ({ row: 20 + Object.keys(noReportOptions).indexOf(field), column: 1 }),
    },
  );

const contentAt = (spec: SheetSpec, row: number, column: number): string => {
  const cell = spec.cells[row]?.[column] ?? null;
  if (cell === null) return "";
  return "text" in cell ? cell.text : "formula" in cell ? cell.formula : String(cell.number);
};
const rowWith = (spec: SheetSpec, part: string): number =>
  spec.cells.findIndex((cells, row) => cells.some((_, column) => contentAt(spec, row, column).includes(part)));
const styleOf = (spec: SheetSpec, row: number, column: number): AreaStyle["style"] => styleAt(spec, row, column);

describe("[B1] the printed block", () => {
  it("is black Times New Roman, wrapped, on a sheet that is protected and without grid lines", () => {
    const spec = sheet();
    const { rowCount, columnCount } = namedArea(spec, "CCHC_BaoCao");
    for (let row = 0; row < rowCount; row += 1) {
      for (let column = 0; column < columnCount; column += 1) {
        expect(styleOf(spec, row, column)).toMatchObject({ fontName: "Times New Roman", color: "#000000", wrap: true });
      }
    }
    expect(spec).toMatchObject({ protected: true, showGridlines: false, firstCell: { row: 0, column: 0 } });
    expect(spec.page).toMatchObject({
      fitToWidth: true,
      centerHorizontally: false,
      firstPageNumber: 1,
      margins: { header: 10, footer: 10 },
    });
  });

  it("gives one line of 14 points and the gap of the decree to a criterion", () => {
    const spec = sheet();
    const row = rowWith(spec, ", gồm:") + 1;
    expect(spec.rowHeights?.[row]).toBe(18.75 + 6);
    expect(styleOf(spec, row, 0)).toMatchObject({ fontSize: 14, horizontal: "Justify" });
    expect(spec.rowHeights?.[rowWith(spec, "Kính gửi")]).toBe(18.75 + 18);
  });

  it("sets tables in 11 points with lines around every cell, headers bold", () => {
    const spec = sheet();
    const boxes = spec.styles.filter(({ style }) => style.border?.sides === "all");
    expect(boxes).toHaveLength(2);
    for (const { row, column, columnCount, style } of boxes) {
      expect(style.border?.color).toBe("#000000");
      expect([column, columnCount]).toEqual([0, namedArea(spec, "CCHC_BaoCao").columnCount]);
      const header = spec.cells[row]?.findIndex((cell) => cell !== null) ?? -1;
      expect(styleOf(spec, row, header)).toMatchObject({ fontSize: 11, bold: true, horizontal: "Center" });
    }
    const [summary, annex] = boxes;
    expect(summary?.rowCount).toBe(1 + 7 + 1);
    expect(annex?.rowCount).toBeGreaterThanOrEqual(1 + 47 + 1);
  });
});

describe("[B11] what stands beside the print area", () => {
  it("has marks in sight and the terms of sentences in two hidden columns", () => {
    const spec = sheet();
    const first = namedArea(spec, "CCHC_BaoCao").columnCount;
    expect(spec.hiddenColumns).toEqual({ column: first + 1, columnCount: 2 });
    expect(namedArea(spec, "CCHC_DanLaiBaoCao")).toEqual({ row: 0, rowCount: 1, column: first + 2, columnCount: 1 });
    expect(spec.columnWidths).toHaveLength(first + 3);
    expect(spec.columnWidths.slice(first)).toEqual([150, 130, 330]);
    expect(styleOf(spec, 5, first)).toMatchObject({ fontSize: 10, color: palette.error, bold: true });
    expect(styleOf(spec, 5, first + 2)).toMatchObject({ fontSize: 10, color: palette.muted, horizontal: "Left" });
    expect(styleOf(spec, 0, first)).toMatchObject({ fontSize: 12, bold: true, color: palette.error });
    expect(styleOf(spec, 5, first + 1).bold).toBeUndefined();
  });

  it("counts the marked rows, and asks for generating again", () => {
    const spec = sheet();
    const { rowCount, columnCount: first } = namedArea(spec, "CCHC_BaoCao");
    const mark = String.fromCharCode(65 + first);
    expect(contentAt(spec, 0, first + 2)).toContain(`SUMPRODUCT(--(LEN($${mark}$2:$${mark}$${rowCount})>0))`);
    const notice = contentAt(spec, 0, first);
    expect(notice).toMatch(/^=IF\(\$[A-Z]+\$1>0,"/);
    expect(notice).toContain("CCHC_ChuaCham>0");
    expect(notice).toContain("CCHC_SoLoi>0");
    expect(contentAt(spec, 0, first + 1)).not.toBe("");
    expect(contentAt(spec, 2, first + 1)).not.toBe("");
    expect(contentAt(spec, 2, first + 2)).toBe("");
    const terms = spec.cells.flatMap((_, row) => (row > 2 && contentAt(spec, row, first + 1) !== "" ? [row] : []));
    expect(terms[0]).toBe(3);
    expect(terms).toEqual(terms.map((_, index) => 3 + index));
    for (const row of terms) expect(contentAt(spec, row, first + 2)).toMatch(/^=/);
  });

  it("marks a criterion's row when its text has more characters than its lines hold, or none any more", () => {
    const spec = sheet();
    const first = namedArea(spec, "CCHC_BaoCao").columnCount;
    const row = rowWith(spec, ", gồm:") + 1;
    const mark = contentAt(spec, row, first);
    expect(mark).toMatch(new RegExp(`^=IF\\(OR\\(LEN\\(\\$A\\$${row + 1}\\)>\\d+,LEN\\(\\$A\\$${row + 1}\\)<=8,`));
    const most = Number(/>(\d+)/.exec(mark)?.[1]);
    expect(most).toBeGreaterThan(60);
    expect(most).toBeLessThan(100);
    expect(mark.endsWith(',"")')).toBe(true);
  });
});

describe("[B8] pages", () => {
  const row = (height: number, more: Partial<ReportRow> = {}): ReportRow => ({ height, texts: [], spans: [], ...more });
  const room = points(297 - 20 - 20) * 0.99;
  const breaksOf = (...rows: readonly ReportRow[]) => paginate(rows).breaks;

  it("end where they are full", () => {
    expect(breaksOf(row(room / 2), row(room / 2), row(1))).toEqual([2]);
    expect(breaksOf(row(room / 2), row(room / 2 + 1))).toEqual([1]);
    expect(breaksOf(row(room))).toEqual([]);
    expect(breaksOf()).toEqual([]);
  });

  it("keep rows together that belong together, unless they fill more than a page", () => {
    const kept = { keepWithNext: true };
    expect(breaksOf(row(room - 10), row(5, kept), row(6))).toEqual([1]);
    expect(breaksOf(row(room - 10), row(5, kept), row(5))).toEqual([]);
    expect(breaksOf(row(10), row(room - 20, kept), row(room - 20), row(10))).toEqual([2]);
  });

  it("begin before what begins a page, but never with an empty one", () => {
    expect(breaksOf(row(10), row(10, { startsPage: true }), row(10))).toEqual([1]);
    expect(breaksOf(row(10, { startsPage: true }), row(10))).toEqual([]);
  });

  it("repeat the headings of a table that goes on, and count their height", () => {
    const headings = row(20);
    const part = row(room / 2 - 5, { headings });
    const { rows, breaks } = paginate([part, part, part, part]);
    expect(breaks).toEqual([2, 4]);
    expect(rows.map((each) => each === headings)).toEqual([false, false, true, false, true, false]);
  });

  it("are broken by hand at most twenty times, the last ones", () => {
    const { breaks } = paginate(Array.from({ length: 31 }, () => row(room)));
    expect(breaks).toEqual(Array.from({ length: 20 }, (_, index) => 11 + index));
  });
});

it("[B1] lines are as high as Excel makes them, in whole pixels", () => {
  expect([11, 12, 13, 14].map(linePitch)).toEqual([15, 16.5, 18, 18.75]);
  expect([10, 10.4, 0.3].map(wholePixels)).toEqual([9.75, 10.5, 0]);
  expect(points(25.4)).toBe(72);
  expect(reportPage).toMatchObject({ width: 210, height: 297, contentWidth: 155 });
});
