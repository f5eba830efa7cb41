import { scoresToAccept, type AcceptedScore } from "../domain/appraisal";
import type { Result } from "../domain/failure";
import { readEntryCells, writeEntryCells } from "../excel/entry-cells";
import { readNamedParts } from "../excel/named-blocks";
import { ActionStopped, runExcel } from "../excel/run";
import { rowsByCriterion } from "../sheets/read-scorecard";
import { workbookNames } from "../sheets/workbook-names";
import { checkBlock } from "./read-workbook";
import { scoreChange } from "./score-change";

/**
 * Takes the self scores over where nothing has been appraised, all or none, in one writing sync. `changedMeanwhile` when
 * they are no longer those that were shown.
 */
export function acceptSelfScores(shown: readonly AcceptedScore[]): Promise<Result<void>> {
  return runExcel(async (context) => {
    const { scorecard, unitInfo } = workbookNames;
    const parts = await readNamedParts(context, [scorecard, unitInfo]);
    const block = parts.blocks.get(scorecard);
    if (!block) throw new ActionStopped("noScorecard", scorecard);
    const cells = await readEntryCells(context, block);
    const { rubric, assessment } = checkBlock(cells, parts);
    const accepted = scoresToAccept(rubric, assessment);
    if (JSON.stringify(accepted) !== JSON.stringify(shown))
      throw new ActionStopped("changedMeanwhile", JSON.stringify(accepted));
    const rows = rowsByCriterion(rubric, cells);
    await writeEntryCells(
      context,
      cells,
      accepted.map(({ criterionId, score }) =>
        scoreChange({ criterionId, field: "appraisedScore", score }, rows, cells),
      ),
    );
  });
}
