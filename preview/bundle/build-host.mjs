import { build } from "esbuild";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const output = join(root, "build", "preview", "host.cjs");
const sources = [join(root, "preview", "engine"), join(root, "preview", "host"), join(root, "package-lock.json")];

/** Bundles the headless host for Node: neither Node's nor Jest's import can load what Univer depends on. */
export async function buildHost() {
  if (isFresh()) return output;
  mkdirSync(dirname(output), { recursive: true });
  // Several Jest workers may build at once: each writes a file of its own and the last one wins.
  const draft = `${output}.${process.pid}`;
  try {
    await build({
      entryPoints: [join(root, "preview", "host", "headless-excel.ts")],
      bundle: true,
      platform: "node",
      target: "node20",
      format: "cjs",
      outfile: draft,
      logLevel: "warning",
      define: { "process.env.NODE_ENV": '"production"' },
    });
    renameSync(draft, output);
  } finally {
    rmSync(draft, { force: true });
  }
  return output;
}

function isFresh() {
  return existsSync(output) && newest(sources) < statSync(output).mtimeMs;
}

/** @param {readonly string[]} paths */
function newest(paths) {
  return Math.max(...paths.map((path) => (statSync(path).isDirectory() ? newestIn(path) : statSync(path).mtimeMs)));
}

/** @param {string} folder */
function newestIn(folder) {
  return Math.max(0, ...readdirSync(folder).map((name) => newest([join(folder, name)])));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.log(await buildHost());
