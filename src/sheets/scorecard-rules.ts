import { checkTexts } from "../text/issue";
import { scoreValidationText } from "../text/scorecard";
import { a1, formulaText } from "./a1";
import { palette } from "./palette";
import {
  scorecardArea,
  scorecardColumns,
  scorecardFirstRow,
  type ScorecardColumn,
  type ScorecardLayout,
} from "./scorecard-layout";
import type { Highlight, ScoreValidation } from "./sheet-spec";

/** A reference for the first rubric row whose column stays while the row moves: "$C5". */
const fixedColumn = (column: ScorecardColumn): string =>
  `$${a1({ row: scorecardFirstRow, column: scorecardColumns[column] })}`;

/** One rule for each scored column, relative to the maximum in the same row (SPEC.md, [V6]). */
export function scorecardValidations(layout: ScorecardLayout): readonly ScoreValidation[] {
  const { errorTitle, errorMessage, ...prompts } = scoreValidationText;
  const shared = { maximumFormula: `=${fixedColumn("maxScore")}`, errorTitle, errorMessage };
  return [
    {
      ...scorecardArea(layout, "selfScore"),
      ...shared,
      promptTitle: prompts.selfPromptTitle,
      promptMessage: prompts.selfPrompt,
    },
    {
      ...scorecardArea(layout, "appraisedScore"),
      ...shared,
      promptTitle: prompts.appraisedPromptTitle,
      promptMessage: prompts.appraisedPrompt,
    },
  ];
}

/** Colours only repeat what the column `Kiểm tra` says in words (SPEC.md, [V7]). */
export function scorecardHighlights(layout: ScorecardLayout): readonly Highlight[] {
  const own = a1({ row: scorecardFirstRow, column: scorecardColumns.selfScore });
  const check = fixedColumn("check");
  const gap = fixedColumn("scoreGap");
  return [
    {
      ...scorecardArea(layout, "selfScore", "appraisedScore"),
      formula: `=IF(ISNUMBER(${own}),OR(${own}<0,${own}>${fixedColumn("maxScore")}),IF(ISERROR(${own}),TRUE,${own}<>""))`,
      style: { fill: palette.errorFill, color: palette.error, bold: true },
    },
    {
      ...scorecardArea(layout, "selfScore"),
      formula: `=${check}=${formulaText(checkTexts.missingExplanation)}`,
      style: { fill: palette.warningFill },
    },
    {
      ...scorecardArea(layout, "selfScore"),
      formula: `=${check}=${formulaText(checkTexts.notScored)}`,
      style: { fill: palette.pendingFill },
    },
    {
      ...scorecardArea(layout, "scoreGap"),
      formula: `=AND(ISNUMBER(${gap}),${gap}<>0)`,
      style: { color: palette.error, bold: true },
    },
  ];
}
