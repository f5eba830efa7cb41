import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { consolidationSpec } from "../../src/sheets/consolidation-spec";
import { palette } from "../../src/sheets/palette";
import { heightOfLines } from "../../src/sheets/row-heights";
import type { AreaStyle, SheetSpec } from "../../src/sheets/sheet-spec";
import { consolidationOf } from "../support/sample-consolidation";
import { styleAt } from "../support/spec-cells";

/** Three units, five grades, one file to look at. */
const sheet = (): SheetSpec => consolidationSpec(consolidationOf(3), rubric);
const [title, subtitle, header, maxima, units, mean, meanRate, grades] = [0, 1, 2, 3, 4, 7, 8, 10] as const;
const [rank, unit, self, appraised, gap, rate, grade, section, state, note, file] = [
  0, 1, 2, 3, 4, 5, 6, 7, 14, 16, 17,
] as const;
const findings = (spec: SheetSpec) => spec.cells.length - 3;

const styleOf = (spec: SheetSpec, row: number, column: number): AreaStyle["style"] => styleAt(spec, row, column);
const headerStyle: AreaStyle["style"] = {
  bold: true,
  color: palette.onAccent,
  fill: palette.accent,
  horizontal: "Center",
  wrap: true,
};
const words: AreaStyle["style"] = { numberFormat: "@", horizontal: "Left", indent: 1, wrap: true };
const share: AreaStyle["style"] = { numberFormat: "0.00%", horizontal: "Center" };
const plain: AreaStyle["style"] = { numberFormat: "General", horizontal: "Center" };

