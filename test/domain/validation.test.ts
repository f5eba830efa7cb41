import { blankEntry, type Entry, type ScoreEntry } from "../../src/domain/assessment";
import { findIssue, findIssues, isValidScore, isWritten } from "../../src/domain/validation";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { criterion } from "../../src/rubrics/nodes";
import { assessed } from "../support/rubric-arbitraries";
import { sampleAssessment } from "../support/sample-commune";
import { itHolds } from "../support/seeded";

const four = criterion("1.1", "Tiêu chí", 4);
const score = (value: number): ScoreEntry => ({ kind: "number", value });
const text = (written: string): ScoreEntry => ({ kind: "text", text: written });
const notAvailable: ScoreEntry = { kind: "errorValue", text: "#N/A" };
const issueOf = (entry: Partial<Entry>) => findIssue(four, { ...blankEntry, ...entry });

describe("isValidScore", () => {
  it.each([
    [0, 4, true],
    [4, 4, true],
    [2.25, 4, true],
    [0.1 + 0.2, 0.3, true],
    [4.0001, 4, false],
    [-0.1, 4, false],
    [NaN, 4, false],
    [Infinity, 4, false],
  ])("[S1] %d of %d: %s", (value, max, valid) => expect(isValidScore(value, max)).toBe(valid));
});

describe("isWritten", () => {
  it.each(["", " ", " \n \t "])("[V5] %j explains nothing", (note) => expect(isWritten(note)).toBe(false));
  it.each(["vì", " . ", "=1+1"])("[V5] %j says something", (note) => expect(isWritten(note)).toBe(true));
});

describe("findIssue", () => {
  it.each([
    ["text", text("2,5")],
    ["a space", text(" ")],
    ["an empty text", text("")],
    ["an error value", notAvailable],
  ])("[V3] %s is no number, for either score", (_, entry) => {
    expect(issueOf({ selfScore: entry })).toMatchObject({ code: "notANumber", field: "selfScore", severity: "error" });
    expect(issueOf({ selfScore: score(4), appraisedScore: entry })).toMatchObject({
      code: "notANumber",
      field: "appraisedScore",
    });
  });

  it.each([
    [NaN, "notANumber"],
    [-0.1, "negative"],
    [4.1, "aboveMax"],
  ])("[S1] %d is refused as %s, for either score", (value, code) => {
    expect(issueOf({ selfScore: score(value) })).toMatchObject({ code, field: "selfScore", severity: "error" });
    expect(issueOf({ selfScore: score(4), appraisedScore: score(value) })).toMatchObject({
      code,
      field: "appraisedScore",
    });
  });

  it("[V4] a row without self score is pending", () => {
    expect(issueOf({})).toEqual({ severity: "pending", code: "notScored", criterionId: "1.1", field: "selfScore" });
  });

  it("[V5] a lost point wants an explanation, zero as well", () => {
    const warning = { severity: "warning", code: "missingExplanation", criterionId: "1.1", field: "explanation" };
    expect(issueOf({ selfScore: score(3.9) })).toEqual(warning);
    expect(issueOf({ selfScore: score(0), explanation: " \n" })).toEqual(warning);
    expect(issueOf({ selfScore: score(3.9), explanation: "Chậm hạn" })).toBeNull();
    expect(issueOf({ selfScore: score(4) })).toBeNull();
  });

  it("[V1] reports the gravest only", () => {
    expect(issueOf({ selfScore: score(5), appraisedScore: score(-1) })?.field).toBe("selfScore");
    expect(issueOf({ appraisedScore: score(5) })).toMatchObject({ code: "aboveMax", field: "appraisedScore" });
    expect(issueOf({ selfScore: score(1), appraisedScore: notAvailable })?.severity).toBe("error");
  });
});

describe("findIssues", () => {
  it("[V5] finds the two lost points that the sample commune did not explain", () => {
    expect(findIssues(haTrung2023, sampleAssessment).map(({ criterionId, code }) => [criterionId, code])).toEqual([
      ["1.5", "missingExplanation"],
      ["7.4", "missingExplanation"],
    ]);
  });

  it("[V4] finds 40 rows to score in an empty scorecard", () => {
    expect(findIssues(haTrung2023, new Map()).map(({ code }) => code)).toEqual(Array(40).fill("notScored"));
  });

  itHolds("[V1] has at most one issue a row, in the rubric's order", [assessed], ({ rubric, assessment }) => {
    const ids = findIssues(rubric, assessment).map(({ criterionId }) => criterionId);
    expect(ids).toEqual([...assessment.keys()].filter((id) => ids.includes(id)));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
