import type { Entry } from "../domain/assessment";
import type { Result } from "../domain/failure";
import { constantOfName, readNamedParts, type NamedBlock } from "../excel/named-blocks";
import { ActionStopped, runExcel } from "../excel/run";
import { selectCell } from "../excel/select";
import { findRubric } from "../rubrics/rubrics";
import { scorecardColumns } from "../sheets/scorecard-layout";
import { rowsByCriterion } from "../sheets/read-scorecard";
import { workbookNames } from "../sheets/workbook-names";

/** Selects the cell of a criterion where it stands now, on whatever tab the scorecard is. */
export function goTo(criterionId: string, field: keyof Entry): Promise<Result<void>> {
  return runExcel(async (context) => {
    const { blocks, formulas } = await readNamedParts(context, [workbookNames.scorecard]);
    const block = blocks.get(workbookNames.scorecard);
    const rubric = findRubric(constantOfName(workbookNames.rubric, formulas));
    if (!block || !rubric) throw new ActionStopped("noScorecard", workbookNames.scorecard);
    const row = rowsByCriterion(rubric, block).get(criterionId);
    if (row === undefined) throw new ActionStopped("damagedScorecard", criterionId);
    await selectCell(context, {
      sheetName: block.sheetName,
      row: block.row + row,
      column: block.column + columnOf(field, block),
    });
  });
}

/** A scorecard without a column for notes has the appraised score to show instead. */
function columnOf(field: keyof Entry, { values }: NamedBlock): number {
  const column = scorecardColumns[field];
  return column < (values[0]?.length ?? 0) ? column : scorecardColumns.appraisedScore;
}
