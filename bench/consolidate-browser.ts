import { createServer, type Server } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import { findBrowser } from "../test/support/find-browser";

const scripts = [
  "consolidate-page",
  "consolidate-worker",
  "consolidate-exceljs-worker",
  "consolidate-sheetjs-worker",
] as const;
const html =
  '<!doctype html><meta charset="utf-8"><input type="file" multiple><output></output><script src="consolidate-page.js"></script>';

/** Opens the bench's page in Chromium for the time of `work`. */
export async function withBenchPage<T>(root: string, work: (page: Page) => Promise<T>): Promise<T> {
  const outdir = join(root, "build/bench/page");
  await build({
    entryPoints: scripts.map((name) => join(root, `bench/${name}.ts`)),
    outdir,
    bundle: true,
    minify: true,
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    logLevel: "error",
  });
  const server = await serve(outdir);
  // Root in a container cannot use Chromium's sandbox; everything else keeps it.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({
    ...findBrowser(),
    args: [...sandbox, "--enable-blink-features=ForceEagerMeasureMemory"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    return await work(page);
  } finally {
    await browser.close();
    server.close();
  }
}

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = scripts.find((script) => request.url === `/${script}.js`);
    // Only an isolated page may measure its memory.
    response.setHeader("cross-origin-opener-policy", "same-origin");
    response.setHeader("cross-origin-embedder-policy", "require-corp");
    response.setHeader("content-type", name === undefined ? "text/html" : "text/javascript");
    if (name === undefined) response.end(html);
    else void readFile(join(folder, `${name}.js`)).then((script) => response.end(script));
  });
  return new Promise((resolve) => server.listen(0, "localhost", () => resolve(server)));
}
