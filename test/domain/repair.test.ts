import fc from "fast-check";
import { blankEntry, type Assessment, type ScoreEntry } from "../../src/domain/assessment";
import {
  certainScores,
  proposeRepairs,
  scoreFields,
  withAgreedScores,
  type RepairFacts,
  type ScoreCellFacts,
} from "../../src/domain/repair";
import { criteriaOf } from "../../src/domain/rubric";
import { findIssues, isValidScore } from "../../src/domain/validation";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { itHolds } from "../support/seeded";

const noFacts: RepairFacts = { year: 2026, dateOrder: "unknown", cellOf: () => undefined };
const text = (value: string): ScoreEntry => ({ kind: "text", text: value });
const number = (value: number): ScoreEntry => ({ kind: "number", value });
const withSelf = (id: string, selfScore: ScoreEntry): Assessment => new Map([[id, { ...blankEntry, selfScore }]]);

const withCell = (cell: ScoreCellFacts): RepairFacts => ({
  ...noFacts,
  cellOf: (id, field) => (id === "7.2" && field === "selfScore" ? cell : undefined),
});

describe("proposals for one score", () => {
  const propose = (id: string, entry: ScoreEntry, facts = noFacts) =>
    proposeRepairs(haTrung2023, withSelf(id, entry), facts);

  it("tells what is there, where, and what it would become", () => {
    expect(propose("7.2", text("2,5"))).toEqual([
      {
        criterionId: "7.2",
        field: "selfScore",
        from: "2,5",
        cause: "numberAsText",
        certainty: "certain",
        score: 2.5,
      },
    ]);
  });

  it("reads a date by its format and shows it as the sheet does", () => {
    const facts = withCell({ numberFormat: "d-mmm", shown: "02-May" });
    expect(propose("7.2", number(46144), facts)).toEqual([
      expect.objectContaining({ cause: "dateOfScore", from: "02-May", certainty: "certain", score: 2.5 }),
    ]);
  });

  it.each<[string, ScoreEntry, object]>([
    ["text without a number", text("chưa có"), { cause: "unreadable", choices: [] }],
    ["text with a number in it", text("đạt 2 điểm"), { cause: "numberAsText", choices: [2] }],
    ["an error value", { kind: "errorValue", text: "#N/A" }, { cause: "errorValue", from: "#N/A", choices: [] }],
    ["a negative number", number(-2), { cause: "negative", from: "-2", choices: [2] }],
    ["a number without its sign", number(25), { cause: "aboveMax", choices: [2.5] }],
    ["a date of which nothing is known", number(46144), { cause: "aboveMax", choices: [] }],
  ])("asks about %s", (_, entry, expected) => {
    expect(propose("7.2", entry)).toEqual([expect.objectContaining({ certainty: "ask", ...expected })]);
  });

  it.each<[string, ScoreEntry]>([
    ["blank", { kind: "blank" }],
    ["zero", number(0)],
    ["the maximum", number(2.5)],
  ])("leaves %s alone", (_, entry) => {
    expect(propose("7.2", entry)).toEqual([]);
  });
});

const anyScore: fc.Arbitrary<ScoreEntry> = fc.oneof(
  fc.constant<ScoreEntry>({ kind: "blank" }),
  fc.constant<ScoreEntry>({ kind: "errorValue", text: "#N/A" }),
  fc.integer({ min: -400, max: 3000 }).map((units) => number(units / 100)),
  fc.constantFrom("2,5", "2.5", " 4 ", "4/4", "４", "4 điểm", "1.234,5", "không", "05").map(text),
);

const anyAssessment: fc.Arbitrary<Assessment> = fc
  .array(fc.tuple(anyScore, anyScore), { minLength: 40, maxLength: 40 })
  .map(
    (scores) =>
      new Map(
        criteriaOf(haTrung2023).map(({ id }, index) => {
          const [selfScore, appraisedScore] = scores[index] ?? [{ kind: "blank" }, { kind: "blank" }];
          return [id, { ...blankEntry, selfScore, appraisedScore, evidence: `KH ${id}` }] as const;
        }),
      ),
  );

itHolds("there is a proposal for every wrong score and for no other", [anyAssessment], (assessment) => {
  const proposed = proposeRepairs(haTrung2023, assessment, noFacts).map(
    (repair) => `${repair.criterionId} ${repair.field}`,
  );
  const wrong = criteriaOf(haTrung2023).flatMap(({ id, maxScore }) =>
    scoreFields
      .filter((field) => {
        const entry = assessment.get(id)?.[field];
        if (entry === undefined || entry.kind === "blank") return false;
        return entry.kind !== "number" || !isValidScore(entry.value, maxScore);
      })
      .map((field) => `${id} ${field}`),
  );
  expect(proposed).toEqual(wrong);
});

itHolds(
  "repairing everything certain mends exactly those, and nothing certain is left",
  [anyAssessment],
  (assessment) => {
    const repairs = proposeRepairs(haTrung2023, assessment, noFacts);
    const repaired = withAgreedScores(assessment, certainScores(repairs));
    expect(proposeRepairs(haTrung2023, repaired, noFacts)).toEqual(
      repairs.filter(({ certainty }) => certainty === "ask"),
    );
    const errors = (of: Assessment) =>
      findIssues(haTrung2023, of).filter(({ severity }) => severity === "error").length;
    expect(errors(repaired)).toBeLessThanOrEqual(errors(assessment));
    const notes = (of: Assessment) => [...of.values()].map(({ evidence, explanation }) => [evidence, explanation]);
    expect(notes(repaired)).toEqual(notes(assessment));
  },
);
