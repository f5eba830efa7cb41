import fc from "fast-check";
import {
  consolidate,
  type ConsolidationInput,
  type ConsolidationSettings,
  type Finding,
} from "../../src/domain/consolidation";
import { unitKey } from "../../src/domain/consolidation-duplicates";
import { unitResult, type UnitResult } from "../../src/domain/consolidation-unit";
import { fingerprintOf } from "../../src/domain/fingerprint";
import { writeScoreRecord } from "../../src/domain/finalization";
import { rubricRef } from "../../src/domain/rubric";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { rubricOf } from "../support/rubric-arbitraries";
import { assessmentOf, unitInfoOf } from "../support/sample-assessment";

const settings: ConsolidationSettings = {
  basis: "self",
  method: "competition",
  thresholds: [
    { name: "Xuất sắc", from: 90 },
    { name: "Tốt", from: 80 },
  ],
  subject: null,
};

interface Unit {
  readonly fileName?: string;
  readonly unit: string;
  readonly superiorBody?: string;
  readonly year?: string;
  /** Points lost in criterion 1.1 (of 4). */
  readonly lost?: number;
  readonly appraisedLost?: number | null;
  readonly finalized?: boolean;
}

function resultOf({
  fileName,
  unit,
  superiorBody = "",
  year = "2023",
  lost = 0,
  appraisedLost = null,
  finalized = true,
}: Unit) {
  const assessment = assessmentOf(
    rubric,
    ({ maxScore }, index) => (index === 0 ? maxScore - lost : maxScore),
    ({ maxScore }, index) => (appraisedLost === null ? null : index === 0 ? maxScore - appraisedLost : maxScore),
  );
  const unitInfo = unitInfoOf({ unit, superiorBody, assessmentYear: year });
  const file = {
    fileName: fileName ?? `${unit}.xlsx`,
    rubricRef: rubricRef(rubric),
    unitInfo,
    assessment,
    writtenFingerprint: finalized ? fingerprintOf({ rubric, unit, year, assessment }) : null,
    scoreRecord: null,
    calculatedScores: [],
  };
  return unitResult(file, rubric);
}

const ok = (result: UnitResult): ConsolidationInput => ({ ok: true, result });
const consolidated = (units: readonly Unit[], changes: Partial<ConsolidationSettings> = {}) =>
  consolidate(
    units.map((unit) => ok(resultOf(unit))),
    { ...settings, ...changes },
  );

test("figures of a unit are derived from its scores", () => {
  expect(resultOf({ unit: "Xã A", lost: 1.5, appraisedLost: 2 })).toMatchObject({
    state: "appraised",
    maxScore: 100,
    selfScore: 98.5,
    appraisedScore: 98,
    scoreGap: -0.5,
    fingerprintCheck: "same",
    notScoredCount: 0,
    invalidCount: 0,
  });
  expect(resultOf({ unit: "Xã A" }).sections[0]).toEqual({ selfScore: 17, appraisedScore: null });
});

test("where the finalized scores are written down, the changed ones are named", () => {
  const finalized = assessmentOf(rubric, ({ maxScore }) => maxScore);
  const assessment = assessmentOf(rubric, ({ maxScore }, index) => (index === 1 || index === 9 ? 0 : maxScore));
  const file = {
    fileName: "a",
    rubricRef: rubricRef(rubric),
    unitInfo: unitInfoOf({ unit: "A", assessmentYear: "2023" }),
    assessment,
    writtenFingerprint: fingerprintOf({ rubric, unit: "A", year: "2023", assessment: finalized }),
    calculatedScores: [],
  };
  const resultWith = (scoreRecord: string | null) => unitResult({ ...file, scoreRecord }, rubric);
  const result = resultWith(writeScoreRecord(rubric, finalized));
  expect(result).toMatchObject({ fingerprintCheck: "changed", changedCriteria: ["1.2", "2.3"] });
  expect(consolidate([ok(result)], settings).findings[0]?.finding).toMatchObject({ criteria: ["1.2", "2.3"] });
  for (const nothing of [null, "", "1.1: 4", "x"]) expect(resultWith(nothing).changedCriteria).toEqual([]);
});

