/**
 * Reads thousands of generated scorecards in a real Chromium and compares with ExcelJS in the same browser:
 * `node bench/consolidate.mjs [COUNT]`. It is TypeScript; it is bundled here first, so that Node 20 runs it.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");

async function bundle(name) {
  const outfile = path.join(root, `build/bench/${name}.mjs`);
  const entryPoints = [path.join(root, `bench/${name}.ts`)];
  await build({
    entryPoints,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    outfile,
  });
  return outfile;
}

const generator = await readFile(await bundle("consolidate-files"));
const version = createHash("sha256").update(generator).digest("hex").slice(0, 12);
const { benchConsolidation } = await import(pathToFileURL(await bundle("consolidate-bench")).href);
process.exitCode = await benchConsolidation({ root, version, count: Number(process.argv[2] ?? 3321) });
