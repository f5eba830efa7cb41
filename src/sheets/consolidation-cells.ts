import { rankableScore, type Consolidation, type ConsolidationRow } from "../domain/consolidation";
import { unitKey } from "../domain/consolidation-duplicates";
import type { UnitResult } from "../domain/consolidation-unit";
import { sumScores } from "../domain/decimal";
import { criteriaUnder, type Rubric } from "../domain/rubric";
import {
  consolidationHeaders,
  consolidationSubtitle,
  consolidationText,
  consolidationTitle,
  fingerprintTexts,
  rowNote,
  stateTexts,
  unitLabel,
} from "../text/consolidation";
import {
  meanFormula,
  meanRateFormula,
  unitGapFormula,
  unitGradeFormula,
  unitRateFormula,
} from "./consolidation-formulas";
import { findingRows, gradeRows } from "./consolidation-lists";
import type { ConsolidationColumn, ConsolidationLayout } from "./consolidation-layout";
import { numberCell, placed, textCell, type PlacedCell } from "./consolidation-row";
import type { Cell } from "./sheet-spec";

/** Every cell of sheet `Tổng hợp`, row by row. */
export function consolidationCells(
  consolidation: Consolidation,
  rubric: Rubric,
  layout: ConsolidationLayout,
): readonly (readonly Cell[])[] {
  const { subject, settings, rows } = consolidation;
  const shared = sharedNames(rows);
  const findings = findingRows(consolidation, layout);
  return [
    placed(layout, [[0, textCell(consolidationTitle(subject?.year ?? String(rubric.year)))]]),
    placed(layout, [[0, textCell(consolidationSubtitle(rubric, settings.basis, settings.method))]]),
    headerRow(rubric, layout),
    maxRow(rubric, layout),
    ...rows.map((row, index) => {
      const label = unitLabel(row.result, shared.has(unitKey(row.result.unit)));
      return unitRow(row, label, settings.basis, layout, layout.firstUnitRow + index);
    }),
    meanRow(layout),
    meanRateRow(layout),
    placed(layout, []),
    ...gradeRows(consolidation, layout),
    ...chartRows(layout),
    ...(findings.length === 0 ? [] : [placed(layout, []), ...findings]),
  ];
}

/** Blank rows that the charts cover, and one above them. */
function chartRows(layout: ConsolidationLayout): readonly (readonly Cell[])[] {
  if (layout.chartRowCount === 0) return [];
  return Array.from({ length: layout.chartRowCount + 1 }, () => placed(layout, []));
}

/** Names that more than one unit of the table bears. */
function sharedNames(rows: readonly ConsolidationRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(rows.map(({ result }) => unitKey(result.unit)).filter((key) => seen.size === seen.add(key).size));
}

const sectionColumns = ({ firstSectionColumn, sectionCount }: ConsolidationLayout): readonly number[] =>
  Array.from({ length: sectionCount }, (_, index) => firstSectionColumn + index);

function headerRow({ sections }: Rubric, layout: ConsolidationLayout): readonly Cell[] {
  const { columnOf, firstSectionColumn } = layout;
  return placed(layout, [
    ...Object.entries(consolidationHeaders).map(([column, header]): PlacedCell => [
      columnOf[column as ConsolidationColumn],
      textCell(header),
    ]),
    ...sections.map(({ code, title }, index): PlacedCell => [
      firstSectionColumn + index,
      textCell(`${code}. ${title}`),
    ]),
  ]);
}

/** Sums of the criteria's maxima: published rubrics contain sum errors, and units are measured by what they could get. */
function maxRow({ sections }: Rubric, layout: ConsolidationLayout): readonly Cell[] {
  const { columnOf, firstSectionColumn } = layout;
  const maxima = sections.map((section) => sumScores(criteriaUnder(section).map(({ maxScore }) => maxScore)));
  const total = numberCell(sumScores(maxima));
  return placed(layout, [
    [columnOf.unit, textCell(consolidationText.maxScore)],
    [columnOf.selfScore, total],
    [columnOf.appraisedScore, total],
    ...maxima.map((maxScore, index): PlacedCell => [firstSectionColumn + index, numberCell(maxScore)]),
  ]);
}

function unitRow(
  row: ConsolidationRow,
  label: string,
  basis: Consolidation["settings"]["basis"],
  layout: ConsolidationLayout,
  at: number,
): readonly Cell[] {
  const { columnOf, firstSectionColumn } = layout;
  const { result } = row;
  return placed(layout, [
    [columnOf.rank, numberCell(row.rank)],
    [columnOf.unit, textCell(label)],
    [columnOf.selfScore, numberCell(rankableScore(result, "self"))],
    [columnOf.appraisedScore, numberCell(rankableScore(result, "appraised"))],
    [columnOf.scoreGap, { formula: unitGapFormula(layout, at) }],
    [columnOf.achievementRate, { formula: unitRateFormula(layout, at, basis) }],
    [columnOf.grade, { formula: unitGradeFormula(layout, at) }],
    ...sectionScores(result, basis).map((score, index): PlacedCell => [firstSectionColumn + index, numberCell(score)]),
    [columnOf.state, textCell(stateTexts[result.state])],
    [columnOf.fingerprint, textCell(fingerprintTexts[result.fingerprintCheck])],
    [columnOf.note, textCell(rowNote(row))],
    [columnOf.file, textCell(result.fileName)],
  ]);
}

/** The sections' scores by which the unit is ranked; none where it cannot be ranked. */
function sectionScores(result: UnitResult, basis: Consolidation["settings"]["basis"]): readonly (number | null)[] {
  if (rankableScore(result, basis) === null) return [];
  return result.sections.map((section) => (basis === "self" ? section.selfScore : section.appraisedScore));
}

function meanRow(layout: ConsolidationLayout): readonly Cell[] {
  const { selfScore, appraisedScore, scoreGap, achievementRate, unit } = layout.columnOf;
  const columns = [selfScore, appraisedScore, scoreGap, achievementRate, ...sectionColumns(layout)];
  return placed(layout, [
    [unit, textCell(consolidationText.mean)],
    ...columns.map((column): PlacedCell => [column, { formula: meanFormula(layout, column) }]),
  ]);
}

function meanRateRow(layout: ConsolidationLayout): readonly Cell[] {
  return placed(layout, [
    [layout.columnOf.unit, textCell(consolidationText.meanRate)],
    ...sectionColumns(layout).map((column): PlacedCell => [column, { formula: meanRateFormula(layout, column) }]),
  ]);
}
