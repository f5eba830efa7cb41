import fc from "fast-check";

/** SEED=… repeats a run; RUNS=… makes it longer. */
const seed = Number(process.env.SEED ?? Date.now() % 2_147_483_647);

/** A property as a test whose name tells the seed, so that every run can be repeated. */
export function itHolds<Values extends [unknown, ...unknown[]]>(
  name: string,
  arbitraries: { [K in keyof Values]: fc.Arbitrary<Values[K]> },
  predicate: (...values: Values) => void,
  usualRuns = 200,
): void {
  const numRuns = Number(process.env.RUNS ?? usualRuns);
  it(`${name} (${numRuns} runs, seed ${seed})`, () => {
    fc.assert(fc.property<Values>(...arbitraries, predicate), { seed, numRuns });
  });
}
