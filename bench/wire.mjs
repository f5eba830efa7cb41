/**
 * What creating a scorecard costs on the wire, beside a cell-by-cell painter of the same sheets: `node bench/wire.mjs`.
 * It is TypeScript; it is bundled here first, so that Node 20 runs it.
 */
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { buildHost } from "../preview/bundle/build-host.mjs";

const root = path.resolve(import.meta.dirname, "..");
const outfile = path.join(root, "build/bench/wire.mjs");
await build({
  entryPoints: [path.join(root, "bench/wire.ts")],
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  outfile,
});
const host = createRequire(import.meta.url)(await buildHost());
const { benchWire } = await import(pathToFileURL(outfile).href);
await benchWire(host);
