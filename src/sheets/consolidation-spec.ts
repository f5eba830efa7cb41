import type { Consolidation } from "../domain/consolidation";
import type { Rubric } from "../domain/rubric";
import { consolidationText, fingerprintTexts } from "../text/consolidation";
import { a1, columnName, formulaText } from "./a1";
import { consolidationCells } from "./consolidation-cells";
import { consolidationCharts } from "./consolidation-charts";
import {
  consolidationHeaderRow,
  consolidationLayout,
  gradeArea,
  gradeColumns,
  unitArea,
  type ConsolidationLayout,
} from "./consolidation-layout";
import { consolidationLook } from "./consolidation-look";
import { workbookNames } from "./workbook-names";
import { palette } from "./palette";
import type { Highlight, SheetName, SheetSpec } from "./sheet-spec";

/**
 * Sheet `Tổng hợp` as a value: units by rank, means, counts per grade, files to look at. It is not protected: it is the
 * authority's own working table, to be sorted, filtered and annotated.
 * @throws RangeError without a single unit: there is nothing to lay side by side then
 */
export function consolidationSpec(consolidation: Consolidation, rubric: Rubric): SheetSpec {
  if (consolidation.rows.length === 0) throw new RangeError("no unit to consolidate");
  const layout = consolidationLayout(consolidation, rubric);
  const cells = consolidationCells(consolidation, rubric, layout);
  return {
    name: consolidationText.sheetName,
    cells,
    ...consolidationLook(layout, rubric, cells),
    highlights: highlights(layout),
    charts: consolidationCharts(consolidation, rubric, layout),
    names: names(layout),
    frozenRows: consolidationHeaderRow + 1,
    protected: false,
    firstCell: { row: layout.firstUnitRow, column: layout.columnOf.unit },
  };
}

function names(layout: ConsolidationLayout): readonly SheetName[] {
  const heading = { row: 0, column: 0, rowCount: consolidationHeaderRow + 1, columnCount: layout.columnCount };
  const { name, from } = gradeColumns(layout);
  const grades = { ...gradeArea(layout, name, false), columnCount: from - name + 1 };
  return [
    { name: workbookNames.consolidation, area: unitArea(layout, 0, layout.columnCount) },
    { name: workbookNames.consolidationHeading, area: heading },
    ...(layout.gradeCount === 0 ? [] : [{ name: workbookNames.grades, area: grades }]),
  ];
}

/** Colours repeat what the table says in words: shared ranks, units without rank, fingerprints that do not match. */
function highlights(layout: ConsolidationLayout): readonly Highlight[] {
  const { columnOf, firstUnitRow, unitCount } = layout;
  const rank = `$${a1({ row: firstUnitRow, column: columnOf.rank })}`;
  const ranks = `$${columnName(columnOf.rank)}$${firstUnitRow + 1}:$${columnName(columnOf.rank)}$${firstUnitRow + unitCount}`;
  const fingerprint = `$${a1({ row: firstUnitRow, column: columnOf.fingerprint })}`;
  return [
    {
      ...unitArea(layout, columnOf.fingerprint),
      formula: `=${fingerprint}=${formulaText(fingerprintTexts.changed)}`,
      style: { fill: palette.errorFill, color: palette.error, bold: true },
    },
    {
      ...unitArea(layout, columnOf.rank),
      formula: `=COUNTIF(${ranks},${rank})>1`,
      style: { fill: palette.inputFill },
    },
    { ...unitArea(layout, columnOf.unit), formula: `=${rank}=""`, style: { italic: true, color: palette.muted } },
  ];
}
