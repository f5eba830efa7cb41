import { blankEntry, type Assessment, type Entry, type ScoreEntry } from "../domain/assessment";
import { rubricRef, type Rubric, type RubricNode } from "../domain/rubric";
import { scorecardHeaders, scorecardText } from "../text/scorecard";
import { checkFormula, countFormulas, gapFormula, totalFormulas } from "./scorecard-formulas";
import { howToFormula, subtitleFormula } from "./scorecard-heading";
import {
  scorecardArea,
  scorecardColumnCount,
  scorecardColumns,
  scorecardFirstRow,
  scorecardHeaderRow,
  scorecardLayout,
  type ScorecardColumn,
  type ScorecardLayout,
} from "./scorecard-layout";
import { scorecardLook } from "./scorecard-look";
import { scorecardHighlights, scorecardValidations } from "./scorecard-rules";
import type { Area, Cell, SheetName, SheetSpec } from "./sheet-spec";
import { workbookNames } from "./workbook-names";

export interface ScorecardOptions {
  /** Scores and notes to write; without it every input cell is blank. */
  readonly assessment?: Assessment;
  /** Tab of the unit data, which must exist before this sheet is painted: the subtitle refers to it. */
  readonly infoSheetName: string;
  /** The self scores are finalized. */
  readonly selfScoresLocked?: boolean;
}

/** Sheet `Chấm điểm` as a value: the rubric's rows with live totals and checks (SPEC.md, [W1] to [W8]). */
export function scorecardSpec(rubric: Rubric, options: ScorecardOptions): SheetSpec {
  const { assessment, infoSheetName, selfScoresLocked = false } = options;
  const layout = scorecardLayout(rubric);
  return {
    name: scorecardText.sheetName,
    cells: [
      row({ code: { text: scorecardText.title } }),
      row({ code: { formula: subtitleFormula(infoSheetName) } }),
      row({ code: { formula: howToFormula(infoSheetName, layout) } }),
      row(headerCells),
      ...layout.rows.map(({ node }, index) => nodeRow(node, scorecardFirstRow + index, layout, assessment)),
      totalRow(rubric, layout),
    ],
    ...scorecardLook(layout, selfScoresLocked),
    validations: scorecardValidations(layout),
    highlights: scorecardHighlights(layout),
    names: scorecardNames(rubric, layout),
    frozenRows: scorecardHeaderRow + 1,
    protected: true,
    firstCell: firstInputCell(layout),
  };
}

type RowCells = Partial<Record<ScorecardColumn, Cell>>;

const emptyRow: readonly null[] = Array.from({ length: scorecardColumnCount }, () => null);

function row(cells: RowCells): readonly Cell[] {
  const filled: Cell[] = [...emptyRow];
  for (const [column, cell] of Object.entries(cells)) filled[scorecardColumns[column as ScorecardColumn]] = cell;
  return filled;
}

const headerCells: RowCells = Object.fromEntries(
  Object.entries(scorecardHeaders).map(([column, header]) => [column, { text: header }]),
);

function nodeRow(
  node: RubricNode,
  at: number,
  layout: ScorecardLayout,
  assessment: Assessment | undefined,
): readonly Cell[] {
  const printed: RowCells = { code: textCell(node.code), title: textCell(node.title) };
  if (node.kind === "group") return row({ ...printed, ...totals(node.children, at, layout) });
  const entry = assessment?.get(node.id) ?? blankEntry;
  return row({
    ...printed,
    ...entryCells(entry),
    maxScore: { number: node.maxScore },
    scoreGap: { formula: gapFormula(at) },
    check: { formula: checkFormula(at) },
  });
}

function totals(children: readonly RubricNode[], at: number, layout: ScorecardLayout): RowCells {
  const { maxScore, selfScore, appraisedScore, scoreGap } = totalFormulas(children, at, layout);
  return {
    maxScore: { formula: maxScore },
    selfScore: { formula: selfScore },
    appraisedScore: { formula: appraisedScore },
    scoreGap: { formula: scoreGap },
  };
}

function totalRow(rubric: Rubric, layout: ScorecardLayout): readonly Cell[] {
  const counts = countFormulas(layout);
  return row({
    title: { text: scorecardText.total },
    ...totals(rubric.sections, layout.totalRow, layout),
    evidence: { formula: counts.errors },
    explanation: { formula: counts.warnings },
    check: { formula: counts.notScored },
  });
}

function entryCells(entry: Entry): RowCells {
  return {
    selfScore: scoreCell(entry.selfScore),
    appraisedScore: scoreCell(entry.appraisedScore),
    evidence: textCell(entry.evidence),
    explanation: textCell(entry.explanation),
    appraisalNote: textCell(entry.appraisalNote),
  };
}

/** An error value is kept as its text: the row goes on saying that this is not a number. */
function scoreCell(entry: ScoreEntry): Cell {
  switch (entry.kind) {
    case "blank":
      return null;
    case "number":
      return { number: entry.value };
    case "text":
    case "errorValue":
      return textCell(entry.text);
  }
}

function textCell(text: string): Cell {
  return text === "" ? null : { text };
}

function scorecardNames(rubric: Rubric, layout: ScorecardLayout): readonly SheetName[] {
  const total = (column: ScorecardColumn): Area => ({
    ...scorecardArea(layout, column),
    row: layout.totalRow,
    rowCount: 1,
  });
  return [
    { name: workbookNames.rubric, constant: rubricRef(rubric) },
    { name: workbookNames.scorecard, area: scorecardArea(layout, "code", "appraisalNote") },
    { name: workbookNames.maxScores, area: scorecardArea(layout, "maxScore") },
    { name: workbookNames.selfScores, area: scorecardArea(layout, "selfScore") },
    { name: workbookNames.appraisedScores, area: scorecardArea(layout, "appraisedScore") },
    { name: workbookNames.totalMaxScore, area: total("maxScore") },
    { name: workbookNames.totalSelfScore, area: total("selfScore") },
    { name: workbookNames.totalAppraisedScore, area: total("appraisedScore") },
    { name: workbookNames.errorCount, area: total("evidence") },
    { name: workbookNames.warningCount, area: total("explanation") },
    { name: workbookNames.notScoredCount, area: total("check") },
  ];
}

function firstInputCell(layout: ScorecardLayout): { readonly row: number; readonly column: number } {
  const index = layout.rows.findIndex(({ node }) => node.kind === "criterion");
  return { row: scorecardFirstRow + Math.max(0, index), column: scorecardColumns.selfScore };
}
