import type { Result } from "../domain/failure";
import { plainText } from "../domain/plain-text";
import { unitFields } from "../domain/unit-info";
import { installSheets } from "../excel/install-sheets";
import { readNamedParts, type NamedBlock } from "../excel/named-blocks";
import { ActionStopped, runExcel } from "../excel/run";
import { freeSheetName, readWorkbookFacts, requireWritable } from "../excel/workbook-facts";
import { writeTexts } from "../excel/write-texts";
import type { CellPosition } from "../sheets/a1";
import { readUnitInfo, unitValueCells } from "../sheets/read-unit-info";
import {
  noReportOptions,
  readReportOptions,
  reportOptionCells,
  reportOptionFields,
  type ReportOptions,
  type SettingField,
  type UnitSettings,
} from "../sheets/report-settings";
import { unitInfoSpec } from "../sheets/unit-info-spec";
import { workbookNames } from "../sheets/workbook-names";
import { unitInfoText } from "../text/unit-info";

/**
 * Writes the settings into `Thông tin`, only where they changed; an option left out stays as it is. Makes the sheet where
 * there is none. One writing sync.
 */
export function saveUnitInfo(typed: UnitSettings): Promise<Result<void>> {
  const settings = plainSettings(typed);
  return runExcel(async (context) => {
    const { blocks } = await readNamedParts(context, [workbookNames.unitInfo]);
    const block = blocks.get(workbookNames.unitInfo);
    if (block) return writeTexts(context, block, changedCells(block, settings));
    const facts = await readWorkbookFacts(context);
    requireWritable(facts);
    const spec = unitInfoSpec(settings, { ...noReportOptions, ...optionsIn(settings) });
    const sheet = { spec, tabName: freeSheetName(unitInfoText.sheetName, facts) };
    return installSheets(context, facts, { sheets: [sheet], customProperties: {} });
  });
}

function plainSettings(typed: UnitSettings): UnitSettings {
  const plain = Object.entries(typed).map(([field, text]) => [field, plainText(text)] as const);
  return { ...typed, ...Object.fromEntries(plain) };
}

function optionsIn(settings: UnitSettings): Partial<ReportOptions> {
  const given = reportOptionFields.filter((field) => settings[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, settings[field]]));
}

/** @throws ActionStopped `damagedScorecard` when a label was removed whose value would be lost. */
function changedCells(block: NamedBlock, settings: UnitSettings) {
  const before = { ...readUnitInfo(block), ...readReportOptions(block) };
  const after = { ...before, ...settings };
  const cells = new Map<SettingField, CellPosition>([...unitValueCells(block), ...reportOptionCells(block)]);
  return [...unitFields, ...reportOptionFields]
    .filter((field) => after[field] !== before[field])
    .map((field) => ({ ...cellFor(field, cells), text: after[field], before: before[field] }));
}

function cellFor(field: SettingField, cells: ReadonlyMap<SettingField, CellPosition>): CellPosition {
  const cell = cells.get(field);
  if (!cell) throw new ActionStopped("damagedScorecard", `${workbookNames.unitInfo}: ${field}`);
  return cell;
}
