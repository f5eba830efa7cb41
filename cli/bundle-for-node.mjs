/** The programs of this project are TypeScript: bundled first, they run on Node 20 without any loader. */
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "..");

const esbuild = await import("esbuild").catch(() => {
  console.error("Chưa cài đặt các gói cần thiết. Hãy chạy «npm ci» trước.");
  process.exit(1);
});

/**
 * Bundles a program into `build/`.
 * @param {string} program from the project's root, without its ending, e.g. "cli/main"
 * @param {string} [banner] what the bundle begins with
 * @returns {Promise<string>} the bundle's path
 */
export async function bundleForNode(program, banner = "") {
  const outfile = path.join(root, "build", `${program}.mjs`);
  await esbuild.build({
    entryPoints: [path.join(root, `${program}.ts`)],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    banner: { js: banner },
    outfile,
    logLevel: "error",
  });
  return outfile;
}

/** Bundles a program and gives what it exports. @param {Parameters<typeof bundleForNode>} program */
export async function importProgram(...program) {
  return import(pathToFileURL(await bundleForNode(...program)).href);
}
