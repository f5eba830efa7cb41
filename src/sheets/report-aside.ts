import { reportAsideText } from "../text/report";
import { a1, a1Area, formulaText, type CellPosition } from "./a1";
import { palette, sheetFont } from "./palette";
import { firstLineIndent, fontOf, paragraphStyles } from "./report-form";
import type { ReportExpression, ReportTerm } from "./report-model";
import type { PlacedText, ReportRow } from "./report-placing";
import type { Area, AreaStyle, Cell } from "./sheet-spec";
import { textWidth } from "./text-metrics";
import { workbookNames } from "./workbook-names";

/**
 * What stands to the right of the print area and is never printed: in sight, a notice and marks at rows that have outgrown
 * their height; in hidden columns, the terms that the sentences are made of.
 */
export interface Aside {
  readonly terms: readonly ReportTerm[];
  readonly firstColumn: number;
}

/** Points: marks, labels, terms. */
export const asideWidths: readonly number[] = [150, 130, 330];

/** Labels and terms. */
export const hiddenAside = ({ firstColumn }: Aside): Pick<Area, "column" | "columnCount"> => ({
  column: firstColumn + 1,
  columnCount: 2,
});

/** How many rows have outgrown their height. */
export const outgrownCountCell = ({ firstColumn }: Aside): CellPosition => ({ row: 0, column: firstColumn + 2 });

/** The notice stands in the first row, where it says for that row, too, what marks say of the others. */
const headingRow = 2;
const firstTermRow = headingRow + 1;

/** Rows that the aside needs. */
export const asideRowCount = ({ terms }: Aside): number => firstTermRow + terms.length;

/** Share of a row's lines that words fill: the rest is lost at the ends of lines. */
const filling = 0.93;

export interface FormulaWriter {
  /** The whole formula of a cell, "=" included. */
  readonly cell: (expression: ReportExpression) => string;
  /** A formula to stand inside another. */
  readonly part: (expression: ReportExpression) => string;
}

/** @throws RangeError for a term that the report does not have. */
export function termCell({ terms, firstColumn }: Aside, name: string): CellPosition {
  const index = terms.findIndex((term) => term.name === name);
  if (index < 0) throw new RangeError(`the report has no term ${name}`);
  return { row: firstTermRow + index, column: firstColumn + 2 };
}

export function asideCells(
  aside: Aside,
  rows: readonly ReportRow[],
  row: number,
  writer: FormulaWriter,
): readonly Cell[] {
  const outgrown = outgrownCondition(rows[row]?.texts ?? [], row, writer);
  if (row === 0) {
    const count = outgrownCount(aside, rows.length, outgrown);
    return [notice(aside), { text: reportAsideText.outgrownRows }, { formula: `=${count}` }];
  }
  const mark: Cell = outgrown === null ? null : { formula: `=IF(${outgrown},${rowOutgrown},"")` };
  const term = aside.terms[row - firstTermRow];
  if (term) return [mark, { text: term.label }, { formula: writer.cell(term.expression) }];
  return [mark, row === headingRow ? { text: reportAsideText.termsHeading } : null, null];
}

const rowOutgrown = formulaText(reportAsideText.rowOutgrown);

/** Marked rows, and the first one, which bears the notice instead of a mark. */
function outgrownCount({ firstColumn }: Aside, rowCount: number, first: string | null): string {
  const marks = a1Area({ row: 1, rowCount: rowCount - 1, column: firstColumn, columnCount: 1 }, true);
  return `SUMPRODUCT(--(LEN(${marks})>0))${first === null ? "" : `+IF(${first},1,0)`}`;
}

/** Asks for generating again when a row is marked, and counts what the scorecard still lacks. */
function notice(aside: Aside): Cell {
  const count = (name: string, text: string) => `IF(${name}>0,${formulaText(text)}&${name}&". ","")`;
  const outgrown = a1(outgrownCountCell(aside), true);
  const again = `IF(${outgrown}>0,${formulaText(reportAsideText.generateAgain)},"")`;
  const { notScored, errors } = reportAsideText;
  return {
    formula: `=${again}&${count(workbookNames.notScoredCount, notScored)}&${count(workbookNames.errorCount, errors)}`,
  };
}

/** Whether a text of the row says more than fits, or would have another shape now; null where all is fixed. */
function outgrownCondition(texts: readonly PlacedText[], row: number, writer: FormulaWriter): string | null {
  const conditions = texts
    .filter(({ expression, hasOwnRoom }) => typeof expression !== "string" && !hasOwnRoom)
    .flatMap((text) => {
      const length = `LEN(${a1({ row, column: text.span.first }, true)})`;
      const blank = paragraphStyles[text.kind].indented ? firstLineIndent.length : 0;
      const gone = text.textNow.length > blank ? [`${length}<=${blank}`] : [];
      return [`${length}>${roomyLength(text)}`, ...gone, ...text.outgrown.map(writer.part)];
    });
  return conditions.length === 0 ? null : `OR(${conditions.join(",")})`;
}

/** Characters that fit into the lines a text has now, going by how wide its characters are now. */
function roomyLength({ kind, textNow, lines, room }: PlacedText): number {
  const width = textWidth(textNow, fontOf(paragraphStyles[kind]));
  if (width === 0) return 0;
  return Math.max(textNow.length, Math.floor((textNow.length * lines * room * filling) / width));
}

export function asideStyles(aside: Aside, rowCount: number): readonly AreaStyle[] {
  const { firstColumn } = aside;
  const block = { row: 0, rowCount, column: firstColumn, columnCount: asideWidths.length };
  const quiet = {
    fontName: sheetFont,
    fontSize: 10,
    color: palette.muted,
    vertical: "Center",
    horizontal: "Left",
  } as const;
  const marks = { ...block, columnCount: 1 };
  return [
    { ...block, style: quiet },
    { ...marks, style: { color: palette.error, bold: true } },
    { ...marks, rowCount: 1, style: noticeStyle },
  ];
}

/** On one line that runs over the empty cells beside it: rows of the form are too low for more. */
const noticeStyle = { fontSize: 12, bold: true, color: palette.error } as const;
