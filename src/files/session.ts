import { consolidate, type ConsolidationInput, type ConsolidationSettings } from "../domain/consolidation";
import { readFiles, type Cancellation } from "./read-files";
import type { SessionReport, SessionRequest } from "./session-messages";

/** Milliseconds between two reports of progress: ten a second look smooth and cost nothing. */
const progressInterval = 100;
/** Items in one message: taking such a piece over costs the page a millisecond or two. */
const pieceSize = 100;

/**
 * The worker's side of a consolidation. A worker is these lines:
 * `const handle = openSession((report) => postMessage(report), () => performance.now());`
 * `onmessage = ({ data }) => void handle(data);`
 * @param now milliseconds, for pacing the reports
 */
export function openSession(
  send: (report: SessionReport) => void,
  now: () => number,
): (request: SessionRequest) => Promise<void> {
  let inputs: readonly ConsolidationInput[] = [];
  let cancellation = { aborted: false };

  const read = async (request: Extract<SessionRequest, { kind: "read" }>): Promise<void> => {
    cancellation = { aborted: false };
    const found = await readPaced(request, cancellation, send, now);
    inputs = request.keepEarlier ? [...inputs, ...found] : found;
  };

  return async (request) => {
    try {
      if (request.kind === "read") await read(request);
      else if (request.kind === "cancel") cancellation.aborted = true;
      else sendConsolidation(inputs, request.settings, send);
    } catch (error) {
      send({ kind: "failed", detail: String(error) });
    }
  };
}

async function readPaced(
  { files }: Extract<SessionRequest, { kind: "read" }>,
  cancellation: Cancellation,
  send: (report: SessionReport) => void,
  now: () => number,
): Promise<readonly ConsolidationInput[]> {
  let reported = now();
  const found = await readFiles(
    files,
    (done) => {
      if (now() - reported < progressInterval) return;
      reported = now();
      send({ kind: "progress", done, total: files.length });
    },
    cancellation,
  );
  send({ kind: "read", done: found.length, total: files.length, wasCancelled: cancellation.aborted });
  return found;
}

function sendConsolidation(
  inputs: readonly ConsolidationInput[],
  asked: ConsolidationSettings,
  send: (report: SessionReport) => void,
): void {
  const { rows, findings, subject, settings } = consolidate(inputs, asked);
  for (const piece of pieces(rows)) send({ kind: "rows", rows: piece });
  for (const piece of pieces(findings)) send({ kind: "findings", findings: piece });
  send({ kind: "consolidated", subject, settings });
}

function pieces<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / pieceSize) }, (_, index) =>
    items.slice(index * pieceSize, (index + 1) * pieceSize),
  );
}
