import { blankEntry, type Assessment, type Entry, type ScoreEntry } from "./assessment";
import { compareScores } from "./decimal";
import type { Issue, IssueCode } from "./issue";
import { criteriaOf, type Criterion, type Rubric } from "./rubric";

/** Whether a score may stand for a criterion: a number from 0 to its maximum, both included (SPEC.md, [S1]). */
export function isValidScore(score: number, maxScore: number): boolean {
  return wrongNumber(score, maxScore) === null;
}

/**
 * Whether a cell of notes says anything. Spaces and control characters say nothing, as in the sheet's
 * TRIM(CLEAN(…))="" (SPEC.md, [V5]).
 */
export function isWritten(note: string): boolean {
  return [...note].some((character) => character > " ");
}

/** What is wrong, in the rubric's order; at most one issue for each criterion, the gravest (SPEC.md, [V1]). */
export function findIssues(rubric: Rubric, assessment: Assessment): readonly Issue[] {
  return criteriaOf(rubric).flatMap((criterion) => {
    const issue = findIssue(criterion, assessment.get(criterion.id) ?? blankEntry);
    return issue === null ? [] : [issue];
  });
}

/** The gravest issue of one row, or null; the same order of questions as the row's `Kiểm tra` formula. */
export function findIssue(criterion: Criterion, entry: Entry): Issue | null {
  const criterionId = criterion.id;
  const wrongSelf = wrongScore(entry.selfScore, criterion.maxScore);
  if (wrongSelf !== null) return { severity: "error", code: wrongSelf, criterionId, field: "selfScore" };
  const wrongAppraised = wrongScore(entry.appraisedScore, criterion.maxScore);
  if (wrongAppraised !== null) return { severity: "error", code: wrongAppraised, criterionId, field: "appraisedScore" };
  if (entry.selfScore.kind === "blank") {
    return { severity: "pending", code: "notScored", criterionId, field: "selfScore" };
  }
  return lacksExplanation(criterion, entry)
    ? { severity: "warning", code: "missingExplanation", criterionId, field: "explanation" }
    : null;
}

type WrongScore = Extract<IssueCode, "notANumber" | "negative" | "aboveMax">;

function wrongScore(entry: ScoreEntry, maxScore: number): WrongScore | null {
  switch (entry.kind) {
    case "blank":
      return null;
    case "text":
    case "errorValue":
      return "notANumber";
    case "number":
      return wrongNumber(entry.value, maxScore);
  }
}

function wrongNumber(score: number, maxScore: number): WrongScore | null {
  if (!Number.isFinite(score)) return "notANumber";
  if (compareScores(score, 0) < 0) return "negative";
  return compareScores(score, maxScore) > 0 ? "aboveMax" : null;
}

function lacksExplanation(criterion: Criterion, { selfScore, explanation }: Entry): boolean {
  return (
    selfScore.kind === "number" && compareScores(selfScore.value, criterion.maxScore) < 0 && !isWritten(explanation)
  );
}
