import type { Consolidation } from "../src/domain/consolidation";
import { SessionClient } from "../src/files/session-client";
import type { SessionReport } from "../src/files/session-messages";
import { SessionPool, workerCount } from "../src/files/session-pool";
import { defaultGradeThresholds } from "../src/text/consolidation";

export interface ReadingFigures {
  readonly milliseconds: number;
  /** Of the page's own thread, while the worker read. */
  readonly longestTask: number;
  readonly longestFrame: number;
  /** Page and workers together, garbage collected, with the figures of all files still kept. */
  readonly megabytes: number;
  readonly consolidation: Consolidation;
}

/** What people would pick instead. */
export type Rival = "exceljs" | "sheetjs";

export interface BenchPage {
  /** @param workers how many; left out, as many as the product takes on this machine */
  readWithProduct(count: number, workers?: number): Promise<ReadingFigures>;
  /** In one worker. */
  readWithRival(
    rival: Rival,
    names: readonly string[],
  ): Promise<{ readonly milliseconds: number; readonly totals: readonly (number | null)[] }>;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

function chosenFiles(): readonly File[] {
  const input = document.querySelector("input");
  return [...(input?.files ?? [])].sort((first, second) => (first.name < second.name ? -1 : 1));
}

/** Watches how long this thread is kept from drawing; gives the longest times so far. */
function watchThread() {
  let longestTask = 0;
  let longestFrame = 0;
  let last = performance.now();
  let isOver = false;
  const note = (entries: PerformanceEntryList): void => {
    for (const { duration } of entries) longestTask = Math.max(longestTask, duration);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ entryTypes: ["longtask"] });
  const frame = (): void => {
    longestFrame = Math.max(longestFrame, performance.now() - last);
    last = performance.now();
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return () => {
    isOver = true;
    note(observer.takeRecords());
    observer.disconnect();
    return { longestTask, longestFrame };
  };
}

function clientOf(worker: Worker): SessionClient {
  const client = new SessionClient((request) => worker.postMessage(request));
  worker.onmessage = ({ data }: MessageEvent<SessionReport>) => client.receive(data);
  worker.onerror = ({ message }) => client.fail(message);
  return client;
}

async function readWithProduct(
  count: number,
  length = workerCount(navigator.hardwareConcurrency),
): Promise<ReadingFigures> {
  const files = chosenFiles().slice(0, count);
  const workers = Array.from({ length }, () => new Worker("consolidate-worker.js"));
  const pool = new SessionPool(workers.map(clientOf));
  const output = document.querySelector("output");
  const stopWatching = watchThread();
  const started = performance.now();
  const chosen = files.map((file) => ({ path: file.name, file }));
  await pool.read(chosen, false, (done) => {
    if (output) output.textContent = `${done}/${files.length}`;
  });
  const consolidation = await pool.consolidate({
    basis: "self",
    method: "competition",
    thresholds: defaultGradeThresholds,
    subject: null,
  });
  const milliseconds = performance.now() - started;
  const watched = stopWatching();
  const megabytes = await measureMegabytes();
  for (const worker of workers) worker.terminate();
  return { milliseconds, ...watched, megabytes, consolidation };
}

/** https://developer.mozilla.org/docs/Web/API/Performance/measureUserAgentSpecificMemory (Chromium only). */
async function measureMegabytes(): Promise<number> {
  const measuring = performance as unknown as { measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }> };
  return (await measuring.measureUserAgentSpecificMemory()).bytes / 1e6;
}

async function readWithRival(rival: Rival, names: readonly string[]) {
  const files = chosenFiles().filter(({ name }) => names.includes(name));
  const worker = new Worker(`consolidate-${rival}-worker.js`);
  const started = performance.now();
  const totals = await new Promise<readonly (number | null)[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<readonly (number | null)[]>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(files);
  });
  worker.terminate();
  return { milliseconds: performance.now() - started, totals };
}

window.bench = { readWithProduct, readWithRival };
