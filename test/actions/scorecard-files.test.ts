import { ScorecardFiles, type FileWorker } from "../../src/actions/scorecard-files";
import type { ChosenFile } from "../../src/actions/consolidation-verbs";
import { openSession } from "../../src/files/session";
import type { SessionReport, SessionRequest } from "../../src/files/session-messages";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { scorecardParts, zipParts } from "../support/build-xlsx";
import { assessmentOf, unitInfoOf } from "../support/sample-assessment";
import { sampleSettings } from "../support/sample-consolidation";

/** A worker in this thread; it can be deaf. */
class LocalWorker implements FileWorker {
  onmessage: FileWorker["onmessage"] = null;
  onerror: FileWorker["onerror"] = null;
  isEnded = false;
  readonly #handle = openSession((report) => {
    queueMicrotask(() => this.onmessage?.({ data: structuredClone(report) } as MessageEvent<SessionReport>));
  });

  constructor(private readonly isDeaf = false) {}

  postMessage(request: SessionRequest): void {
    if (!this.isDeaf) this.#handle(request);
  }

  terminate(): void {
    this.isEnded = true;
  }

  break(message: string): void {
    this.onerror?.({ message } as ErrorEvent);
  }
}

const assessment = assessmentOf(rubric, ({ maxScore }) => maxScore);

function chosen(unit: string): ChosenFile {
  const bytes = zipParts(scorecardParts({ rubric, unitInfo: unitInfoOf({ unit }), assessment }));
  const file = { name: `${unit}.xlsx`, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
  return { path: file.name, file };
}

const files = ["Xã A", "Xã B", "Xã C"].map(chosen);

function following() {
  const controller = new AbortController();
  const done: number[] = [];
  return { controller, done, onDone: (count: number) => void done.push(count), cancellation: controller.signal };
}

function withWorkers(count: number, isDeaf = false) {
  const started: LocalWorker[] = [];
  const start = () => {
    const worker = new LocalWorker(isDeaf);
    started.push(worker);
    return worker;
  };
  return { started, scorecards: new ScorecardFiles(start, count) };
}

afterEach(() => jest.useRealTimers());

test("[K1] files are read by all workers, and the sheet of them comes ready to be painted", async () => {
  const { started, scorecards } = withWorkers(2);
  expect(scorecards.start()).toEqual({ ok: true, value: undefined });
  const follow = following();
  const result = await scorecards.consolidate(files, sampleSettings, follow);
  expect(result).toMatchObject({ ok: true, value: { summary: { unitCount: 3, mean: 100 }, findings: [] } });
  expect(result.ok && result.value?.sheet?.frame.name).toBe("Tổng hợp");
  expect(follow.done.at(-1)).toBe(3);
  expect(started).toHaveLength(2);
});

test("[K6] a cancelled reading gives nothing, and the next one works with the same workers", async () => {
  const { started, scorecards } = withWorkers(1);
  const follow = following();
  follow.controller.abort();
  const reading = scorecards.consolidate(files, sampleSettings, follow);
  expect(await reading).toEqual({ ok: true, value: null });
  expect(await scorecards.consolidate(files, sampleSettings, following())).toMatchObject({ value: { findings: [] } });
  expect(started).toHaveLength(1);
});

test("[K6] a worker that does not stop when told is ended", async () => {
  jest.useFakeTimers();
  const { started, scorecards } = withWorkers(1, true);
  const follow = following();
  const reading = scorecards.consolidate(files, sampleSettings, follow);
  follow.controller.abort();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(await reading).toEqual({ ok: true, value: null });
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true]);
});

test("a worker that says nothing for a minute is ended and told of", async () => {
  jest.useFakeTimers();
  const { started, scorecards } = withWorkers(2, true);
  const reading = scorecards.consolidate(files, sampleSettings, following());
  await jest.advanceTimersByTimeAsync(60_000);
  expect(await reading).toMatchObject({ ok: false, failure: { code: "readerStopped" } });
  expect(started.every(({ isEnded }) => isEnded)).toBe(true);
});

test("a worker that breaks is told of, whether anybody waits or not; the next reading has workers of its own", async () => {
  const { started, scorecards } = withWorkers(1, true);
  const reading = scorecards.consolidate(files, sampleSettings, following());
  started[0]?.break("out of memory");
  expect(await reading).toEqual({ ok: false, failure: { code: "readerStopped", detail: "Error: out of memory" } });
  scorecards.start();
  started[1]?.break("script not found");
  void scorecards.consolidate(files, sampleSettings, following());
  expect(started).toHaveLength(3);
});

test("[K7] where workers are not allowed, that is said", async () => {
  const refuse = (): FileWorker => {
    throw new Error("SecurityError");
  };
  const scorecards = new ScorecardFiles(refuse, 2);
  const refused = { ok: false, failure: { code: "readerStopped", detail: "Error: SecurityError" } };
  expect(scorecards.start()).toEqual(refused);
  expect(await scorecards.consolidate(files, sampleSettings, following())).toEqual(refused);
});
