import fc from "fast-check";
import { longestCommon } from "../../src/sheets/longest-common";
import { outOfOrder } from "../../src/sheets/out-of-order";
import { itHolds } from "../support/seeded";

it.each<[number[], number[]]>([
  [[], []],
  [[1, 2, 3], []],
  [[1, 5, 2, 3], [1]],
  [[4, 1, 2, 3], [0]],
  [[2, 3, 1], [2]],
])("of %j takes out those at %j", (numbers, expected) => {
  expect([...outOfOrder(numbers)]).toEqual(expected);
});

const subsets = (numbers: readonly number[]): readonly (readonly number[])[] =>
  numbers.reduceRight<readonly (readonly number[])[]>(
    (rest, number) => [...rest, ...rest.map((set) => [number, ...set])],
    [[]],
  );

const increases = (numbers: readonly number[]) =>
  numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));

itHolds(
  "what is left increases, and no more could be left",
  [fc.uniqueArray(fc.nat(30), { maxLength: 9 })],
  (numbers) => {
    const out = outOfOrder(numbers);
    const left = numbers.filter((_, index) => !out.has(index));
    expect(increases(left)).toBe(true);
    expect(left.length).toBe(
      Math.max(
        ...subsets(numbers)
          .filter(increases)
          .map(({ length }) => length),
      ),
    );
  },
);

const letters = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 });

itHolds("pairs are in order, alike, and as many as there can be", [letters, letters], (first, second) => {
  const pairs = longestCommon(first.length, second.length, (a, b) => first[a] === second[b]);
  const ordered = [...pairs].sort(([a], [b]) => a - b);
  expect(ordered.every(([a, b]) => first[a] === second[b])).toBe(true);
  expect(increases(ordered.map(([, b]) => b))).toBe(true);
  const isWithin = (part: readonly number[]) => {
    const letters = part.map((at) => first[at]);
    let next = 0;
    for (const letter of second) if (letter === letters[next]) next += 1;
    return next >= letters.length;
  };
  const longest = Math.max(
    ...subsets([...first.keys()])
      .filter(isWithin)
      .map(({ length }) => length),
  );
  expect(pairs.size).toBe(longest);
});
