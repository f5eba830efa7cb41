import { rankableScore, type Consolidation } from "../domain/consolidation";
import { criteriaOf, type Rubric } from "../domain/rubric";
import { sumScores } from "../domain/decimal";
import { consolidationHeaders, consolidationText, totalsChartTitle } from "../text/consolidation";
import {
  consolidationHeaderRow,
  gradeArea,
  gradeColumns,
  sectionArea,
  sectionsChartRows,
  totalsChartRows,
  unitArea,
  type ConsolidationLayout,
} from "./consolidation-layout";
import { palette, sheetFont } from "./palette";
import type { Area, ChartSpec } from "./sheet-spec";

const color = palette.accent;
const fonts: Pick<ChartSpec, "font" | "titleFont"> = {
  font: { fontName: sheetFont, fontSize: 9, bold: false, color: palette.text },
  titleFont: { fontName: sheetFont, fontSize: 12, bold: true, color: palette.accent },
};

/**
 * The totals of the first units, the mean rate of every section, the units of every grade. Nothing without a ranked unit:
 * there is no number to draw.
 */
export function consolidationCharts(
  consolidation: Consolidation,
  rubric: Rubric,
  layout: ConsolidationLayout,
): readonly ChartSpec[] {
  if (layout.drawnUnitCount === 0) return [];
  return [totalsChart(consolidation, rubric, layout), sectionsChart(layout), gradesChart(layout)];
}

function totalsChart(
  { rows, settings: { basis } }: Consolidation,
  rubric: Rubric,
  layout: ConsolidationLayout,
): ChartSpec {
  const { columnOf, drawnUnitCount } = layout;
  const column = basis === "self" ? "selfScore" : "appraisedScore";
  const ranked = rows.filter(({ result }) => rankableScore(result, basis) !== null).length;
  const drawn = (of: number): Area => ({ ...unitArea(layout, of), rowCount: drawnUnitCount });
  return {
    kind: "bar",
    name: consolidationText.chartNames.totals,
    title: totalsChartTitle(basis, drawnUnitCount, ranked),
    series: {
      name: consolidationHeaders[column],
      values: drawn(columnOf[column]),
      categories: drawn(columnOf.unit),
      color,
    },
    place: chartPlace(layout, columnOf.rank, columnOf.grade, 0, totalsChartRows(drawnUnitCount)),
    ...fonts,
    maximum: withRoom(sumScores(criteriaOf(rubric).map(({ maxScore }) => maxScore))),
    gap: 40,
  };
}

function sectionsChart(layout: ConsolidationLayout): ChartSpec {
  const { columnOf, firstSectionColumn, sectionCount, meanRateRow } = layout;
  return {
    kind: "bar",
    name: consolidationText.chartNames.sections,
    title: consolidationText.sectionsChartTitle,
    series: {
      name: consolidationText.meanRate,
      values: sectionArea(layout, meanRateRow),
      categories: sectionArea(layout, consolidationHeaderRow),
      color,
    },
    place: chartPlace(layout, firstSectionColumn, columnOf.note, 0, sectionsChartRows(sectionCount)),
    ...fonts,
    maximum: withRoom(1),
    gap: 60,
  };
}

function gradesChart(layout: ConsolidationLayout): ChartSpec {
  const { columnOf, firstSectionColumn, sectionCount } = layout;
  const { name, count } = gradeColumns(layout);
  const rows = sectionsChartRows(sectionCount);
  return {
    kind: "column",
    name: consolidationText.chartNames.grades,
    title: consolidationText.gradesTitle,
    series: {
      name: consolidationText.gradeHeaders.count,
      values: gradeArea(layout, count, true),
      categories: gradeArea(layout, name, true),
      color,
    },
    place: chartPlace(layout, firstSectionColumn, columnOf.note, rows + 1, rows),
    ...fonts,
    gap: 80,
  };
}

/** Values stand beside the bars, also beside the longest there can be. */
function withRoom(longest: number): number {
  return longest + longest / 8;
}

/** @param below rows from the top of the charts' place */
function chartPlace(
  { chartsRow }: ConsolidationLayout,
  firstColumn: number,
  lastColumn: number,
  below: number,
  rowCount: number,
): Area {
  return { row: chartsRow + below, rowCount, column: firstColumn, columnCount: lastColumn - firstColumn + 1 };
}
