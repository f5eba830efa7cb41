/** Edits come in bursts (a paste, a fill); one read a short while after the first covers the whole burst. */
export const burstMs = 200;

/** How often to ask again while Excel will not answer because a cell is being edited. */
export const retryMs = 1000;

export interface LiveReads {
  /** The workbook changed: read it soon. */
  readonly request: () => void;
  /** A read that starts now covers the changes noticed so far. */
  readonly covered: () => void;
}

/**
 * Turns change notices into reads: many notices make one read, never two at a time; a notice during a read makes one more.
 * @param read resolves to false when it could not be done now and should be tried again in {@link retryMs}.
 */
export function createLiveReads(read: () => Promise<boolean>): LiveReads {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let again = false;
  const schedule = (delay: number) => (timer ??= setTimeout(() => void run(), delay));
  const run = async () => {
    timer = undefined;
    reading = true;
    const done = await read();
    reading = false;
    if (!done) schedule(retryMs);
    else if (again) schedule(burstMs);
    again = false;
  };
  return {
    request: () => {
      if (reading) again = true;
      else schedule(burstMs);
    },
    covered: () => {
      clearTimeout(timer);
      timer = undefined;
      again = false;
    },
  };
}