test("states: draft, finalized, appraising, appraised", () => {
  expect(resultOf({ unit: "A", finalized: false })).toMatchObject({ state: "draft", fingerprintCheck: "none" });
  expect(resultOf({ unit: "A" }).state).toBe("finalized");
  expect(resultOf({ unit: "A", appraisedLost: 0 }).state).toBe("appraised");
  const partly = assessmentOf(
    rubric,
    ({ maxScore }) => maxScore,
    ({ maxScore }, index) => (index < 3 ? maxScore : null),
  );
  const file = { fileName: "a", rubricRef: rubricRef(rubric), unitInfo: unitInfoOf({ unit: "A" }), assessment: partly };
  const result = unitResult({ ...file, writtenFingerprint: null, scoreRecord: null, calculatedScores: [] }, rubric);
  expect(result).toMatchObject({ state: "appraising", appraisedScore: 10, scoreGap: null, year: "2023" });
});

test("units are ranked by their own scores, equal ones share a rank and stand by name", () => {
  const { rows, findings } = consolidated([
    { unit: "Xã C", lost: 1 },
    { unit: "Xã B", lost: 1 },
    { unit: "Xã A", lost: 2 },
    { unit: "Xã D" },
  ]);
  expect(rows.map(({ rank, tied, result }) => [rank, tied, result.unit])).toEqual([
    [1, false, "Xã D"],
    [2, true, "Xã B"],
    [2, true, "Xã C"],
    [4, false, "Xã A"],
  ]);
  expect(findings).toEqual([]);
});

test("by appraised totals only what is appraised completely is ranked", () => {
  const units = [{ unit: "A", appraisedLost: 4 }, { unit: "B" }, { unit: "C", lost: 3, appraisedLost: 0 }];
  const partly = { ...resultOf({ unit: "D" }), state: "appraising" as const, appraisedScore: 10 };
  const { rows } = consolidate([...units.map((unit) => ok(resultOf(unit))), ok(partly)], {
    ...settings,
    basis: "appraised",
  });
  expect(rows.map(({ rank, grade, result }) => [rank, grade, result.unit])).toEqual([
    [1, "Xuất sắc", "C"],
    [2, "Xuất sắc", "A"],
    [null, null, "B"],
    [null, null, "D"],
  ]);
});

test("equal ones stand by the name of the unit, whatever the files are called", () => {
  const units = ["Xã B", "Xã A", "Xã C"].map((unit, index) => ({ unit, fileName: `${index}.xlsx` }));
  expect(consolidated(units).rows.map(({ result }) => result.unit)).toEqual(["Xã A", "Xã B", "Xã C"]);
});

test("a rubric without points gives no grade, and a scorecard of it is a draft", () => {
  const file = { fileName: "a", rubricRef: "x@1", unitInfo: unitInfoOf({ unit: "A", assessmentYear: " " }) };
  const nothing = { assessment: new Map(), writtenFingerprint: null, scoreRecord: null, calculatedScores: [] };
  const result = unitResult({ ...file, ...nothing }, rubricOf([]));
  expect(result).toMatchObject({ state: "draft", year: "2024" });
  expect(consolidate([ok(result)], settings).rows[0]).toMatchObject({ rank: 1, grade: null });
});

const codes = (
  findings: readonly { readonly fileName: string; readonly isCounted: boolean; readonly finding: Finding }[],
) => findings.map(({ fileName, isCounted, finding }) => [fileName, finding.code, isCounted]);

test("files of another year, changed after finalizing, unreadable or with wrong scores are listed", () => {
  const changed = { ...resultOf({ unit: "E" }), fingerprintCheck: "changed" as const };
  const wrong = { ...resultOf({ unit: "F" }), invalidCount: 2, calculatedCount: 1 };
  const { rows, findings, subject } = consolidate(
    [
      ok(wrong),
      ok(changed),
      ok(resultOf({ unit: "A" })),
      ok(resultOf({ unit: "B", year: "Năm 2022" })),
      { ok: false, fileName: "C.xlsx", problem: { code: "encrypted", detail: "" } },
      ok({ ...resultOf({ unit: "D" }), rubricRef: "khac@1" }),
    ],
    settings,
  );
  expect(subject).toEqual({ rubricRef: rubricRef(rubric), year: "2023" });
  expect(codes(findings)).toEqual([
    ["B.xlsx", "otherYear", false],
    ["C.xlsx", "fileProblem", false],
    ["D.xlsx", "otherRubric", false],
    ["E.xlsx", "changedAfterFinalizing", true],
    ["F.xlsx", "invalidScores", true],
    ["F.xlsx", "calculatedScores", true],
  ]);
  expect(rows.map(({ rank, result }) => [rank, result.unit])).toEqual([
    [1, "A"],
    [1, "E"],
    [null, "F"],
  ]);
});

