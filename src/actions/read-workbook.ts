import type { Assessment } from "../domain/assessment";
import type { Result } from "../domain/failure";
import type { Rubric } from "../domain/rubric";
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
 * @throws ActionStopped `unknownRubric`, whose detail says which.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookState> {
  const { scorecard, unitInfo, report, rubric } = workbookNames;
  const { blocks, formulas } = await readNamedParts(context, [scorecard, unitInfo]);
  const scorecardBlock = blocks.get(scorecard);
  const unitBlock = blocks.get(unitInfo);
  const check = scorecardBlock ? soundCheck(scorecardBlock, constantOfName(rubric, formulas)) : null;
  return {
    check,
    unreadable: check === null && (scorecardBlock !== undefined || formulas.has(scorecard) || formulas.has(rubric)),
    unitInfo: unitBlock ? readUnitSettings(unitBlock) : null,
    hasReport: sheetOfName(report, formulas) !== undefined,
  };
}

/** @throws ActionStopped `unknownRubric`, or `damagedScorecard` whose detail says what was found. */
export function checkBlock(block: NamedBlock, rubricRef: string): Check {
  const rubric = requireRubric(rubricRef);
  const reading = readScorecard(rubric, block);
  if (!reading.ok) throw new ActionStopped("damagedScorecard", JSON.stringify(reading.damage));
  return checkOf(rubric, block, reading.assessment);
}

/** As {@link checkBlock}; null for a damaged scorecard, which is for examining. */
function soundCheck(block: NamedBlock, rubricRef: string): Check | null {
  const rubric = requireRubric(rubricRef);
  const reading = readScorecard(rubric, block);
  return reading.ok ? checkOf(rubric, block, reading.assessment) : null;
}

function requireRubric(rubricRef: string): Rubric {
  const rubric = findRubric(rubricRef);
  if (!rubric) throw new ActionStopped("unknownRubric", rubricRef);
  return rubric;
}

function checkOf(rubric: Rubric, { sheetName }: NamedBlock, assessment: Assessment): Check {
  return {
    rubric,
    sheetName,
    assessment,
    summary: summarize(rubric, assessment),
    issues: findIssues(rubric, assessment),
  };
}
