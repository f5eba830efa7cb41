import { blankEntry, type Assessment, type ScoreEntry } from "./assessment";
import { canonicalScore, fingerprintOf, isSameFingerprint, type FingerprintSubject } from "./fingerprint";
import { criteriaOf, type Rubric } from "./rubric";
import type { Summary } from "./summary";

/**
 * Whether self scores may be finalized: never with errors; with blanks or missing explanations only after whoever does it
 * has been warned.
 */
export type FinalizationReadiness = "refused" | "warned" | "ready";

export function finalizationReadiness(summary: Summary): FinalizationReadiness {
  if (summary.errorCount > 0) return "refused";
  return summary.notScoredCount > 0 || summary.warningCount > 0 ? "warned" : "ready";
}

/** What finalizing writes, in the order of the labels on `Thông tin`. */
export const finalizationFields = [
  "fingerprint",
  "finalizedBy",
  "finalizedAt",
  "finalizedTotal",
  "scoreRecord",
  "trace",
] as const;

export type FinalizationField = (typeof finalizationFields)[number];

/** As it stands on `Thông tin`. Without a fingerprint the scorecard is a draft; the trace stays when it is reopened. */
export type FinalizationRecord = Readonly<Record<FinalizationField, string>>;

/** A finalized scorecard: its self scores are locked, and what was finalized is known. */
export interface Finalization {
  readonly fingerprint: string;
  readonly finalizedBy: string;
  readonly finalizedAt: string;
  /** The scorecard as it is now has the fingerprint that was written. */
  readonly isIntact: boolean;
  /** Self scores that are not those finalized; null where the record of them is lost. */
  readonly changed: readonly ChangedScore[] | null;
}

/** What was finalized against what stands there now; null for a draft. */
export function finalizationOf(record: FinalizationRecord, subject: FingerprintSubject): Finalization | null {
  const { fingerprint, finalizedBy, finalizedAt, scoreRecord } = record;
  if (fingerprint === "") return null;
  return {
    fingerprint,
    finalizedBy,
    finalizedAt,
    isIntact: isSameFingerprint(fingerprint, fingerprintOf(subject)),
    changed: changedSince(scoreRecord, subject.rubric, subject.assessment),
  };
}

/** A self score that is not what was finalized. Both as people read them, "" for a blank. */
export interface ChangedScore {
  readonly criterionId: string;
  readonly finalized: string;
  readonly found: string;
}

/**
 * The self scores as one line that people can read and that survives any program, because it is only text in a cell:
 * "1.1: 4; 1.5: 0; 7.4: 2,5". It stands beside the fingerprint, which tells that something changed but not what.
 * @throws RangeError for a criterion whose id holds one of the two marks that keep the parts apart
 */
export function writeScoreRecord(rubric: Rubric, assessment: Assessment): string {
  return criteriaOf(rubric)
    .map(({ id }) => {
      if (/[:;]/.test(id)) throw new RangeError(`criterion ${id} cannot be told apart in a record`);
      return `${id}: ${recordedScore((assessment.get(id) ?? blankEntry).selfScore)}`.trimEnd();
    })
    .join("; ");
}

/**
 * The criteria whose self scores are no longer those of a record, in the rubric's order; null for a text that is no record
 * of this rubric, from which nothing can be said.
 */
export function changedSince(record: string, rubric: Rubric, assessment: Assessment): readonly ChangedScore[] | null {
  const finalized = readScoreRecord(record);
  const criteria = criteriaOf(rubric);
  if (finalized.size !== criteria.length || criteria.some(({ id }) => !finalized.has(id))) return null;
  return criteria.flatMap(({ id }) => {
    const before = finalized.get(id) ?? "";
    const found = recordedScore((assessment.get(id) ?? blankEntry).selfScore);
    return before === found ? [] : [{ criterionId: id, finalized: before, found }];
  });
}

function readScoreRecord(record: string): ReadonlyMap<string, string> {
  return new Map(
    record
      .split(";")
      .map((part) => part.split(":"))
      .flatMap(([id, score, ...more]) =>
        id === undefined || score === undefined || more.length > 0 ? [] : [[id.trim(), score.trim()] as const],
      ),
  );
}

/** With a decimal comma. Texts and error values cannot be finalized; a later one shows without the marks of the record. */
function recordedScore(entry: ScoreEntry): string {
  const canonical = canonicalScore(entry);
  if (canonical === null) return "";
  return typeof canonical === "string"
    ? canonical.replace(".", ",")
    : `“${canonical[1].replaceAll(/[:;]/g, " ").trim()}”`;
}
