import { join } from "node:path";
import { type Browser, type Page, chromium } from "@playwright/test";
import { build } from "esbuild";
import { findBrowser } from "../test/support/find-browser";

/** How many criteria are scored; each is a digit and Enter. */
const scoredCriteria = 40;

const mostMilliseconds = 50;

/**
 * Scores criteria of a list of 400 by keyboard in Chromium and prints the longest tasks of the page.
 * @returns 1 when a task takes longer than 50 ms
 */
export async function benchCriteria(root: string): Promise<number> {
  const script = await bundlePage(root);
  // Root in a container cannot use Chromium's sandbox; everything else keeps it.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ ...findBrowser(), args: sandbox });
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.setContent('<!doctype html><html lang="vi"><meta charset="utf-8"><div id="root"></div></html>');
    await page.addScriptTag({ content: script });
    await page.locator('[data-criterion="1.1"]').click();
    return report(await traceTasks(browser, page, () => scoreCriteria(page)));
  } finally {
    await browser.close();
  }
}

async function bundlePage(root: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "bench/criteria-page.tsx")],
    bundle: true,
    write: false,
    minify: true,
    jsx: "automatic",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    logLevel: "error",
    plugins: [
      {
        name: "wide rubric",
        setup: (bundler) =>
          bundler.onResolve({ filter: /\/rubrics\/rubrics$/ }, () => ({
            path: join(root, "bench/criteria-rubrics.ts"),
          })),
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

async function scoreCriteria(page: Page): Promise<void> {
  for (let scored = 0; scored < scoredCriteria; scored += 1) {
    await page.keyboard.press("2");
    await page.keyboard.press("Enter");
  }
  await page.getByText(`đã chấm ${scoredCriteria}/400 tiêu chí`).waitFor();
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds that the thread itself worked: on a busy machine the clock tells more of the others. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** How long each task kept the page's thread at work, painting included; milliseconds, the longest first. */
async function traceTasks(browser: Browser, page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await work();
  const trace = JSON.parse(String(await browser.stopTracing())) as { readonly traceEvents: readonly TraceEvent[] };
  const isMain = ({ name, args }: TraceEvent) => name === "thread_name" && args.name === "CrRendererMain";
  const threads = new Set(trace.traceEvents.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
  return trace.traceEvents
    .filter(({ name, pid, tid }) => name === "RunTask" && threads.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((one, other) => other - one);
}

function report(tasks: readonly number[]): number {
  const longest = tasks.slice(0, 10).map((task) => task.toFixed(1));
  console.log(`${scoredCriteria} scores typed into a list of 400 criteria: ${tasks.length} tasks`);
  console.log(`the longest, in milliseconds of work: ${longest.join(", ")}`);
  return (tasks[0] ?? Infinity) > mostMilliseconds ? 1 : 0;
}
