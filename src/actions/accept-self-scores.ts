import { scoresToAccept, type AcceptedScore } from "../domain/appraisal";
import type { Result } from "../domain/failure";
import { writeEntryCells } from "../excel/entry-cells";
import { ActionStopped, runExcel } from "../excel/run";
import { scoreChange } from "./score-change";
import { readScorecardCells } from "./scorecard-source";

/**
 * Takes the self scores over where nothing has been appraised, all or none, in one writing sync. `changedMeanwhile` when
 * they are no longer those that were shown.
 */
export function acceptSelfScores(shown: readonly AcceptedScore[]): Promise<Result<void>> {
  return runExcel(async (context) => {
    const { cells, check, rows } = await readScorecardCells(context);
    const accepted = scoresToAccept(check.rubric, check.assessment);
    if (JSON.stringify(accepted) !== JSON.stringify(shown))
      throw new ActionStopped("changedMeanwhile", JSON.stringify(accepted));
    await writeEntryCells(
      context,
      cells,
      accepted.map(({ criterionId, score }) =>
        scoreChange({ criterionId, field: "appraisedScore", score }, rows, cells),
      ),
    );
  });
}
