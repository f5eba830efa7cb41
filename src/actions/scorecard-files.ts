import type { ConsolidationSettings } from "../domain/consolidation";
import { fail, succeed, type Result } from "../domain/failure";
import { SessionClient } from "../files/session-client";
import type { SessionReport, SessionRequest } from "../files/session-messages";
import { SessionPool } from "../files/session-pool";
import type { ChosenFile, FilesConsolidated, Following } from "./consolidation-verbs";

/** The part of a `Worker` that is used here. */
export interface FileWorker {
  postMessage(request: SessionRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<SessionReport>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Crew {
  readonly workers: readonly FileWorker[];
  readonly pool: SessionPool;
}

/** Work that has come no further for so long hangs. In milliseconds. */
const hangsAfterMs = 60_000;
/** Whatever does not end by itself so long after a cancellation is ended. In milliseconds. */
const stopsWithinMs = 1_000;

/** The user's files, read by workers. They are started beforehand, so that a connection is needed only for that. */
export class ScorecardFiles {
  #crew: Crew | null = null;

  /** @param startWorker may throw where workers are not allowed */
  constructor(
    private readonly startWorker: () => FileWorker,
    private readonly workerCount: number,
  ) {}

  /** Starts the workers unless they are there. @returns `readerStopped` where workers are not allowed */
  start(): Result<void> {
    try {
      this.#crew ??= this.#startCrew();
      return succeed(undefined);
    } catch (error) {
      return fail("readerStopped", String(error));
    }
  }

  /** Reads files and lays them side by side; null when it was cancelled. `readerStopped` when a worker breaks or hangs. */
  async consolidate(
    files: readonly ChosenFile[],
    settings: ConsolidationSettings,
    { onDone, cancellation }: Pick<Following, "onDone" | "cancellation">,
  ): Promise<Result<FilesConsolidated | null>> {
    const started = this.start();
    const crew = this.#crew;
    if (!started.ok || crew === null) return started.ok ? fail("readerStopped", "no worker") : started;
    const work = async (isAlive: () => void): Promise<FilesConsolidated | null> => {
      const onProgress = (done: number): void => {
        isAlive();
        onDone(done);
      };
      const { wasCancelled } = await crew.pool.read(files, false, onProgress);
      return wasCancelled ? null : crew.pool.draw(settings);
    };
    try {
      const consolidated = await unlessItHangs(work, cancellation, () => crew.pool.cancel());
      return succeed(cancellation.aborted ? null : consolidated);
    } catch (error) {
      this.#dismiss(crew);
      return cancellation.aborted ? succeed(null) : fail("readerStopped", String(error));
    }
  }

  #startCrew(): Crew {
    const workers = Array.from({ length: this.workerCount }, this.startWorker);
    const clients = workers.map((worker) => new SessionClient((request) => worker.postMessage(request)));
    const crew = { workers, pool: new SessionPool(clients) };
    for (const [index, worker] of workers.entries()) {
      worker.onmessage = ({ data }) => clients[index]?.receive(data);
      // All that is told of a script that cannot be loaded; often before anybody waits.
      worker.onerror = (event) => {
        this.#dismiss(crew);
        clients[index]?.fail(event.message);
      };
    }
    return crew;
  }

  /** The next reading starts workers of its own. */
  #dismiss(crew: Crew): void {
    for (const worker of crew.workers) worker.terminate();
    if (this.#crew === crew) this.#crew = null;
  }
}

/** @throws Error when the work has not said for too long that it is alive, or has not ended after it was cancelled */
function unlessItHangs<T>(
  work: (isAlive: () => void) => Promise<T>,
  cancellation: AbortSignal,
  cancel: () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const endAfter = (milliseconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Error(`nothing for ${milliseconds} ms`)), milliseconds);
    };
    const onAbort = (): void => {
      cancel();
      endAfter(stopsWithinMs);
    };
    cancellation.addEventListener("abort", onAbort);
    endAfter(hangsAfterMs);
    work(() => cancellation.aborted || endAfter(hangsAfterMs))
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        cancellation.removeEventListener("abort", onAbort);
      });
  });
}
