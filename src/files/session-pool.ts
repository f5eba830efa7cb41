import type { Consolidation, ConsolidationSettings } from "../domain/consolidation";
import type { ChosenFile } from "./fetch-ahead";
import type { DrawnConsolidation, ReadOutcome, SessionClient } from "./session-client";

/** More workers than this only wait for the disk. */
const mostWorkers = 4;

/** How many workers read best on a machine with so many processors (`navigator.hardwareConcurrency`). */
export function workerCount(processors: number): number {
  return Math.max(1, Math.min(mostWorkers, processors));
}

/** Several workers as one: all of them read, the first lays side by side. One request at a time. */
export class SessionPool {
  private readonly first: SessionClient;
  private readonly others: readonly SessionClient[];

  /** @throws RangeError without a single worker */
  constructor(clients: readonly SessionClient[]) {
    const [first, ...others] = clients;
    if (first === undefined) throw new RangeError("no worker");
    this.first = first;
    this.others = others;
  }

  /**
   * Reads files beside those read earlier, or in their place; `onProgress` is told every few files how many are done.
   * @throws Error when a worker breaks
   */
  async read(
    files: readonly ChosenFile[],
    keepEarlier: boolean,
    onProgress: (done: number) => void,
  ): Promise<ReadOutcome> {
    const clients = [this.first, ...this.others];
    const done = clients.map(() => 0);
    const outcomes = await Promise.all(
      clients.map((client, index) => {
        const share = files.filter((_, position) => position % clients.length === index);
        return client.read(share, keepEarlier && client === this.first, (count) => {
          done[index] = count;
          onProgress(sum(done));
        });
      }),
    );
    for (const other of this.others) await other.collect((inputs) => this.first.add(inputs));
    return {
      done: sum(outcomes.map((outcome) => outcome.done)),
      wasCancelled: outcomes.some(({ wasCancelled }) => wasCancelled),
    };
  }

  /** Ends a reading early; what has been read so far is kept. */
  cancel(): void {
    for (const client of [this.first, ...this.others]) client.cancel();
  }

  /** Lays side by side what has been read; again with other settings, if need be, without reading again. */
  consolidate(settings: ConsolidationSettings): Promise<Consolidation> {
    return this.first.consolidate(settings);
  }

  /** As {@link consolidate}, as a sheet that is ready to be painted. */
  draw(settings: ConsolidationSettings): Promise<DrawnConsolidation> {
    return this.first.draw(settings);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
