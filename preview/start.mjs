/**
 * `npm run preview`: builds the add-in and the embedded Excel, serves both on localhost and opens the browser.
 * The server is TypeScript; it is bundled here first, so that Node 20 runs it without any loader.
 */
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "..");
const bundle = path.join(root, "build/preview/server/main.mjs");

const esbuild = await import("esbuild").catch(() => {
  console.error("Chưa cài đặt các gói cần thiết. Hãy chạy «npm ci» trước.");
  process.exit(1);
});

await esbuild.build({
  entryPoints: [path.join(root, "preview/server/main.ts")],
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  outfile: bundle,
  logLevel: "error",
});

const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main({ root, args: process.argv.slice(2), env: process.env });
