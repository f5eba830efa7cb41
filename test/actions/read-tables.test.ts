import { readWith, type TablesWorker } from "../../src/actions/read-tables";
import type { TablesReading } from "../../src/files/read-tables";

class FakeWorker implements TablesWorker {
  onmessage: TablesWorker["onmessage"] = null;
  onerror: TablesWorker["onerror"] = null;
  isEnded = false;

  constructor(private readonly answer: (worker: FakeWorker) => void) {}

  postMessage(): void {
    queueMicrotask(() => this.answer(this));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const file = new File([], "Phiếu 2022.xlsx");
const reading: TablesReading = { ok: true, sheets: [] };

test("what the worker has read is given, and the worker ended", async () => {
  const worker = new FakeWorker(({ onmessage }) => onmessage?.({ data: reading } as MessageEvent<TablesReading>));
  expect(await readWith(() => worker, file)).toEqual({ ok: true, value: reading });
  expect(worker.isEnded).toBe(true);
});

test("[X5] a worker that cannot be loaded or breaks is a failure with its own sentence, and ended", async () => {
  const worker = new FakeWorker(({ onerror }) => onerror?.({ message: "broken" } as ErrorEvent));
  expect(await readWith(() => worker, file)).toEqual({
    ok: false,
    failure: { code: "readerStopped", detail: "Error: broken" },
  });
  expect(worker.isEnded).toBe(true);
});

test("[X5] so is a host that allows no workers", async () => {
  const refused = () => {
    throw new DOMException("no workers here", "SecurityError");
  };
  expect(await readWith(refused, file)).toMatchObject({ ok: false, failure: { code: "readerStopped" } });
});
