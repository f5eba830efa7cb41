import { blankEntry, type Assessment, type Entry, type ScoreEntry } from "./assessment";
import { sumScores } from "./decimal";
import { supplementsOf, type EarlierSupplement, type ReturnRound } from "./return-round";
import { criteriaOf, type Criterion, type Rubric } from "./rubric";
import { isValidScore, isWritten } from "./validation";

/** How far an appraisal has come over some criteria. */
export interface AppraisalFigures {
  readonly criterionCount: number;
  /** Criteria whose appraised score is a number, right or wrong. */
  readonly appraisedCount: number;
  /** Appraised − self over the criteria that have both, so that it compares like with like at any time (SPEC.md, [A1]). */
  readonly gapSoFar: number;
}

export function appraisalFigures(criteria: readonly Criterion[], assessment: Assessment): AppraisalFigures {
  const entries = criteria.map(({ id }) => assessment.get(id) ?? blankEntry);
  return {
    criterionCount: criteria.length,
    appraisedCount: entries.filter(({ appraisedScore }) => appraisedScore.kind === "number").length,
    gapSoFar: sumScores(entries.map((entry) => gapOf(entry) ?? 0)),
  };
}

/** A criterion about which unit and appraisal body have something to settle. */
export interface QuestionedCriterion {
  readonly criterion: Criterion;
  readonly entry: Entry;
  /** Appraised − self in points; null without both numbers. */
  readonly scoreGap: number | null;
  /** What the unit added when the scorecard had been returned. */
  readonly supplements: readonly EarlierSupplement[];
}

/** Where the scores differ, the appraisal body noted something or the unit added something; in the rubric's order. */
export function questionedCriteria(
  rubric: Rubric,
  assessment: Assessment,
  rounds: readonly ReturnRound[],
): readonly QuestionedCriterion[] {
  return criteriaOf(rubric).flatMap((criterion) => {
    const entry = assessment.get(criterion.id) ?? blankEntry;
    const scoreGap = gapOf(entry);
    const supplements = supplementsOf(rounds, criterion.id);
    const isQuestioned = (scoreGap ?? 0) !== 0 || isWritten(entry.appraisalNote) || supplements.length > 0;
    return isQuestioned ? [{ criterion, entry, scoreGap, supplements }] : [];
  });
}

/** A self score that stands as appraised score once accepted. */
export interface AcceptedScore {
  readonly criterionId: string;
  readonly score: number;
}

/** The self scores that could be taken over where nothing has been appraised; never a wrong one, in the rubric's order. */
export function scoresToAccept(rubric: Rubric, assessment: Assessment): readonly AcceptedScore[] {
  return criteriaOf(rubric).flatMap(({ id, maxScore }) => {
    const { selfScore, appraisedScore } = assessment.get(id) ?? blankEntry;
    if (appraisedScore.kind !== "blank" || selfScore.kind !== "number") return [];
    return isValidScore(selfScore.value, maxScore) ? [{ criterionId: id, score: selfScore.value }] : [];
  });
}

/** What the unit has to explain: points were taken away, or the appraisal body has something to say (SPEC.md, [A4]). */
export function criteriaToReturn(rubric: Rubric, assessment: Assessment): readonly Criterion[] {
  return criteriaOf(rubric).filter(({ id }) => {
    const entry = assessment.get(id) ?? blankEntry;
    return (gapOf(entry) ?? 0) < 0 || isWritten(entry.appraisalNote);
  });
}

/** Whether a scorecard can be returned: not while an appraised score is wrong, nor with nothing to explain. */
export type ReturnReadiness = "wrongScores" | "nothingToExplain" | "ready";

export function returnReadiness(rubric: Rubric, assessment: Assessment): ReturnReadiness {
  const isWrong = ({ id, maxScore }: Criterion) =>
    isWrongScore((assessment.get(id) ?? blankEntry).appraisedScore, maxScore);
  if (criteriaOf(rubric).some(isWrong)) return "wrongScores";
  return criteriaToReturn(rubric, assessment).length === 0 ? "nothingToExplain" : "ready";
}

function isWrongScore(score: ScoreEntry, maxScore: number): boolean {
  return score.kind !== "blank" && (score.kind !== "number" || !isValidScore(score.value, maxScore));
}

/** Appraised − self in points; null without both numbers. */
export function gapOf({ selfScore, appraisedScore }: Entry): number | null {
  if (selfScore.kind !== "number" || appraisedScore.kind !== "number") return null;
  return sumScores([appraisedScore.value, -selfScore.value]);
}
