import { appraisalFigures, criteriaToReturn, gapOf } from "../domain/appraisal";
import { blankEntry, type Assessment, type ScoreEntry } from "../domain/assessment";
import { supplementsOf, type ReturnRound } from "../domain/return-round";
import { criteriaOf, type Criterion, type Rubric, type RubricRow } from "../domain/rubric";
import type { Summary } from "../domain/summary";
import type { UnitInfo } from "../domain/unit-info";
import { earlierSupplementsText, returnStateLine, returnText, returnUnitLine } from "../text/return";
import { scorecardHeaders } from "../text/scorecard";
import { returnFirstRow, returnHeaderRow, returnLayout, type ReturnColumn, type ReturnLayout } from "./return-layout";
import { returnLook } from "./return-look";
import { returnRoundName } from "./return-names";
import type { Cell, SheetSpec } from "./sheet-spec";

export interface ReturnInput {
  readonly rubric: Rubric;
  readonly assessment: Assessment;
  readonly summary: Summary;
  readonly unitInfo: Pick<UnitInfo, "unit" | "assessmentYear" | "recipientBody">;
  /** The rounds before this one. */
  readonly earlier: readonly ReturnRound[];
  readonly round: number;
  /** As printed, "22/11/2026". */
  readonly date: string;
}

/**
 * Sheet `Trả lại lần …`: the criteria to explain as they are at this moment. Plain values, not formulas, because a later
 * appraisal must not change what was returned; only the unit's own column is open (SPEC.md, [A5]).
 */
export function returnSpec(input: ReturnInput): SheetSpec {
  const criteria = criteriaToReturn(input.rubric, input.assessment);
  const layout = returnLayout(input.rubric, criteria, input.earlier.length > 0);
  const rows = layout.rows.map((row) => rowCells(row, layout, input));
  const firstCriterion = layout.rows.findIndex(({ node }) => node.kind === "criterion");
  const supplement = layout.columns.length - 1;
  return {
    name: returnText.sheetName(input.round),
    cells: [...headingCells(input, layout), ...rows],
    ...returnLook(layout, rows),
    names: [
      {
        name: returnRoundName(input.round),
        area: { row: returnFirstRow, rowCount: rows.length, column: 0, columnCount: layout.columns.length },
      },
    ],
    frozenRows: returnHeaderRow + 1,
    protected: true,
    firstCell: { row: returnFirstRow + Math.max(0, firstCriterion), column: supplement },
  };
}

function headingCells(input: ReturnInput, { columns }: ReturnLayout): readonly (readonly Cell[])[] {
  const { unitInfo, summary } = input;
  const line = (text: string): readonly Cell[] => columns.map((_, column) => (column === 0 ? textCell(text) : null));
  const state = returnStateLine({
    appraisalBody: unitInfo.recipientBody,
    date: input.date,
    selfScore: summary.selfScore,
    appraisedScore: summary.appraisedScore,
    ...appraisalFigures(criteriaOf(input.rubric), input.assessment),
  });
  return [
    line(returnText.title(input.round)),
    line(returnUnitLine(unitInfo)),
    line(state),
    line(returnText.howTo),
    columns.map((column) => ({ text: headers[column] })),
  ];
}

const headers: Readonly<Record<ReturnColumn, string>> = {
  ...scorecardHeaders,
  earlier: returnText.earlier,
  supplement: returnText.supplement,
};

function rowCells({ node }: RubricRow, { columns }: ReturnLayout, input: ReturnInput): readonly Cell[] {
  const cells: Partial<Record<ReturnColumn, Cell>> = {
    code: textCell(node.code),
    title: textCell(node.title),
    ...(node.kind === "criterion" ? entryCells(node, input) : {}),
  };
  return columns.map((column) => cells[column] ?? null);
}

function entryCells(criterion: Criterion, { assessment, earlier }: ReturnInput): Partial<Record<ReturnColumn, Cell>> {
  const entry = assessment.get(criterion.id) ?? blankEntry;
  const gap = gapOf(entry);
  return {
    maxScore: { number: criterion.maxScore },
    selfScore: scoreCell(entry.selfScore),
    appraisedScore: scoreCell(entry.appraisedScore),
    scoreGap: gap === null ? null : { number: gap },
    appraisalNote: textCell(entry.appraisalNote),
    earlier: textCell(earlierSupplementsText(supplementsOf(earlier, criterion.id))),
  };
}

function scoreCell(score: ScoreEntry): Cell {
  if (score.kind === "blank") return null;
  return score.kind === "number" ? { number: score.value } : { text: score.text };
}

const textCell = (text: string): Cell => (text === "" ? null : { text });
