import type { FoundCell } from "../domain/diagnosis";
import type { Rubric, RubricNode } from "../domain/rubric";
import { blockCell, plainText } from "./cell-block";
import type { LocatedScorecard } from "./locate-scorecard";
import type { ScorecardColumn } from "./scorecard-layout";
import type { SheetFacts } from "./sheet-facts";

/** A scorecard under examination. Rows and columns are zero-based within the facts' block unless said otherwise. */
export interface DiagnosedScorecard extends LocatedScorecard {
  readonly rubric: Rubric;
  readonly facts: SheetFacts;
  readonly rowOf: ReadonlyMap<RubricNode, number>;
  readonly totalRow: number | null;
}

export function diagnosedScorecard(rubric: Rubric, facts: SheetFacts, located: LocatedScorecard): DiagnosedScorecard {
  const rows = located.findings.flatMap(({ node, row }) => (node ? [[node.node, row.row] as const] : []));
  const totalRow = located.table.rows.filter(({ kind }) => kind === "total").at(-1)?.row ?? null;
  return { ...located, rubric, facts, rowOf: new Map(rows), totalRow };
}

/** The row on the sheet, zero-based. */
export const sheetRow = ({ facts }: DiagnosedScorecard, row: number): number => facts.origin.row + row;

/** What a person sees in a cell, as far as values tell. */
export function seenIn({ facts, table }: DiagnosedScorecard, row: number, column: ScorecardColumn): string {
  const at = table.columns[column];
  return at === undefined ? "" : plainText(blockCell(facts, row, at).value);
}

/** The formula of a cell, "" when it has none. A text that only looks like a formula is none. */
export function formulaIn({ facts, table }: DiagnosedScorecard, row: number, column: ScorecardColumn): string {
  const at = table.columns[column];
  return at === undefined ? "" : formulaAt(facts, row, at);
}

/** As {@link formulaIn}, for any column of the block. */
export function formulaAt(facts: SheetFacts, row: number, column: number): string {
  const formula = facts.formulas[row]?.[column];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== facts.values[row]?.[column];
  return isFormula ? formula : "";
}

/** What stands in those of the columns that the scorecard has and that fulfil the condition. */
export function cellsWhere(
  scorecard: DiagnosedScorecard,
  row: number,
  columns: readonly ScorecardColumn[],
  condition: (column: ScorecardColumn) => boolean,
): readonly FoundCell[] {
  return columns
    .filter((column) => scorecard.table.columns[column] !== undefined && condition(column))
    .map((column) => ({ column, found: seenIn(scorecard, row, column) }));
}
