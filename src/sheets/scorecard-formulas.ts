import { totalDecimals } from "../domain/decimal";
import type { RubricNode } from "../domain/rubric";
import { checkTexts } from "../text/issue";
import { a1, a1Area, formulaText } from "./a1";
import { scorecardArea, scorecardColumns, type ScorecardColumn, type ScorecardLayout } from "./scorecard-layout";

/**
 * Formulas for Excel 2010, LibreOffice and WPS alike, in en-US syntax. None fails on text or error values that were
 * pasted into the input cells.
 */

/** SUMIF passes over text and error values, where SUM would stop at the first #N/A. */
const anyNumber = '"<1E+300"';

/** Excel takes 255 arguments; https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const maxArguments = 250;

const ref = (column: ScorecardColumn, row: number): string => a1({ row, column: scorecardColumns[column] });

/** Neighbouring criteria of one parent as one range, or a single child group. */
interface Block {
  readonly kind: RubricNode["kind"];
  readonly first: number;
  readonly last: number;
}

function blocksOf(children: readonly RubricNode[], layout: ScorecardLayout): readonly Block[] {
  const blocks: Block[] = [];
  for (const child of children) {
    const row = rowIn(layout, child);
    const before = blocks.at(-1);
    if (child.kind === "criterion" && before?.kind === "criterion")
      blocks[blocks.length - 1] = { ...before, last: row };
    else blocks.push({ kind: child.kind, first: row, last: row });
  }
  return blocks;
}

function rowIn(layout: ScorecardLayout, node: RubricNode): number {
  const row = layout.rowOf.get(node);
  if (row === undefined) throw new RangeError(`node ${node.id} is not on the sheet`);
  return row;
}

const rangeOf = (column: ScorecardColumn, { first, last }: Block): string =>
  a1Area({ row: first, column: scorecardColumns[column], rowCount: last - first + 1, columnCount: 1 });

function call(name: "SUM" | "COUNT", items: readonly string[]): string {
  const calls: string[] = [];
  for (let start = 0; start < items.length; start += maxArguments) {
    calls.push(`${name}(${items.slice(start, start + maxArguments).join(",")})`);
  }
  return calls.join("+");
}

const rounded = (expression: string): string => `ROUND(${expression},${totalDecimals})`;

export interface TotalFormulas {
  readonly maxScore: string;
  readonly selfScore: string;
  readonly appraisedScore: string;
  readonly scoreGap: string;
}

/**
 * Totals over the children of a group, or over the sections for the total row. The appraised total is empty until
 * something is appraised; the gap until everything is, since a part cannot be compared with the whole (SPEC.md, [T4]).
 */
export function totalFormulas(children: readonly RubricNode[], row: number, layout: ScorecardLayout): TotalFormulas {
  const blocks = blocksOf(children, layout);
  if (blocks.length === 0) return { maxScore: "=0", selfScore: "=0", appraisedScore: '=""', scoreGap: '=""' };
  const sum = (column: ScorecardColumn) => rounded(sumOf(column, blocks));
  const appraised = call(
    "COUNT",
    blocks.map((block) => rangeOf("appraisedScore", block)),
  );
  const closed = call(
    "COUNT",
    blocks.map((block) => rangeOf(block.kind === "group" ? "scoreGap" : "appraisedScore", block)),
  );
  const gap = rounded(`${ref("appraisedScore", row)}-${ref("selfScore", row)}`);
  return {
    maxScore: `=${sum("maxScore")}`,
    selfScore: `=${sum("selfScore")}`,
    appraisedScore: `=IF(${appraised}=0,"",${sum("appraisedScore")})`,
    scoreGap: `=IF(${closed}<${children.length},"",${gap})`,
  };
}

function sumOf(column: ScorecardColumn, blocks: readonly Block[]): string {
  const addends = blocks.map((block) =>
    block.kind === "group" || column === "maxScore"
      ? rangeOf(column, block)
      : `SUMIF(${rangeOf(column, block)},${anyNumber})`,
  );
  const [only] = addends;
  return addends.length === 1 && only?.startsWith("SUMIF") ? only : call("SUM", addends);
}

/** Appraised minus self of one criterion; empty until both are numbers. */
export function gapFormula(row: number): string {
  const self = ref("selfScore", row);
  const appraised = ref("appraisedScore", row);
  return `=IF(COUNT(${self},${appraised})=2,${rounded(`${appraised}-${self}`)},"")`;
}

/** The gravest thing wrong with one criterion's row, or nothing; asks in the same order as `findIssue` of the domain. */
export function checkFormula(row: number): string {
  const self = ref("selfScore", row);
  const appraised = ref("appraisedScore", row);
  const max = ref("maxScore", row);
  const questions: readonly (readonly [condition: string, text: string])[] = [
    [isNoNumber(self), checkTexts.notANumber],
    [`${self}<0`, checkTexts.negative],
    [`${self}>${max}`, checkTexts.aboveMax],
    [isNoNumber(appraised), checkTexts.appraisedNotANumber],
    [`${appraised}<0`, checkTexts.appraisedNegative],
    [`${appraised}>${max}`, checkTexts.appraisedAboveMax],
    [`ISBLANK(${self})`, checkTexts.notScored],
    [`(${self}<${max})*${isUnwritten(ref("explanation", row))}`, checkTexts.missingExplanation],
  ];
  return `=${questions.reduceRight((otherwise, [condition, text]) => `IF(${condition},${formulaText(text)},${otherwise})`, '""')}`;
}

const isNoNumber = (cell: string): string => `TYPE(${cell})>1`;

/** An error value is no explanation either. */
const isUnwritten = (cell: string): string => `IFERROR(TRIM(CLEAN(${cell}))="",1)`;

/** Counts of rows by what their check says; no row counts twice, since a row says one thing. */
export function countFormulas(layout: ScorecardLayout): {
  readonly errors: string;
  readonly warnings: string;
  readonly notScored: string;
} {
  const checks = a1Area(scorecardArea(layout, "check"));
  const is = (text: string) => `(${checks}=${formulaText(text)})`;
  const isNot = (text: string) => `(${checks}<>${formulaText(text)})`;
  return {
    errors: `=SUMPRODUCT(${["", checkTexts.notScored, checkTexts.missingExplanation].map(isNot).join("*")})`,
    warnings: `=SUMPRODUCT(1*${is(checkTexts.missingExplanation)})`,
    notScored: `=SUMPRODUCT(1*${is(checkTexts.notScored)})`,
  };
}
