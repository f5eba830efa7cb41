import { blankEntry, type Assessment, type ScoreEntry } from "./assessment";
import { recognizeDateScore, type DateFacts } from "./recognize-date";
import { askFor, recognizeLostSeparator, recognizeScore, type Recognition } from "./recognize-number";
import { criteriaOf, type Criterion, type Rubric } from "./rubric";
import { isValidScore } from "./validation";

export type ScoreField = "selfScore" | "appraisedScore";

export const scoreFields: readonly ScoreField[] = ["selfScore", "appraisedScore"];

/** What a wrong score cell holds. */
export type RepairCause = "numberAsText" | "unreadable" | "dateOfScore" | "errorValue" | "negative" | "aboveMax";

/**
 * A proposal for one wrong score. Only a proposal: it is shown, and nothing is written before a person agrees.
 * `certain` can be taken over with all others at once; `ask` wants one of the choices, or a score typed anew.
 */
export type Repair = Recognition & {
  readonly criterionId: string;
  readonly field: ScoreField;
  /** What the person sees in the cell. */
  readonly from: string;
  readonly cause: RepairCause;
};

/** What the workbook says of a score cell beside its value. */
export interface ScoreCellFacts {
  /** In en-US codes: "d-mmm". */
  readonly numberFormat: string;
  /** As displayed: "02-May". */
  readonly shown: string;
}

export interface RepairFacts extends DateFacts {
  /** Undefined for a cell of which nothing is known: a date in it is then taken for a number. */
  readonly cellOf: (criterionId: string, field: ScoreField) => ScoreCellFacts | undefined;
}

/** One proposal for every score that is not blank and not from 0 to its maximum, in the rubric's order. */
export function proposeRepairs(rubric: Rubric, assessment: Assessment, facts: RepairFacts): readonly Repair[] {
  return criteriaOf(rubric).flatMap((criterion) =>
    scoreFields.flatMap((field) => {
      const entry = (assessment.get(criterion.id) ?? blankEntry)[field];
      const repair = proposeRepair(criterion, field, entry, facts);
      return repair === null ? [] : [repair];
    }),
  );
}

/** The proposal for one score cell, or null when nothing is wrong with it. */
export function proposeRepair(
  criterion: Criterion,
  field: ScoreField,
  entry: ScoreEntry,
  facts: RepairFacts,
): Repair | null {
  const cell = facts.cellOf(criterion.id, field);
  const found = recognizeEntry(entry, cell, facts, criterion.maxScore);
  return found === null ? null : { ...found, criterionId: criterion.id, field, from: seen(entry, cell) };
}

type Finding = Recognition & { readonly cause: RepairCause };

function recognizeEntry(
  entry: ScoreEntry,
  cell: ScoreCellFacts | undefined,
  facts: RepairFacts,
  maxScore: number,
): Finding | null {
  switch (entry.kind) {
    case "blank":
      return null;
    case "errorValue":
      return { cause: "errorValue", ...askFor([], maxScore) };
    case "text":
      return recognizeText(entry.text, maxScore);
    case "number":
      return isValidScore(entry.value, maxScore) ? null : recognizeWrongNumber(entry.value, cell, facts, maxScore);
  }
}

function recognizeText(text: string, maxScore: number): Finding {
  const recognition = recognizeScore(text, maxScore);
  const isUnreadable = recognition.certainty === "ask" && recognition.choices.length === 0;
  return { cause: isUnreadable ? "unreadable" : "numberAsText", ...recognition };
}

function recognizeWrongNumber(
  value: number,
  cell: ScoreCellFacts | undefined,
  facts: RepairFacts,
  maxScore: number,
): Finding {
  if (value < 0) return { cause: "negative", ...askFor([-value], maxScore) };
  const date = cell ? recognizeDateScore({ value, numberFormat: cell.numberFormat }, facts, maxScore) : null;
  if (date) return { cause: "dateOfScore", ...date };
  return { cause: "aboveMax", ...recognizeLostSeparator(value, maxScore) };
}

function seen(entry: ScoreEntry, cell: ScoreCellFacts | undefined): string {
  switch (entry.kind) {
    case "blank":
      return "";
    case "text":
    case "errorValue":
      return entry.text;
    case "number":
      return cell?.shown ?? String(entry.value);
  }
}

/** A score that a person agreed to. */
export interface AgreedScore {
  readonly criterionId: string;
  readonly field: ScoreField;
  readonly score: number;
}

/** The repairs that can be taken over without a question, as they would be written. */
export function certainScores(repairs: readonly Repair[]): readonly AgreedScore[] {
  return repairs.flatMap(({ criterionId, field, ...repair }) =>
    repair.certainty === "certain" ? [{ criterionId, field, score: repair.score }] : [],
  );
}

/** The assessment with the agreed scores in it: what a preview of the repair shows. Everything else stays as it is. */
export function withAgreedScores(assessment: Assessment, agreed: readonly AgreedScore[]): Assessment {
  const repaired = new Map(assessment);
  for (const { criterionId, field, score } of agreed) {
    const entry = repaired.get(criterionId) ?? blankEntry;
    repaired.set(criterionId, { ...entry, [field]: { kind: "number", value: score } });
  }
  return repaired;
}
