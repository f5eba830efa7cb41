import type { Result } from "../domain/failure";
import { unitFields, type UnitField, type UnitInfo } from "../domain/unit-info";
import { installSheets } from "../excel/install-sheets";
import { readNamedParts, type NamedBlock } from "../excel/named-blocks";
import { ActionStopped, runExcel } from "../excel/run";
import { freeSheetName, readWorkbookFacts, requireWritable } from "../excel/workbook-facts";
import { writeTexts } from "../excel/write-texts";
import { readUnitInfo, unitValueCells } from "../sheets/read-unit-info";
import { unitInfoSpec } from "../sheets/unit-info-spec";
import { workbookNames } from "../sheets/workbook-names";
import { unitInfoText } from "../text/unit-info";

/** Writes the unit's data into `Thông tin`, only where they changed; makes the sheet where there is none. One writing sync. */
export function saveUnitInfo(unitInfo: UnitInfo): Promise<Result<void>> {
  return runExcel(async (context) => {
    const { blocks } = await readNamedParts(context, [workbookNames.unitInfo]);
    const block = blocks.get(workbookNames.unitInfo);
    if (block) return writeTexts(context, block, changedCells(block, unitInfo));
    const facts = await readWorkbookFacts(context);
    requireWritable(facts);
    const sheet = { spec: unitInfoSpec(unitInfo), tabName: freeSheetName(unitInfoText.sheetName, facts) };
    return installSheets(context, facts, { sheets: [sheet], customProperties: {} });
  });
}

/** @throws ActionStopped `damagedScorecard` when a label was removed whose value would be lost. */
function changedCells(block: NamedBlock, unitInfo: UnitInfo) {
  const before = readUnitInfo(block);
  const cells = unitValueCells(block);
  return unitFields
    .filter((field) => unitInfo[field] !== before[field])
    .map((field) => ({ ...cellFor(field, cells), text: unitInfo[field], before: before[field] }));
}

function cellFor(field: UnitField, cells: ReturnType<typeof unitValueCells>) {
  const cell = cells.get(field);
  if (!cell) throw new ActionStopped("damagedScorecard", `${workbookNames.unitInfo}: ${field}`);
  return cell;
}