describe("how sheet Tổng hợp looks", () => {
  it.each<[string, number, readonly number[], AreaStyle["style"]]>([
    ["its title", title, [rank, file], { fontSize: 16, bold: true, color: palette.accent, horizontal: "Center" }],
    ["its subtitle", subtitle, [rank, file], { italic: true, color: palette.muted, horizontal: "Center" }],
    ["headers", header, [rank, section, file], { ...headerStyle, fontSize: 9 }],
    ["maxima", maxima, [unit, self, file], { italic: true, fill: palette.subgroupFill }],
    ["maxima as numbers", maxima, [self, section], { numberFormat: "General", horizontal: "Center" }],
    ["a rank", units, [rank], { numberFormat: "General", horizontal: "Center", bold: true }],
    ["names", units, [unit, state, note, file], words],
    ["scores", units + 2, [self, appraised, gap, section, 13], plain],
    ["a rate", units, [rate], share],
    ["a grade", units, [grade], { wrap: true, horizontal: "Center" }],
    ["means", mean, [self, gap, section], { numberFormat: "0.00", horizontal: "Center", bold: true }],
    ["the mean rate", mean, [rate], { numberFormat: "0.00%", horizontal: "Center" }],
    ["mean rates of sections", meanRate, [section, 13], { numberFormat: "0.00%", fill: palette.totalFill, bold: true }],
    ["the means' names", mean, [unit], { ...words, bold: true, fill: palette.totalFill }],
    ["the grades' title", grades, [unit], { bold: true, color: palette.accent }],
    ["the grades' headers", grades + 1, [unit, gap], headerStyle],
    ["a grade's name", grades + 2, [unit], words],
    ["a grade's threshold", grades + 2, [self], share],
    ["a grade's units", grades + 7, [appraised], plain],
    ["a grade's share", grades + 7, [gap], share],
    ["the sum of grades", grades + 8, [unit, gap], { bold: true, fill: palette.totalFill }],
  ])("shows %s", (_, row, columns, style) => {
    const spec = sheet();
    for (const column of columns) {
      expect(styleOf(spec, row, column)).toMatchObject({ fontName: "Times New Roman", vertical: "Center", ...style });
    }
  });

  it("draws lines around the table, the grades and the files to look at, and nowhere else", () => {
    const spec = sheet();
    const lines = { sides: "all", color: palette.line };
    const lined = (row: number, column: number) => styleOf(spec, row, column).border !== undefined;
    expect(styleOf(spec, header, rank).border).toEqual(lines);
    const rowsOf = (column: number) => spec.cells.flatMap((_, row) => (lined(row, column) ? [row] : []));
    const last = spec.cells.length - 1;
    expect(rowsOf(file)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(rowsOf(unit)).toEqual([2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, last - 1, last]);
    expect(rowsOf(note)).toEqual([2, 3, 4, 5, 6, 7, 8, last - 1, last]);
  });

  it("lists files to look at under a title, in words below headers", () => {
    const spec = sheet();
    const at = findings(spec);
    expect(styleOf(spec, at, unit)).toMatchObject({ bold: true, color: palette.accent });
    expect(styleOf(spec, at, self).bold).toBeUndefined();
    for (const column of [rank, note]) expect(styleOf(spec, at + 1, column)).toMatchObject(headerStyle);
    for (const column of [unit, note]) expect(styleOf(spec, at + 2, column)).toMatchObject(words);
    expect(styleOf(spec, at + 2, rank)).toMatchObject(plain);
  });

  it("merges title lines over the printed width and the parts of each line of the list", () => {
    const spec = sheet();
    const at = findings(spec) + 1;
    const part = (column: number, last: number) => ({
      row: at,
      rowCount: 2,
      column,
      columnCount: last - column + 1,
      across: true,
    });
    expect(spec.merges).toEqual([
      { row: 0, rowCount: 2, column: 0, columnCount: file, across: true },
      part(2, 5),
      part(6, 10),
      part(11, 15),
    ]);
    expect(spec).toMatchObject({ tabColor: palette.accent, showGridlines: false, protected: false, frozenRows: 3 });
    expect(spec.firstCell).toEqual({ row: units, column: unit });
  });

  it("prints on A4 landscape without the files' names, headers on every page", () => {
    const { page, cells } = sheet();
    expect(page).toMatchObject({
      orientation: "Landscape",
      printArea: { row: 0, rowCount: cells.length, column: 0, columnCount: file },
      repeatedRows: { first: header, last: header },
      fitToWidth: true,
      centerHorizontally: true,
      centerFooter: '&"Times New Roman,Regular"&10Trang &P/&N',
    });
    for (const margin of Object.values(page.margins)) expect(margin).toBeGreaterThanOrEqual(7);
  });

  it("colours what the table says in words", () => {
    const { highlights } = sheet();
    expect(highlights).toEqual([
      {
        row: units,
        rowCount: 3,
        column: 15,
        columnCount: 1,
        formula: '=$P5="Không khớp"',
        style: { fill: palette.errorFill, color: palette.error, bold: true },
      },
      {
        row: units,
        rowCount: 3,
        column: rank,
        columnCount: 1,
        formula: "=COUNTIF($A$5:$A$7,$A5)>1",
        style: { fill: palette.inputFill },
      },
      {
        row: units,
        rowCount: 3,
        column: unit,
        columnCount: 1,
        formula: '=$A5=""',
        style: { italic: true, color: palette.muted },
      },
    ]);
  });
});

describe("heights of its rows", () => {
  const line = heightOfLines(1, 11) + 2;

  it("are one line where nothing wraps", () => {
    const { rowHeights = [] } = sheet();
    expect(rowHeights.slice(0, 2)).toEqual([30, 22]);
    for (const row of [maxima, units, mean, grades + 2]) expect(rowHeights[row]).toBe(line);
  });

  it("grow with a long name of a unit or a file", () => {
    const consolidation = consolidationOf(1);
    const [first] = consolidation.rows;
    if (first === undefined) throw new Error("a unit stands in the table");
    const named = (unit: string, fileName: string) =>
      consolidationSpec({ ...consolidation, rows: [{ ...first, result: { ...first.result, unit, fileName } }] }, rubric)
        .rowHeights?.[units];
    expect(named("Xã A", "a.xlsx")).toBe(line);
    expect(named("Thị trấn có tên rất dài và dài thêm nữa", "a.xlsx")).toBe(heightOfLines(2, 11) + 2);
    expect(named("Xã A", "CCHC 2023 phiếu chấm điểm của xã có tên tệp rất là dài (bản sao 2).xlsx")).toBeGreaterThan(
      line,
    );
  });

  it("have room for the longest header and for reasons over the width of their merged cells", () => {
    const spec = sheet();
    const heights = spec.rowHeights ?? [];
    expect(heights[header]).toBe(heightOfLines(7, 9) + 6);
    expect(heights[spec.cells.length - 1]).toBeGreaterThanOrEqual(line);
    expect(heights[spec.cells.length - 1]).toBeLessThan(heightOfLines(5, 11));
  });
});

describe("[K11] charts", () => {
  it("stand below the grades, side by side, in the colours and type of the sheet", () => {
    const { charts = [] } = sheet();
    const chartsRow = grades + 10;
    expect(charts.map(({ kind, place, gap, maximum }) => ({ kind, place, gap, maximum }))).toEqual([
      { kind: "bar", place: { row: chartsRow, rowCount: 8, column: 0, columnCount: 7 }, gap: 40, maximum: 112.5 },
      { kind: "bar", place: { row: chartsRow, rowCount: 13, column: 7, columnCount: 10 }, gap: 60, maximum: 1.125 },
      { kind: "column", place: { row: chartsRow + 14, rowCount: 13, column: 7, columnCount: 10 }, gap: 80 },
    ]);
    for (const { font, titleFont, series } of charts) {
      expect(font).toEqual({ fontName: "Times New Roman", fontSize: 9, bold: false, color: palette.text });
      expect(titleFont).toEqual({ fontName: "Times New Roman", fontSize: 12, bold: true, color: palette.accent });
      expect(series.color).toBe(palette.accent);
    }
  });

  it("draw the first 25 of more units, and say so", () => {
    const [totals] = consolidationSpec(consolidationOf(30), rubric).charts ?? [];
    expect(totals?.series.values.rowCount).toBe(25);
    expect(totals?.title).toContain("25");
    expect(totals?.title).toContain("30");
    expect(totals?.place.rowCount).toBe(28);
  });
});
