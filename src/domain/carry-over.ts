import { blankEntry, type Assessment, type ScoreEntry } from "./assessment";
import type { UnmatchedReason } from "./diagnosis";
import type { LegacyFont } from "./legacy-font";

/** What can be brought over. An appraised score is the appraiser's, of another year: never. */
export const carriedFields = ["explanation", "evidence", "selfScore"] as const;

export type CarriedField = (typeof carriedFields)[number];

export type NoteField = Exclude<CarriedField, "selfScore">;

export interface CarryOverOptions {
  readonly fields: ReadonlySet<CarriedField>;
  /** Whether what the scorecard already has may be replaced. */
  readonly overwrite: boolean;
}

/** One cell that would change. */
export type CarryOverChange =
  | {
      readonly criterionId: string;
      readonly field: NoteField;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly criterionId: string;
      readonly field: "selfScore";
      readonly before: ScoreEntry;
      readonly after: number;
    };

/** A score of the other file that cannot be taken over. */
export interface RefusedScore {
  readonly criterionId: string;
  /** As it stands there. */
  readonly found: string;
  /** `maxDiffers`: the criterion had another maximum, so its score says nothing about this one. */
  readonly reason: "notAScore" | "maxDiffers";
}

/** A row of the other file that says something and belongs to no criterion here. */
export interface UnmatchedRow {
  /** Zero-based in the block that was read. */
  readonly row: number;
  readonly code: string;
  readonly title: string;
  readonly reason: UnmatchedReason;
  /** Criteria and headings that may have been meant. */
  readonly candidates: readonly string[];
}

/** What would change, and everything that would not, with the reason. */
export interface CarryOverPlan {
  /** Which of the sheets it was read from, zero-based. */
  readonly sheetIndex: number;
  readonly changes: readonly CarryOverChange[];
  /** Changes left out because the scorecard has something else there already. */
  readonly kept: readonly CarryOverChange[];
  readonly refused: readonly RefusedScore[];
  readonly unmatched: readonly UnmatchedRow[];
  /** Criteria here that the other file does not have. */
  readonly withoutSource: readonly string[];
  /** A font from before Unicode in which the file seems to be written; its texts would come over unreadable. */
  readonly legacyFont: LegacyFont | null;
}

/** The assessment after the changes that a person agreed to; everything else stays as it is. */
export function withCarriedOver(assessment: Assessment, changes: readonly CarryOverChange[]): Assessment {
  const changed = new Map(assessment);
  for (const change of changes) {
    const entry = changed.get(change.criterionId) ?? blankEntry;
    changed.set(
      change.criterionId,
      change.field === "selfScore"
        ? { ...entry, selfScore: { kind: "number", value: change.after } }
        : { ...entry, [change.field]: change.after },
    );
  }
  return changed;
}
