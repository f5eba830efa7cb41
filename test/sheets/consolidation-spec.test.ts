import { consolidate, type ConsolidationSettings } from "../../src/domain/consolidation";
import { unitResult } from "../../src/domain/consolidation-unit";
import { fingerprintOf } from "../../src/domain/fingerprint";
import { rubricRef, type Criterion } from "../../src/domain/rubric";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { consolidationSpec } from "../../src/sheets/consolidation-spec";
import type { Cell } from "../../src/sheets/sheet-spec";
import { consolidationText, defaultGradeThresholds } from "../../src/text/consolidation";
import { assessmentOf, unitInfoOf } from "../support/sample-assessment";

const settings: ConsolidationSettings = {
  basis: "self",
  method: "competition",
  thresholds: defaultGradeThresholds,
  subject: null,
};

function input(unit: string, lost: number, changes: { superiorBody?: string; appraised?: boolean } = {}) {
  const score = ({ maxScore }: Criterion, index: number) => (index === 0 ? maxScore - lost : maxScore);
  const assessment = assessmentOf(rubric, score, changes.appraised === true ? ({ maxScore }) => maxScore : undefined);
  const file = {
    fileName: `${unit}.xlsx`,
    rubricRef: rubricRef(rubric),
    unitInfo: unitInfoOf({ unit, superiorBody: changes.superiorBody ?? "", assessmentYear: "2023" }),
    assessment,
    writtenFingerprint: fingerprintOf({ rubric, unit, year: "2023", assessment }),
    scoreRecord: null,
    calculatedScores: [],
  };
  return { ok: true as const, result: unitResult(file, rubric) };
}

const broken = (fileName: string) => ({
  ok: false as const,
  fileName,
  problem: { code: "encrypted" as const, detail: "" },
});
const specOf = (inputs: Parameters<typeof consolidate>[0], changes: Partial<ConsolidationSettings> = {}) =>
  consolidationSpec(consolidate(inputs, { ...settings, ...changes }), rubric);

const shown = (cell: Cell | undefined): string | number =>
  cell === null || cell === undefined ? "" : "text" in cell ? cell.text : "number" in cell ? cell.number : cell.formula;

test("a row for each unit, by rank, and the block's name", () => {
  const spec = specOf([input("Xã B", 0), input("Xã A", 1.5, { appraised: true }), input("Xã C", 0)]);
  expect(spec.name).toBe("Tổng hợp");
  expect(spec.names).toEqual([
    { name: "CCHC_TongHop", area: { row: 4, rowCount: 3, column: 0, columnCount: 18 } },
    { name: "CCHC_TongHopTieuDe", area: { row: 0, rowCount: 3, column: 0, columnCount: 18 } },
    { name: "CCHC_XepLoai", area: { row: 12, rowCount: 5, column: 1, columnCount: 2 } },
  ]);
  expect(spec.cells.slice(4, 7).map((row) => row.map(shown))).toEqual([
    [
      1,
      "Xã B",
      100,
      "",
      expect.anything(),
      expect.anything(),
      expect.anything(),
      17,
      11,
      18,
      11,
      14,
      12,
      17,
      "Đã chốt",
      "Khớp",
      "Đồng hạng",
      "Xã B.xlsx",
    ],
    [
      1,
      "Xã C",
      100,
      "",
      expect.anything(),
      expect.anything(),
      expect.anything(),
      17,
      11,
      18,
      11,
      14,
      12,
      17,
      "Đã chốt",
      "Khớp",
      "Đồng hạng",
      "Xã C.xlsx",
    ],
    [
      3,
      "Xã A",
      98.5,
      100,
      expect.anything(),
      expect.anything(),
      expect.anything(),
      15.5,
      11,
      18,
      11,
      14,
      12,
      17,
      "Đã thẩm định",
      "Khớp",
      "",
      "Xã A.xlsx",
    ],
  ]);
});

test("by appraised totals the sections are the appraised ones; who has none stands without rank", () => {
  const spec = specOf([input("Xã B", 0), input("Xã A", 1.5, { appraised: true })], { basis: "appraised" });
  expect(spec.cells.slice(4, 6).map((row) => row.slice(0, 4).map(shown))).toEqual([
    [1, "Xã A", 98.5, 100],
    ["", "Xã B", 100, ""],
  ]);
  expect(shown(spec.cells[4]?.[7])).toBe(17);
  expect(shown(spec.cells[5]?.[7])).toBe("");
});

