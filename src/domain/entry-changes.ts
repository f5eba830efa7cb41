import type { Entry, ScoreEntry } from "./assessment";

/** What the unit writes down for a criterion. */
export type WorkField = "selfScore" | "explanation" | "evidence";

export const workFields: readonly WorkField[] = ["selfScore", "explanation", "evidence"];

/** What is to stand in a row; a field left out stays as it is. A score of null empties the cell. */
export interface EntryChanges {
  readonly selfScore?: number | null;
  readonly explanation?: string;
  readonly evidence?: string;
}

/** What the cells of a row hold, as far as the unit writes them. */
export type WorkContents = Pick<Entry, WorkField>;

/** The entry as it reads once the changes are written. */
export function withChanges(entry: Entry, { selfScore, ...notes }: EntryChanges): Entry {
  return { ...entry, ...notes, ...(selfScore === undefined ? {} : { selfScore: scoreEntry(selfScore) }) };
}

/** Whether a field holds the same in both. A text that looks like a number is not that number. */
export function sameContent(field: WorkField, first: WorkContents, second: WorkContents): boolean {
  return field === "selfScore" ? sameScore(first.selfScore, second.selfScore) : first[field] === second[field];
}

function sameScore(first: ScoreEntry, second: ScoreEntry): boolean {
  if (first.kind === "number") return second.kind === "number" && first.value === second.value;
  if (first.kind === "blank") return second.kind === "blank";
  return first.kind === second.kind && first.text === second.text;
}

const scoreEntry = (score: number | null): ScoreEntry =>
  score === null ? { kind: "blank" } : { kind: "number", value: score };
