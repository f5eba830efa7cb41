import fc from "fast-check";
import { blankEntry, type Assessment, type Entry, type ScoreEntry } from "../../src/domain/assessment";
import { criteriaOf, criteriaUnder } from "../../src/domain/rubric";
import { summarize } from "../../src/domain/summarize";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { criterion, group } from "../../src/rubrics/nodes";
import { assessed, rubricOf, tenThousandths } from "../support/rubric-arbitraries";
import { publishedRows, sampleAssessment } from "../support/sample-commune";
import { itHolds } from "../support/seeded";

const score = (value: number): ScoreEntry => ({ kind: "number", value });
const scored = (entries: Readonly<Record<string, Partial<Entry>>>): Assessment =>
  new Map(Object.entries(entries).map(([id, entry]) => [id, { ...blankEntry, ...entry }]));

describe("the sample commune", () => {
  const summary = summarize(haTrung2023, sampleAssessment);

  it("[T1] reaches 94.5 of 100, section by section as it reported", () => {
    expect(summary).toMatchObject({ maxScore: 100, selfScore: 94.5, appraisedScore: null, achievementRate: 0.945 });
    const reported = publishedRows.filter(({ level }) => level === 1).map(({ selfScore }) => selfScore);
    expect(summary.sections.map((section) => section.selfScore)).toEqual(reported);
    expect(reported).toEqual([15, 11, 18, 11, 12, 12, 15.5]);
  });

  it("[T5] has two warnings and nothing else to say", () => {
    expect(summary).toMatchObject({
      criterionCount: 40,
      scoredCount: 40,
      errorCount: 0,
      warningCount: 2,
      notScoredCount: 0,
    });
  });
});

describe("summarize", () => {
  const rubric = rubricOf([
    group("1", "Một", 99, [criterion("1.1", "a", 0.3), criterion("1.2", "b", 0.3)]),
    group("2", "Hai", 1, [criterion("2.1", "c", 0.4)]),
  ]);

  it("[R6] takes maxima from the criteria, not from the published headings", () => {
    expect(summarize(rubric, new Map())).toMatchObject({
      maxScore: 1,
      sections: [{ maxScore: 0.6 }, { maxScore: 0.4 }],
    });
  });

  it("[S2] takes blank, text and error values for nothing, wrong numbers for what they are", () => {
    const summary = summarize(
      rubric,
      scored({
        "1.1": { selfScore: { kind: "text", text: "2,5" } },
        "1.2": { selfScore: { kind: "errorValue", text: "#N/A" } },
        "2.1": { selfScore: score(7) },
      }),
    );
    expect(summary).toMatchObject({ selfScore: 7, errorCount: 3, scoredCount: 1, notScoredCount: 0 });
  });

  it("[T3] has no appraised total until something is appraised; zero is something", () => {
    expect(summarize(rubric, scored({ "1.1": { selfScore: score(0.1) } })).appraisedScore).toBeNull();
    const appraised = summarize(rubric, scored({ "1.1": { appraisedScore: score(0) } }));
    expect(appraised.appraisedScore).toBe(0);
    expect(appraised.sections.map((section) => section.appraisedScore)).toEqual([0, null]);
  });

  it("[T6] has the total self score by the total maximum as rate", () => {
    expect(summarize(rubric, scored({ "1.1": { selfScore: score(0.3) } })).achievementRate).toBe(0.3);
    const half = rubricOf([group("1", "Một", 4, [criterion("1.1", "a", 4)])]);
    expect(summarize(half, scored({ "1.1": { selfScore: score(2) } })).achievementRate).toBe(0.5);
  });

  it("[T6] has rate 0 for a rubric without points", () => {
    expect(summarize(rubricOf([]), new Map())).toMatchObject({ maxScore: 0, achievementRate: 0, criterionCount: 0 });
  });

  const fortyScores = fc.array(tenThousandths, { minLength: 40, maxLength: 40 });
  itHolds("[T1] adds up exactly, in whole ten-thousandths", [fortyScores], (units) => {
    const entries = criteriaOf(haTrung2023).map(({ id }, at): [string, Partial<Entry>] => [
      id,
      { selfScore: score((units[at] ?? 0) / 10_000) },
    ]);
    const summary = summarize(haTrung2023, scored(Object.fromEntries(entries)));
    expect(summary.selfScore).toBe(units.reduce((sum, unit) => sum + unit, 0) / 10_000);
  });

  itHolds("[T5] counts every criterion of any tree once", [assessed], ({ rubric: tree, assessment }) => {
    const { sections, ...total } = summarize(tree, assessment);
    const entries = [...assessment.values()];
    expect(total.criterionCount).toBe(entries.length);
    expect(total.scoredCount).toBe(entries.filter((entry) => entry.selfScore.kind === "number").length);
    expect(sections.map((section) => section.criterionCount)).toEqual(
      tree.sections.map((section) => criteriaUnder(section).length),
    );
    expect(total.errorCount + total.warningCount + total.notScoredCount).toBeLessThanOrEqual(entries.length);
  });
});
