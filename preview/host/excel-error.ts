/** Error codes of Excel's JavaScript API (Excel.ErrorCodes). */
export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "OperationCellsExceedLimit"
  | "RangeExceedsLimit"
  | "UnsupportedOperation";

const HTTP_STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  InvalidOperationInCellEditMode: 400,
};

/** Excel's refusal of one action; the batch ends with it. */
export class ExcelError extends Error {
  override readonly name = "ExcelError";
  readonly code: string;

  constructor(code: ErrorCode | (string & {}), message: string) {
    super(message);
    this.code = code;
  }

  get httpStatus(): number {
    return HTTP_STATUS[this.code as ErrorCode] ?? 400;
  }
}

export function invalidArgument(detail: string): ExcelError {
  return new ExcelError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. ${detail}`);
}

/** For a member that exists in Excel and not in this host: said by name, never ignored. */
export function apiNotFound(member: string): ExcelError {
  return new ExcelError("ApiNotFound", `The embedded Excel does not implement ${member}.`);
}

export function accessDenied(detail: string): ExcelError {
  return new ExcelError("AccessDenied", `You cannot perform the requested operation. ${detail}`);
}

export function itemNotFound(detail: string): ExcelError {
  return new ExcelError("ItemNotFound", `The requested resource doesn't exist. ${detail}`);
}
