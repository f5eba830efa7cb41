import { blankEntry, type Assessment } from "../../src/domain/assessment";
import { criteriaOf, type Rubric } from "../../src/domain/rubric";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { criterion, group } from "../../src/rubrics/nodes";
import { diagnose } from "../../src/sheets/diagnose";
import { rebuildPlan, type RebuildPlan } from "../../src/sheets/rebuild";
import { scorecardRow } from "../../src/sheets/scorecard-layout";
import { anyDamage, gentleDamage, type Damage } from "../support/damage";
import {
  emptyCell,
  factsOf,
  numberCell,
  paintedSheet,
  textCell,
  withCell,
  withColumnInserted,
  withoutRow,
  withRowInserted,
  withRowMoved,
  type DamagedSheet,
} from "../support/damaged-sheet";
import { assessed, rubricOf } from "../support/rubric-arbitraries";
import { sampleAssessment } from "../support/sample-commune";
import { itHolds } from "../support/seeded";

const sound = paintedSheet(haTrung2023, sampleAssessment);
const row = (id: string) => scorecardRow(haTrung2023, id);

function planOf(sheet: DamagedSheet, rubric: Rubric = haTrung2023): RebuildPlan {
  const plan = rebuildPlan(rubric, factsOf(sheet));
  if (!plan) throw new Error("no scorecard was found");
  return plan;
}

describe("a sound scorecard", () => {
  it("is carried over whole, with nothing left", () => {
    expect(planOf(sound)).toEqual({ assessment: sampleAssessment, leftovers: [], missing: [] });
  });

  itHolds(
    "is carried over whole, whatever the rubric and the entries",
    [assessed],
    ({ rubric, assessment }) => {
      const plan = planOf(paintedSheet(rubric, assessment), rubric);
      expect(plan.assessment).toEqual(assessment);
      expect(plan.missing).toEqual([]);
    },
    60,
  );
});

describe("damage", () => {
  it("leaves the entries of rows that were moved where they belong", () => {
    const plan = planOf(withRowMoved(withRowMoved(sound, row("7.2"), row("7.1")), row("5.4"), row("2.1")));
    expect(plan.assessment).toEqual(sampleAssessment);
    expect(plan.leftovers).toEqual([]);
  });

  it("keeps a row whose code is lost by its title between its neighbours", () => {
    const plan = planOf(withCell(sound, row("5.4"), 0, textCell("")));
    expect(plan.assessment.get("5.4")).toEqual(sampleAssessment.get("5.4"));
  });

  it("does not place a row without a code by its title alone", () => {
    const { assessment, leftovers } = planOf(
      withRowMoved(withCell(sound, row("5.4"), 0, textCell("")), row("5.4"), row("1.1")),
    );
    expect(assessment.has("5.4")).toBe(false);
    expect(leftovers).toEqual([expect.objectContaining({ row: row("1.1"), reason: "noCode", candidates: ["5.4"] })]);
  });

  it("does not believe a code whose title is another criterion's", () => {
    const { assessment, leftovers, missing } = planOf(
      withCell(sound, row("7.1"), 1, textCell("Ứng dụng công nghệ thông tin tại đơn vị")),
    );
    expect(missing).toEqual(["7.1"]);
    expect(assessment.get("7.2")).toEqual(sampleAssessment.get("7.2"));
    expect(leftovers).toEqual([
      expect.objectContaining({ row: row("7.1"), reason: "nearerTitle", candidates: ["7.1", "7.2"] }),
    ]);
  });

  it("shows what an inserted column and the cells beside and below the table hold", () => {
    const beside = withColumnInserted(sound, 9);
    const noted = withCell(withCell(beside, row("1.1"), 9, textCell("hỏi lại")), row("1.1") - 1, 6, textCell("KH 12"));
    const below = withRowInserted(noted, noted.cells.length, [
      textCell("Người lập phiếu"),
      ...Array.from({ length: 9 }, () => emptyCell),
    ]);
    expect(planOf(below).leftovers).toEqual([
      {
        row: row("1.1") - 1,
        reason: "headingNote",
        candidates: [],
        cells: [{ sheetColumn: 6, column: "evidence", text: "KH 12" }],
      },
      {
        row: row("1.1"),
        reason: "outsideTable",
        candidates: [],
        cells: [{ sheetColumn: 9, column: null, text: "hỏi lại" }],
      },
      {
        row: noted.cells.length,
        reason: "noCode",
        candidates: [],
        cells: [{ sheetColumn: 0, column: "code", text: "Người lập phiếu" }],
      },
    ]);
  });

  it("shows values that stood where the scorecard calculates", () => {
    const typed = withCell(sound, row("1.1") - 1, 3, { ...numberCell(15), formula: "" });
    expect(planOf(typed).leftovers).toEqual([
      {
        row: row("1.1") - 1,
        reason: "calculatedCell",
        candidates: [],
        cells: [{ sheetColumn: 3, column: "selfScore", text: "15" }],
      },
    ]);
  });

  it("names the criteria that have no row any more", () => {
    expect(planOf(withoutRow(sound, row("3.9"))).missing).toEqual(["3.9"]);
  });

  it("finds nothing to rebuild on another sheet", () => {
    expect(rebuildPlan(haTrung2023, factsOf({ cells: [[textCell("Sổ công văn")]], names: new Map() }))).toBeNull();
  });
});

