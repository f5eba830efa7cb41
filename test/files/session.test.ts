import { consolidate, type ConsolidationSettings } from "../../src/domain/consolidation";
import type { ChosenFile, ReadableFile } from "../../src/files/fetch-ahead";
import { readFiles } from "../../src/files/read-files";
import { openSession } from "../../src/files/session";
import { SessionClient } from "../../src/files/session-client";
import { SessionPool, workerCount } from "../../src/files/session-pool";
import type { SessionReport } from "../../src/files/session-messages";
import { consolidationSpec } from "../../src/sheets/consolidation-spec";
import { frameOf, slicesOf } from "../../src/sheets/sheet-slices";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { scorecardParts, zipParts } from "../support/build-xlsx";
import { assessmentOf, unitInfoOf } from "../support/sample-assessment";

const settings: ConsolidationSettings = { basis: "self", method: "dense", thresholds: [], subject: null };

function fileOf(unit: string, bytes?: Uint8Array): ReadableFile {
  const content = bytes ?? zipParts(scorecardParts({ rubric, unitInfo: unitInfoOf({ unit }), assessment }));
  return { name: `${unit}.xlsx`, size: content.length, arrayBuffer: () => Promise.resolve(content.slice().buffer) };
}

const assessment = assessmentOf(rubric, ({ maxScore }) => maxScore);
const files = [fileOf("Xã A"), fileOf("Xã B"), fileOf("Xã C", new Uint8Array(0)), fileOf("Xã D")];

/** A page and some workers in one thread; messages are copied, as between several. */
function connected(workers = 1) {
  const reports: SessionReport[] = [];
  const clients = Array.from({ length: workers }, () => {
    const handle = openSession((report) => {
      reports.push(report);
      queueMicrotask(() => client.receive(structuredClone(report)));
    });
    const client = new SessionClient(handle);
    return client;
  });
  return { client: new SessionPool(clients), reports };
}

const chosen = (readable: readonly ReadableFile[]): readonly ChosenFile[] =>
  readable.map((file) => ({ path: file.name, file }));

const noProgress = (): void => undefined;

test.each([1, 2, 3, 7])(
  "%d workers read, report progress and lay side by side, again with other settings",
  async (workers) => {
    const { client } = connected(workers);
    const seen: number[] = [];
    const outcome = await client.read(chosen(files), false, (done) => seen.push(done));
    expect(outcome).toEqual({ done: 4, wasCancelled: false });
    expect(seen).toEqual([...seen].sort());
    expect(seen.at(-1)).toBe(4);
    const direct = consolidate(await readFiles(files, noProgress, { aborted: false }), settings);
    expect(await client.consolidate(settings)).toEqual(direct);
    expect((await client.consolidate({ ...settings, basis: "appraised" })).rows.map(({ rank }) => rank)).toEqual([
      null,
      null,
      null,
    ]);
  },
);

test.each([1, 2])("files are added to earlier ones, or take their place, with %d workers", async (workers) => {
  const { client } = connected(workers);
  await client.read(chosen(files.slice(0, 1)), false, noProgress);
  await client.read(chosen(files.slice(1, 2)), true, noProgress);
  expect((await client.consolidate(settings)).rows).toHaveLength(2);
  await client.read(chosen(files.slice(3, 4)), false, noProgress);
  expect((await client.consolidate(settings)).rows).toHaveLength(1);
});

const many = Array.from({ length: 120 }, (_, index) => fileOf(`Xã ${index}`, new Uint8Array(index)));

test.each([1, 3])("a reading that is cancelled keeps what was read, with %d workers", async (workers) => {
  const { client } = connected(workers);
  const outcome = await client.read(chosen(many), false, () => client.cancel());
  expect(outcome.wasCancelled).toBe(true);
  const { findings } = await client.consolidate(settings);
  expect(findings).toHaveLength(outcome.done);
  expect(outcome.done).toBeLessThan(120);
  expect(await client.read(chosen(files), false, noProgress)).toEqual({ done: 4, wasCancelled: false });
});

test("tables come in pieces of a hundred at most, files go in pieces of sixteen", async () => {
  const { client, reports } = connected();
  await client.read(chosen(many), false, noProgress);
  expect((await client.consolidate(settings)).findings).toHaveLength(120);
  const sizes = (kind: "findings" | "read") =>
    reports.flatMap((report) =>
      report.kind !== kind
        ? []
        : "findings" in report
          ? [report.findings.length]
          : "done" in report
            ? [report.done]
            : [],
    );
  expect(sizes("findings")).toEqual([100, 20]);
  expect(sizes("read")).toEqual([16, 16, 16, 16, 16, 16, 16, 8]);
});

test("drawn in the worker, the sheet arrives in slices, with what the page tells of it", async () => {
  const { client } = connected(2);
  await client.read(chosen(files), false, noProgress);
  const drawn = await client.draw(settings);
  const consolidation = await client.consolidate(settings);
  const spec = consolidationSpec(consolidation, rubric);
  expect(drawn.sheet).toEqual({ frame: frameOf(spec), slices: [...slicesOf(spec)] });
  expect(drawn.findings).toEqual(consolidation.findings);
  expect(drawn.summary).toMatchObject({ unitCount: 3, rankedCount: 3, mean: 100, leftOutCount: 1 });
});

test("without a unit no sheet is drawn, and the findings are told all the same", async () => {
  const { client } = connected();
  await client.read(chosen(many), false, noProgress);
  const { sheet, findings, summary } = await client.draw(settings);
  expect([sheet, findings.length, summary.unitCount, summary.leftOutCount]).toEqual([null, 120, 0, 120]);
});

test("a file is named by the path it was chosen under", async () => {
  const { client } = connected();
  const [file = fileOf("")] = files;
  await client.read([{ path: "Xã A/phieu.xlsx", file }], false, noProgress);
  expect((await client.consolidate(settings)).rows[0]?.result.fileName).toBe("Xã A/phieu.xlsx");
});

test("nothing to read is read at once", async () => {
  const { client } = connected(2);
  expect(await client.read([], false, noProgress)).toEqual({ done: 0, wasCancelled: false });
  expect(await client.consolidate(settings)).toMatchObject({ rows: [], findings: [], subject: null });
});

test("a file that cannot be opened, or is too large to be opened, is a line of the list", async () => {
  const locked: ReadableFile = { name: "a", size: 1, arrayBuffer: () => Promise.reject(new Error("NotReadableError")) };
  const huge: ReadableFile = { name: "b", size: 1e9, arrayBuffer: () => Promise.reject(new Error("must not be read")) };
  const inputs = await readFiles([locked, huge], noProgress, { aborted: false });
  expect(inputs.map((input) => (input.ok ? "" : input.problem.code))).toEqual(["notReadable", "fileTooLarge"]);
});

test("whoever waits is told when the worker breaks", async () => {
  const client = new SessionClient(() => undefined);
  const reading = client.read(chosen(files), false, noProgress);
  client.fail("out of memory");
  await expect(reading).rejects.toThrow("out of memory");
  const again = client.consolidate(settings);
  client.receive({ kind: "failed", detail: "x" });
  await expect(again).rejects.toThrow("x");
  const third = client.consolidate(settings);
  await expect(client.consolidate(settings)).rejects.toThrow("one request at a time");
  client.receive({ kind: "collected" });
  await expect(third).rejects.toThrow("reported collected unasked");
});

test("as many workers as there are processors, within reason", () => {
  expect([0, 1, 2, 4, 64].map(workerCount)).toEqual([1, 1, 2, 4, 4]);
  expect(() => new SessionPool([])).toThrow(RangeError);
});
