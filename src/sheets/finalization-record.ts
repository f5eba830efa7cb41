import { writeScoreRecord, type FinalizationRecord } from "../domain/finalization";
import { fingerprintOf, type FingerprintSubject } from "../domain/fingerprint";
import type { Summary } from "../domain/summary";
import { traceLine } from "../text/finalization";
import { formatScore } from "../text/numbers";

/** Who does something with a scorecard, and when by the clock of that machine, as it is to be written. */
export interface Signed {
  readonly by: string;
  readonly at: string;
}

/** What finalizing writes over what stands there. */
export function finalizedRecord(
  before: FinalizationRecord,
  subject: FingerprintSubject,
  { selfScore }: Pick<Summary, "selfScore">,
  signed: Signed,
): FinalizationRecord {
  const fingerprint = fingerprintOf(subject);
  return {
    fingerprint,
    finalizedBy: signed.by.trim(),
    finalizedAt: signed.at,
    finalizedTotal: formatScore(selfScore),
    scoreRecord: writeScoreRecord(subject.rubric, subject.assessment),
    trace: withLine(before.trace, traceLine("finalized", signed.at, signed.by, fingerprint)),
  };
}

/** What reopening leaves: the trace alone, with the fingerprint that was given up. */
export function reopenedRecord({ fingerprint, trace }: FinalizationRecord, { at, by }: Signed): FinalizationRecord {
  return {
    fingerprint: "",
    finalizedBy: "",
    finalizedAt: "",
    finalizedTotal: "",
    scoreRecord: "",
    trace: withLine(trace, traceLine("reopened", at, by, fingerprint)),
  };
}

/** The trace with one more line: each event has one, the oldest first. */
export const withLine = (trace: string, line: string): string => [trace, line].filter((part) => part !== "").join("\n");
