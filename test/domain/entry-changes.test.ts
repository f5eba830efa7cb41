import { blankEntry, type Entry, type ScoreEntry } from "../../src/domain/assessment";
import { sameContent, withChanges } from "../../src/domain/entry-changes";

const scored = (selfScore: ScoreEntry): Entry => ({ ...blankEntry, selfScore });
const number = (value: number): ScoreEntry => ({ kind: "number", value });
const text = (content: string): ScoreEntry => ({ kind: "text", text: content });

test("a change puts in what it names and leaves the rest", () => {
  const before: Entry = { ...scored(number(3)), evidence: "Sổ", appraisedScore: number(1) };
  expect(withChanges(before, { explanation: "Vì" })).toEqual({ ...before, explanation: "Vì" });
  expect(withChanges(before, { selfScore: 0, evidence: "" })).toEqual({
    ...before,
    selfScore: number(0),
    evidence: "",
  });
  expect(withChanges(before, { selfScore: null })).toEqual({ ...before, selfScore: { kind: "blank" } });
});

test.each([
  [number(3), number(3), true],
  [number(3), number(4), false],
  [number(3), text("3"), false],
  [text("3"), number(3), false],
  [number(0), { kind: "blank" } as const, false],
  [{ kind: "blank" } as const, number(0), false],
  [{ kind: "blank" } as const, { kind: "blank" } as const, true],
  [text("a"), text("a"), true],
  [text("a"), text("b"), false],
  [text("#N/A"), { kind: "errorValue", text: "#N/A" } as const, false],
])("[S2] %j and %j are the same content: %p", (first, second, same) => {
  expect(sameContent("selfScore", scored(first), scored(second))).toBe(same);
});

test("notes are the same when every character is", () => {
  expect(sameContent("explanation", blankEntry, { ...blankEntry, explanation: " " })).toBe(false);
  expect(sameContent("evidence", { ...blankEntry, evidence: "a" }, { ...blankEntry, evidence: "a" })).toBe(true);
});
