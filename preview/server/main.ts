import { parseArguments } from "./arguments";
import { messages, usage } from "./messages";
import { openBrowser } from "./open-browser";
import { startPreview, type Progress } from "./start-preview";
import type { RunningServer } from "./serve";

export interface CommandLine {
  readonly root: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Runs until Ctrl+C; the answer is the exit code. */
export async function main({ root, args, env }: CommandLine): Promise<number> {
  const parsed = parseArguments(args, env);
  if (!parsed.ok) return fail(parsed.message);
  const { help, port, build, open } = parsed.options;
  if (help) return say(usage);
  let server: RunningServer;
  try {
    server = await startPreview({ root, port, build, progress: printProgress });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  say(messages.ready(server.address));
  if (open) openBrowser(server.address, () => say(messages.browserNotOpened(server.address)));
  await interrupted();
  await server.close();
  return say(messages.stopped);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

/** On a terminal the seconds run; elsewhere (CI) each step is two plain lines. */
const printProgress: Progress = (step) => {
  const started = Date.now();
  const seconds = () => (Date.now() - started) / 1000;
  const terminal = process.stdout.isTTY;
  process.stdout.write(terminal ? `${step} …` : `${step} …\n`);
  const timer = terminal ? setInterval(() => rewrite(`${step} … ${Math.floor(seconds())} s`), 500) : undefined;
  return (succeeded) => {
    clearInterval(timer);
    const end = `${step}: ${succeeded ? messages.stepDone(seconds()) : messages.stepFailed}`;
    if (terminal) rewrite(`${end}\n`);
    else say(end);
  };
};

function rewrite(text: string): void {
  process.stdout.write(`\r\u001b[2K${text}`);
}

function say(text: string): 0 {
  console.log(text);
  return 0;
}

function fail(text: string): 1 {
  console.error(text);
  return 1;
}
