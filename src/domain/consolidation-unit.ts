import { blankEntry, type Assessment, type ScoreEntry } from "./assessment";
import type { ScorecardFile } from "./consolidation-file";
import { sumScores } from "./decimal";
import { changedSince } from "./finalization";
import { canonicalScore, fingerprintOf, isSameFingerprint } from "./fingerprint";
import { criteriaOf, type Rubric } from "./rubric";
import { summarize } from "./summarize";
import type { Summary } from "./summary";

/** How far a scorecard has come, in this order. */
export const scorecardStates = ["draft", "finalized", "appraising", "appraised"] as const;
export type ScorecardState = (typeof scorecardStates)[number];

/** `none`: not finalized, so there is nothing to compare. */
export type FingerprintCheck = "none" | "same" | "changed";

export interface SectionResult {
  readonly selfScore: number;
  readonly appraisedScore: number | null;
}

/** The figures of one scorecard, all derived from its scores; compact, because thousands are kept at a time. */
export interface UnitResult {
  readonly fileName: string;
  readonly rubricRef: string;
  readonly year: string;
  readonly unit: string;
  readonly superiorBody: string;
  readonly state: ScorecardState;
  readonly maxScore: number;
  readonly selfScore: number;
  /** null while nothing is appraised; of part of the criteria while `state` is `appraising`. */
  readonly appraisedScore: number | null;
  /** appraised − self, once everything is appraised (SPEC.md, [T4]). */
  readonly scoreGap: number | null;
  /** In the rubric's order. */
  readonly sections: readonly SectionResult[];
  readonly notScoredCount: number;
  readonly invalidCount: number;
  readonly calculatedCount: number;
  readonly fingerprint: string;
  readonly writtenFingerprint: string | null;
  readonly fingerprintCheck: FingerprintCheck;
  /** Printed codes of criteria whose self score is not the finalized one; empty where nothing can be said. */
  readonly changedCriteria: readonly string[];
  /** Equal for two files that say the same in every score. */
  readonly contentKey: string;
}

/** The figures of a scorecard that was read from a file. */
export function unitResult(file: ScorecardFile, rubric: Rubric): UnitResult {
  const { assessment, unitInfo, writtenFingerprint } = file;
  const summary = summarize(rubric, assessment);
  const { unit, superiorBody, assessmentYear: year } = unitInfo;
  const fingerprint = fingerprintOf({ rubric, unit, year, assessment });
  const state = stateOf(rubric, assessment, writtenFingerprint);
  return {
    fileName: file.fileName,
    rubricRef: file.rubricRef,
    year: yearOf(year, rubric),
    unit,
    superiorBody,
    state,
    ...scoresOf(summary, state),
    notScoredCount: summary.notScoredCount,
    invalidCount: summary.errorCount,
    calculatedCount: file.calculatedScores.length,
    fingerprint,
    writtenFingerprint,
    fingerprintCheck: checkOf(writtenFingerprint, fingerprint),
    changedCriteria: changedCodes(file, rubric),
    contentKey: `${fingerprint} ${appraisedKey(rubric, assessment)}`,
  };
}

function scoresOf(summary: Summary, state: ScorecardState) {
  const { maxScore, selfScore, appraisedScore } = summary;
  const isComplete = state === "appraised" && appraisedScore !== null;
  return {
    maxScore,
    selfScore,
    appraisedScore,
    scoreGap: isComplete ? sumScores([appraisedScore, -selfScore]) : null,
    sections: summary.sections.map((section) => ({
      selfScore: section.selfScore,
      appraisedScore: section.appraisedScore,
    })),
  };
}

function stateOf(rubric: Rubric, assessment: Assessment, writtenFingerprint: string | null): ScorecardState {
  const criteria = criteriaOf(rubric);
  const appraised = criteria.filter(({ id }) => appraisedOf(assessment, id).kind === "number").length;
  if (appraised === criteria.length && appraised > 0) return "appraised";
  if (appraised > 0) return "appraising";
  return writtenFingerprint === null ? "draft" : "finalized";
}

const appraisedOf = (assessment: Assessment, id: string): ScoreEntry =>
  (assessment.get(id) ?? blankEntry).appraisedScore;

function appraisedKey(rubric: Rubric, assessment: Assessment): string {
  return JSON.stringify(criteriaOf(rubric).map(({ id }) => canonicalScore(appraisedOf(assessment, id))));
}

/** "2023" out of "2023" or "Năm 2023"; a blank year is the rubric's. */
function yearOf(written: string, rubric: Rubric): string {
  const text = written.trim();
  return text === "" ? String(rubric.year) : (/\b\d{4}\b/.exec(text)?.[0] ?? text);
}

function changedCodes({ scoreRecord, assessment }: ScorecardFile, rubric: Rubric): readonly string[] {
  const changes = scoreRecord === null ? [] : (changedSince(scoreRecord, rubric, assessment) ?? []);
  const changed = new Set(changes.map(({ criterionId }) => criterionId));
  return criteriaOf(rubric).flatMap(({ id, code }) => (changed.has(id) ? [code] : []));
}

function checkOf(written: string | null, computed: string): FingerprintCheck {
  if (written === null) return "none";
  return isSameFingerprint(written, computed) ? "same" : "changed";
}
