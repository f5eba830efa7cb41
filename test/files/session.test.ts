import { consolidate, type ConsolidationSettings } from "../../src/domain/consolidation";
import type { ReadableFile } from "../../src/files/fetch-ahead";
import { readFiles } from "../../src/files/read-files";
import { openSession } from "../../src/files/session";
import { sessionClient } from "../../src/files/session-client";
import type { SessionReport } from "../../src/files/session-messages";
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

/** Page and worker in one thread; messages are copied, as between two. */
function connected() {
  let time = 0;
  const reports: SessionReport[] = [];
  const handle = openSession(
    (report) => {
      reports.push(report);
      queueMicrotask(() => client.receive(structuredClone(report)));
    },
    () => (time += 60),
  );
  const client = sessionClient((request) => void handle(request));
  return { client, reports };
}

const noProgress = (): void => undefined;

test("reads, reports progress and lays side by side, again with other settings", async () => {
  const { client } = connected();
  const seen: string[] = [];
  const outcome = await client.read(files, false, (done, total) => seen.push(`${done}/${total}`));
  expect(outcome).toMatchObject({ done: 4, total: 4, wasCancelled: false });
  expect(seen.length).toBeGreaterThan(0);
  const direct = consolidate(await readFiles(files, noProgress, { aborted: false }), settings);
  expect(await client.consolidate(settings)).toEqual(direct);
  expect((await client.consolidate({ ...settings, basis: "appraised" })).rows.map(({ rank }) => rank)).toEqual([
    null,
    null,
    null,
  ]);
});

test("files are added to earlier ones, or take their place", async () => {
  const { client } = connected();
  await client.read([files[0] as ReadableFile], false, noProgress);
  await client.read([files[1] as ReadableFile], true, noProgress);
  expect((await client.consolidate(settings)).rows).toHaveLength(2);
  await client.read([files[3] as ReadableFile], false, noProgress);
  expect((await client.consolidate(settings)).rows).toHaveLength(1);
});

test("a reading that is cancelled keeps what was read", async () => {
  const { client } = connected();
  const reading = client.read(files, false, () => client.cancel());
  expect(await reading).toMatchObject({ wasCancelled: true, total: 4 });
  const { rows, findings } = await client.consolidate(settings);
  expect(rows.length + findings.length).toBeLessThan(4);
});

test("no message carries more than a hundred rows", async () => {
  const { client, reports } = connected();
  const many = Array.from({ length: 120 }, (_, index) => fileOf(`Xã ${index}`));
  await client.read(many, false, noProgress);
  expect((await client.consolidate(settings)).rows).toHaveLength(120);
  expect(reports.flatMap((report) => (report.kind === "rows" ? [report.rows.length] : []))).toEqual([100, 20]);
});

test("a file that cannot be opened, or is too large to be opened, is a line of the list", async () => {
  const locked: ReadableFile = { name: "a", size: 1, arrayBuffer: () => Promise.reject(new Error("NotReadableError")) };
  const huge: ReadableFile = { name: "b", size: 1e9, arrayBuffer: () => Promise.reject(new Error("must not be read")) };
  const inputs = await readFiles([locked, huge], noProgress, { aborted: false });
  expect(inputs.map((input) => (input.ok ? "" : input.problem.code))).toEqual(["notReadable", "fileTooLarge"]);
});

test("whoever waits is told when the worker breaks", async () => {
  const client = sessionClient(noProgress);
  const reading = client.read([], false, noProgress);
  client.fail("out of memory");
  await expect(reading).rejects.toThrow("out of memory");
  const again = client.consolidate(settings);
  client.receive({ kind: "failed", detail: "x" });
  await expect(again).rejects.toThrow("x");
});
