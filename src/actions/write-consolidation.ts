import type { Result } from "../domain/failure";
import { installSlicedSheet } from "../excel/install-sliced-sheet";
import { runExcel } from "../excel/run";
import { freeSheetName, readWorkbookFacts, requireWritable } from "../excel/workbook-facts";
import type { SlicedSheet } from "../sheets/sheet-slices";
import type { ConsolidationWritten, Following } from "./consolidation-verbs";
import { readEarlier } from "./find-consolidation";

/**
 * Makes sheet `Tổng hợp`; one of ours gives way to it, a sheet of the user's never does. All or nothing; the one verb whose
 * syncs grow with the rows (SPEC.md, [K9]).
 */
export function writeConsolidation(
  sheet: SlicedSheet,
  { onDone, onWaiting, cancellation }: Following,
): Promise<Result<ConsolidationWritten | null>> {
  return runExcel(async (context) => {
    const facts = await readWorkbookFacts(context);
    requireWritable(facts);
    const earlier = await readEarlier(context);
    const tab =
      earlier === null
        ? { tabName: freeSheetName(sheet.frame.name, facts) }
        : { tabName: earlier.sheetName, replaces: earlier.sheetName };
    const isDone = await installSlicedSheet(context, facts, { ...tab, sheet }, { onDone, onWaiting, cancellation });
    return isDone ? { outcome: earlier === null ? "created" : "updated", sheetName: tab.tabName } : null;
  });
}
