import type { Result } from "../domain/failure";
import { rubricRef, type Rubric } from "../domain/rubric";
import { installSheets, type SheetToInstall } from "../excel/install-sheets";
import { sheetOfName } from "../excel/named-blocks";
import { runExcel } from "../excel/run";
import { showSheet } from "../excel/select";
import { freeSheetName, readWorkbookFacts, requireWritable, type WorkbookFacts } from "../excel/workbook-facts";
import { scorecardSpec } from "../sheets/scorecard-spec";
import { defaultUnitInfo, unitInfoSpec } from "../sheets/unit-info-spec";
import { workbookNames } from "../sheets/workbook-names";
import { scorecardText } from "../text/scorecard";
import { unitInfoText } from "../text/unit-info";
import type { CreateOutcome } from "./actions";
import { findLostScorecard } from "./find-scorecard";

/**
 * Puts the rubric into the workbook as a scorecard, with sheet `Thông tin` unless there is one already; all or nothing,
 * one writing sync. A workbook that has a scorecard is only shown it, also one that has lost its name: a second one beside
 * it would split the scores.
 */
export function createScorecard(rubric: Rubric): Promise<Result<CreateOutcome>> {
  return runExcel(async (context) => {
    const facts = await readWorkbookFacts(context);
    const existing = sheetOfName(workbookNames.scorecard, facts.names);
    if (existing !== undefined) return shown(context, "existed", existing);
    const lost = await findLostScorecard(context, facts);
    return lost === null ? install(context, rubric, facts) : shown(context, "found", lost);
  });
}

async function shown(
  context: Excel.RequestContext,
  outcome: Exclude<CreateOutcome["outcome"], "created">,
  sheetName: string,
): Promise<CreateOutcome> {
  await showSheet(context, sheetName);
  return { outcome, sheetName };
}

async function install(context: Excel.RequestContext, rubric: Rubric, facts: WorkbookFacts): Promise<CreateOutcome> {
  requireWritable(facts);
  const existingInfo = sheetOfName(workbookNames.unitInfo, facts.names);
  const sheetName = freeSheetName(scorecardText.sheetName, facts);
  const infoSheetName = existingInfo ?? freeSheetName(unitInfoText.sheetName, facts);
  const scorecard: SheetToInstall = { spec: scorecardSpec(rubric, { infoSheetName }), tabName: sheetName };
  const info: SheetToInstall = { spec: unitInfoSpec(defaultUnitInfo(rubric)), tabName: infoSheetName };
  await installSheets(context, facts, {
    sheets: existingInfo === undefined ? [scorecard, info] : [scorecard],
    customProperties: { [workbookNames.rubric]: rubricRef(rubric) },
  });
  return { outcome: "created", sheetName };
}
