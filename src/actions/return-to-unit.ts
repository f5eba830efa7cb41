import { criteriaToReturn, returnReadiness } from "../domain/appraisal";
import type { Result } from "../domain/failure";
import { nextRound } from "../domain/return-round";
import { prepareEdits } from "../excel/edit-sheets";
import { installSheets } from "../excel/install-sheets";
import type { NamedBlock } from "../excel/named-blocks";
import { ActionStopped, runExcel } from "../excel/run";
import { freeSheetName, readWorkbookFacts, requireWritable } from "../excel/workbook-facts";
import { traceEdit } from "../sheets/finalization-edit";
import { withLine } from "../sheets/finalization-record";
import { readFinalizationRecord } from "../sheets/read-finalization";
import { readUnitInfo } from "../sheets/read-unit-info";
import { returnRoundNumbers } from "../sheets/return-names";
import { returnSpec } from "../sheets/return-spec";
import type { SheetEdit } from "../sheets/sheet-edit";
import { defaultUnitInfo } from "../sheets/unit-info-spec";
import { workbookNames } from "../sheets/workbook-names";
import { printedDate } from "../text/dates";
import { traceLine } from "../text/finalization";
import type { Check, ReturnOutcome } from "./actions";
import { readReturnRounds } from "./read-return-rounds";
import { readScorecardSource } from "./scorecard-source";

/**
 * Returns the scorecard to the unit: a new sheet `Trả lại lần …` with what is to be explained, beside those of the rounds
 * before, and a line in the trace; all or nothing, one writing sync.
 */
export function returnToUnit(now: Date): Promise<Result<ReturnOutcome>> {
  return runExcel(async (context) => {
    const { parts, unitBlock, check } = await readScorecardSource(context);
    requireReady(check);
    const earlier = await readReturnRounds(context, check.rubric, parts.formulas);
    const facts = await readWorkbookFacts(context);
    requireWritable(facts);
    const unit = unitBlock ? readUnitInfo(unitBlock) : defaultUnitInfo(check.rubric);
    const round = nextRound(returnRoundNumbers(facts.names.keys()));
    const spec = returnSpec({ ...check, unitInfo: unit, earlier, round, date: printedDate(now) });
    const sheetName = freeSheetName(spec.name, facts);
    const traced = unitBlock ? tracedIn(unitBlock, unit.recipientBody, now) : [];
    await installSheets(context, facts, {
      sheets: [{ spec, tabName: sheetName }],
      customProperties: {},
      edits: await prepareEdits(context, traced),
    });
    return { round, sheetName, criterionCount: criteriaToReturn(check.rubric, check.assessment).length };
  });
}

function requireReady({ rubric, assessment }: Check): void {
  const readiness = returnReadiness(rubric, assessment);
  if (readiness !== "ready") throw new ActionStopped(readiness, workbookNames.appraisedScores);
}

/** One more line of the trace; a sheet made before there was one has no place for it. */
function tracedIn(block: NamedBlock, by: string, now: Date): readonly SheetEdit[] {
  const { trace, fingerprint } = readFinalizationRecord(block);
  const edit = traceEdit(block, withLine(trace, traceLine("returned", printedDate(now), by, fingerprint)));
  return edit ? [edit] : [];
}
