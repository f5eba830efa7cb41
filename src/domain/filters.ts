import { blankEntry, type Assessment, type Entry } from "./assessment";
import { compareScores } from "./decimal";
import { criteriaUnder, type Criterion, type Rubric, type RubricGroup } from "./rubric";
import { findIssue, isValidScore, isWritten } from "./validation";

/** Ways to look at the criteria, in the order they are offered. */
export const criterionFilters = [
  "all",
  "notScored",
  "inError",
  "lostPoints",
  "withoutExplanation",
  "withoutEvidence",
] as const;

export type CriterionFilter = (typeof criterionFilters)[number];

/** The criteria of one section that a filter lets through; sections without any are left out. */
export interface FilteredSection {
  readonly section: RubricGroup;
  readonly criteria: readonly Criterion[];
}

/** What a filter shows, by section, in the rubric's order. */
export function filterCriteria(
  rubric: Rubric,
  assessment: Assessment,
  filter: CriterionFilter,
): readonly FilteredSection[] {
  return rubric.sections.flatMap((section) => {
    const criteria = criteriaUnder(section).filter((criterion) =>
      passes(filter, criterion, assessment.get(criterion.id) ?? blankEntry),
    );
    return criteria.length === 0 ? [] : [{ section, criteria }];
  });
}

/** How many criteria each filter lets through. */
export function countByFilter(rubric: Rubric, assessment: Assessment): Readonly<Record<CriterionFilter, number>> {
  const count = (filter: CriterionFilter) =>
    filterCriteria(rubric, assessment, filter).reduce((sum, { criteria }) => sum + criteria.length, 0);
  return Object.fromEntries(criterionFilters.map((filter) => [filter, count(filter)])) as Record<
    CriterionFilter,
    number
  >;
}

/**
 * Whether a filter lets a criterion through. `withoutEvidence`: points are claimed and nothing proves them; a score of 0
 * needs no proof. A criterion may pass several filters, e.g. lost points and no explanation.
 */
export function passes(filter: CriterionFilter, criterion: Criterion, entry: Entry): boolean {
  switch (filter) {
    case "all":
      return true;
    case "notScored":
      return entry.selfScore.kind === "blank";
    case "inError":
      return findIssue(criterion, entry)?.severity === "error";
    case "lostPoints":
      return losesPoints(criterion, entry);
    case "withoutExplanation":
      return losesPoints(criterion, entry) && !isWritten(entry.explanation);
    case "withoutEvidence":
      return claimsPoints(criterion, entry) && !isWritten(entry.evidence);
  }
}

function losesPoints({ maxScore }: Criterion, { selfScore }: Entry): boolean {
  if (selfScore.kind !== "number" || !isValidScore(selfScore.value, maxScore)) return false;
  return compareScores(selfScore.value, maxScore) < 0;
}

function claimsPoints({ maxScore }: Criterion, { selfScore }: Entry): boolean {
  return (
    selfScore.kind === "number" && isValidScore(selfScore.value, maxScore) && compareScores(selfScore.value, 0) > 0
  );
}
