import type { Result } from "../domain/failure";
import { restoreInputs as restore } from "../excel/restore-inputs";
import { ActionStopped, runExcel } from "../excel/run";
import { scorecardArea, scorecardLayout } from "../sheets/scorecard-layout";
import { scorecardSpec } from "../sheets/scorecard-spec";
import { workbookNames } from "../sheets/workbook-names";
import { examinationOf } from "./examine-scorecard";
import { findScorecard } from "./find-scorecard";

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
    const layout = scorecardLayout(found.rubric);
    await restore(context, found.facts, {
      spec: scorecardSpec(found.rubric, { infoSheetName: "" }),
      table: scorecardArea(layout, "code", "check"),
      inputs: [scorecardArea(layout, "selfScore", "appraisedScore"), scorecardArea(layout, "evidence", "explanation")],
    });
  });
}
