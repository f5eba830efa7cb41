import type { FileProblem } from "./consolidation-file";
import { splitDuplicates } from "./consolidation-duplicates";
import { commonSubject, isSubject, type ConsolidationSubject } from "./consolidation-subject";
import type { UnitResult } from "./consolidation-unit";
import { gradeOf, type GradeThreshold } from "./grade";
import { rank, type RankingMethod } from "./ranking";

/** Which totals are ranked and graded. */
export type ConsolidationBasis = "self" | "appraised";

export interface ConsolidationSettings {
  readonly basis: ConsolidationBasis;
  readonly method: RankingMethod;
  readonly thresholds: readonly GradeThreshold[];
  /** null: the rubric and year of most of the files. */
  readonly subject: ConsolidationSubject | null;
}

/** What one file gave. */
export type ConsolidationInput =
  | { readonly ok: true; readonly result: UnitResult }
  | { readonly ok: false; readonly fileName: string; readonly problem: FileProblem };

export interface ConsolidationRow {
  /** null: no complete, valid score to be ranked by. */
  readonly rank: number | null;
  readonly tied: boolean;
  readonly grade: string | null;
  readonly result: UnitResult;
}

/** Why a file is on the list of what to look at. */
export type Finding =
  | { readonly code: "fileProblem"; readonly problem: FileProblem }
  | { readonly code: "otherRubric"; readonly rubricRef: string }
  | { readonly code: "otherYear"; readonly year: string }
  /** `otherFile` counts; `sameScores` tells whether this one says the same. */
  | { readonly code: "duplicateUnit"; readonly otherFile: string; readonly sameScores: boolean }
  /** `criteria` are the printed codes of those that changed; empty when it is not known, or not the scores. */
  | {
      readonly code: "changedAfterFinalizing";
      readonly written: string;
      readonly computed: string;
      readonly criteria: readonly string[];
    }
  | { readonly code: "invalidScores"; readonly count: number }
  | { readonly code: "calculatedScores"; readonly count: number };

export interface FileFinding {
  readonly fileName: string;
  /** null when the file could not be read so far. */
  readonly unit: string | null;
  /** Whether the file has its row in the table all the same. */
  readonly isCounted: boolean;
  readonly finding: Finding;
}

export interface Consolidation {
  /** null when not a single file could be read. */
  readonly subject: ConsolidationSubject | null;
  readonly settings: ConsolidationSettings;
  /** From the highest rank down; units that cannot be ranked at the end. */
  readonly rows: readonly ConsolidationRow[];
  /** In the order of the files. */
  readonly findings: readonly FileFinding[];
}

/**
 * Lays scorecards side by side: one row for each unit, and a line for each file with which something is the matter. Every
 * file is in the rows, in the findings, or in both. The order in which the files were read does not matter.
 */
export function consolidate(inputs: readonly ConsolidationInput[], settings: ConsolidationSettings): Consolidation {
  const readings = [...inputs].sort((first, second) => compareNames(fileNameOf(first), fileNameOf(second)));
  const results = readings.flatMap((reading) => (reading.ok ? [reading.result] : []));
  const subject = settings.subject ?? commonSubject(results);
  const { kept, duplicates } = splitDuplicates(results.filter((result) => isSubject(result, subject)));
  const findings = readings.flatMap((reading) =>
    reading.ok
      ? findingsOf(reading.result, subject, duplicates.get(reading.result))
      : [{ fileName: reading.fileName, unit: null, isCounted: false, finding: problemFinding(reading.problem) }],
  );
  return { subject, settings, rows: rowsOf(kept, settings), findings };
}

const fileNameOf = (input: ConsolidationInput): string => (input.ok ? input.result.fileName : input.fileName);
const compareNames = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0);
const problemFinding = (problem: FileProblem): Finding => ({ code: "fileProblem", problem });

function rowsOf(results: readonly UnitResult[], settings: ConsolidationSettings): readonly ConsolidationRow[] {
  const scoreOf = (result: UnitResult) => rankableScore(result, settings.basis);
  const byName = [...results].sort((first, second) => compareNames(first.unit, second.unit));
  return rank(byName, scoreOf, settings.method).map(({ item, rank, tied }) => {
    const score = scoreOf(item);
    const grade = score === null || item.maxScore === 0 ? null : gradeOf(score / item.maxScore, settings.thresholds);
    return { rank, tied, grade: grade?.name ?? null, result: item };
  });
}

/** A total with a wrong score in it, or appraised in part only, is no total to be compared with others. */
export function rankableScore(result: UnitResult, basis: ConsolidationBasis): number | null {
  if (result.invalidCount > 0) return null;
  if (basis === "self") return result.selfScore;
  return result.state === "appraised" ? result.appraisedScore : null;
}

function findingsOf(
  result: UnitResult,
  subject: ConsolidationSubject | null,
  duplicateOf: UnitResult | undefined,
): readonly FileFinding[] {
  const excluded = exclusionOf(result, subject, duplicateOf);
  const isCounted = excluded === null;
  return [...(excluded === null ? [] : [excluded]), ...remarksOn(result)].map((finding) => ({
    fileName: result.fileName,
    unit: result.unit,
    isCounted,
    finding,
  }));
}

function exclusionOf(
  result: UnitResult,
  subject: ConsolidationSubject | null,
  duplicateOf: UnitResult | undefined,
): Finding | null {
  if (result.rubricRef !== subject?.rubricRef) return { code: "otherRubric", rubricRef: result.rubricRef };
  if (result.year !== subject.year) return { code: "otherYear", year: result.year };
  if (duplicateOf === undefined) return null;
  const sameScores = duplicateOf.contentKey === result.contentKey;
  return { code: "duplicateUnit", otherFile: duplicateOf.fileName, sameScores };
}

function remarksOn(result: UnitResult): readonly Finding[] {
  const { writtenFingerprint, fingerprint, fingerprintCheck, invalidCount, calculatedCount, changedCriteria } = result;
  return [
    ...(fingerprintCheck === "changed" && writtenFingerprint !== null
      ? [
          {
            code: "changedAfterFinalizing" as const,
            written: writtenFingerprint,
            computed: fingerprint,
            criteria: changedCriteria,
          },
        ]
      : []),
    ...(invalidCount > 0 ? [{ code: "invalidScores" as const, count: invalidCount }] : []),
    ...(calculatedCount > 0 ? [{ code: "calculatedScores" as const, count: calculatedCount }] : []),
  ];
}
