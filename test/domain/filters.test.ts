import fc from "fast-check";
import { blankEntry, type Assessment, type Entry } from "../../src/domain/assessment";
import { countByFilter, criterionFilters, filterCriteria, type CriterionFilter } from "../../src/domain/filters";
import { criteriaOf } from "../../src/domain/rubric";
import { summarize } from "../../src/domain/summarize";
import { findIssues } from "../../src/domain/validation";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { itHolds } from "../support/seeded";

const self = (value: number): Pick<Entry, "selfScore"> => ({ selfScore: { kind: "number", value } });

/** Criterion 1.1 has 4 points. */
it.each<[string, Partial<Entry>, CriterionFilter[]]>([
  ["nothing", {}, ["notScored"]],
  ["full points and evidence", { ...self(4), evidence: "KH 12" }, []],
  ["full points without evidence", self(4), ["withoutEvidence"]],
  ["lost points", { ...self(3), evidence: "KH 12", explanation: "chậm" }, ["lostPoints"]],
  [
    "lost points, nothing written",
    { ...self(3), evidence: " ", explanation: "\n" },
    ["lostPoints", "withoutExplanation", "withoutEvidence"],
  ],
  ["zero", { ...self(0), explanation: "không có" }, ["lostPoints"]],
  ["above the maximum", self(5), ["inError"]],
  ["negative", self(-1), ["inError"]],
  ["text", { selfScore: { kind: "text", text: "2,5" } }, ["inError"]],
  [
    "lost points, wrong appraised score",
    { ...self(3), evidence: "x", appraisedScore: { kind: "number", value: 9 } },
    ["inError", "lostPoints", "withoutExplanation"],
  ],
])("a criterion with %s", (_, fields, expected) => {
  const assessment: Assessment = new Map([["1.1", { ...blankEntry, ...fields }]]);
  const passing = criterionFilters.filter(
    (filter) =>
      filter !== "all" &&
      filterCriteria(haTrung2023, assessment, filter).some(({ criteria }) => criteria.some(({ id }) => id === "1.1")),
  );
  expect(passing).toEqual(expected);
});

it("leaves out sections where nothing passes and keeps the rubric's order", () => {
  const assessment: Assessment = new Map(
    ["7.4", "1.5"].map((id) => [id, { ...blankEntry, selfScore: { kind: "text", text: "?" } }]),
  );
  const found = filterCriteria(haTrung2023, assessment, "inError");
  expect(found.map(({ section, criteria }) => [section.code, criteria.map(({ code }) => code)])).toEqual([
    ["1", ["1.5"]],
    ["7", ["7.4"]],
  ]);
});

const anyAssessment: fc.Arbitrary<Assessment> = fc
  .array(fc.constantFrom<Partial<Entry>>({}, self(0), self(1), self(9), { ...self(1), explanation: "x" }), {
    minLength: 40,
    maxLength: 40,
  })
  .map(
    (entries) => new Map(criteriaOf(haTrung2023).map(({ id }, index) => [id, { ...blankEntry, ...entries[index] }])),
  );

itHolds("filters agree with the issues and the totals", [anyAssessment], (assessment) => {
  const counts = countByFilter(haTrung2023, assessment);
  const summary = summarize(haTrung2023, assessment);
  const issues = findIssues(haTrung2023, assessment);
  expect(counts.all).toBe(summary.criterionCount);
  expect(counts.inError).toBe(summary.errorCount);
  expect(counts.notScored).toBe(summary.notScoredCount);
  expect(counts.withoutExplanation).toBe(issues.filter(({ code }) => code === "missingExplanation").length);
});