describe("codes that restart in every section", () => {
  const restarting = rubricOf([
    group("I", "Chỉ đạo", 2, [criterion("1", "Kế hoạch", 1, "a"), criterion("2", "Báo cáo", 1, "b")], "I"),
    group("II", "Thể chế", 2, [criterion("1", "Kế hoạch", 1, "c"), criterion("2", "Rà soát", 1, "d")], "II"),
  ]);
  const entries: Assessment = new Map(
    criteriaOf(restarting).map(({ id }) => [id, { ...blankEntry, evidence: `E ${id}` }]),
  );
  const sheet = paintedSheet(restarting, entries);

  it("keep their sections when rows come between", () => {
    const noted = withRowInserted(sheet, 6, sheet.cells[0]?.map(() => textCell("")) ?? []);
    expect(planOf(noted, restarting).assessment).toEqual(entries);
  });

  it("keep their sections when a title was rewritten", () => {
    const rewritten = withCell(sheet, 8, 1, textCell("Kế hoạch năm"));
    expect(planOf(rewritten, restarting).assessment).toEqual(entries);
  });
});

/** Every entry bears its criterion's id. */
const marked: Assessment = new Map(
  criteriaOf(haTrung2023).map(({ id }, index) => [
    id,
    {
      selfScore: { kind: "number", value: 1 + (index + 1) / 1000 },
      appraisedScore: { kind: "text", text: `T ${id}!` },
      evidence: `E ${id}!`,
      explanation: `G ${id}!`,
      appraisalNote: `Y ${id}!`,
    },
  ]),
);

const paintedMarks = paintedSheet(haTrung2023, marked);

const damaged = (damages: readonly Damage[]): DamagedSheet =>
  damages.reduce((sheet, damage) => damage(sheet), paintedMarks);

const marks = new Set(
  [...marked.values()].flatMap(({ selfScore, appraisedScore, evidence, explanation }) => [
    selfScore.kind === "number" ? String(selfScore.value) : "",
    appraisedScore.kind === "text" ? appraisedScore.text : "",
    evidence,
    explanation,
  ]),
);

function carried({ assessment, leftovers }: RebuildPlan): readonly string[] {
  const entries = [...assessment.values()].flatMap(({ selfScore, appraisedScore, evidence, explanation }) => [
    selfScore.kind === "number" ? String(selfScore.value) : "",
    appraisedScore.kind === "text" ? appraisedScore.text : "",
    evidence,
    explanation,
  ]);
  return [...entries, ...leftovers.flatMap(({ cells }) => cells.map(({ text }) => text))].filter((text) =>
    marks.has(text),
  );
}

const onSheet = ({ cells }: DamagedSheet): readonly string[] =>
  cells.flatMap((cells) => cells.map(({ value }) => String(value)).filter((text) => marks.has(text)));

itHolds(
  "no entry is ever lost: each is carried over or shown",
  [anyDamage],
  (damages) => {
    const sheet = damaged(damages);
    const plan = rebuildPlan(haTrung2023, factsOf(sheet));
    if (plan) expect([...carried(plan)].sort()).toEqual([...onSheet(sheet)].sort());
    else expect(diagnose(haTrung2023, factsOf(sheet))).toEqual([{ code: "noScorecard" }]);
  },
  150,
);

itHolds(
  "no entry is ever carried over to another criterion while titles are whole",
  [gentleDamage],
  (damages) => {
    for (const [id, { evidence, explanation }] of planOf(damaged(damages)).assessment) {
      expect(["", `E ${id}!`]).toContain(evidence);
      expect(["", `G ${id}!`]).toContain(explanation);
    }
  },
  150,
);

itHolds(
  "what was rebuilt is sound",
  [anyDamage],
  (damages) => {
    const plan = rebuildPlan(haTrung2023, factsOf(damaged(damages)));
    const rebuilt = paintedSheet(haTrung2023, plan?.assessment ?? new Map());
    expect(diagnose(haTrung2023, factsOf(rebuilt))).toEqual([]);
  },
  30,
);
