import { wasRefusedWhole } from "./run";

/** How whoever started long work follows it and ends it. */
export interface Steering {
  /** Told after each part how many are done. */
  readonly onDone: (done: number) => void;
  /** Told that Excel does not answer because a cell is being edited, and that it answers again. */
  readonly onWaiting: (isWaiting: boolean) => void;
  /** An `AbortSignal` is one. */
  readonly cancellation: { readonly aborted: boolean };
}

/** Work was ended between two of its parts because nobody wants it any more. */
export class Cancelled extends Error {}

/** How often to ask again while a cell is being edited, in milliseconds. */
const retryMs = 1000;

/**
 * Sends the parts of long work, a sync for each, so that neither this thread nor Excel is kept busy for long. A cell that is
 * being edited stops the first part, as any other work; later parts wait until it is finished.
 * @throws Cancelled between two parts
 */
export async function sendInTurn(
  context: Excel.RequestContext,
  parts: Iterable<(context: Excel.RequestContext) => void>,
  steering: Steering,
): Promise<void> {
  let done = 0;
  for (const queue of parts) {
    if (steering.cancellation.aborted) throw new Cancelled();
    await (done === 0 ? send(context, queue) : untilFree(() => send(context, queue), steering));
    done += 1;
    steering.onDone(done);
  }
}

async function send(context: Excel.RequestContext, queue: (context: Excel.RequestContext) => void): Promise<void> {
  queue(context);
  await context.sync();
}

/**
 * Tries work again until no cell is being edited: Excel refuses such requests as a whole, so nothing is done twice.
 * @throws Cancelled while it waits
 */
export async function untilFree<T>(work: () => Promise<T>, steering: Omit<Steering, "onDone">): Promise<T> {
  for (let isWaiting = false; ; isWaiting = true) {
    try {
      const result = await work();
      if (isWaiting) steering.onWaiting(false);
      return result;
    } catch (error) {
      if (!wasRefusedWhole(error)) throw error;
    }
    if (!isWaiting) steering.onWaiting(true);
    await new Promise((resolve) => setTimeout(resolve, retryMs));
    if (steering.cancellation.aborted) throw new Cancelled();
  }
}
