import { blankEntry, numberIn, type Assessment } from "../domain/assessment";
import { sumPresent, sumScores } from "../domain/decimal";
import { isWritten } from "../domain/validation";
import { criteriaOf, criteriaUnder, rubricRows, type Rubric, type RubricNode } from "../domain/rubric";
import type { UnitInfo } from "../domain/unit-info";
import { evaluate, type Value } from "./report-expression";
import type { ParagraphKind, ReportedColumn, ReportParagraph, ReportRef, ReportTerm } from "./report-model";
import { reportParts, type ReportAddition, type ReportParts } from "./report-paragraphs";
import { noReportOptions, type ReportOptions, type ReportSettings } from "./report-settings";
import { reportTerms } from "./report-terms";

/** What a report says at one moment. */
export interface ReportInput {
  readonly rubric: Rubric;
  readonly assessment: Assessment;
  readonly unitInfo: UnitInfo;
  /** What is added to the report; nothing when left out. */
  readonly options?: ReportOptions;
  /** Of finalized self scores; left out or "" for a draft. */
  readonly fingerprint?: string;
}

export interface ReportLine {
  readonly kind: ParagraphKind;
  readonly text: string;
}

export interface AdditionLines {
  readonly headings: readonly ReportLine[];
  readonly shares: readonly number[];
  /** Every row has a cell for each column; a cell may be blank. */
  readonly rows: readonly (readonly ReportLine[])[];
}

/** Each part of the form with its lines in reading order; blank lines are left out. The fingerprint follows the recipients. */
export type ReportLines = {
  readonly [Part in Exclude<keyof ReportParts, "fingerprint">]: ReportParts[Part] extends ReportParagraph
    ? ReportLine
    : ReportParts[Part] extends ReportAddition | null
      ? AdditionLines | null
      : readonly ReportLine[];
};

export function settingsOf({ unitInfo, options }: ReportInput): ReportSettings {
  return { ...unitInfo, ...(options ?? noReportOptions) };
}

/** The parts that a report has for this input. */
export function partsOf(input: ReportInput): ReportParts {
  const { rubric, assessment } = input;
  return reportParts({ rubric, settings: settingsOf(input), explained: explainedCriteria(rubric, assessment) });
}

/** Ids of the criteria with an explanation. */
export function explainedCriteria(rubric: Rubric, assessment: Assessment): ReadonlySet<string> {
  const explained = criteriaOf(rubric).filter(({ id }) => isWritten((assessment.get(id) ?? blankEntry).explanation));
  return new Set(explained.map(({ id }) => id));
}

/** The report as plain data: word for word what the sheet `Báo cáo` shows for the same input. */
export function reportLines(input: ReportInput): ReportLines {
  const parts = partsOf(input);
  const textOf = reportTexts(input);
  const line = ({ kind, expression }: ReportParagraph): ReportLine => ({ kind, text: textOf(expression) });
  const lines = (paragraphs: readonly ReportParagraph[]) => paragraphs.map(line).filter(({ text }) => text !== "");
  const addition = ({ headings, table }: ReportAddition): AdditionLines => ({
    headings: lines(headings),
    shares: table.shares,
    rows: table.rows.map((row) => row.map(line)),
  });
  return {
    issuer: lines(parts.issuer),
    nation: lines(parts.nation),
    number: line(parts.number),
    placeAndDate: line(parts.placeAndDate),
    body: lines(parts.body),
    summary: parts.summary && addition(parts.summary),
    ending: lines(parts.ending),
    recipients: lines([...parts.recipients, parts.fingerprint]),
    signing: lines(parts.signing),
    signatory: line(parts.signatory),
    annex: parts.annex && addition(parts.annex),
  };
}

/** Reads expressions with the values of one moment. */
export function reportTexts(input: ReportInput): (expression: ReportParagraph["expression"]) => string {
  const valueOf = reportValues(input, reportTerms(settingsOf(input)));
  return (expression) => String(evaluate(expression, valueOf));
}

function reportValues(input: ReportInput, terms: readonly ReportTerm[]): (ref: ReportRef) => Value {
  const settings = settingsOf(input);
  const nodes = new Map(rubricRows(input.rubric).map(({ node }) => [node.id, node]));
  const known = new Map<string, Value>();
  const valueOf = (ref: ReportRef): Value => {
    if ("field" in ref) return settings[ref.field];
    if ("term" in ref) return present(known.get(ref.term), ref.term);
    if ("record" in ref) return input.fingerprint ?? "";
    if ("total" in ref) return totalOf(ref.total, input);
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
    case "evidence":
    case "explanation":
      return (input.assessment.get(node.id) ?? blankEntry)[column];
    case "achievementRate":
      return rateOf(scoreOf(node, input), maxScoreOf(node));
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

function totalOf(column: "maxScore" | "selfScore" | "achievementRate", input: ReportInput): Value {
  const maximum = sumScores(input.rubric.sections.map(maxScoreOf));
  const self = sumPresent(input.rubric.sections.map((section) => scoreOf(section, input)));
  if (column === "maxScore") return maximum;
  return column === "selfScore" ? (self ?? "") : rateOf(self, maximum);
}

/** In percent; 0 for a maximum of 0. */
const rateOf = (score: number | null, maximum: number): number => (maximum === 0 ? 0 : ((score ?? 0) / maximum) * 100);

function scoredUnder(nodes: readonly RubricNode[], input: ReportInput): number {
  return nodes.flatMap(criteriaUnder).filter((criterion) => scoreOf(criterion, input) !== null).length;
}

function present<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new RangeError(`the report has nothing called ${name}`);
  return value;
}
