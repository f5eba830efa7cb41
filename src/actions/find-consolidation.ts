import type { Result } from "../domain/failure";
import { readNamedParts, sheetOfName } from "../excel/named-blocks";
import { ActionStopped, runExcel } from "../excel/run";
import { showSheet } from "../excel/select";
import { isConsolidationHeading, readRankingSettings } from "../sheets/read-consolidation";
import { workbookNames } from "../sheets/workbook-names";
import type { EarlierConsolidation } from "./consolidation-verbs";

/** The sheet `Tổng hợp` of ours and the settings it was made with; null without one. One sync. */
export function findEarlier(): Promise<Result<EarlierConsolidation | null>> {
  return runExcel(readEarlier);
}

export async function readEarlier(context: Excel.RequestContext): Promise<EarlierConsolidation | null> {
  const { consolidation, consolidationHeading, grades } = workbookNames;
  const { blocks, formulas } = await readNamedParts(context, [consolidationHeading, grades]);
  const heading = blocks.get(consolidationHeading);
  const isOurs = heading !== undefined && isConsolidationHeading(heading);
  // All names of a sheet of ours are on it: those of a copy, or of cells moved away, are not.
  if (!isOurs || sheetOfName(consolidation, formulas) !== heading.sheetName) return null;
  return { sheetName: heading.sheetName, settings: readRankingSettings(heading, blocks.get(grades)) };
}

/** Shows the sheet, wherever it is by now. */
export function showConsolidation(): Promise<Result<void>> {
  return runExcel(async (context) => {
    const earlier = await readEarlier(context);
    if (earlier === null) throw new ActionStopped("changedMeanwhile", workbookNames.consolidation);
    await showSheet(context, earlier.sheetName);
  });
}
