import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { faults } from "../../../bench/consolidate-faults";
import { generateScorecards, unitName, type Expectation } from "../../../bench/consolidate-scorecards";
import { haTrung2023 as rubric } from "../../../src/rubrics/ha-trung-2023";
import { excelDialect } from "../../support/build-xlsx";
import { assessmentOf, unitInfoOf } from "../../support/sample-assessment";
import { SeededRandom } from "../../support/seeded-random";

export interface FileOfUnit {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: Expectation;
}

/** Sound scorecards of so many units. */
export const soundFiles = (count: number): readonly FileOfUnit[] => [
  ...generateScorecards(count, 0, new SeededRandom(2023)),
];

/** One file for each way in which a file can be wrong, hostile ones among them, of units of their own. */
export function faultyFiles(): readonly FileOfUnit[] {
  return faults.map(({ finding, make }, index) => {
    const unitInfo = unitInfoOf({ unit: unitName(1_000 + index), assessmentYear: "2023" });
    const content = { rubric, unitInfo, assessment: assessmentOf(rubric, ({ maxScore }) => maxScore) };
    const bytes = make(content, excelDialect, new SeededRandom(index));
    return { name: `loi-${finding}.xlsx`, bytes, expected: { finding, selfScore: null, appraisedScore: null } };
  });
}

/** Files on disk for the time of `work`, beside one that is no spreadsheet. */
export async function withFolder<T>(
  files: readonly Pick<FileOfUnit, "name" | "bytes">[],
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "phieu-"));
  try {
    for (const { name, bytes } of files) await writeFile(path.join(folder, name), bytes);
    await writeFile(path.join(folder, "doc-toi.txt"), "Các phiếu nhận ngày 30/11.");
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
