import type { Result } from "../domain/failure";
import { isWritten } from "../domain/validation";
import { constantOfName, readNamedParts } from "../excel/named-blocks";
import { ActionStopped, runExcel } from "../excel/run";
import { selectCell } from "../excel/select";
import { findRubric } from "../rubrics/rubrics";
import { returnedRows } from "../sheets/read-return-round";
import { returnRoundName } from "../sheets/return-names";
import { workbookNames } from "../sheets/workbook-names";

/** Shows the sheet of a round at the first criterion that the unit has not explained, or else at its first row. */
export function goToRound(round: number): Promise<Result<void>> {
  return runExcel(async (context) => {
    const name = returnRoundName(round);
    const { blocks, formulas } = await readNamedParts(context, [name]);
    const block = blocks.get(name);
    const rubric = findRubric(constantOfName(workbookNames.rubric, formulas));
    if (!block || !rubric) throw new ActionStopped("changedMeanwhile", name);
    const row = returnedRows(rubric, block).find(({ supplement }) => !isWritten(supplement))?.row ?? 0;
    const last = (block.values[0]?.length ?? 1) - 1;
    await selectCell(context, { sheetName: block.sheetName, row: block.row + row, column: block.column + last });
  });
}
