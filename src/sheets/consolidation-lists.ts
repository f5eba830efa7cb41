import type { Consolidation, FileFinding } from "../domain/consolidation";
import { consolidationText, findingText } from "../text/consolidation";
import { gradeCountFormula, gradeShareFormula, gradeSumFormula } from "./consolidation-formulas";
import { findingColumns, gradeColumns, type ConsolidationLayout, type FindingColumn } from "./consolidation-layout";
import { numberCell, placed, textCell } from "./consolidation-row";
import type { Cell } from "./sheet-spec";

/** The table of counts per grade: title, header, the thresholds from the highest down, the rest, the sum. */
export function gradeRows({ settings }: Consolidation, layout: ConsolidationLayout): readonly (readonly Cell[])[] {
  const columns = gradeColumns(layout);
  const headers = Object.entries(consolidationText.gradeHeaders);
  const thresholds = [...settings.thresholds].sort((first, second) => second.from - first.from);
  const lines = [
    ...thresholds.map(({ name, from }) => ({ name, from: from / 100 })),
    { name: consolidationText.notGraded, from: null },
  ];
  return [
    placed(layout, [[columns.name, textCell(consolidationText.gradesTitle)]]),
    placed(
      layout,
      headers.map(([column, header]) => [columns[column as keyof typeof columns], textCell(header)] as const),
    ),
    ...lines.map(({ name, from }, index) => {
      const row = layout.gradesTitleRow + 2 + index;
      return placed(layout, [
        [columns.name, textCell(name)],
        [columns.from, numberCell(from)],
        [columns.count, { formula: gradeCountFormula(layout, row) }],
        [columns.share, { formula: gradeShareFormula(layout, row) }],
      ]);
    }),
    placed(layout, [
      [columns.name, textCell(consolidationText.total)],
      [columns.count, { formula: gradeSumFormula(layout) }],
    ]),
  ];
}

/** The list of files to look at, with title and header; nothing when all is well. */
export function findingRows({ findings }: Consolidation, layout: ConsolidationLayout): readonly (readonly Cell[])[] {
  if (findings.length === 0) return [];
  const columns = findingColumns(layout);
  const line = (values: Readonly<Record<FindingColumn, string>>, number: number | null): readonly Cell[] =>
    placed(layout, [
      [layout.columnOf.rank, numberCell(number)],
      ...Object.entries(values).map(
        ([column, value]) => [columns[column as FindingColumn].first, textCell(value)] as const,
      ),
    ]);
  return [
    placed(layout, [[layout.columnOf.unit, textCell(consolidationText.findingsTitle)]]),
    line(consolidationText.findingHeaders, null),
    ...findings.map((finding, index) => line(findingValues(finding), index + 1)),
  ];
}

/** The words of one line of the list of files. */
export function findingValues({
  unit,
  fileName,
  isCounted,
  finding,
}: FileFinding): Readonly<Record<FindingColumn, string>> {
  return {
    unit: unit ?? consolidationText.unitUnknown,
    file: fileName,
    ...findingText(finding),
    counted: isCounted ? consolidationText.counted : consolidationText.notCounted,
  };
}
