import { messages } from "./messages";

export interface Progress {
  readonly update: (done: number) => void;
  readonly end: () => void;
}

/** On a terminal one line that is written over; elsewhere, as in a log, one line each ten seconds. */
export function showProgress(total: number, stream: NodeJS.WriteStream): Progress {
  const started = performance.now();
  const interval = stream.isTTY ? 100 : 10_000;
  let shown = started;
  let latest = 0;
  const show = (now: number): void => {
    shown = now;
    const perSecond = Math.round(latest / Math.max((now - started) / 1000, 0.001));
    const line = messages.progress(latest, total, perSecond);
    stream.write(stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  };
  return {
    update(done) {
      latest = done;
      const now = performance.now();
      if (now - shown >= interval) show(now);
    },
    end() {
      show(performance.now());
      if (stream.isTTY) stream.write("\n");
    },
  };
}
