import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { transformSync } from "@swc/core";
import { collectTests } from "./collect-tests.mjs";

/** What can be judged without the embedded Excel and other programs. */
const folders = ["domain", "rubrics", "sheets", "text"];
const needsLibreOffice = "report-print.test.ts";

// Each property is tried on fewer made-up inputs than in `npm test`, and on the same ones for every mutant.
process.env.RUNS ??= "10";
process.env.SEED ??= "2023";

/**
 * Runs the light tests for Stryker within one process. Jest loads fifty test files, each with the sources it needs, anew
 * for every mutant: seconds, with thousands of mutants. Here they stay loaded, because the sources keep no state; only a
 * mutant in what test files prepare while they are loaded has them loaded again.
 */
class LightRunner {
  #root = process.cwd();
  #require = createRequire(path.join(this.#root, "package.json"));
  #compiled = new Map();
  /** Tests by the path of their file. */
  #loaded = new Map();
  #loadedUnder;
  #spent = new Map();
  #stryker = (globalThis.__stryker__ ??= {});

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#require.extensions[".ts"] = (module, file) => module._compile(this.#compile(file), file);
    // The first input that fails is enough; looking for the simplest takes longer than all the rest.
    this.#require("fast-check").configureGlobal({ endOnFailure: true });
  }

  async dryRun() {
    this.#loadUnder(undefined);
    const tests = [];
    for (const file of testFiles(this.#root)) {
      for (const test of this.#testsOf(file)) {
        this.#stryker.currentTestId = test.id;
        tests.push(await resultOf(test, path.join(this.#root, file)));
        this.#stryker.currentTestId = undefined;
      }
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, mutantActivation }) {
    this.#loadUnder(mutantActivation === "static" ? activeMutant.id : undefined);
    this.#stryker.hitLimit = hitLimit;
    this.#stryker.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      const tests = await this.#runUntilKilled(activeMutant.id, testFilter ?? [], disableBail);
      const tooOften = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
      return toMutantRunResult(tooOften ?? { status: DryRunStatus.Complete, tests }, disableBail);
    } catch (error) {
      return toMutantRunResult({ status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) });
    } finally {
      this.#stryker.activeMutant = this.#loadedUnder;
      this.#stryker.hitCount = undefined;
    }
  }

  async #runUntilKilled(mutantId, wanted, disableBail) {
    const results = [];
    for (const id of this.#cheapestFirst(wanted)) {
      const file = fileOf(id);
      this.#stryker.activeMutant = this.#loadedUnder;
      const test = this.#testsOf(file).find((each) => each.id === id);
      if (test === undefined) throw new Error(`no test ${id}`);
      this.#stryker.activeMutant = mutantId;
      const result = await resultOf(test, path.join(this.#root, file));
      this.#spent.set(id, result.timeSpentMs);
      results.push(result);
      if (result.status === TestStatus.Failed && !disableBail) break;
    }
    return results;
  }

  #cheapestFirst(testIds) {
    const spent = (id) => this.#spent.get(id) ?? 0;
    return testIds.toSorted((first, second) => spent(first) - spent(second));
  }

  #loadUnder(mutantId) {
    if (mutantId === this.#loadedUnder && mutantId === undefined) return;
    this.#loaded.clear();
    for (const file of Object.keys(this.#require.cache)) if (this.#compiled.has(file)) delete this.#require.cache[file];
    this.#loadedUnder = mutantId;
    this.#stryker.activeMutant = mutantId;
  }

  #testsOf(file) {
    const known = this.#loaded.get(file);
    if (known) return known;
    const tests = collectTests(file, () => this.#require(path.join(this.#root, file)));
    this.#loaded.set(file, tests);
    return tests;
  }

  #compile(file) {
    const known = this.#compiled.get(file);
    if (known !== undefined) return known;
    const { code } = transformSync(readFileSync(file, "utf8"), {
      filename: file,
      swcrc: false,
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
    });
    this.#compiled.set(file, code);
    return code;
  }
}

const testFiles = (root) =>
  folders.flatMap((folder) =>
    readdirSync(path.join(root, "test", folder))
      .filter((name) => name.endsWith(".test.ts") && name !== needsLibreOffice)
      .map((name) => `test/${folder}/${name}`),
  );

const fileOf = (testId) => testId.slice(0, testId.indexOf(" › "));

async function resultOf({ id, run }, fileName) {
  const startedAt = performance.now();
  const told = (outcome) => ({ id, name: id, fileName, timeSpentMs: performance.now() - startedAt, ...outcome });
  try {
    await run();
    return told({ status: TestStatus.Success });
  } catch (error) {
    return told({ status: TestStatus.Failed, failureMessage: String(error?.message ?? error) });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "light", LightRunner)];
