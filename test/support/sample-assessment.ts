import fc from "fast-check";
import type { Assessment, Entry, ScoreEntry } from "../../src/domain/assessment";
import { criteriaOf, type Criterion, type Rubric } from "../../src/domain/rubric";
import { unitFields, type UnitField, type UnitInfo } from "../../src/domain/unit-info";

export const unitInfoOf = (values: Partial<UnitInfo>): UnitInfo => ({
  ...(Object.fromEntries(unitFields.map((field) => [field, ""])) as Record<UnitField, string>),
  ...values,
});

export const number = (value: number): ScoreEntry => ({ kind: "number", value });

/** Self scores (and appraised ones, where given) by criterion, in the rubric's order; explanations for what is lost. */
export function assessmentOf(
  rubric: Rubric,
  selfScoreOf: (criterion: Criterion, index: number) => number | null,
  appraisedScoreOf: (criterion: Criterion, index: number) => number | null = () => null,
): Assessment {
  const score = (value: number | null): ScoreEntry => (value === null ? { kind: "blank" } : number(value));
  return new Map(
    criteriaOf(rubric).map((criterion, index) => {
      const self = selfScoreOf(criterion, index);
      const explanation = self !== null && self < criterion.maxScore ? `Chưa đạt ${criterion.title} & <lý do>` : "";
      const entry: Entry = {
        selfScore: score(self),
        appraisedScore: score(appraisedScoreOf(criterion, index)),
        evidence: self === null ? "" : `Quyết định số ${index + 1}/QĐ-UBND`,
        explanation,
        appraisalNote: "",
      };
      return [criterion.id, entry];
    }),
  );
}

/** Scores in steps of 0.05 from 0 to the maximum, or blank. */
export function scoreArbitrary({ maxScore }: Criterion): fc.Arbitrary<ScoreEntry> {
  const steps = Math.round(maxScore * 20);
  return fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: steps }).map((step) => number(step / 20)) },
    { weight: 1, arbitrary: fc.constant<ScoreEntry>({ kind: "blank" }) },
  );
}

/** Texts as they stand in cells: any characters, line feeds included, NFC, not beginning or ending in white space. */
export const noteArbitrary: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: "grapheme" }),
    fc.string(),
    fc.constantFrom("=1+1", "@x", "_x000D_", "Hà Bắc\nxã", "'", '"&<>'),
  )
  .map((text) => text.normalize("NFC").trim())
  // eslint-disable-next-line no-control-regex -- XML cannot hold them; the writer under test/support does not escape them
  .filter((text) => !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/.test(text));

export function assessmentArbitrary(rubric: Rubric): fc.Arbitrary<Assessment> {
  const entries = criteriaOf(rubric).map((criterion) =>
    fc
      .record({
        selfScore: scoreArbitrary(criterion),
        appraisedScore: scoreArbitrary(criterion),
        evidence: noteArbitrary,
        explanation: noteArbitrary,
        appraisalNote: noteArbitrary,
      })
      .map((entry) => [criterion.id, entry] as const),
  );
  return fc.tuple(...entries).map((pairs) => new Map(pairs));
}
