/**
 * `npm run consolidate -- FOLDER -o tong-hop.xlsx`: lays the scorecards of a folder side by side, with the add-in's own
 * code. It is TypeScript; it is bundled here first, so that Node 20 runs it without any loader.
 */
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "..");
const bundle = path.join(root, "build/cli/main.mjs");

const esbuild = await import("esbuild").catch(() => {
  console.error("Chưa cài đặt các gói cần thiết. Hãy chạy «npm ci» trước.");
  process.exit(1);
});

await esbuild.build({
  entryPoints: [path.join(root, "cli/main.ts")],
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  outfile: bundle,
  logLevel: "error",
});

const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2));
