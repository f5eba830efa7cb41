/** Runs pieces of asynchronous work strictly one after the other, in the order they were handed in. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    // A piece that throws fails for its own caller; those behind it still run.
    last = next.catch(() => undefined);
    return next;
  };
}
