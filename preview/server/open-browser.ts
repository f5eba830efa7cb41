import { spawn } from "node:child_process";

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [command: string, ...args: readonly string[]]>>> = {
  win32: ["cmd", "/c", "start", ""],
  darwin: ["open"],
};

/** Opens the address in the user's browser; `onFailure` is called when the machine has no way to do so. */
export function openBrowser(address: string, onFailure: () => void): void {
  const [command, ...args] = openers[process.platform] ?? (["xdg-open"] as const);
  const child = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  child.once("error", onFailure);
  child.once("exit", (code) => {
    if (code !== 0) onFailure();
  });
  child.unref();
}
