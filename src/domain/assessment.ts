/**
 * What a score cell holds. Zero, blank and text are three different things, and a cell with an error value
 * (`#N/A`) is a fourth.
 */
export type ScoreEntry =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "errorValue"; readonly text: string };

export const blankScore: ScoreEntry = { kind: "blank" };

/** What counts in a total: null for everything but a number. */
export const numberIn = (entry: ScoreEntry): number | null => (entry.kind === "number" ? entry.value : null);

/** What has been written down for one criterion (one row of the scorecard). */
export interface Entry {
  readonly selfScore: ScoreEntry;
  readonly appraisedScore: ScoreEntry;
  readonly evidence: string;
  readonly explanation: string;
  /** What the appraisal body says of it; "" also where a scorecard has no column for it. */
  readonly appraisalNote: string;
}

export const blankEntry: Entry = {
  selfScore: blankScore,
  appraisedScore: blankScore,
  evidence: "",
  explanation: "",
  appraisalNote: "",
};

/** The entries of one scorecard by criterion id. A criterion without an entry is blank. */
export type Assessment = ReadonlyMap<string, Entry>;
