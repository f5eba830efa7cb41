import type { Entry } from "../domain/assessment";
import { cellText, plainText, type BlockCell, type CellBlock } from "./cell-block";
import { tableCell, type TableColumns } from "./find-table";
import { scoreIn } from "./score-cell";

/** What a row of a table says of one criterion; columns that the table does not have are blank. */
export function entryIn(block: CellBlock, columns: TableColumns, row: number): Entry {
  return {
    selfScore: scoreIn(tableCell(block, columns, row, "selfScore")),
    appraisedScore: scoreIn(tableCell(block, columns, row, "appraisedScore")),
    evidence: noteIn(tableCell(block, columns, row, "evidence")),
    explanation: noteIn(tableCell(block, columns, row, "explanation")),
    appraisalNote: noteIn(tableCell(block, columns, row, "appraisalNote")),
  };
}

/** An error value has its text: whoever reads on sees that something stood there. */
export function noteIn(cell: BlockCell): string {
  return cell.type === "error" ? plainText(cell.value) : cellText(cell);
}
