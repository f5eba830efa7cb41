import { cellText, type CellBlock } from "./cell-block";
import { tableCell, type FoundTable, type TableColumns } from "./find-table";
import { codesIn, printedParts, splitCodeFromTitle, type CodeParts } from "./row-codes";

/** A row of a table that may belong to a node of a rubric. */
export interface CodedRow {
  /** Zero-based within the block. */
  readonly row: number;
  /** As it stands in the cell. */
  readonly code: string;
  /** Every code that it may mean; none for an empty or unusable cell. */
  readonly codes: readonly CodeParts[];
  readonly title: string;
}

/** The rows of a table that are neither blank nor header nor total. */
export function codedRows(block: CellBlock, table: FoundTable): readonly CodedRow[] {
  return table.rows.flatMap(({ row, kind }) => (kind === "rubric" ? [codedRow(block, table.columns, row)] : []));
}

function codedRow(block: CellBlock, columns: TableColumns, row: number): CodedRow {
  const codeCell = tableCell(block, columns, row, "code");
  const code = cellText(codeCell).trim();
  const title = cellText(tableCell(block, columns, row, "title")).trim();
  const split = code === "" ? splitCodeFromTitle(title) : null;
  if (split) return { row, code: split.code, codes: [printedParts(split.code)], title: split.title };
  return { row, code, codes: codesIn(codeCell), title };
}
