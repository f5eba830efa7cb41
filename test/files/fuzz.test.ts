import type { Assessment } from "../../src/domain/assessment";
import { readScorecardFile } from "../../src/files/read-scorecard-file";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { excelDialect, scorecardParts, zipParts } from "../support/build-xlsx";
import { assessmentOf, unitInfoOf } from "../support/sample-assessment";
import { SeededRandom } from "../support/seeded-random";
import { readByDom } from "./dom-oracle";
import { mutations, type Mutation } from "./mutate";

/** SEED=… repeats a run; RUNS=10000 makes it long. */
const seed = Number(process.env.SEED ?? Date.now() % 2_147_483_647);
const runs = Number(process.env.RUNS ?? 350);
jest.setTimeout(60_000 + runs * 200);

/** No file may take longer, on a slow and busy machine either. */
const longestMilliseconds = 3_000;

const assessment = assessmentOf(
  rubric,
  ({ maxScore }, index) => (index % 3 === 0 ? 0.5 : maxScore),
  ({ maxScore }) => maxScore,
);
const soundScores = scoresIn(assessment);
const originals = ([{}, { strings: "inline", prefix: "x" }, { strict: true, cellAddresses: false }] as const).map(
  (dialect) =>
    zipParts(
      scorecardParts(
        {
          rubric,
          unitInfo: unitInfoOf({ unit: "Xã Hà Bắc", assessmentYear: "2023" }),
          assessment,
          fingerprint: "1234-5678-9012",
        },
        { ...excelDialect, ...dialect },
      ),
    ),
);

/** What is wrong with how a spoilt file was read; null when all is well. */
function faultIn(bytes: Uint8Array): string | null {
  const started = performance.now();
  const reading = readScorecardFile(bytes, "x.xlsx");
  const took = performance.now() - started;
  if (took > longestMilliseconds) return `took ${took} ms`;
  if (!reading.ok) return reading.problem.code === "unexpected" ? reading.problem.detail : null;
  const ours = scoresIn(reading.file.assessment);
  return ours === soundScores ? null : faultAgainstDom(ours, bytes);
}

/** Where other scores are read than those that were there, the file must really say so. */
function faultAgainstDom(ours: string, bytes: Uint8Array): string | null {
  try {
    return ours === scoresIn(readByDom(bytes)) ? null : "other scores than the second reader";
  } catch (error) {
    return `other scores, where the second reader refuses: ${String(error)}`;
  }
}

function scoresIn(assessment: Assessment): string {
  return JSON.stringify([...assessment].map(([id, { selfScore, appraisedScore }]) => [id, selfScore, appraisedScore]));
}

test("the second reader reads the same from sound files", () => {
  for (const bytes of originals) expect(scoresIn(readByDom(bytes))).toBe(soundScores);
});

describe.each(mutations)("$name", (mutation: Mutation) => {
  const count = Math.ceil(runs / mutations.length);
  test(`${count} cases from seed ${seed}: no crash, no hang, no silently wrong total`, () => {
    const faults: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const random = new SeededRandom(seed + index);
      const fault = faultIn(mutation.apply(random.pick(originals), random));
      if (fault !== null) faults.push(`seed ${seed + index}: ${fault.slice(0, 300)}`);
    }
    expect(faults.slice(0, 10)).toEqual([]);
  });
});
