import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { transformSync } from "@swc/core";
import { collectTests } from "./collect-tests.mjs";

const isTestFile = (file) => file.endsWith(".test.ts");

/**
 * Lets TypeScript be required below a folder.
 * @param stryker where Stryker notes what covers a mutant: what sources do while they are loaded belongs to no test file
 */
export function compiler(root, stryker) {
  const require = createRequire(path.join(root, "package.json"));
  const compiled = new Map();
  require.extensions[".ts"] = (module, file) => {
    const { currentTestId } = stryker;
    if (!isTestFile(file)) stryker.currentTestId = undefined;
    if (!compiled.has(file)) compiled.set(file, javascript(file));
    module._compile(compiled.get(file), file);
    stryker.currentTestId = currentTestId;
  };
  // The first input that fails is enough; looking for the simplest takes longer than all the rest.
  require("fast-check").configureGlobal({ endOnFailure: true });
  return { require, root, files: () => compiled.keys() };
}

function javascript(file) {
  const { code } = transformSync(readFileSync(file, "utf8"), {
    filename: file,
    swcrc: false,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  return code;
}

/** Test files with the sources they need, loaded with one mutant active, or with none. */
export class TestFiles {
  #compiler;
  #stryker;
  #mutantId;
  #modules = {};
  #tests = new Map();

  constructor(compiler, stryker, mutantId) {
    this.#compiler = compiler;
    this.#stryker = stryker;
    this.#mutantId = mutantId;
  }

  testsOf(file) {
    const known = this.#tests.get(file);
    if (known) return known;
    const { require, root } = this.#compiler;
    const tests = this.#apart(file, () => collectTests(file, () => require(path.join(root, file))));
    this.#tests.set(file, tests);
    return tests;
  }

  /** Whether a file that has been loaded ran the code of a mutant meanwhile, for its tests to use the outcome. */
  preparesWith(file, mutantId) {
    return this.#stryker.mutantCoverage?.perTest[file]?.[mutantId] !== undefined;
  }

  /** What is loaded meanwhile is not shared with other test files than these. */
  #apart(file, load) {
    const { cache } = this.#compiler.require;
    for (const module of this.#compiler.files()) delete cache[module];
    Object.assign(cache, this.#modules);
    this.#stryker.activeMutant = this.#mutantId;
    this.#stryker.currentTestId = file;
    try {
      return load();
    } finally {
      this.#stryker.currentTestId = undefined;
      for (const module of this.#compiler.files()) if (cache[module]) this.#modules[module] = cache[module];
    }
  }
}