test("[K3] the subject is that of most of the files, of two as frequent the later year", () => {
  const yearOf = (...years: string[]) =>
    consolidated(years.map((year, index) => ({ unit: `Xã ${index}`, year }))).subject?.year;
  expect(yearOf("2024", "2022", "2022")).toBe("2022");
  expect(yearOf("2022", "2024", "2023", "2022", "2024")).toBe("2024");
  expect(yearOf("2024", "2022")).toBe("2024");
  expect(yearOf("Đợt 2")).toBe("Đợt 2");
  expect(yearOf("Năm 2022 (đợt 2)")).toBe("2022");
});

test("the subject may be set", () => {
  const subject = { rubricRef: rubricRef(rubric), year: "2022" };
  const { rows, findings } = consolidated([{ unit: "A" }, { unit: "B" }, { unit: "C", year: "2022" }], { subject });
  expect(rows.map(({ result }) => result.unit)).toEqual(["C"]);
  expect(findings.map(({ finding }) => finding.code)).toEqual(["otherYear", "otherYear"]);
});

describe("the same unit twice", () => {
  const twice = (first: Partial<Unit>, second: Partial<Unit>) =>
    consolidated([
      { unit: "Xã Hà Bắc", fileName: "1.xlsx", ...first },
      { unit: "Xã Hà Bắc", fileName: "2.xlsx", ...second },
    ]);
  const outcome = (first: Partial<Unit>, second: Partial<Unit>) => {
    const { rows, findings } = twice(first, second);
    return [rows.map(({ result }) => result.fileName).join(), ...findings.map(({ finding }) => finding)];
  };

  test("equal files: the first counts", () => {
    expect(outcome({}, {})).toEqual(["1.xlsx", { code: "duplicateUnit", otherFile: "1.xlsx", sameScores: true }]);
  });

  test("the one that has come further counts", () => {
    const left = { code: "duplicateUnit", otherFile: "2.xlsx", sameScores: false };
    expect(outcome({}, { appraisedLost: 1 })).toEqual(["2.xlsx", left]);
    expect(outcome({ finalized: false, lost: 1 }, {})).toEqual(["2.xlsx", left]);
  });

  test("names are compared as officials read them", () => {
    const same = [
      "Xã Hòa Bình",
      "xã  Hoà Bình ",
      "UBND xã Hoà Bình",
      "Ủy ban nhân dân xã Hòa Bình",
      "Xã Hòa Bình".normalize("NFD"),
    ];
    expect(new Set(same.map(unitKey)).size).toBe(1);
    const different = ["Xã HòaBình", "Xã Hòa Bình", "Xã Hóa Bình", "Xã Hoa Bình", "Phường Hòa Bình", "Xã Hoà Bỉnh"];
    expect(new Set(different.map(unitKey)).size).toBe(different.length);
  });

  test("communes of two districts may share a name", () => {
    expect(twice({ superiorBody: "UBND huyện A" }, { superiorBody: "UBND huyện B" }).rows).toHaveLength(2);
    expect(twice({ superiorBody: "UBND huyện A" }, { superiorBody: "" }).rows).toHaveLength(1);
    expect(twice({ superiorBody: "UBND huyện A" }, { superiorBody: "Ubnd huyện a" }).rows).toHaveLength(1);
  });
});

test("every file is in the rows or in the findings, in whatever order they were read", () => {
  const unit = fc.record({
    unit: fc.constantFrom("A", "B", "C", "D"),
    superiorBody: fc.constantFrom("", "X", "Y"),
    year: fc.constantFrom("2023", "2022"),
    lost: fc.integer({ min: 0, max: 4 }),
    finalized: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (units, stream) => {
      const inputs = units.map((each, index) => ok(resultOf({ ...each, fileName: `${index}.xlsx` })));
      const { rows, findings } = consolidate(inputs, settings);
      const listed = findings.filter(({ isCounted }) => !isCounted).map(({ fileName }) => fileName);
      const counted = rows.map(({ result }) => result.fileName);
      expect([...listed, ...counted].sort()).toEqual(units.map((_, index) => `${index}.xlsx`).sort());
      const shuffled = inputs.map((input) => ({ input, key: stream.next().value as number }));
      shuffled.sort((first, second) => first.key - second.key);
      expect(
        consolidate(
          shuffled.map(({ input }) => input),
          settings,
        ),
      ).toEqual({ ...consolidate(inputs, settings) });
    }),
    { numRuns: 60 },
  );
});
