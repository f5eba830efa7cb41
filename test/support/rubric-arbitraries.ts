import fc from "fast-check";
import type { Entry, ScoreEntry } from "../../src/domain/assessment";
import type { Criterion, Rubric, RubricGroup, RubricNode } from "../../src/domain/rubric";
import { criteriaOf } from "../../src/domain/rubric";

const blank: ScoreEntry = { kind: "blank" };

/** Points in steps of 1/10000, the finest that totals keep; given as integers too, so that sums can be checked exactly. */
export const tenThousandths = fc.integer({ min: 0, max: 100_000 });
export const points = tenThousandths.map((units) => units / 10_000);

/** Text as people paste it, including what spreadsheets take for formulas. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    "=1+1",
    "+A1",
    "-x",
    "@x",
    '="a"&"b"',
    "'",
    '"',
    "1.10",
    "2023-01-01",
    "TRUE",
    "#N/A",
    "{=1}",
    "\t=1",
  ),
  fc.string({ minLength: 1, unit: "grapheme" }),
);

/** NFC text that is no empty string: what a cell of notes can give back unchanged. */
export const noteText = fc.oneof(fc.constant(""), hostileText).map((text) => text.normalize("NFC"));

export const scoreEntry: fc.Arbitrary<ScoreEntry> = fc.oneof(
  { weight: 3, arbitrary: points.map((value): ScoreEntry => ({ kind: "number", value })) },
  fc.constant(blank),
  fc.constantFrom(-1, 0, 1e9).map((value): ScoreEntry => ({ kind: "number", value })),
  hostileText.map((text): ScoreEntry => ({ kind: "text", text })),
);

export const entry: fc.Arbitrary<Entry> = fc.record({
  selfScore: scoreEntry,
  appraisedScore: scoreEntry,
  evidence: noteText,
  explanation: noteText,
  appraisalNote: noteText,
});

interface Shape {
  readonly title: string;
  readonly maxScore: number;
  readonly children: readonly Shape[] | null;
}

const { shape } = fc.letrec<{ shape: Shape; leaf: Shape; branch: Shape }>((tie) => ({
  leaf: fc.record({ title: hostileText, maxScore: points, children: fc.constant(null) }),
  branch: fc.record({
    title: hostileText,
    maxScore: points,
    children: fc.array(tie("shape"), { minLength: 1, maxLength: 4 }),
  }),
  shape: fc.oneof({ depthSize: "small", withCrossShrink: true }, tie("leaf"), tie("branch")),
}));

const section = fc.record({ title: hostileText, children: fc.array(shape, { minLength: 1, maxLength: 4 }) });

/** Rubrics of 2 to some 5 levels; codes restart in every group, ids are paths. */
export const rubric: fc.Arbitrary<Rubric> = fc
  .array(section, { minLength: 1, maxLength: 5 })
  .map((sections) => rubricOf(sections.map((shape, at) => groupOf(shape, `${at + 1}`, `${at + 1}`))));

/** A rubric with an entry for each of its criteria. */
export const assessed = rubric.chain((one) =>
  fc.record({
    rubric: fc.constant(one),
    assessment: fc
      .array(entry, { minLength: criteriaOf(one).length, maxLength: criteriaOf(one).length })
      .map((entries) => new Map(criteriaOf(one).map(({ id }, at) => [id, entries[at] as Entry]))),
  }),
);

/** A plain rubric of one level of sections, as wide as wished. */
export function wideRubric(sectionCount: number, criteriaEach: number): Rubric {
  const sections = Array.from({ length: sectionCount }, (_, s) => ({
    title: `Lĩnh vực ${s + 1}`,
    children: Array.from({ length: criteriaEach }, (_, c) => ({
      title: `Tiêu chí ${c + 1}`,
      maxScore: 2.5,
      children: null,
    })),
  }));
  return rubricOf(sections.map((shape, at) => groupOf(shape, `${at + 1}`, `${at + 1}`)));
}

export function rubricOf(sections: readonly RubricGroup[]): Rubric {
  return {
    id: "thu.nghiem",
    version: 1,
    year: 2024,
    issuer: "UBND tỉnh",
    documentNumber: "1/QĐ-UBND",
    issuedOn: "2024-01-31",
    subject: "thử nghiệm",
    sections,
  };
}

function groupOf(shape: Pick<Shape, "title" | "children">, id: string, code: string): RubricGroup {
  const children = (shape.children ?? []).map((child, at) => nodeOf(child, `${id}/${at + 1}`, `${at + 1}`));
  return { kind: "group", id, code, title: shape.title, maxScore: 0, children };
}

function nodeOf(shape: Shape, id: string, code: string): RubricNode {
  if (shape.children !== null) return groupOf(shape, id, code);
  const leaf: Criterion = { kind: "criterion", id, code, title: shape.title, maxScore: shape.maxScore };
  return leaf;
}
