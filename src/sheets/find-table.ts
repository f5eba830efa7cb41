import { foldText } from "../domain/fold-text";
import { scorecardText } from "../text/scorecard";
import { blockCell, cellText, type BlockCell, type CellBlock } from "./cell-block";
import type { ScorecardColumn } from "./scorecard-layout";
import { headedColumn, headerSureties } from "./table-headers";

/** Which column of a block holds what; zero-based within the block. */
export type TableColumns = Readonly<Partial<Record<ScorecardColumn, number>>>;

/** A row below the header; `row` is zero-based within the block. */
export interface TableRow {
  readonly row: number;
  readonly kind: "rubric" | "total" | "header" | "blank";
}

/** A table that looks like a scorecard. */
export interface FoundTable {
  /** The last row of the header, zero-based within the block. */
  readonly headerRow: number;
  readonly columns: TableColumns;
  /** Every row below the header to the block's end. */
  readonly rows: readonly TableRow[];
}

/** A header stands near the top; letterhead and title come before it. */
const headerWithin = 60;

const leastColumns = 3;

const totals: ReadonlySet<string> = new Set([
  foldText(scorecardText.total),
  "tong cong",
  "tong so diem",
  "tong so",
  "tong",
  "cong",
]);

/** Tables often number their columns in a row of its own: "A", "B", "1", "2" or "(3)", "(4)=(3)-(2)". */
const columnNumber = /^\(?([A-Z]|\d{1,2})\)?(?:\s*=.*)?$/;

/**
 * Finds the scorecard in a sheet's cells by the words over its columns: ours, or those of a table made by hand, in any
 * order, with accents or without, in one header row or two. Null when there are not at least three known columns, the
 * code or the title among them.
 */
export function findTable(block: CellBlock): FoundTable | null {
  const headers = Array.from({ length: Math.min(headerWithin, block.values.length) }, (_, row) =>
    headersAt(block, row),
  );
  const best = headers
    .flat()
    .reduce<Header | null>(
      (found, header) => (isHeader(header.columns) && size(header.columns) > size(found?.columns) ? header : found),
      null,
    );
  return best && tableBelow(block, best.headerRow, best.columns);
}

/** The table whose header row and columns are known. */
export function tableBelow(block: CellBlock, headerRow: number, columns: TableColumns): FoundTable {
  return { headerRow, columns, rows: rowsBelow(block, headerRow, columns) };
}

/** A cell of a found table; a column that the table does not have is empty. */
export function tableCell(block: CellBlock, columns: TableColumns, row: number, column: ScorecardColumn): BlockCell {
  const at = columns[column];
  return at === undefined ? { value: null, type: "empty" } : blockCell(block, row, at);
}

type Header = Omit<FoundTable, "rows">;

/** A second header row holds words only: a row with numbers in it is the table's first. */
function headersAt(block: CellBlock, row: number): readonly Header[] {
  const single = { headerRow: row, columns: headedColumns(headerTexts(block, row)) };
  const below = block.values[row + 1] ?? [];
  const hasNumber = below.some((_, column) => blockCell(block, row + 1, column).type === "number");
  if (below.length === 0 || hasNumber) return [single];
  return [single, { headerRow: row + 1, columns: headedColumns(twoRowTexts(block, row)) }];
}

const size = (columns: TableColumns = {}): number => Object.keys(columns).length;

const isHeader = (columns: TableColumns): boolean =>
  (columns.title ?? columns.code) !== undefined && size(columns) >= leastColumns;

function headedColumns(headers: readonly string[]): TableColumns {
  const columns: Partial<Record<ScorecardColumn, number>> = {};
  const means = headers.map(headedColumn);
  for (const surety of headerSureties) {
    for (const [index, headed] of means.entries()) {
      if (headed?.surety === surety && !Object.values(columns).includes(index)) columns[headed.column] ??= index;
    }
  }
  return columns;
}

function headerTexts(block: CellBlock, row: number): readonly string[] {
  return (block.values[row] ?? []).map((_, column) => cellText(blockCell(block, row, column)));
}

/** "Điểm" merged over "Tối đa", "Tự chấm": each lower cell is read with the text above it, or alone. */
function twoRowTexts(block: CellBlock, row: number): readonly string[] {
  const lower = headerTexts(block, row + 1);
  let above = "";
  return headerTexts(block, row).map((upper, column) => {
    above = upper === "" ? above : upper;
    const below = lower[column] ?? "";
    if (below === "") return upper;
    return headedColumn(`${above} ${below}`) ? `${above} ${below}` : below;
  });
}

function rowsBelow(block: CellBlock, headerRow: number, columns: TableColumns): readonly TableRow[] {
  return block.values.slice(headerRow + 1).map((_, index) => {
    const row = headerRow + 1 + index;
    return { row, kind: kindOf(block, row, columns, headerRow) };
  });
}

function kindOf(block: CellBlock, row: number, columns: TableColumns, headerRow: number): TableRow["kind"] {
  const texts = headerTexts(block, row);
  if (texts.every((text) => text.trim() === "") && !hasError(block, row)) return "blank";
  const textIn = (column: ScorecardColumn) => cellText(tableCell(block, columns, row, column)).trim();
  if (totals.has(foldText(textIn("title"))) || totals.has(foldText(textIn("code")))) return "total";
  const isNumbering = row === headerRow + 1 && numbersColumns(texts);
  return isNumbering || sameFolded(texts, headerTexts(block, headerRow)) ? "header" : "rubric";
}

function numbersColumns(texts: readonly string[]): boolean {
  const labels = texts.filter((text) => text.trim() !== "").map((text) => columnNumber.exec(text.trim())?.[1]);
  const numbers = labels.flatMap((label) => (label !== undefined && /\d/.test(label) ? [Number(label)] : []));
  const inOrder = numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
  return labels.length >= leastColumns && !labels.includes(undefined) && numbers.length > 1 && inOrder;
}

/** The header again, as on every page of a printed table. */
function sameFolded(texts: readonly string[], others: readonly string[]): boolean {
  return texts.every((text, index) => foldText(text) === foldText(others[index] ?? ""));
}

function hasError(block: CellBlock, row: number): boolean {
  return (block.values[row] ?? []).some((_, column) => blockCell(block, row, column).type === "error");
}
