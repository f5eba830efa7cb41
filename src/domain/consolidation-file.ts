import type { Assessment } from "./assessment";
import type { UnitInfo } from "./unit-info";

/** Why a file could not be read as a scorecard. The sentence for each code is in `text/files.ts`. */
export type FileProblemCode =
  | "notReadable"
  | "emptyFile"
  | "fileTooLarge"
  | "oldExcel"
  | "encrypted"
  | "notAWorkbook"
  | "damagedPackage"
  | "tooManyParts"
  | "tooMuchContent"
  | "forbiddenXml"
  | "damagedXml"
  | "wrongRelationships"
  | "notAScorecard"
  | "namesLost"
  | "unknownRubric"
  | "damagedScorecard"
  | "formulaInUnit"
  | "unitMissing"
  | "unexpected";

export interface FileProblem {
  readonly code: FileProblemCode;
  /** What exactly was found, for whoever looks into it; never shown as the message. */
  readonly detail: string;
}

/** One scorecard as found in a file. Nothing in it is a number that the file's author could have left stale. */
export interface ScorecardFile {
  readonly fileName: string;
  readonly rubricRef: string;
  readonly unitInfo: UnitInfo;
  readonly assessment: Assessment;
  /** As written in the file (`CCHC_MaDoiChieu`); null when the scorecard is not finalized. */
  readonly writtenFingerprint: string | null;
  /** The self scores as they were finalized (`CCHC_DiemChot`, see `changedSince`); null where none are written. */
  readonly scoreRecord: string | null;
  /** Criteria whose score is the result of a formula: read as last calculated, worth a look. */
  readonly calculatedScores: readonly string[];
}

export type FileReading =
  { readonly ok: true; readonly file: ScorecardFile } | { readonly ok: false; readonly problem: FileProblem };
