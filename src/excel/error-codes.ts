import type { FailureCode } from "../domain/failure";

/**
 * Excel's error codes, by what a user can do about them; any other is `unexpected`.
 * Source: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling, with
 * `Excel.ErrorCodes` and `OfficeExtension.ErrorCodes`.
 */
const errorCodes = {
  cellEditMode: ["InvalidOperationInCellEditMode"],
  readOnly: ["ReadOnly"],
  accessDenied: ["AccessDenied", "PermissionDenied", "Unauthenticated", "BadPassword"],
  excelTooOld: ["ApiNotAvailable", "ApiNotFound"],
  notSupported: [
    "NotImplemented",
    "UnsupportedFeature",
    "UnsupportedOperation",
    "UnsupportedSheet",
    "UnsupportedFillType",
  ],
  connectionLost: ["ConnectionFailure", "ServiceNotAvailable", "GatewayTimeout", "Timeout", "InvalidOrTimedOutSession"],
  excelBusy: ["ActivityLimitReached", "Conflict", "RequestAborted", "MemoryLimitReached", "HostRestartNeeded"],
  notActive: ["InactiveWorkbook"],
  placeGone: ["ItemNotFound", "InvalidReference", "InvalidBinding", "InvalidSelection", "InvalidObjectPath"],
  cellsInTheWay: [
    "MergedRangeConflict",
    "FilteredRangeConflict",
    "PivotTableRangeConflict",
    "NonBlankCellOffSheet",
    "InsertDeleteConflict",
  ],
  nameTaken: ["ItemAlreadyExists"],
  tooMuch: [
    "RangeExceedsLimit",
    "OperationCellsExceedLimit",
    "RequestPayloadSizeLimitExceeded",
    "ResponsePayloadSizeLimitExceeded",
  ],
} as const satisfies Partial<Record<FailureCode, readonly string[]>>;

const failureByCode: ReadonlyMap<string, FailureCode> = new Map(
  (Object.entries(errorCodes) as [FailureCode, readonly string[]][]).flatMap(([failure, codes]) =>
    codes.map((code) => [code, failure] as const),
  ),
);

/** What an error code of Excel means to a user. */
export function failureOf(errorCode: string): FailureCode {
  return failureByCode.get(errorCode) ?? "unexpected";
}
