import { execFile } from "node:child_process";

export interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  /** Milliseconds; then the program is killed. */
  readonly timeout?: number;
  /** What it reads from its standard input. */
  readonly input?: string;
}

/** Runs a program to its end. A status other than 0 is an answer, not an error; a program that cannot start is one. */
export function run(
  program: string,
  args: readonly string[],
  { timeout = 120_000, input }: RunOptions = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const options = { timeout, maxBuffer: 200_000_000, killSignal: "SIGKILL" as const };
    const child = execFile(program, [...args], options, (error, stdout, stderr) => {
      const status = error === null ? 0 : error.code;
      if (typeof status === "number") resolve({ status, stdout, stderr });
      else reject(new Error(`${program} did not finish: ${error?.message ?? "killed"}\n${stderr}`));
    });
    child.stdin?.end(input ?? "");
  });
}
