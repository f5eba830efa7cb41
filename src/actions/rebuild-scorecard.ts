import type { Result } from "../domain/failure";
import { rubricRef } from "../domain/rubric";
import { installSheets, paintName, type SheetToInstall } from "../excel/install-sheets";
import { readNamedParts } from "../excel/named-blocks";
import { ActionStopped, runExcel } from "../excel/run";
import { readWorkbookFacts, requireWritable } from "../excel/workbook-facts";
import { rebuildPlan, type RebuildPlan } from "../sheets/rebuild";
import { scorecardSpec } from "../sheets/scorecard-spec";
import { workbookNames } from "../sheets/workbook-names";
import type { Examination } from "./actions";
import { findReport } from "./find-report";
import { findScorecard, isFinalized, type FoundScorecard } from "./find-scorecard";
import { findUnitInfo } from "./find-unit-info";
import { reportPart, unitPart } from "./generate-report";

/**
 * Puts a sound scorecard with every entry in the place of the damaged one; all or nothing, one writing sync. A report is
 * made anew with it, because its formulas would lose their cells. Stops with `changedMeanwhile` when the sheet holds
 * something that a person has not been shown and that would be lost.
 */
export function rebuildScorecard(shown: Examination): Promise<Result<void>> {
  return runExcel(async (context) => {
    const found = await findScorecard(context);
    if (!found) throw new ActionStopped("noScorecard", workbookNames.scorecard);
    const plan = requireShown(found, shown);
    const { blocks } = await readNamedParts(context, [workbookNames.unitInfo]);
    const facts = await readWorkbookFacts(context);
    requireWritable(facts);
    const named = blocks.get(workbookNames.unitInfo);
    const lost = named ? null : await findUnitInfo(context, facts.sheetNames);
    const unitBlock = named ?? lost?.block;
    const unit = unitPart(unitBlock, found, facts);
    const scorecard = scorecardPart({ ...found, selfScoresLocked: isFinalized(unitBlock) }, plan, unit.sheetName);
    const existing = await findReport(context, facts);
    // It is painted while the new scorecard still bears its first name; Excel's formulas follow the renaming.
    const source = { rubric: found.rubric, assessment: plan.assessment, sheetName: paintName(scorecard, facts) };
    const report = existing === undefined ? [] : [reportPart(source, unit, existing, facts)];
    await installSheets(context, facts, {
      sheets: [scorecard, ...unit.toInstall, ...report],
      names: new Map(lost ? [[workbookNames.unitInfo, lost.formula]] : []),
      customProperties: { [workbookNames.rubric]: rubricRef(found.rubric) },
    });
  });
}

function requireShown({ rubric, facts }: FoundScorecard, shown: Examination): RebuildPlan {
  const plan = rebuildPlan(rubric, facts);
  if (!plan) throw new ActionStopped("noScorecard", facts.sheetName);
  const losses = ({ leftovers, missing }: Pick<RebuildPlan, "leftovers" | "missing">) =>
    JSON.stringify([leftovers, missing]);
  if (losses(plan) !== losses(shown)) throw new ActionStopped("changedMeanwhile", losses(plan));
  return plan;
}

function scorecardPart(
  { rubric, facts: { sheetName }, selfScoresLocked }: FoundScorecard,
  { assessment }: RebuildPlan,
  infoSheetName: string,
): SheetToInstall {
  const spec = scorecardSpec(rubric, { assessment, infoSheetName, selfScoresLocked });
  return { spec, tabName: sheetName, replaces: sheetName };
}
