import type { TablesReading } from "../files/read-tables";

/**
 * The tables of a workbook that a person has chosen, read in a worker of its own, so that a large or hostile file can
 * neither freeze the pane nor stay in its memory. The file goes nowhere else. Never rejects.
 */
export function readTables(file: File): Promise<TablesReading> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./read-tables-worker.ts", import.meta.url));
    const settle = (reading: TablesReading) => {
      worker.terminate();
      resolve(reading);
    };
    worker.onmessage = ({ data }: MessageEvent<TablesReading>) => settle(data);
    worker.onerror = ({ message }) => settle({ ok: false, problem: { code: "unexpected", detail: message } });
    worker.postMessage(file);
  });
}
