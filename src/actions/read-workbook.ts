import type { Result } from "../domain/failure";
import { summarize } from "../domain/summarize";
import { findIssues } from "../domain/validation";
import { constantOfName, readNamedParts, sheetOfName, type NamedBlock } from "../excel/named-blocks";
import { ActionStopped, runExcel } from "../excel/run";
import { findRubric } from "../rubrics/rubrics";
import { readScorecard } from "../sheets/read-scorecard";
import { readUnitSettings } from "../sheets/report-settings";
import { workbookNames } from "../sheets/workbook-names";
import type { Check, WorkbookState } from "./actions";

/** Reads scorecard and unit data and judges them; one sync, whatever the size of the rubric. */
export function checkScorecard(): Promise<Result<WorkbookState>> {
  return runExcel(readWorkbook);
}

/**
 * @throws ActionStopped `unknownRubric` or `damagedScorecard`, whose details say what was found.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookState> {
  const { scorecard, unitInfo, report, rubric } = workbookNames;
  const { blocks, formulas } = await readNamedParts(context, [scorecard, unitInfo]);
  const scorecardBlock = blocks.get(scorecard);
  const unitBlock = blocks.get(unitInfo);
  return {
    check: scorecardBlock ? checkBlock(scorecardBlock, constantOfName(rubric, formulas)) : null,
    unitInfo: unitBlock ? readUnitSettings(unitBlock) : null,
    hasReport: sheetOfName(report, formulas) !== undefined,
  };
}

/** @throws ActionStopped as {@link readWorkbook} does. */
export function checkBlock(block: NamedBlock, rubricRef: string): Check {
  const rubric = findRubric(rubricRef);
  if (!rubric) throw new ActionStopped("unknownRubric", rubricRef);
  const reading = readScorecard(rubric, block);
  if (!reading.ok) throw new ActionStopped("damagedScorecard", JSON.stringify(reading.damage));
  return {
    rubric,
    sheetName: block.sheetName,
    assessment: reading.assessment,
    summary: summarize(rubric, reading.assessment),
    issues: findIssues(rubric, reading.assessment),
  };
}
