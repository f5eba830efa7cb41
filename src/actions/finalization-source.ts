import type { FinalizationRecord } from "../domain/finalization";
import type { FingerprintSubject } from "../domain/fingerprint";
import { editSheets } from "../excel/edit-sheets";
import { firstFreeRow } from "../excel/first-free-row";
import type { NamedBlock, NamedParts } from "../excel/named-blocks";
import { ActionStopped } from "../excel/run";
import { fieldsWithoutRow, recordEdit, selfScoreEdit } from "../sheets/finalization-edit";
import { readFinalizationRecord } from "../sheets/read-finalization";
import { readUnitInfo } from "../sheets/read-unit-info";
import { workbookNames } from "../sheets/workbook-names";
import type { Check } from "./actions";
import { readScorecardSource } from "./scorecard-source";

/** What finalizing and reopening start from. */
export interface FinalizationSource {
  readonly parts: NamedParts;
  readonly scorecard: NamedBlock;
  readonly unitInfo: NamedBlock;
  readonly check: Check;
  readonly subject: FingerprintSubject;
  readonly record: FinalizationRecord;
}

/**
 * Reads it in one sync.
 * @throws ActionStopped as {@link readScorecardSource}; `unitMissing` where no unit is named, because nobody could tell whose scores they are
 */
export async function readFinalizationSource(context: Excel.RequestContext): Promise<FinalizationSource> {
  const { parts, block: scorecard, unitBlock: unitInfo, check } = await readScorecardSource(context);
  if (!unitInfo) throw new ActionStopped("unitMissing", workbookNames.unitInfo);
  const { unit, assessmentYear: year } = readUnitInfo(unitInfo);
  if (unit === "") throw new ActionStopped("unitMissing", "unit");
  const { rubric, assessment } = check;
  const record = readFinalizationRecord(unitInfo);
  return { parts, scorecard, unitInfo, check, subject: { rubric, unit, year, assessment }, record };
}

/** Writes a record and locks or frees the self scores, all or nothing, in one writing sync. */
export async function writeRecord(
  context: Excel.RequestContext,
  { parts, scorecard, unitInfo, check }: FinalizationSource,
  record: FinalizationRecord,
): Promise<void> {
  const isComplete = fieldsWithoutRow(unitInfo).length === 0;
  const freeRow = isComplete ? 0 : await firstFreeRow(context, unitInfo.sheetName);
  const { sheet, names } = recordEdit(unitInfo, record, freeRow);
  const state = { locked: record.fingerprint !== "", infoSheetName: unitInfo.sheetName };
  const scores = selfScoreEdit(scorecard, check.rubric, state);
  await editSheets(context, { sheets: [scores, sheet], names }, parts.formulas);
}
