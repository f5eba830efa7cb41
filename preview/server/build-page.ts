import { cp, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { build, type BuildOptions, type Plugin } from "esbuild";

/**
 * engine-render carries hyphenation dictionaries for seventy languages (5 MB) that a spreadsheet never loads; English
 * stays, because it is the engine's fallback.
 */
const withoutHyphenation: Plugin = {
  name: "without-hyphenation",
  setup(context) {
    context.onResolve({ filter: /^\.\/[a-z].*-[\w-]{8}\.js$/ }, (imported) => {
      const isDictionary = imported.kind === "dynamic-import" && imported.importer.includes("engine-render");
      if (!isDictionary || /en-gb|en-us/.test(imported.path)) return undefined;
      return { path: "hyphenation", namespace: "no-hyphenation" };
    });
    context.onLoad({ filter: /.*/, namespace: "no-hyphenation" }, () => ({
      contents: "export default {}; export const pattern = {};",
    }));
  },
};

/** The embedded Excel's page into `build/preview/page`: the shell loads at once, the grid and .xlsx when needed. */
export async function buildPage(root: string): Promise<void> {
  const source = path.join(root, "preview/page");
  const outdir = path.join(root, "build/preview/page");
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const common: BuildOptions = {
    outdir,
    bundle: true,
    minify: true,
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "file" },
    logLevel: "silent",
  };
  await build({
    ...common,
    entryPoints: ["main.ts", "page.css", "univer.css"].map((name) => path.join(source, name)),
    external: ["/fonts/*"],
    format: "esm",
    splitting: true,
    chunkNames: "[name]-[hash]",
    plugins: [withoutHyphenation],
  });
  // Runs before Office.js, so it must be a classic script.
  await build({ ...common, entryPoints: [path.join(source, "connect-addin.ts")], format: "iife" });
  await cp(path.join(source, "index.html"), path.join(outdir, "index.html"));
}
