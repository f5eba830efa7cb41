import { blankEntry, numberIn, type Assessment } from "./assessment";
import { sumPresent, sumScores } from "./decimal";
import type { Issue } from "./issue";
import { criteriaUnder, type Rubric, type RubricGroup, type RubricNode } from "./rubric";
import type { SectionSummary, Summary } from "./summary";
import { findIssues } from "./validation";

/**
 * Totals and counts of an assessment. Only numbers count, wrong ones too; blank, text and error values count 0,
 * exactly as the sheet's own formulas do (SPEC.md, [T2]).
 */
export function summarize(rubric: Rubric, assessment: Assessment): Summary {
  const sections = rubric.sections.map((section) => summarizeSection(section, assessment));
  const maxScore = sumScores(sections.map((section) => section.maxScore));
  const selfScore = sumScores(sections.map((section) => section.selfScore));
  return {
    maxScore,
    selfScore,
    appraisedScore: sumPresent(sections.map((section) => section.appraisedScore)),
    achievementRate: maxScore === 0 ? 0 : selfScore / maxScore,
    criterionCount: count(sections, (section) => section.criterionCount),
    scoredCount: count(sections, (section) => section.scoredCount),
    ...countIssues(findIssues(rubric, assessment)),
    sections,
  };
}

function summarizeSection(section: RubricGroup, assessment: Assessment): SectionSummary {
  const selfOf = (id: string) => numberIn((assessment.get(id) ?? blankEntry).selfScore);
  const appraisedOf = (id: string) => numberIn((assessment.get(id) ?? blankEntry).appraisedScore);
  const criteria = criteriaUnder(section);
  return {
    id: section.id,
    code: section.code,
    title: section.title,
    maxScore: total(section, (node) => node.maxScore) ?? 0,
    selfScore: total(section, (node) => selfOf(node.id)) ?? 0,
    appraisedScore: total(section, (node) => appraisedOf(node.id)),
    criterionCount: criteria.length,
    scoredCount: criteria.filter((criterion) => selfOf(criterion.id) !== null).length,
  };
}

/** Rounded at every level of the tree, as the sheet's nested formulas are; null when no criterion has a number. */
function total(node: RubricNode, scoreOf: (criterion: RubricNode) => number | null): number | null {
  return node.kind === "criterion" ? scoreOf(node) : sumPresent(node.children.map((child) => total(child, scoreOf)));
}

const count = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

function countIssues(issues: readonly Issue[]): Pick<Summary, "errorCount" | "warningCount" | "notScoredCount"> {
  const bySeverity = (severity: Issue["severity"]) => issues.filter((issue) => issue.severity === severity).length;
  return {
    errorCount: bySeverity("error"),
    warningCount: bySeverity("warning"),
    notScoredCount: bySeverity("pending"),
  };
}
