import { longestCommon } from "../../src/sheets/longest-common";

const common = (first: string, second: string) => {
  const pairs = longestCommon(first.length, second.length, (a, b) => first[a] === second[b]);
  const ordered = [...pairs].sort(([a], [b]) => a - b);
  for (const [at, [a, b]] of ordered.entries()) {
    expect(first[a]).toBe(second[b]);
    expect(b).toBeGreaterThan(ordered[at - 1]?.[1] ?? -1);
  }
  return ordered.map(([a]) => first[a]).join("");
};

it.each([
  ["", "", ""],
  ["", "abc", ""],
  ["abc", "abc", "abc"],
  ["abc", "xyz", ""],
  ["abcd", "abxcd", "abcd"],
  ["abxcd", "abcd", "abcd"],
  ["aa", "aaaa", "aa"],
  ["xaby", "zabw", "ab"],
  ["xaybz", "uavbw", "ab"],
  ["1abc2", "abc", "abc"],
  ["qabcdefr", "sdefabct", "abc"],
  ["k1a2b3c4k", "k5b6a7b8c9k", "kabck"],
  ["xbacy", "zabcw", "bc"],
  ["pABCDq", "rDABCs", "ABC"],
  ["pDABCq", "rABCDs", "ABC"],
])("%j and %j have %j in common, in this order", (first, second, expected) => {
  expect(common(first, second)).toHaveLength(expected.length);
  expect(common(second, first)).toHaveLength(expected.length);
});

it("asks for nothing outside of the two sequences", () => {
  for (const [first, second] of [
    ["ab", "abab"],
    ["xaby", "zw"],
    ["", "a"],
  ] as const) {
    longestCommon(first.length, second.length, (a, b) => {
      expect(first[a]).toBeDefined();
      expect(second[b]).toBeDefined();
      return first[a] === second[b];
    });
  }
});
