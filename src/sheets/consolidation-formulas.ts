import type { ConsolidationBasis } from "../domain/consolidation";
import { totalDecimals } from "../domain/decimal";
import { a1, a1Area, columnName } from "./a1";
import { gradeArea, gradeColumns, unitArea, type ConsolidationLayout } from "./consolidation-layout";

/**
 * Formulas of sheet `Tổng hợp`, for Excel 2010, LibreOffice and WPS alike, in en-US syntax: what depends on other figures
 * follows when somebody corrects a total or a threshold there.
 */

/** Appraised minus self of a unit; empty until both totals are there. */
export function unitGapFormula({ columnOf }: ConsolidationLayout, row: number): string {
  const [self, appraised] = [a1({ row, column: columnOf.selfScore }), a1({ row, column: columnOf.appraisedScore })];
  return `=IF(COUNT(${self},${appraised})=2,ROUND(${appraised}-${self},${totalDecimals}),"")`;
}

/** The total that is ranked over the maximum; empty for a unit that has no such total. */
export function unitRateFormula(
  { columnOf, maxRow }: ConsolidationLayout,
  row: number,
  basis: ConsolidationBasis,
): string {
  const column = basis === "self" ? columnOf.selfScore : columnOf.appraisedScore;
  const total = a1({ row, column });
  return `=IF(ISNUMBER(${total}),${total}/${columnName(column)}$${maxRow + 1},"")`;
}

/** The name beside the first threshold that is not above the rate. Ten decimals take off binary noise and nothing else. */
export function unitGradeFormula(layout: ConsolidationLayout, row: number): string {
  const { name, from } = gradeColumns(layout);
  const rate = a1({ row, column: layout.columnOf.achievementRate });
  const names = a1Area(gradeArea(layout, name, true), true);
  const thresholds = a1Area(gradeArea(layout, from, false), true);
  const above = layout.gradeCount === 0 ? "" : `+SUMPRODUCT(--(${thresholds}>ROUND(${rate},10)))`;
  return `=IF(ISNUMBER(${rate}),INDEX(${names},1${above}),"")`;
}

export function meanFormula(layout: ConsolidationLayout, column: number): string {
  const scores = a1Area(unitArea(layout, column));
  return `=IF(COUNT(${scores})=0,"",AVERAGE(${scores}))`;
}

/** The mean of a section over its maximum. */
export function meanRateFormula({ meanRow, maxRow }: ConsolidationLayout, column: number): string {
  const [mean, max] = [a1({ row: meanRow, column }), a1({ row: maxRow, column })];
  return `=IF(ISNUMBER(${mean}),IF(${max}=0,"",${mean}/${max}),"")`;
}

/** Units with the grade that stands in a row; an equality, because COUNTIF takes names such as "<50" for conditions. */
export function gradeCountFormula(layout: ConsolidationLayout, row: number): string {
  const grades = a1Area(unitArea(layout, layout.columnOf.grade), true);
  return `=SUMPRODUCT(--(${grades}=${a1({ row, column: gradeColumns(layout).name })}))`;
}

export function gradeShareFormula(layout: ConsolidationLayout, row: number): string {
  const { count } = gradeColumns(layout);
  const [own, sum] = [a1({ row, column: count }), a1({ row: gradeSumRow(layout), column: count })];
  return `=IF(${sum}=0,"",${own}/${sum})`;
}

export function gradeSumFormula(layout: ConsolidationLayout): string {
  return `=SUM(${a1Area(gradeArea(layout, gradeColumns(layout).count, true))})`;
}

function gradeSumRow({ gradesTitleRow, gradeCount }: ConsolidationLayout): number {
  return gradesTitleRow + gradeCount + 3;
}
