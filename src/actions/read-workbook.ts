import type { Assessment } from "../domain/assessment";
import type { Result } from "../domain/failure";
import { finalizationOf, type Finalization } from "../domain/finalization";
import type { Rubric } from "../domain/rubric";
import { summarize } from "../domain/summarize";
import { findIssues } from "../domain/validation";
import { constantOfName, readNamedParts, sheetOfName, type NamedBlock, type NamedParts } from "../excel/named-blocks";
import { ActionStopped, runExcel } from "../excel/run";
import { findRubric } from "../rubrics/rubrics";
import { readFinalizationRecord } from "../sheets/read-finalization";
import { readScorecard } from "../sheets/read-scorecard";
import { readUnitInfo } from "../sheets/read-unit-info";
import { readUnitSettings } from "../sheets/report-settings";
import { workbookNames } from "../sheets/workbook-names";
import type { Check, CheckOptions, WorkbookState } from "./actions";
import { readReturnRounds } from "./read-return-rounds";

/** Reads scorecard and unit data and judges them; one sync, whatever the size of the rubric, and another once it was returned. */
export function checkScorecard({ countsReport = false }: CheckOptions = {}): Promise<Result<WorkbookState>> {
  return runExcel((context) => readWorkbook(context, countsReport));
}

/**
 * @param countsReport the report's outgrown rows are counted as well, which costs actions that the reads after every edit save
 * @throws ActionStopped `unknownRubric`, whose detail says which.
 */
export async function readWorkbook(context: Excel.RequestContext, countsReport = false): Promise<WorkbookState> {
  const { scorecard, unitInfo, report, rubric, outgrownReportRows } = workbookNames;
  const parts = await readNamedParts(context, [scorecard, unitInfo, ...(countsReport ? [outgrownReportRows] : [])]);
  const { blocks, formulas } = parts;
  const scorecardBlock = blocks.get(scorecard);
  const unitBlock = blocks.get(unitInfo);
  const check = scorecardBlock ? soundCheck(scorecardBlock, parts) : null;
  return {
    check,
    unreadable: check === null && (scorecardBlock !== undefined || formulas.has(scorecard) || formulas.has(rubric)),
    unitInfo: unitBlock ? readUnitSettings(unitBlock) : null,
    hasReport: sheetOfName(report, formulas) !== undefined,
    outgrownReportRows: countsReport ? countIn(blocks.get(outgrownReportRows)) : null,
    returnRounds: check ? await readReturnRounds(context, check.rubric, formulas) : [],
  };
}

/** 0 where there is no report, or one made before its rows were counted. */
function countIn(block: NamedBlock | undefined): number {
  const count = block?.values[0]?.[0];
  return typeof count === "number" ? count : 0;
}

/**
 * @param parts read with `CCHC_ThongTin`, which says whether the scorecard is finalized.
 * @throws ActionStopped `unknownRubric`, or `damagedScorecard` whose detail says what was found.
 */
export function checkBlock(block: NamedBlock, parts: NamedParts): Check {
  const rubric = requireRubric(parts);
  const reading = readScorecard(rubric, block);
  if (!reading.ok) throw new ActionStopped("damagedScorecard", JSON.stringify(reading.damage));
  return checkOf(rubric, block, reading.assessment, parts);
}

/** As {@link checkBlock}; null for a damaged scorecard, which is for examining. */
function soundCheck(block: NamedBlock, parts: NamedParts): Check | null {
  const rubric = requireRubric(parts);
  const reading = readScorecard(rubric, block);
  return reading.ok ? checkOf(rubric, block, reading.assessment, parts) : null;
}

function requireRubric({ formulas }: NamedParts): Rubric {
  const rubricRef = constantOfName(workbookNames.rubric, formulas);
  const rubric = findRubric(rubricRef);
  if (!rubric) throw new ActionStopped("unknownRubric", rubricRef);
  return rubric;
}

function checkOf(rubric: Rubric, { sheetName }: NamedBlock, assessment: Assessment, { blocks }: NamedParts): Check {
  const unitBlock = blocks.get(workbookNames.unitInfo);
  return {
    rubric,
    sheetName,
    assessment,
    summary: summarize(rubric, assessment),
    issues: findIssues(rubric, assessment),
    finalization: unitBlock ? finalizationIn(unitBlock, rubric, assessment) : null,
  };
}

function finalizationIn(unitBlock: NamedBlock, rubric: Rubric, assessment: Assessment): Finalization | null {
  const { unit, assessmentYear: year } = readUnitInfo(unitBlock);
  return finalizationOf(readFinalizationRecord(unitBlock), { rubric, unit, year, assessment });
}
