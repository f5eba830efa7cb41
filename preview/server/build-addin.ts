import { spawn } from "node:child_process";
import path from "node:path";
import { messages } from "./messages";

/** The shipped bundle, as `npm run build` makes it, into `dist/`. Throws with webpack's own output when it fails. */
export function buildAddin(root: string): Promise<void> {
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const child = spawn(process.execPath, [webpack, "--mode", "production"], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(messages.addinBuildFailed(output)))));
  });
}
