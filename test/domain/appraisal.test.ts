import {
  appraisalFigures,
  criteriaToReturn,
  questionedCriteria,
  returnReadiness,
  scoresToAccept,
} from "../../src/domain/appraisal";
import { blankEntry, type Assessment, type Entry, type ScoreEntry } from "../../src/domain/assessment";
import { explainedCount, nextRound, supplementsOf, type ReturnRound } from "../../src/domain/return-round";
import { criteriaOf } from "../../src/domain/rubric";
import { summarize } from "../../src/domain/summarize";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { assessed } from "../support/rubric-arbitraries";
import { number } from "../support/sample-assessment";
import { itHolds } from "../support/seeded";

const text = (content: string): ScoreEntry => ({ kind: "text", text: content });

const assessmentOf = (entries: Readonly<Record<string, Partial<Entry>>>): Assessment =>
  new Map(Object.entries(entries).map(([id, entry]) => [id, { ...blankEntry, ...entry }]));

const mixed = assessmentOf({
  "1.1": { selfScore: number(0.3), appraisedScore: number(0.1) },
  "1.2": { selfScore: number(2), appraisedScore: number(2), appraisalNote: "Đã đối chiếu" },
  "2.1": { selfScore: number(1) },
  "2.2": { selfScore: text("1,5") },
  "2.3": { selfScore: number(0), appraisedScore: number(1) },
  "3.1": { appraisedScore: number(0) },
  "3.2": { selfScore: number(999) },
});

describe("figures", () => {
  it("[A1] the gap so far is over criteria with both scores, in exact decimals", () => {
    expect(appraisalFigures(criteriaOf(rubric), mixed)).toEqual({
      criterionCount: 40,
      appraisedCount: 4,
      gapSoFar: 0.8,
    });
  });

  itHolds("[A1] once everything is scored and appraised, the gap so far is that of the whole", [assessed], (sample) => {
    const all = new Map(
      criteriaOf(sample.rubric).map(({ id }, index) => [
        id,
        { ...blankEntry, selfScore: number(index % 3), appraisedScore: number((index % 2) / 4) },
      ]),
    );
    const { selfScore, appraisedScore } = summarize(sample.rubric, all);
    expect(appraisalFigures(criteriaOf(sample.rubric), all).gapSoFar).toBeCloseTo(
      (appraisedScore ?? 0) - selfScore,
      10,
    );
  });
});

it("[A2] in question are different scores, notes and what the unit added", () => {
  const rounds = [{ number: 1, sheetName: "x", criteria: [{ criterionId: "7.1", supplement: "Đã gửi" }] }];
  const found = questionedCriteria(rubric, mixed, rounds);
  expect(found.map(({ criterion, scoreGap, supplements }) => [criterion.id, scoreGap, supplements.length])).toEqual([
    ["1.1", -0.2, 0],
    ["1.2", 0, 0],
    ["2.3", 1, 0],
    ["7.1", null, 1],
  ]);
});

it("[A3] only valid self scores of criteria without an appraised score can be accepted", () => {
  expect(scoresToAccept(rubric, mixed)).toEqual([{ criterionId: "2.1", score: 1 }]);
});

describe("returning", () => {
  it("[A4] lost points and notes are to be explained", () => {
    expect(criteriaToReturn(rubric, mixed).map(({ id }) => id)).toEqual(["1.1", "1.2"]);
    expect(returnReadiness(rubric, mixed)).toBe("ready");
  });

  it.each([text("x"), number(-1), number(99), { kind: "errorValue", text: "#N/A" } as const])(
    "[A4] an appraised score %j is to be mended first",
    (appraisedScore) => {
      expect(returnReadiness(rubric, new Map([...mixed, ["7.1", { ...blankEntry, appraisedScore }]]))).toBe(
        "wrongScores",
      );
    },
  );

  it("[A4] with nothing to explain there is nothing to return", () => {
    const note = assessmentOf({ "1.1": { selfScore: number(1), appraisedScore: number(1), appraisalNote: " \n" } });
    expect(returnReadiness(rubric, note)).toBe("nothingToExplain");
  });
});

describe("rounds", () => {
  const round = (roundNumber: number, supplements: Readonly<Record<string, string>>): ReturnRound => ({
    number: roundNumber,
    sheetName: `Trả lại lần ${roundNumber}`,
    criteria: Object.entries(supplements).map(([criterionId, supplement]) => ({ criterionId, supplement })),
  });
  const rounds = [round(1, { "1.1": "a", "1.2": " " }), round(3, { "1.1": "b" })];

  it("[A6] what the unit wrote about a criterion is told round by round", () => {
    expect(supplementsOf(rounds, "1.1")).toEqual([
      { round: 1, supplement: "a" },
      { round: 3, supplement: "b" },
    ]);
    expect(supplementsOf(rounds, "1.2")).toEqual([]);
    expect(rounds.map(explainedCount)).toEqual([1, 1]);
  });

  it("[A6] the next round follows the highest", () => {
    expect([nextRound([]), nextRound([1, 3])]).toEqual([1, 4]);
  });
});
