import type { SlicedSheet } from "../sheets/sheet-slices";
import { settled } from "./all-or-nothing";
import { paintName, queueArrival, undoInstallation, type ArrivingSheet } from "./install-sheets";
import { paintFrame, paintSlice } from "./paint";
import { wasRefusedWhole } from "./run";
import { Cancelled, sendInTurn, untilFree, type Steering } from "./send-in-turn";
import type { WorkbookFacts } from "./workbook-facts";

export interface SlicedSheetToInstall extends Omit<ArrivingSheet, "spec"> {
  readonly sheet: SlicedSheet;
}

/**
 * As `installSheets`, for one sheet of thousands of rows: it is painted slice by slice, hidden, a sync for each, and comes to
 * its place in the last one. All or nothing all the same: after any failure, and when it was cancelled, the workbook is as
 * `facts` say.
 * @returns false when it was cancelled
 * @throws ActionStopped `notUndone` if Excel refuses the way back as well; else what Excel answered.
 */
export async function installSlicedSheet(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  { sheet, ...tab }: SlicedSheetToInstall,
  steering: Steering,
): Promise<boolean> {
  const arriving: ArrivingSheet = { ...tab, spec: sheet.frame };
  try {
    await sendInTurn(context, partsOf(facts, sheet, arriving), steering);
    return true;
  } catch (cause) {
    // Only the first part lets this through.
    if (wasRefusedWhole(cause)) throw cause;
    const undo = (undoing: Excel.RequestContext) =>
      untilFree(() => undoInstallation(undoing, facts, arrivalOf(arriving)), { ...steering, cancellation: never });
    if ((await settled(undo, cause)) === "completed") return true;
    if (cause instanceof Cancelled) return false;
    throw cause;
  }
}

/** What was begun has to be taken back, however little anybody wants to wait. */
const never = { aborted: false } as const;

const arrivalOf = (sheet: ArrivingSheet) => ({ sheets: [sheet], customProperties: {} });

function* partsOf(
  facts: WorkbookFacts,
  { frame, slices }: SlicedSheet,
  arriving: ArrivingSheet,
): Generator<(context: Excel.RequestContext) => void> {
  const name = paintName(arriving, facts);
  yield ({ workbook }) => {
    // Nobody is to edit, rename or remove a sheet that is half painted.
    workbook.worksheets.add(name).visibility = "Hidden";
  };
  for (const slice of slices) {
    yield ({ workbook }) => paintSlice(workbook.worksheets.getItem(name), slice, frame.columnWidths);
  }
  yield (context) => {
    const worksheet = context.workbook.worksheets.getItem(name);
    worksheet.visibility = "Visible";
    paintFrame(worksheet, frame);
    queueArrival(context, facts, arrivalOf(arriving), [{ ...arriving, worksheet }]);
  };
}