test("units that share a name are told apart by their superior body", () => {
  const spec = specOf([
    input("Xã A", 0, { superiorBody: "UBND huyện X" }),
    input("Xã A", 1, { superiorBody: "UBND huyện Y" }),
  ]);
  expect(spec.cells.slice(4, 6).map((row) => shown(row[1]))).toEqual(["Xã A (UBND huyện X)", "Xã A (UBND huyện Y)"]);
});

test("what comes from files is text, whatever it begins with", () => {
  const hostile = '=HYPERLINK("http://x","y")';
  const spec = specOf([input(hostile, 0), broken("=1+1.xlsx"), broken("+x.xlsx")]);
  const formulas = spec.cells.flat().filter((cell) => cell !== null && "formula" in cell);
  expect(JSON.stringify(formulas)).not.toMatch(/HYPERLINK|1\+1|\.xlsx/);
  expect(spec.cells.flat()).toContainEqual({ text: hostile });
  expect(spec.cells.flat()).toContainEqual({ text: "=1+1.xlsx" });
});

test("the number of styles, merges, names and rules does not grow with units and files", () => {
  const count = (units: number) => {
    const inputs = Array.from({ length: units }, (_, index) => [
      input(`Xã ${index}`, 0),
      broken(`${index}.xlsx`),
    ]).flat();
    const { styles, merges, names, highlights } = specOf(inputs);
    return [styles, merges, names, highlights].map((items) => items?.length);
  };
  expect(count(60)).toEqual(count(2));
});

test("every row is as wide as the sheet and has a height", () => {
  for (const inputs of [[input("Xã A", 0)], [input("Xã A", 0), broken("x.xlsx")]]) {
    const { cells, columnWidths, rowHeights } = specOf(inputs);
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([columnWidths.length]));
    expect(rowHeights).toHaveLength(cells.length);
  }
});

test("every style, merge and print area lies on the sheet", () => {
  const spec = specOf([input("Xã A", 0), broken("x.xlsx")], { thresholds: [] });
  const areas = [...spec.styles, ...(spec.merges ?? []), ...(spec.highlights ?? []), spec.page.printArea];
  for (const { row, rowCount, column, columnCount } of areas) {
    expect(rowCount).toBeGreaterThan(0);
    expect(columnCount).toBeGreaterThan(0);
    expect(row + rowCount).toBeLessThanOrEqual(spec.cells.length);
    expect(column + columnCount).toBeLessThanOrEqual(spec.columnWidths.length);
  }
});

test("without a unit there is no sheet", () => {
  expect(() => specOf([broken("x.xlsx")])).toThrow(RangeError);
});

test("[K11] charts take the totals that are ranked; grades and charts start a page", () => {
  const [totals, sections, grades] =
    specOf([input("Xã B", 0), input("Xã A", 1.5, { appraised: true })], { basis: "appraised" }).charts ?? [];
  expect(totals).toMatchObject({
    title: "Điểm thẩm định của 1 đơn vị",
    series: { values: { row: 4, column: 3, rowCount: 1 }, categories: { row: 4, column: 1, rowCount: 1 } },
    maximum: 112.5,
  });
  expect(sections?.series).toMatchObject({ values: { row: 7, column: 7, columnCount: 7 }, categories: { row: 2 } });
  expect(grades?.series).toMatchObject({ values: { row: 11, column: 3, rowCount: 6 }, categories: { column: 1 } });
  expect(specOf([input("Xã A", 1.5)]).page.pageBreaksBefore).toEqual([8]);
});

test("[K11] files to look at start a page after grades and charts", () => {
  const { page, cells } = specOf([input("Xã A", 1.5), broken("x.xlsx")]);
  expect(page.pageBreaksBefore).toHaveLength(2);
  const rows = page.pageBreaksBefore?.map((row) => cells[row]?.[1]);
  expect(rows).toEqual([{ text: consolidationText.gradesTitle }, { text: consolidationText.findingsTitle }]);
});

test("[K11] without a ranked unit there is nothing to draw and no place for it", () => {
  const spec = specOf([input("Xã B", 0)], { basis: "appraised" });
  expect(spec.charts).toEqual([]);
  expect(spec.cells).toHaveLength(17);
  expect(spec.page.pageBreaksBefore).toEqual([]);
});
