import type { Assessment } from "../../src/domain/assessment";
import type { Rubric } from "../../src/domain/rubric";
import type { CellBlock } from "../../src/sheets/cell-block";
import { readScorecard, rowsByCriterion } from "../../src/sheets/read-scorecard";
import { scorecardSpec } from "../../src/sheets/scorecard-spec";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { criterion, group } from "../../src/rubrics/nodes";
import { assessed, rubricOf } from "../support/rubric-arbitraries";
import { sampleAssessment } from "../support/sample-commune";
import { itHolds } from "../support/seeded";
import { blockOf, namedArea } from "../support/spec-cells";

function written(rubric: Rubric, assessment: Assessment): CellBlock {
  const spec = scorecardSpec(rubric, { assessment, infoSheetName: "Thông tin" });
  return blockOf(spec, namedArea(spec, "CCHC_PhieuCham"));
}

const sample = written(haTrung2023, sampleAssessment);

/** The sample's block with one cell changed. */
function changed(row: number, column: number, value: unknown, valueType: string): CellBlock {
  const replace = <T>(rows: readonly (readonly T[])[], by: T) =>
    rows.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? by : cell)));
  return { values: replace(sample.values, value), valueTypes: replace(sample.valueTypes ?? [], valueType) };
}

const entryOf = (block: CellBlock, id: string) => {
  const reading = readScorecard(haTrung2023, block);
  return reading.ok ? reading.assessment.get(id) : undefined;
};

describe("the circle", () => {
  it("[W10] gives back the sample commune", () => {
    expect(readScorecard(haTrung2023, sample)).toEqual({ ok: true, assessment: sampleAssessment });
  });

  itHolds("[W10] gives back any assessment of any rubric", [assessed], ({ rubric, assessment }) => {
    expect(readScorecard(rubric, written(rubric, assessment))).toEqual({ ok: true, assessment });
  });
});

describe("score cells", () => {
  it.each([
    ["", "Empty", { kind: "blank" }],
    [0, "Double", { kind: "number", value: 0 }],
    ["2,5", "String", { kind: "text", text: "2,5" }],
    [" ", "String", { kind: "text", text: " " }],
    ["", "String", { kind: "text", text: "" }],
    [true, "Boolean", { kind: "text", text: "TRUE" }],
    ["#N/A", "Error", { kind: "errorValue", text: "#N/A" }],
  ])("[S2] %j of type %s is read as it is", (value, type, expected) => {
    expect(entryOf(changed(1, 3, value, type), "1.1")?.selfScore).toEqual(expected);
  });

  it("[S2] blank is blank without types, too", () => {
    const { values } = changed(1, 3, "", "Empty");
    expect(entryOf({ values }, "1.1")?.selfScore).toEqual({ kind: "blank" });
  });
});

describe("notes", () => {
  it.each([
    [123, "Double", "123"],
    ["#REF!", "Error", ""],
    ["Hồ sơ số 1".normalize("NFD"), "String", "Hồ sơ số 1"],
  ])("[S5] %j of type %s reads %j", (value, type, expected) => {
    expect(entryOf(changed(1, 6, value, type), "1.1")?.evidence).toBe(expected);
  });
});

describe("rows", () => {
  const tens = rubricOf([
    group(
      "I",
      "Một",
      11,
      Array.from({ length: 11 }, (_, at) => criterion(`1.${at + 1}`, "a", 1, `I/${at + 1}`)),
    ),
    group("II", "Hai", 2, [criterion("1.1", "a", 1, "II/1"), criterion("1.2", "b", 1, "II/2")]),
  ]);

  it("[W10] are found where codes became numbers: 1.10 reads 1.1", () => {
    const block = written(tens, new Map());
    const values = block.values.map(([code, ...rest]) => [/^\d/.test(String(code)) ? Number(code) : code, ...rest]);
    const rows = rowsByCriterion(tens, { values });
    expect([rows.get("I/1"), rows.get("I/10"), rows.get("II/1")]).toEqual([1, 10, 13]);
  });

  it("[W10] are found when others were inserted between them", () => {
    const blank = Array<unknown>(9).fill("");
    const values = [...sample.values.slice(0, 3), blank, ["ghi chú", ...blank.slice(1)], ...sample.values.slice(3)];
    expect(rowsByCriterion(haTrung2023, { values }).get("1.3")).toBe(5);
    expect(readScorecard(haTrung2023, { values })).toEqual({ ok: true, assessment: sampleAssessment });
  });

  it("[W10] that are gone are damage", () => {
    const values = sample.values.filter(([code]) => code !== "5.4");
    expect(readScorecard(haTrung2023, { values })).toEqual({
      ok: false,
      damage: [{ code: "rowMissing", nodeId: "5.4", printedCode: "5.4" }],
    });
    expect(readScorecard(haTrung2023, { values: [] })).toMatchObject({ ok: false });
  });

  it.each([
    [5, "Double", 5],
    ["4", "String", null],
  ])("[W10] whose maximum became %j are damage", (value, type, found) => {
    expect(readScorecard(haTrung2023, changed(1, 2, value, type))).toEqual({
      ok: false,
      damage: [{ code: "maxChanged", nodeId: "1.1", printedCode: "1.1", row: 1, expected: 4, found }],
    });
  });
});
