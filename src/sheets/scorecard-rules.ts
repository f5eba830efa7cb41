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

/**
 * Colours only repeat what cells say (SPEC.md, [V8]): red for a wrong entry, amber for a self score that still wants
 * something and for the missing note of an appraisal that took points away. Few rules, because each costs a dozen requests.
 */
export function scorecardHighlights(layout: ScorecardLayout): readonly Highlight[] {
  const own = a1({ row: scorecardFirstRow, column: scorecardColumns.selfScore });
  const isWrongNumber = `OR(${own}<0,${own}>${fixedColumn("maxScore")})`;
  const says = (text: string) => `${fixedColumn("check")}=${formulaText(text)}`;
  return [
    {
      ...scorecardArea(layout, "selfScore", "appraisedScore"),
      formula: `=IF(ISNUMBER(${own}),${isWrongNumber},IF(ISERROR(${own}),TRUE,${own}<>""))`,
      style: { fill: palette.errorFill },
    },
    {
      ...scorecardArea(layout, "selfScore"),
      formula: `=OR(${says(checkTexts.notScored)},${says(checkTexts.missingExplanation)})`,
      style: { fill: palette.warningFill },
    },
    {
      ...scorecardArea(layout, "appraisalNote"),
      formula: lacksAppraisalNote,
      style: { fill: palette.warningFill },
    },
  ];
}

/** Headings, whose note is locked, have a gap too; what tells them from criteria is the check that they lack. */
const lacksAppraisalNote = `=AND(NOT(ISBLANK(${fixedColumn("check")})),${[
  `IF(ISNUMBER(${fixedColumn("scoreGap")}),${fixedColumn("scoreGap")}<0,FALSE)`,
  `IFERROR(TRIM(CLEAN(${fixedColumn("appraisalNote")}))="",TRUE)`,
].join(",")})`;
