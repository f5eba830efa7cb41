import { fail, succeed, type Result } from "../domain/failure";
import type { TablesReading } from "../files/read-tables";

/**
 * The tables of a workbook that a person has chosen, read in a worker of its own, so that a large or hostile file can
 * neither freeze the pane nor stay in its memory. The file goes nowhere else.
 * @returns `readerStopped` where the worker cannot be loaded or started, or breaks
 */
export function readTables(file: File): Promise<Result<TablesReading>> {
  return readWith(() => new Worker(new URL("./read-tables-worker.ts", import.meta.url)), file);
}

/** The part of a `Worker` that is used here. */
export interface TablesWorker {
  postMessage(file: File): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<TablesReading>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export async function readWith(startWorker: () => TablesWorker, file: File): Promise<Result<TablesReading>> {
  let worker: TablesWorker | null = null;
  try {
    const started = startWorker();
    worker = started;
    return succeed(await answerOf(started, file));
  } catch (error) {
    return fail("readerStopped", String(error));
  } finally {
    worker?.terminate();
  }
}

/** Rejects with all that is told of a script that cannot be loaded or has broken. */
function answerOf(worker: TablesWorker, file: File): Promise<TablesReading> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(file);
  });
}
