import { blankEntry, type Assessment, type ScoreEntry } from "./assessment";
import { sha256Start } from "./fingerprint-digest";
import { criteriaOf, rubricRef, type Rubric } from "./rubric";

/** What a fingerprint stands for: self scores only, because appraising must not change it. */
export interface FingerprintSubject {
  readonly rubric: Rubric;
  readonly unit: string;
  /** As written on `Thông tin`, e.g. "2023". */
  readonly year: string;
  readonly assessment: Assessment;
}

const groupCount = 3;
const groupDigits = 4;
const digitCount = groupCount * groupDigits;

/**
 * The fingerprint (mã đối chiếu) of a finalized scorecard, e.g. "4821-0937-5516": for noticing that something changed by
 * accident and for comparing two files over the telephone, where digits alone are heard alike by everybody. It is no
 * signature: whoever can edit the file can also compute it again.
 *
 * Odds: twelve digits of SHA-256, so a given change goes unnoticed once in 10^12, and among 3,321 scorecards two
 * different ones share a fingerprint with a probability of 1 in 180,000.
 */
export function fingerprintOf(subject: FingerprintSubject): string {
  const number = sha256Start(canonicalText(subject)) % 10n ** BigInt(digitCount);
  const digits = number.toString().padStart(digitCount, "0");
  return Array.from({ length: groupCount }, (_, group) =>
    digits.slice(group * groupDigits, (group + 1) * groupDigits),
  ).join("-");
}

/** Whether two fingerprints are the same, however their groups are set apart. */
export function isSameFingerprint(first: string, second: string): boolean {
  const digits = (text: string) => text.replaceAll(/[^0-9]/g, "");
  return digits(first).length === digitCount && digits(first) === digits(second);
}

/** One text for one subject: JSON keeps the parts apart, NFC and canonical decimals make equal what reads equal. */
function canonicalText({ rubric, unit, year, assessment }: FingerprintSubject): string {
  const scores = criteriaOf(rubric).map(({ id }) => [id, canonicalScore((assessment.get(id) ?? blankEntry).selfScore)]);
  return JSON.stringify(["cchc-1", rubricRef(rubric), plainText(unit), plainText(year), scores]);
}

const plainText = (text: string): string => text.normalize("NFC").trim();

/** A score as it goes into fingerprints: equal for scores that every program shows alike. */
export function canonicalScore(entry: ScoreEntry): string | null | readonly [kind: string, text: string] {
  switch (entry.kind) {
    case "blank":
      return null;
    case "number":
      return canonicalDecimal(entry.value);
    case "text":
    case "errorValue":
      return [entry.kind, plainText(entry.text)];
  }
}

/** Fifteen digits, as spreadsheets keep: 0.1+0.2 saved by one program is the 0.3 of another, and -0 is 0. */
const canonicalDecimal = (value: number): string => String(Number(value.toPrecision(15)));
