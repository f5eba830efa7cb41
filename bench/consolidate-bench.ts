import { join } from "node:path";
import type { Page } from "@playwright/test";
import { withBenchPage } from "./consolidate-browser";
import { scorecardFolder, type ScorecardFolder } from "./consolidate-files";
import type { ReadingFigures, Rival } from "./consolidate-page";
import { mistakesIn } from "./consolidate-verdict";

const seed = 20_231_030;
/** As many as a province has, so that starting up weighs on none of them. */
const comparedCount = 1_000;
/** What the product promises; a run that does not keep a promise ends with exit code 1. */
const promises = { timesFasterThan: { exceljs: 10, sheetjs: 1 }, longestTask: 50 } as const;

interface Bench {
  readonly root: string;
  readonly version: string;
  readonly count: number;
}

/** Prints the figures and gives the exit code. */
export async function benchConsolidation({ root, version, count }: Bench): Promise<number> {
  const scorecards = await scorecardFolder(join(root, "build/bench/scorecards"), { count, seed, version });
  const names = Object.keys(scorecards.expected).sort();
  return withBenchPage(root, async (page) => {
    await page.setInputFiles(
      "input",
      names.map((name) => join(scorecards.folder, name)),
    );
    const broken = [...(await compare(page, scorecards, names))];
    const runs = [...new Set([100, 1_000, count].map((each) => Math.min(each, count)))];
    for (const run of runs) broken.push(...(await measure(page, scorecards, names.slice(0, run))));
    for (const line of broken) console.log(`FAILED  ${line}`);
    return broken.length === 0 ? 0 : 1;
  });
}

const rivalNames: Readonly<Record<Rival, string>> = { exceljs: "ExcelJS", sheetjs: "SheetJS" };

/** Which promises about speed are broken: one worker each, on the same sound files, in this very run. */
async function compare(
  page: Page,
  { expected }: ScorecardFolder,
  names: readonly string[],
): Promise<readonly string[]> {
  const first = names.slice(0, comparedCount);
  const sound = first.filter((name) => expected[name]?.finding === null);
  const ours = await page.evaluate((count) => window.bench.readWithProduct(count, 1), first.length);
  const ourTime = ours.milliseconds / first.length;
  console.log(`this product  ${first.length} files in one worker, ${perFile(ours.milliseconds, first.length)}`);
  const broken: string[] = [];
  for (const rival of ["exceljs", "sheetjs"] as const) {
    const theirs = await page.evaluate(([name, files]) => window.bench.readWithRival(name, files), [
      rival,
      sound,
    ] as const);
    const right = theirs.totals.filter((total, index) => total === expected[sound[index] ?? ""]?.selfScore).length;
    const times = theirs.milliseconds / sound.length / ourTime;
    console.log(
      `${rivalNames[rival].padEnd(13)} ${sound.length} files in one worker, ${perFile(theirs.milliseconds, sound.length)}, ` +
        `${right} totals right: the product is ${times.toFixed(1)} times faster`,
    );
    if (times < promises.timesFasterThan[rival])
      broken.push(`only ${times.toFixed(1)} times faster than ${rivalNames[rival]}`);
  }
  return broken;
}

async function measure(
  page: Page,
  { expected }: ScorecardFolder,
  names: readonly string[],
): Promise<readonly string[]> {
  const figures = await page.evaluate((count) => window.bench.readWithProduct(count), names.length);
  const mistakes = mistakesIn(figures.consolidation, expected, names);
  const faulty = names.filter((name) => expected[name]?.finding !== null).length;
  console.log(
    `${String(names.length).padStart(5)} files   ${seconds(figures)} s, ${perFile(figures.milliseconds, names.length)}, ` +
      `${figures.consolidation.rows.length} rows, ${faulty} faulty files, ${mistakes.length} mistakes, ` +
      `page: longest task ${figures.longestTask.toFixed(0)} ms, longest frame ${figures.longestFrame.toFixed(0)} ms, ` +
      `memory ${figures.megabytes.toFixed(1)} MB`,
  );
  return [
    ...mistakes,
    ...(figures.longestTask > promises.longestTask ? [`a task of ${figures.longestTask} ms on the page's thread`] : []),
  ];
}

const seconds = ({ milliseconds }: ReadingFigures): string => (milliseconds / 1000).toFixed(1);
const perFile = (milliseconds: number, count: number): string => `${(milliseconds / count).toFixed(2)} ms a file`;
