import type { Check } from "../actions/actions";
import type { Issue } from "../domain/issue";
import { type Criterion, criteriaOf } from "../domain/rubric";

export interface IssueItem {
  readonly issue: Issue;
  readonly criterion: Criterion;
}

export interface IssueGroup {
  readonly severity: Issue["severity"];
  readonly items: readonly IssueItem[];
}

/** What stops the report from being right comes first. */
const severities = ["error", "pending", "warning"] as const satisfies readonly Issue["severity"][];

/** The issues by severity, each group in the rubric's order; empty groups included. */
export function groupIssues({ rubric, issues }: Pick<Check, "rubric" | "issues">): readonly IssueGroup[] {
  const byId = new Map(criteriaOf(rubric).map((criterion) => [criterion.id, criterion]));
  const items = issues.map((issue) => ({ issue, criterion: criterionOf(issue, byId) }));
  return severities.map((severity) => ({ severity, items: items.filter(({ issue }) => issue.severity === severity) }));
}

function criterionOf({ criterionId }: Issue, byId: ReadonlyMap<string, Criterion>): Criterion {
  const criterion = byId.get(criterionId);
  if (criterion === undefined)
    throw new Error(`An issue names criterion ${criterionId}, which its rubric does not have.`);
  return criterion;
}
