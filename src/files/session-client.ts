import type { Consolidation, ConsolidationRow, ConsolidationSettings, FileFinding } from "../domain/consolidation";
import type { ReadableFile } from "./fetch-ahead";
import type { SessionReport, SessionRequest } from "./session-messages";

export interface ReadOutcome {
  readonly done: number;
  readonly total: number;
  readonly wasCancelled: boolean;
}

/** The page's side of a consolidation. One request at a time; `cancel` alone may be called in between. */
export interface SessionClient {
  /** Reads files in the worker; `onProgress` is told some ten times a second how many are done. */
  read(
    files: readonly ReadableFile[],
    keepEarlier: boolean,
    onProgress: (done: number, total: number) => void,
  ): Promise<ReadOutcome>;
  /** Ends a reading early; what has been read so far is kept. */
  cancel(): void;
  /** Lays side by side what has been read; again with other settings, if need be, without reading again. */
  consolidate(settings: ConsolidationSettings): Promise<Consolidation>;
  /** To be called with every report of the worker. */
  receive(report: SessionReport): void;
  /** To be called when the worker itself breaks: whoever waits is told. */
  fail(detail: string): void;
}

interface Waiting {
  readonly onProgress?: (done: number, total: number) => void;
  readonly onRead?: (outcome: ReadOutcome) => void;
  readonly onConsolidated?: (consolidation: Consolidation) => void;
  readonly onFailed: (error: Error) => void;
}

/** @param post hands a request to the worker, e.g. `(request) => worker.postMessage(request)` */
export function sessionClient(post: (request: SessionRequest) => void): SessionClient {
  let waiting: Waiting | null = null;
  let rows: ConsolidationRow[] = [];
  let findings: FileFinding[] = [];

  const ask = <T>(request: SessionRequest, answered: (resolve: (value: T) => void) => Omit<Waiting, "onFailed">) =>
    new Promise<T>((resolve, reject) => {
      if (waiting !== null) throw new Error("one request at a time");
      waiting = { ...answered(resolve), onFailed: reject };
      post(request);
    });
  const answer = (tell: (who: Waiting) => void): void => {
    const who = waiting;
    waiting = null;
    if (who !== null) tell(who);
  };

  const receive = (report: SessionReport): void => {
    switch (report.kind) {
      case "progress":
        return waiting?.onProgress?.(report.done, report.total);
      case "read":
        return answer((who) => who.onRead?.(report));
      case "rows":
        return void rows.push(...report.rows);
      case "findings":
        return void findings.push(...report.findings);
      case "consolidated":
        return answer((who) =>
          who.onConsolidated?.({ subject: report.subject, settings: report.settings, rows, findings }),
        );
      case "failed":
        return answer((who) => who.onFailed(new Error(report.detail)));
    }
  };

  return {
    read: (files, keepEarlier, onProgress) =>
      ask<ReadOutcome>({ kind: "read", files, keepEarlier }, (onRead) => ({ onProgress, onRead })),
    cancel: () => post({ kind: "cancel" }),
    consolidate: (settings) => {
      rows = [];
      findings = [];
      return ask<Consolidation>({ kind: "consolidate", settings }, (onConsolidated) => ({ onConsolidated }));
    },
    receive,
    fail: (detail) => answer((who) => who.onFailed(new Error(detail))),
  };
}
