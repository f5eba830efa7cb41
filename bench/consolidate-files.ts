import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SeededRandom } from "../test/support/seeded-random";
import { generateScorecards, type Expectation } from "./consolidate-scorecards";

export interface ScorecardFolder {
  readonly folder: string;
  /** By file name. */
  readonly expected: Readonly<Record<string, Expectation>>;
}

const expectationsFile = "expected.json";

/** The generated scorecards on disk; made once for each count, seed and version of the code that makes them. */
export async function scorecardFolder(
  root: string,
  { count, seed, version }: { readonly count: number; readonly seed: number; readonly version: string },
): Promise<ScorecardFolder> {
  const folder = join(root, `${count}-${seed}-${version}`);
  if (!existsSync(folder)) await generate(folder, count, seed);
  const expected = JSON.parse(await readFile(join(folder, expectationsFile), "utf8")) as ScorecardFolder["expected"];
  return { folder, expected };
}

/** Into a folder of another name first, so that an interrupted run leaves nothing that looks complete. */
async function generate(folder: string, count: number, seed: number): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const expected: Record<string, Expectation> = {};
  for (const file of generateScorecards(count, 0.05, new SeededRandom(seed))) {
    await writeFile(join(unfinished, file.name), file.bytes);
    expected[file.name] = file.expected;
  }
  await writeFile(join(unfinished, expectationsFile), JSON.stringify(expected));
  await rename(unfinished, folder);
}
