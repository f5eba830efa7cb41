import fc from "fast-check";
import { rank, type RankingMethod } from "../../src/domain/ranking";

const ranksOf = (scores: readonly (number | null)[], method: RankingMethod) =>
  rank(scores, (score) => score, method).map(({ item, rank: place, tied }) => [item, place, tied]);

test("dense ranking leaves no gap, competition ranking does; ties show", () => {
  expect(ranksOf([90, 95, 90, 80], "dense")).toEqual([
    [95, 1, false],
    [90, 2, true],
    [90, 2, true],
    [80, 3, false],
  ]);
  expect(ranksOf([90, 95, 90, 80], "competition").map(([, place]) => place)).toEqual([1, 2, 2, 4]);
});

test("scores are compared as decimals", () => {
  expect(ranksOf([0.1 + 0.2, 0.3], "dense").map(([, place, tied]) => [place, tied])).toEqual([
    [1, true],
    [1, true],
  ]);
});

test("what has no score has no rank and stands at the end", () => {
  expect(ranksOf([null, 5, null, 0], "dense")).toEqual([
    [5, 1, false],
    [0, 2, false],
    [null, null, false],
    [null, null, false],
  ]);
});

const scores = fc.array(fc.option(fc.integer({ min: 0, max: 40 }).map((step) => step / 4)));

test("nobody is lost, the order follows the scores, and equals keep their order", () => {
  fc.assert(
    fc.property(scores, fc.constantFrom<RankingMethod>("dense", "competition"), (any, method) => {
      const items = any.map((score, index) => ({ score, index }));
      const ranked = rank(items, ({ score }) => score, method);
      expect(ranked.map(({ item }) => item.index).sort((a, b) => a - b)).toEqual(items.map(({ index }) => index));
      for (const { item, rank: place, tied } of ranked) {
        const better = items.filter(({ score }) => score !== null && item.score !== null && score > item.score);
        const equal = items.filter(({ score }) => score === item.score);
        const expected = method === "dense" ? new Set(better.map(({ score }) => score)).size : better.length;
        expect(place).toBe(item.score === null ? null : expected + 1);
        expect(tied).toBe(item.score !== null && equal.length > 1);
      }
      const sameRank = ranked.filter(({ tied }) => tied);
      for (const [at, { item }] of sameRank.entries()) {
        const before = sameRank[at - 1]?.item;
        if (before?.score === item.score) expect(before.index).toBeLessThan(item.index);
      }
    }),
  );
});
