import type { UnitField, UnitInfo } from "../domain/unit-info";
import { reportOptionLabels } from "../text/report-options";
import type { CellPosition } from "./a1";
import type { CellBlock } from "./cell-block";
import { labelledCells, textAt } from "./labelled-cells";
import { readUnitInfo } from "./read-unit-info";

/** What may be added to a report, in the order of the labels on `Thông tin`. Empty is always valid and adds nothing. */
export const reportOptionFields = ["summaryTable", "annex", "gradeScale", "difficulties", "proposals"] as const;

export type ReportOptionField = (typeof reportOptionFields)[number];

/**
 * As typed. `summaryTable` and `annex` are on when they say "Có"; `gradeScale` has one grade per line ("Tốt: 80", from
 * that percentage of the maximum on); `difficulties` and `proposals` have one paragraph per line.
 */
export type ReportOptions = Readonly<Record<ReportOptionField, string>>;

export const noReportOptions: ReportOptions = {
  summaryTable: "",
  annex: "",
  gradeScale: "",
  difficulties: "",
  proposals: "",
};

export type SettingField = UnitField | ReportOptionField;

/** Everything typed on `Thông tin`, as the report's texts take it. */
export type ReportSettings = UnitInfo & ReportOptions;

/** What `Thông tin` holds; an option is absent where the sheet was made before there were options and has no row for it. */
export type UnitSettings = UnitInfo & Partial<ReportOptions>;

export const isReportOption = (field: SettingField): field is ReportOptionField =>
  reportOptionFields.some((option) => option === field);

/** Where the value of each option's label stands within the block, zero-based; labels are found by their text. */
export function reportOptionCells(block: CellBlock): ReadonlyMap<ReportOptionField, CellPosition> {
  return labelledCells(block, reportOptionLabels);
}

/** The options out of sheet `Thông tin`; a label that is missing gives "". */
export function readReportOptions(block: CellBlock): ReportOptions {
  const cells = reportOptionCells(block);
  return Object.fromEntries(reportOptionFields.map((field) => [field, textAt(block, cells.get(field))])) as Record<
    ReportOptionField,
    string
  >;
}

/** Everything on sheet `Thông tin`. */
export function readUnitSettings(block: CellBlock): UnitSettings {
  const options = readReportOptions(block);
  const present = [...reportOptionCells(block).keys()].map((field) => [field, options[field]] as const);
  return { ...readUnitInfo(block), ...Object.fromEntries(present) };
}
