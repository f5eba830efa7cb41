import type { Result } from "../domain/failure";
import { installSheets, type SheetToInstall } from "../excel/install-sheets";
import type { NamedBlock } from "../excel/named-blocks";
import { runExcel } from "../excel/run";
import { freeSheetName, readWorkbookFacts, requireWritable, type WorkbookFacts } from "../excel/workbook-facts";
import type { CellPosition } from "../sheets/a1";
import type { CellBlock } from "../sheets/cell-block";
import { finalizationCells, readFinalizationRecord } from "../sheets/read-finalization";
import { readUnitInfo, unitValueCells } from "../sheets/read-unit-info";
import { readReportOptions, reportOptionCells, type ReportOptions, type SettingField } from "../sheets/report-settings";
import { reportSpec } from "../sheets/report-spec";
import type { SheetSpec } from "../sheets/sheet-spec";
import { defaultUnitInfo, unitInfoSpec } from "../sheets/unit-info-spec";
import { reportText } from "../text/report";
import { unitInfoText } from "../text/unit-info";
import type { Check, ReportOutcome } from "./actions";
import { findReport } from "./find-report";
import { readScorecardSource } from "./scorecard-source";

/**
 * Makes sheet `Báo cáo` out of scorecard and `Thông tin`, which is made too where it is missing. A report of ours takes the
 * place of the one before; all or nothing, one writing sync.
 */
export function generateReport(): Promise<Result<ReportOutcome>> {
  return runExcel(async (context) => {
    const { unitBlock, check } = await readScorecardSource(context);
    const facts = await readWorkbookFacts(context);
    requireWritable(facts);
    const unit = unitPart(unitBlock, check, facts);
    const sheet = reportPart(check, unit, await findReport(context, facts), facts);
    await installSheets(context, facts, { sheets: [sheet, ...unit.toInstall], customProperties: {} });
    return { outcome: sheet.replaces === undefined ? "created" : "updated", sheetName: sheet.tabName };
  });
}

interface UnitPart {
  readonly sheetName: string;
  readonly unitInfo: ReturnType<typeof readUnitInfo>;
  readonly options: ReportOptions;
  readonly cellOf: (field: SettingField) => CellPosition | null;
  readonly fingerprint: string;
  readonly fingerprintCell?: CellPosition;
  /** The sheet itself where the workbook has none. */
  readonly toInstall: readonly SheetToInstall[];
}

/** The unit's data as the workbook has them; where it has none, those of the sheet that is to be installed. */
export function unitPart(
  block: NamedBlock | undefined,
  { rubric }: Pick<Check, "rubric">,
  facts: WorkbookFacts,
): UnitPart {
  if (block) return { ...unitSource(block, block), sheetName: block.sheetName, toInstall: [] };
  const spec = unitInfoSpec(defaultUnitInfo(rubric));
  const sheetName = freeSheetName(unitInfoText.sheetName, facts);
  return {
    ...unitSource(specBlock(spec), { row: 0, column: 0 }),
    sheetName,
    toInstall: [{ spec, tabName: sheetName }],
  };
}

function unitSource(block: CellBlock, origin: CellPosition): Omit<UnitPart, "sheetName" | "toInstall"> {
  const cells = new Map<SettingField, CellPosition>([...unitValueCells(block), ...reportOptionCells(block)]);
  const placed = (cell: CellPosition) => ({ row: origin.row + cell.row, column: origin.column + cell.column });
  const cellOf = (field: SettingField) => {
    const cell = cells.get(field);
    return cell ? placed(cell) : null;
  };
  const fingerprintCell = finalizationCells(block).get("fingerprint");
  return {
    unitInfo: readUnitInfo(block),
    options: readReportOptions(block),
    cellOf,
    fingerprint: readFinalizationRecord(block).fingerprint,
    ...(fingerprintCell && { fingerprintCell: placed(fingerprintCell) }),
  };
}

/** A sheet that is about to be painted, as it will read. */
function specBlock(spec: SheetSpec): CellBlock {
  return { values: spec.cells.map((row) => row.map((cell) => (cell && "text" in cell ? cell.text : ""))) };
}

/** @param existing the report that the new one takes the place of. */
export function reportPart(
  { rubric, assessment, sheetName }: Pick<Check, "rubric" | "assessment" | "sheetName">,
  unit: UnitPart,
  existing: string | undefined,
  facts: WorkbookFacts,
): SheetToInstall {
  const spec = reportSpec(
    { rubric, assessment, unitInfo: unit.unitInfo, options: unit.options, fingerprint: unit.fingerprint },
    {
      scorecardName: sheetName,
      unitInfoName: unit.sheetName,
      unitInfoCell: unit.cellOf,
      reportOptionCell: unit.cellOf,
      ...(unit.fingerprintCell && { fingerprintCell: unit.fingerprintCell }),
    },
  );
  if (existing === undefined) return { spec, tabName: freeSheetName(reportText.sheetName, facts) };
  return { spec, tabName: existing, replaces: existing };
}
