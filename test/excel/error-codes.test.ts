import { createScorecard } from "../../src/actions/create-scorecard";
import { checkScorecard } from "../../src/actions/read-workbook";
import type { FailureCode } from "../../src/domain/failure";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { failureText } from "../../src/text/failure";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";

let excel: RunningExcel;
beforeAll(async () => {
  excel = await startEmbeddedExcel();
  await createScorecard(haTrung2023);
});
afterAll(() => excel.dispose());

/** Codes that only a mistake of ours, or Excel itself, can cause: there is nothing else to say of them. */
const ofOurs = [
  "GeneralException",
  "InvalidArgument",
  "InvalidOperation",
  "InvalidRequest",
  "InvalidRequestContext",
  "ContentLengthRequired",
  "DirtySupportingFormula",
  "EmptyChartSeries",
  "FormulaLengthExceedsLimit",
  "OpenWorkbookLinksBlocked",
  "RefreshWorkbookLinksBlocked",
  "PowerQueryRefreshResourceChallenge",
  "RangeImageExceedsLimit",
  "PropertyNotLoaded",
  "ValueNotLoaded",
  "RunMustReturnPromise",
  "CannotRegisterEvent",
  "CannotUpdateReadOnlyProperty",
  "InvalidObjectPathDataAfterUndo",
];

const expected: Readonly<Record<string, FailureCode>> = {
  InvalidOperationInCellEditMode: "cellEditMode",
  ReadOnly: "readOnly",
  AccessDenied: "accessDenied",
  PermissionDenied: "accessDenied",
  Unauthenticated: "accessDenied",
  BadPassword: "accessDenied",
  ApiNotAvailable: "excelTooOld",
  ApiNotFound: "excelTooOld",
  NotImplemented: "notSupported",
  UnsupportedFeature: "notSupported",
  UnsupportedFillType: "notSupported",
  UnsupportedOperation: "notSupported",
  UnsupportedSheet: "notSupported",
  ConnectionFailure: "connectionLost",
  ServiceNotAvailable: "connectionLost",
  GatewayTimeout: "connectionLost",
  Timeout: "connectionLost",
  InvalidOrTimedOutSession: "connectionLost",
  ActivityLimitReached: "excelBusy",
  Conflict: "excelBusy",
  RequestAborted: "excelBusy",
  MemoryLimitReached: "excelBusy",
  HostRestartNeeded: "excelBusy",
  InactiveWorkbook: "notActive",
  ItemNotFound: "placeGone",
  InvalidReference: "placeGone",
  InvalidBinding: "placeGone",
  InvalidSelection: "placeGone",
  InvalidObjectPath: "placeGone",
  MergedRangeConflict: "cellsInTheWay",
  FilteredRangeConflict: "cellsInTheWay",
  PivotTableRangeConflict: "cellsInTheWay",
  NonBlankCellOffSheet: "cellsInTheWay",
  InsertDeleteConflict: "cellsInTheWay",
  ItemAlreadyExists: "nameTaken",
  RangeExceedsLimit: "tooMuch",
  OperationCellsExceedLimit: "tooMuch",
  RequestPayloadSizeLimitExceeded: "tooMuch",
  ResponsePayloadSizeLimitExceeded: "tooMuch",
  ...Object.fromEntries(ofOurs.map((code) => [code, "unexpected" as const])),
};

test.each(Object.entries(expected))(
  "[X1] %s of Excel is told as %s, with the code in its details",
  async (code, failure) => {
    excel.host.failNext({ sync: 1, code });
    const result = await checkScorecard();
    expect(result).toMatchObject({ ok: false, failure: { code: failure } });
    if (!result.ok) expect(result.failure.detail).toContain(code);
    const { title, whatToDo } = failureText(failure);
    expect(title).toMatch(/\.$/);
    expect(whatToDo).toMatch(/\.$/);
    expect(title + whatToDo).not.toContain(code);
  },
);

test("[X1] the table has every code that Office.js names", () => {
  const named = [
    ...Object.values(Excel.ErrorCodes),
    ...Object.values(OfficeExtension.ErrorCodes).filter((code) => typeof code === "string"),
  ];
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((code) => expected[code] === undefined)).toEqual([]);
});
