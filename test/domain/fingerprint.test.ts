import fc from "fast-check";
import { blankEntry, type Assessment, type Entry, type ScoreEntry } from "../../src/domain/assessment";
import { fingerprintOf, isSameFingerprint } from "../../src/domain/fingerprint";
import { sha256, sha256Start } from "../../src/domain/fingerprint-digest";
import { criteriaOf } from "../../src/domain/rubric";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { assessmentArbitrary, assessmentOf, number } from "../support/sample-assessment";

const assessment = assessmentOf(rubric, ({ maxScore }) => maxScore);
const subject = { rubric, unit: "Xã Hà Bắc", year: "2023", assessment };

function withSelfScore(base: Assessment, id: string, selfScore: ScoreEntry): Assessment {
  return new Map(base).set(id, { ...(base.get(id) ?? blankEntry), selfScore });
}

/** Examples of FIPS 180-2, appendix B, and the empty message. */
test.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
])("SHA-256 of the standard's examples", (text, expected) => {
  const words = [...sha256(Uint8Array.from(text, (character) => character.charCodeAt(0)))];
  expect(words.map((word) => word.toString(16).padStart(8, "0")).join("")).toBe(expected);
});

test("the digest is of UTF-16, big-endian", () => {
  const [first = 0, second = 0] = sha256(Uint8Array.of(0, 0x61, 0x1e, 0xbf));
  expect(sha256Start("aế")).toBe((BigInt(first) << 32n) | BigInt(second));
});

test("twelve digits that can be read over the telephone, the same in every program and every year", () => {
  expect(fingerprintOf(subject)).toMatch(/^\d{4}-\d{4}-\d{4}$/);
  expect(fingerprintOf(subject)).toBe("8006-7133-7732");
});

test("what reads equal is equal", () => {
  const written = fingerprintOf(subject);
  expect(fingerprintOf({ ...subject, unit: ` ${"Xã Hà Bắc".normalize("NFD")} ` })).toBe(written);
  const sum = fingerprintOf({ ...subject, assessment: withSelfScore(assessment, "1.1", number(0.1 + 0.2)) });
  expect(sum).toBe(fingerprintOf({ ...subject, assessment: withSelfScore(assessment, "1.1", number(0.3)) }));
  const minus = fingerprintOf({ ...subject, assessment: withSelfScore(assessment, "1.1", number(-0)) });
  expect(minus).toBe(fingerprintOf({ ...subject, assessment: withSelfScore(assessment, "1.1", number(0)) }));
});

test("appraising, explaining and listing evidence leave it as it is", () => {
  fc.assert(
    fc.property(assessmentArbitrary(rubric), (any) => {
      const others = new Map<string, Entry>(
        [...any].map(([id, { selfScore }]) => [id, { ...blankEntry, selfScore, explanation: "x" }]),
      );
      expect(fingerprintOf({ ...subject, assessment: others })).toBe(fingerprintOf({ ...subject, assessment: any }));
    }),
    { numRuns: 50 },
  );
});

const scoreArbitrary: fc.Arbitrary<ScoreEntry> = fc.oneof(
  fc.integer({ min: -20, max: 140 }).map((step) => number(step / 20)),
  fc.constant<ScoreEntry>({ kind: "blank" }),
  fc.string().map((text): ScoreEntry => ({ kind: "text", text: text.trim() })),
  fc.constant<ScoreEntry>({ kind: "errorValue", text: "#N/A" }),
);

test("any change of one score changes it: 0, blank, text and error values are four things", () => {
  const ids = criteriaOf(rubric).map(({ id }) => id);
  fc.assert(
    fc.property(assessmentArbitrary(rubric), fc.constantFrom(...ids), scoreArbitrary, (any, id, score) => {
      const before = (any.get(id) ?? blankEntry).selfScore;
      const isSame = JSON.stringify(normal(before)) === JSON.stringify(normal(score));
      const changed = fingerprintOf({ ...subject, assessment: withSelfScore(any, id, score) });
      expect(changed === fingerprintOf({ ...subject, assessment: any })).toBe(isSame);
    }),
    { numRuns: 500 },
  );
});

const normal = (entry: ScoreEntry) => (entry.kind === "text" ? { ...entry, text: entry.text.normalize("NFC") } : entry);

test("unit, year, rubric and version are part of it; scores that change places show", () => {
  const others = [
    subject,
    { ...subject, unit: "Xã Hà Bắc 2" },
    { ...subject, unit: "xã Hà Bắc" },
    { ...subject, year: "2024" },
    { ...subject, unit: "Xã Hà Bắc2023", year: "" },
    { ...subject, rubric: { ...rubric, version: 2 } },
    { ...subject, rubric: { ...rubric, id: "x" } },
    { ...subject, assessment: withSelfScore(withSelfScore(assessment, "1.1", number(2)), "1.3", number(4)) },
    { ...subject, assessment: withSelfScore(withSelfScore(assessment, "1.1", number(2)), "1.3", number(2)) },
  ];
  expect(new Set(others.map(fingerprintOf)).size).toBe(others.length);
});

test("compared as people write and say them", () => {
  expect(isSameFingerprint("1234-5678-9012", "1234 5678 9012")).toBe(true);
  expect(isSameFingerprint("1234-5678-9012", "123456789012")).toBe(true);
  expect(isSameFingerprint("1234-5678-9012", "1234-5678-9013")).toBe(false);
  expect(isSameFingerprint("", "")).toBe(false);
  expect(isSameFingerprint("123", "123")).toBe(false);
});
