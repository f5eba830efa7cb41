import type {
  Consolidation,
  ConsolidationInput,
  ConsolidationRow,
  ConsolidationSettings,
  FileFinding,
} from "../domain/consolidation";
import type { ConsolidationSummary } from "../domain/consolidation-summary";
import type { SheetSlice, SlicedSheet } from "../sheets/sheet-slices";
import type { ChosenFile } from "./fetch-ahead";
import { pieces } from "./pieces";
import type { SessionReport, SessionRequest } from "./session-messages";

/** How far a reading has come. */
export interface ReadOutcome {
  readonly done: number;
  readonly wasCancelled: boolean;
}

/** A consolidation as the page needs it: to be painted and to be told, while the figures of the units stay in the worker. */
export interface DrawnConsolidation {
  readonly summary: ConsolidationSummary;
  /** In the order of the files. */
  readonly findings: readonly FileFinding[];
  /** null when there is no unit to make a sheet of. */
  readonly sheet: SlicedSheet | null;
}

interface Waiting {
  readonly onReport: (report: SessionReport) => void;
  readonly onFailed: (error: Error) => void;
}

/**
 * Files in one message. Handing over a `File` costs the page some 0.1 ms (measured in Chromium), so thousands at a time
 * would freeze it; and each answer is a step of the progress bar.
 */
const pieceSize = 16;
/** Messages on their way at a time, so that the worker never waits for the page. */
const piecesAhead = 2;

/**
 * The page's side of one worker. One request at a time; `cancel` and `add` alone may be called in between.
 * The worker's messages go to `receive`, its breaking to `fail`.
 */
export class SessionClient {
  private waiting: Waiting | null = null;

  /** @param post hands a request to the worker, e.g. `(request) => worker.postMessage(request)` */
  constructor(private readonly post: (request: SessionRequest) => void) {}

  /** Reads files in the worker; `onProgress` is told every few files how many are done. */
  read(files: readonly ChosenFile[], keepEarlier: boolean, onProgress: (done: number) => void): Promise<ReadOutcome> {
    const waitingPieces = [...pieces(files, pieceSize)];
    let onTheWay = 0;
    let done = 0;
    const postNext = (): void => {
      const piece = waitingPieces.shift();
      if (piece === undefined) return;
      onTheWay += 1;
      this.post({ kind: "read", files: piece });
    };
    const begin = (resolve: (outcome: ReadOutcome) => void): void => {
      this.post({ kind: "begin", keepEarlier });
      for (let count = 0; count < piecesAhead; count += 1) postNext();
      if (onTheWay === 0) resolve({ done, wasCancelled: false });
    };
    return this.ask(begin, (report, resolve) => {
      if (report.kind !== "read") throw unexpected(report);
      onTheWay -= 1;
      done += report.done;
      onProgress(done);
      if (!report.wasCancelled) postNext();
      if (onTheWay === 0) resolve({ done, wasCancelled: report.wasCancelled });
    });
  }

  /** Ends a reading early; what has been read so far is kept. */
  cancel(): void {
    this.post({ kind: "cancel" });
  }

  /** Lays side by side what has been read; again with other settings, if need be, without reading again. */
  consolidate(settings: ConsolidationSettings): Promise<Consolidation> {
    const rows: ConsolidationRow[] = [];
    const findings: FileFinding[] = [];
    const begin = (): void => this.post({ kind: "consolidate", settings });
    return this.ask(begin, (report, resolve) => {
      if (report.kind === "rows") rows.push(...report.rows);
      else if (report.kind === "findings") findings.push(...report.findings);
      else if (report.kind !== "consolidated") throw unexpected(report);
      else resolve({ subject: report.subject, settings: report.settings, rows, findings });
    });
  }

  /** Lays side by side as {@link consolidate} does and works out sheet `Tổng hợp`, ready to be painted. */
  draw(settings: ConsolidationSettings): Promise<DrawnConsolidation> {
    const slices: SheetSlice[] = [];
    const findings: FileFinding[] = [];
    const begin = (): void => this.post({ kind: "draw", settings });
    return this.ask(begin, (report, resolve) => {
      if (report.kind === "slice") slices.push(report.slice);
      else if (report.kind === "findings") findings.push(...report.findings);
      else if (report.kind !== "drawn") throw unexpected(report);
      else {
        const { summary, frame } = report;
        resolve({ summary, findings, sheet: frame && { frame, slices } });
      }
    });
  }

  /** Takes what has been read out of the worker, piece by piece. */
  collect(onInputs: (inputs: readonly ConsolidationInput[]) => void): Promise<void> {
    const begin = (): void => this.post({ kind: "collect" });
    return this.ask(begin, (report, resolve) => {
      if (report.kind === "inputs") onInputs(report.inputs);
      else if (report.kind === "collected") resolve();
      else throw unexpected(report);
    });
  }

  /** Gives the worker what another one has read. */
  add(inputs: readonly ConsolidationInput[]): void {
    this.post({ kind: "add", inputs });
  }

  /** To be called with every report of the worker. */
  receive(report: SessionReport): void {
    if (report.kind === "failed") this.fail(report.detail);
    else this.waiting?.onReport(report);
  }

  /** To be called when the worker itself breaks: whoever waits is told. */
  fail(detail: string): void {
    this.waiting?.onFailed(new Error(detail));
  }

  /** Begins something and hears reports until it is resolved, fails, or a report makes no sense. */
  private ask<T>(
    begin: (resolve: (value: T) => void) => void,
    hear: (report: SessionReport, resolve: (value: T) => void) => void,
  ): Promise<T> {
    if (this.waiting !== null) return Promise.reject(new Error("one request at a time"));
    return new Promise<T>((resolve, reject) => {
      const onReport = (report: SessionReport): void => {
        try {
          hear(report, resolve);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      this.waiting = { onReport, onFailed: reject };
      begin(resolve);
    }).finally(() => {
      this.waiting = null;
    });
  }
}

function unexpected(report: SessionReport): Error {
  return new Error(`the worker reported ${report.kind} unasked`);
}
