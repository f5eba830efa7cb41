import Big from "big.js";
import fc from "fast-check";
import { compareScores, sumScores } from "../../src/domain/decimal";
import { tenThousandths } from "../support/rubric-arbitraries";
import { itHolds } from "../support/seeded";

const withShuffled = fc
  .array(tenThousandths)
  .chain((units) => fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length })));

describe("sumScores", () => {
  it.each([
    [[0.1, 0.2], 0.3],
    [[0.1, 0.25, 2.5], 2.85],
    [Array.from({ length: 10 }, () => 0.1), 1],
    [[1.1, 2.2, -3.3], 0],
    [[], 0],
  ])("[S3] %j make %d", (scores, sum) => expect(sumScores(scores)).toBe(sum));

  it.each([
    [0.00005, 0.0001],
    [-0.00005, -0.0001],
    [1.00004, 1],
  ])("[T1] rounds %d half away from zero to %d", (score, rounded) => expect(sumScores([score])).toBe(rounded));

  itHolds("[T1] equals the sum in whole ten-thousandths", [fc.array(tenThousandths)], (units) => {
    const exact = units.reduce((sum, unit) => sum + unit, 0) / 10_000;
    expect(sumScores(units.map((unit) => unit / 10_000))).toBe(exact);
  });

  const fromCells = fc.oneof(
    tenThousandths.map((unit) => unit / 10_000),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constantFrom(0.1 + 0.2, 1e12, -0, 2 ** 40),
  );
  itHolds("[S3] is the library's exact sum, whatever cells hold", [fc.array(fromCells)], (scores) => {
    const exact = scores.reduce((sum, score) => sum.plus(score.toPrecision(15)), new Big(0));
    expect(sumScores(scores)).toBe(exact.round(4, Big.roundHalfUp).toNumber() + 0);
  });

  itHolds("[T1] does not depend on the order", [withShuffled], ([units, shuffled]) => {
    const sum = (list: readonly number[]) => sumScores(list.map((unit) => unit / 10_000));
    expect(sum(shuffled)).toBe(sum(units));
  });
});

describe("compareScores", () => {
  it.each([
    [0.1 + 0.2, 0.3, 0],
    [2.5, 2.5, 0],
    [2.5001, 2.5, 1],
    [0, 0.1, -1],
  ])("[S3] %d against %d is %d", (first, second, order) => expect(compareScores(first, second)).toBe(order));
});
