import { blankEntry, type Assessment, type ScoreEntry } from "../domain/assessment";
import { sumScores } from "../domain/decimal";
import { isWritten } from "../domain/validation";
import { criteriaOf, criteriaUnder, rubricRows, type Rubric, type RubricNode } from "../domain/rubric";
import type { UnitInfo } from "../domain/unit-info";
import { evaluate, type Value } from "./report-expression";
import type { ParagraphKind, ReportedColumn, ReportParagraph, ReportRef, ReportTerm } from "./report-model";
import { reportParts, type ReportParts } from "./report-paragraphs";
import { reportTerms } from "./report-terms";

/** What a report says at one moment. */
export interface ReportInput {
  readonly rubric: Rubric;
  readonly assessment: Assessment;
  readonly unitInfo: UnitInfo;
}

export interface ReportLine {
  readonly kind: ParagraphKind;
  readonly text: string;
}

/** Each part of the form with its lines in reading order; blank lines are left out. */
export type ReportLines = {
  readonly [Part in keyof ReportParts]: ReportParts[Part] extends ReportParagraph ? ReportLine : readonly ReportLine[];
};

/** Ids of the criteria with an explanation. */
export function explainedCriteria(rubric: Rubric, assessment: Assessment): ReadonlySet<string> {
  const explained = criteriaOf(rubric).filter(({ id }) => isWritten((assessment.get(id) ?? blankEntry).explanation));
  return new Set(explained.map(({ id }) => id));
}

/** The report as plain data: word for word what the sheet `Báo cáo` shows for the same input. */
export function reportLines(input: ReportInput): ReportLines {
  const { rubric, unitInfo } = input;
  const parts = reportParts({ rubric, unitInfo, explained: explainedCriteria(rubric, input.assessment) });
  const textOf = reportTexts(input);
  const line = ({ kind, expression }: ReportParagraph): ReportLine => ({ kind, text: textOf(expression) });
  const lines = (paragraphs: readonly ReportParagraph[]) => paragraphs.map(line).filter(({ text }) => text !== "");
  return {
    issuer: lines(parts.issuer),
    nation: lines(parts.nation),
    number: line(parts.number),
    placeAndDate: line(parts.placeAndDate),
    body: lines(parts.body),
    recipients: lines(parts.recipients),
    signing: lines(parts.signing),
    signatory: line(parts.signatory),
  };
}

/** Reads expressions with the values of one moment. */
export function reportTexts(input: ReportInput): (expression: ReportParagraph["expression"]) => string {
  const valueOf = reportValues(input, reportTerms(input.unitInfo));
  return (expression) => String(evaluate(expression, valueOf));
}

function reportValues(input: ReportInput, terms: readonly ReportTerm[]): (ref: ReportRef) => Value {
  const nodes = new Map(rubricRows(input.rubric).map(({ node }) => [node.id, node]));
  const known = new Map<string, Value>();
  const valueOf = (ref: ReportRef): Value => {
    if ("field" in ref) return input.unitInfo[ref.field];
    if ("term" in ref) return present(known.get(ref.term), ref.term);
    if ("total" in ref) return totalScoreOf(input) ?? "";
    if ("scored" in ref) return scoredUnder(input.rubric.sections, input);
    if ("scoredUnder" in ref) return scoredUnder([present(nodes.get(ref.scoredUnder), ref.scoredUnder)], input);
    return nodeValue(present(nodes.get(ref.node), ref.node), ref.column, input);
  };
  for (const { name, expression } of terms) known.set(name, evaluate(expression, valueOf));
  return valueOf;
}

function nodeValue(node: RubricNode, column: ReportedColumn, input: ReportInput): Value {
  switch (column) {
    case "code":
    case "title":
      return node[column];
    case "maxScore":
      return maxScoreOf(node);
    case "selfScore":
      return scoreOf(node, input) ?? "";
    case "explanation":
      return (input.assessment.get(node.id) ?? blankEntry).explanation;
  }
}

/** Summed at every level, as on the scorecard, whatever the published group maximum says. */
function maxScoreOf(node: RubricNode): number {
  return node.kind === "criterion" ? node.maxScore : sumScores(node.children.map(maxScoreOf));
}

function scoreOf(node: RubricNode, input: ReportInput): number | null {
  if (node.kind === "criterion") return numberIn((input.assessment.get(node.id) ?? blankEntry).selfScore);
  return sumPresent(node.children.map((child) => scoreOf(child, input)));
}

const totalScoreOf = (input: ReportInput): number | null =>
  sumPresent(input.rubric.sections.map((section) => scoreOf(section, input)));

function sumPresent(scores: readonly (number | null)[]): number | null {
  const present = scores.filter((score) => score !== null);
  return present.length === 0 ? null : sumScores(present);
}

const numberIn = (entry: ScoreEntry): number | null => (entry.kind === "number" ? entry.value : null);

function scoredUnder(nodes: readonly RubricNode[], input: ReportInput): number {
  return nodes.flatMap(criteriaUnder).filter((criterion) => scoreOf(criterion, input) !== null).length;
}

function present<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new RangeError(`the report has nothing called ${name}`);
  return value;
}
