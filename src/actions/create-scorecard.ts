import type { Result } from "../domain/failure";
import { rubricRef, type Rubric } from "../domain/rubric";
import { installSheets, type SheetToInstall } from "../excel/install-sheets";
import { readNamedParts, type NamedBlock } from "../excel/named-blocks";
import { runExcel } from "../excel/run";
import { selectCell } from "../excel/select";
import { freeSheetName, readWorkbookFacts } from "../excel/workbook-facts";
import { scorecardSpec } from "../sheets/scorecard-spec";
import { defaultUnitInfo, unitInfoSpec } from "../sheets/unit-info-spec";
import { workbookNames } from "../sheets/workbook-names";
import { scorecardText } from "../text/scorecard";
import { unitInfoText } from "../text/unit-info";
import type { CreateOutcome } from "./actions";

/**
 * Puts the rubric into the workbook as a scorecard, with sheet `Thông tin` unless there is one already; all or nothing,
 * one writing sync. A workbook that has a scorecard is only shown it.
 */
export function createScorecard(rubric: Rubric): Promise<Result<CreateOutcome>> {
  return runExcel(async (context) => {
    const { blocks } = await readNamedParts(context, [workbookNames.scorecard, workbookNames.unitInfo], []);
    const existing = blocks.get(workbookNames.scorecard);
    if (existing) return showExisting(context, existing);
    return install(context, rubric, blocks.get(workbookNames.unitInfo)?.sheetName);
  });
}

async function showExisting(
  context: Excel.RequestContext,
  { sheetName, row, column }: NamedBlock,
): Promise<CreateOutcome> {
  await selectCell(context, { sheetName, row, column });
  return { outcome: "existed", sheetName };
}

async function install(
  context: Excel.RequestContext,
  rubric: Rubric,
  existingInfo: string | undefined,
): Promise<CreateOutcome> {
  const facts = await readWorkbookFacts(context);
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
