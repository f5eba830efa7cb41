import { readTypedScore } from "../../src/domain/typed-score";

test.each([
  ["4", 4],
  ["0", 0],
  ["2,5", 2.5],
  ["2.5", 2.5],
  [" 2,25 ", 2.25],
  [",5", 0.5],
  ["3,", 3],
  ["03", 3],
  ["2.500", 2.5],
  ["0,1", 0.1],
])("[E1] %p is the number %p", (typed, value) => {
  expect(readTypedScore(typed, 4)).toEqual({ kind: "number", value });
});

test.each(["", "   "])("[E1] %p is not yet scored", (typed) => {
  expect(readTypedScore(typed, 4)).toEqual({ kind: "blank" });
});

test.each(["4,1", "5", "-1", "+1", "1e1", "4/4", "2,5,0", "2 5", ",", ".", "bốn", "=4", "４", "4 điểm", "∞", "NaN"])(
  "[E2] %p is refused",
  (typed) => {
    expect(readTypedScore(typed, 4)).toEqual({ kind: "refused" });
  },
);

test("[S1] the maximum itself is a score, in decimals that binary numbers do not have", () => {
  expect(readTypedScore("0,3", 0.1 + 0.2)).toEqual({ kind: "number", value: 0.3 });
  expect(readTypedScore("0,31", 0.3)).toEqual({ kind: "refused" });
});
