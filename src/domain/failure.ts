/** Why an action could not be carried out. The sentence for each code is in `text/failure.ts`. */
export type FailureCode =
  | "cellEditMode"
  | "readOnly"
  | "workbookProtected"
  | "accessDenied"
  | "excelTooOld"
  | "notSupported"
  | "connectionLost"
  | "excelBusy"
  | "notActive"
  | "placeGone"
  | "cellsInTheWay"
  | "nameTaken"
  | "tooMuch"
  | "noScorecard"
  | "unknownRubric"
  | "damagedScorecard"
  | "changedMeanwhile"
  | "wrongScores"
  | "nothingToExplain"
  | "hasErrors"
  | "unitMissing"
  | "finalized"
  | "notUndone"
  | "readerStopped"
  | "partNotLoaded"
  | "unexpected";

export interface Failure {
  readonly code: FailureCode;
  /** For the details part that can be copied to a maintainer; never shown as the message. */
  readonly detail: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: FailureCode, detail: string): Result<never> => ({ ok: false, failure: { code, detail } });
