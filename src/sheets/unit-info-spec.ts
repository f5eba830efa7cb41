import { finalizationFields, type FinalizationField } from "../domain/finalization";
import type { Rubric } from "../domain/rubric";
import { unitFields, type UnitField, type UnitInfo } from "../domain/unit-info";
import { finalizationHints, finalizationLabels } from "../text/finalization";
import { legalBasisSentence } from "../text/legal-basis";
import { reportOptionHints, reportOptionLabels } from "../text/report-options";
import { unitDefaults, unitHints, unitInfoText, unitLabels } from "../text/unit-info";
import { palette, sheetFont } from "./palette";
import {
  noReportOptions,
  reportOptionFields,
  type ReportOptions,
  type ReportSettings,
  type SettingField,
} from "./report-settings";
import { heightOfLines, linesInCell } from "./row-heights";
import type { Area, AreaStyle, Cell, CellStyle, SheetSpec } from "./sheet-spec";
import { workbookNames } from "./workbook-names";

/** Labels, values and hints, zero-based; a title and a how-to line stand above. */
const unitInfoColumns = { label: 0, value: 1, hint: 2 } as const;
const unitInfoFirstRow = 2;

const fontSize = 12;
const columnWidths = { label: 150, value: 330, hint: 270 } as const;
const columnCount = Object.keys(unitInfoColumns).length;

/** What follows from the rubric alone; everything else is the unit's to fill in. */
export function defaultUnitInfo(rubric: Rubric): UnitInfo {
  const empty = Object.fromEntries(unitFields.map((field) => [field, ""])) as Record<UnitField, string>;
  return {
    ...empty,
    ...unitDefaults,
    assessmentYear: String(rubric.year),
    recipientBody: rubric.issuer,
    legalBasis: legalBasisSentence(rubric),
  };
}

type RowField = SettingField | FinalizationField;

const settingFields: readonly SettingField[] = [...unitFields, ...reportOptionFields];
const rowFields: readonly RowField[] = [...settingFields, ...finalizationFields];
const labels: Readonly<Record<RowField, string>> = { ...unitLabels, ...reportOptionLabels, ...finalizationLabels };
const hints: Readonly<Record<RowField, string>> = { ...unitHints, ...reportOptionHints, ...finalizationHints };

/**
 * Sheet `Thông tin` as a value: label, value, hint (SPEC.md, [W9]); below the unit's data, what a report has besides, and
 * what finalizing will write.
 */
export function unitInfoSpec(unitInfo: UnitInfo, options: ReportOptions = noReportOptions): SheetSpec {
  const settings: ReportSettings = { ...unitInfo, ...options };
  const values = new Map<RowField, string>(settingFields.map((field) => [field, settings[field]]));
  const rows = rowFields.map((field) => ({ field, value: values.get(field) ?? "" }));
  return {
    name: unitInfoText.sheetName,
    cells: [
      [{ text: unitInfoText.title }, null, null],
      [{ text: unitInfoText.howTo }, null, null],
      ...rows.map(({ field, value }): readonly Cell[] => [
        { text: labels[field] },
        value === "" ? null : { text: value },
        { text: hints[field] },
      ]),
    ],
    styles: areaStyles,
    cellStyles: headingStyles,
    columnWidths: [columnWidths.label, columnWidths.value, columnWidths.hint],
    rowHeights: [30, 22, ...rows.map(({ field, value }) => unitInfoRowHeight(field, value))],
    names: [
      { name: workbookNames.unitInfo, area: area(unitInfoFirstRow, rowFields.length, 0, 2) },
      { name: workbookNames.fingerprint, area: valueArea("fingerprint") },
      { name: workbookNames.scoreRecord, area: valueArea("scoreRecord") },
    ],
    showGridlines: false,
    page: {
      orientation: "Portrait",
      margins: { top: 15, bottom: 15, left: 15, right: 15, header: 7, footer: 7 },
      printArea: area(0, unitInfoFirstRow + rowFields.length, 0, columnCount),
      fitToWidth: true,
      fitToHeight: true,
      centerHorizontally: false,
    },
    protected: true,
    firstCell: { row: unitInfoFirstRow, column: unitInfoColumns.value },
  };
}

function area(row: number, rowCount: number, column: number, columns: number): Area {
  return { row, rowCount, column, columnCount: columns };
}

const fields = (column: number): Area => area(unitInfoFirstRow, rowFields.length, column, 1);

/** What finalizing writes; nobody types there. */
const writtenRows: Area = area(
  unitInfoFirstRow + settingFields.length,
  rowFields.length - settingFields.length,
  0,
  columnCount,
);

const valueArea = (field: RowField): Area =>
  area(unitInfoFirstRow + rowFields.indexOf(field), 1, unitInfoColumns.value, 1);

const areaStyles: readonly AreaStyle[] = [
  {
    ...area(0, unitInfoFirstRow + rowFields.length, 0, columnCount),
    style: { fontName: sheetFont, fontSize, color: palette.text, fill: palette.paper, wrap: true, vertical: "Center" },
  },
  {
    ...area(unitInfoFirstRow, rowFields.length, 0, columnCount),
    style: { horizontal: "Left", indent: 1, border: { sides: "all", color: palette.line } },
  },
  { ...fields(unitInfoColumns.label), style: { bold: true, fill: palette.sectionFill } },
  { ...fields(unitInfoColumns.value), style: { numberFormat: "@" } },
  { ...fields(unitInfoColumns.value), style: { fill: palette.inputFill, unlocked: true } },
  { ...fields(unitInfoColumns.hint), style: { italic: true, color: palette.muted } },
  // Whole rows, so that they cost nothing for single cells.
  { ...writtenRows, style: { fill: palette.paper, unlocked: false } },
];

/** Not wrapped, so that they run on over the empty cells beside them. */
const headingStyles: readonly CellStyle[] = [
  {
    ...area(0, 1, 0, columnCount),
    style: { fontSize: 16, bold: true, color: palette.accent, wrap: false },
  },
  { ...area(1, 1, 0, columnCount), style: { italic: true, color: palette.muted, wrap: false } },
];

/** Fields that often run over several lines have room for them even while empty. */
const roomyLines: Readonly<Partial<Record<RowField, number>>> = {
  recipients: 3,
  legalBasis: 3,
  gradeScale: 3,
  difficulties: 3,
  proposals: 3,
};

/** Excel's limit in points. */
const highestRow = 409;

/** Points that a row of the sheet takes with this value. */
export function unitInfoRowHeight(field: RowField, value: string): number {
  const labelFont = { size: fontSize, face: "bold" } as const;
  const valueFont = { size: fontSize, face: "regular" } as const;
  const hintFont = { size: fontSize, face: "italic" } as const;
  const lines = Math.max(
    roomyLines[field] ?? 1,
    linesInCell(labels[field], { font: labelFont, columnWidth: columnWidths.label, indent: 1 }),
    linesInCell(value, { font: valueFont, columnWidth: columnWidths.value, indent: 1 }),
    linesInCell(hints[field], { font: hintFont, columnWidth: columnWidths.hint, indent: 1 }),
  );
  return Math.min(heightOfLines(lines, fontSize) + 6, highestRow);
}
