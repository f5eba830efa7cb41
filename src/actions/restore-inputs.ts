import type { Result } from "../domain/failure";
import { restoreInputs as restore, type InputRules } from "../excel/restore-inputs";
import { ActionStopped, runExcel } from "../excel/run";
import { locateScorecard } from "../sheets/locate-scorecard";
import { lastColumn, scorecardArea, scorecardLayout } from "../sheets/scorecard-layout";
import { scorecardSpec } from "../sheets/scorecard-spec";
import { workbookNames } from "../sheets/workbook-names";
import { examinationOf } from "./examine-scorecard";
import { findScorecard, type FoundScorecard } from "./find-scorecard";

/**
 * Puts rules of entry, formats, colours, locks and protection back on a scorecard whose rows stand where they were made;
 * values are untouched. All or nothing, one writing sync.
 */
export function restoreInputs(): Promise<Result<void>> {
  return runExcel(async (context) => {
    const found = await findScorecard(context);
    if (!found) throw new ActionStopped("noScorecard", workbookNames.scorecard);
    const { remedy, diagnoses } = examinationOf(found);
    if (remedy === "rebuild") throw new ActionStopped("changedMeanwhile", JSON.stringify(diagnoses));
    if (remedy === "none") return;
    await restore(context, found.facts, inputRules(found));
  });
}

/** Beside a scorecard without appraisal notes may stand anything: what is not its own is left alone. */
function inputRules({ rubric, facts, selfScoresLocked }: FoundScorecard): InputRules {
  const layout = scorecardLayout(rubric);
  const last = lastColumn(locateScorecard(rubric, facts)?.table.columns ?? {});
  const table = scorecardArea(layout, "code", last);
  const spec = scorecardSpec(rubric, { infoSheetName: "", selfScoresLocked });
  const highlights = (spec.highlights ?? []).filter(({ column }) => column < table.columnCount);
  return {
    spec: { ...spec, highlights },
    table,
    inputs: [
      scorecardArea(layout, "selfScore", "appraisedScore"),
      scorecardArea(layout, "evidence", "explanation"),
      ...(last === "appraisalNote" ? [scorecardArea(layout, last)] : []),
    ],
  };
}
