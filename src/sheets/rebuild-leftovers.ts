import type { Leftover, LeftoverCell, LeftoverReason } from "../domain/leftover";
import type { RubricNode } from "../domain/rubric";
import { scorecardHeaders, scorecardText } from "../text/scorecard";
import { blockCell, plainText } from "./cell-block";
import { formulaAt, sheetRow, type DiagnosedScorecard } from "./diagnosed-scorecard";
import type { RowFinding } from "./row-finding";
import type { ScorecardColumn } from "./scorecard-layout";

/** Columns that a rebuild writes again out of the rubric (their changes are in the diagnosis) or of the entry. */
const rewritten: Readonly<Record<RubricNode["kind"], ReadonlySet<ScorecardColumn | null>>> = {
  criterion: new Set([
    "code",
    "title",
    "maxScore",
    "selfScore",
    "appraisedScore",
    "evidence",
    "explanation",
    "appraisalNote",
  ]),
  group: new Set(["code", "title"]),
};

const noteColumns: ReadonlySet<ScorecardColumn | null> = new Set(["evidence", "explanation", "appraisalNote"]);

/**
 * Every constant on the sheet that a rebuild would not write again, row by row. Formulas are left out: their results
 * follow from the entries.
 */
export function leftoversOf(scorecard: DiagnosedScorecard): readonly Leftover[] {
  const findings = new Map(scorecard.findings.map((finding) => [finding.row.row, finding]));
  return scorecard.facts.values.flatMap((_, row) => {
    const finding = findings.get(row);
    if (finding?.node === null) return unmatchedRow(scorecard, row, finding);
    return knownRow(scorecard, row, finding?.node.node);
  });
}

function unmatchedRow(
  scorecard: DiagnosedScorecard,
  row: number,
  { reason, candidates }: RowFinding & { readonly node: null },
): readonly Leftover[] {
  const why = isHeading(scorecard, row) ? "outsideTable" : reason;
  return leftover(
    scorecard,
    row,
    why,
    constantsIn(scorecard, row),
    candidates.map(({ node }) => node.id),
  );
}

/** Without a header, what stands above the first row of the rubric is what a header's table would not hold. */
function isHeading({ table, rowOf }: DiagnosedScorecard, row: number): boolean {
  return table.headerRow < 0 && [...rowOf.values()].every((found) => found > row);
}

function knownRow(scorecard: DiagnosedScorecard, row: number, node: RubricNode | undefined): readonly Leftover[] {
  const cells = constantsIn(scorecard, row);
  if (row <= scorecard.table.headerRow) {
    const foreign = cells.filter(({ text }) => !paintedTexts.has(text.normalize("NFC")));
    return leftover(scorecard, row, "outsideTable", foreign);
  }
  const outside = cells.filter(({ column }) => column === null);
  const inside = cells.filter(({ column }) => column !== null && !isRewritten(node, column));
  const notes = node?.kind === "criterion" ? [] : inside.filter(({ column }) => noteColumns.has(column));
  const calculated = inside.filter((cell) => !notes.includes(cell));
  return [
    ...leftover(scorecard, row, "headingNote", notes),
    ...leftover(scorecard, row, "calculatedCell", calculated),
    ...leftover(scorecard, row, "outsideTable", outside),
  ];
}

/** The total row and repeated headers are rewritten like a heading. */
const isRewritten = (node: RubricNode | undefined, column: ScorecardColumn | null): boolean =>
  rewritten[node?.kind ?? "group"].has(column);

/** Our own lines above the table, which are painted again. */
const paintedTexts: ReadonlySet<string> = new Set(
  [scorecardText.title, scorecardText.howTo, ...Object.values(scorecardHeaders)].map((text) => text.normalize("NFC")),
);

function leftover(
  scorecard: DiagnosedScorecard,
  row: number,
  reason: LeftoverReason,
  cells: readonly LeftoverCell[],
  candidates: readonly string[] = [],
): readonly Leftover[] {
  return cells.length === 0 ? [] : [{ row: sheetRow(scorecard, row), reason, cells, candidates }];
}

function constantsIn({ facts, table }: DiagnosedScorecard, row: number): readonly LeftoverCell[] {
  const columnAt = new Map(Object.entries(table.columns).map(([column, at]) => [at, column as ScorecardColumn]));
  return (facts.values[row] ?? []).flatMap((_, at) => {
    const text = plainText(blockCell(facts, row, at).value);
    if (text.trim() === "" || formulaAt(facts, row, at) !== "") return [];
    return [{ sheetColumn: facts.origin.column + at, column: columnAt.get(at) ?? null, text }];
  });
}
