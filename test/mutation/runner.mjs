import { readdirSync } from "node:fs";
import path from "node:path";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { compiler, TestFiles } from "./test-files.mjs";

/** What can be judged without the embedded Excel and other programs. */
const folders = ["domain", "rubrics", "sheets", "text"];
const needsLibreOffice = "report-print.test.ts";

// Each property is tried on fewer made-up inputs than in `npm test`, and on the same ones for every mutant.
process.env.RUNS ??= "10";
process.env.SEED ??= "2023";

/**
 * What a mutant may cost, in microseconds of the processor. Its dearest tests are left out then: what only they would
 * notice counts as survived.
 */
const budget = 1_500_000;

/** Runs of a mutated place beyond which a test is taken for one that never ends, besides twice what all tests need. */
const hitsOfOneTest = 10_000;
const twiceAllHits = 1 / 50; // of Stryker's limit, which is a hundred times what all tests need

/**
 * Runs the light tests for Stryker within one process. Jest loads fifty test files, each with the sources it needs, anew
 * for every mutant: seconds, with thousands of mutants. Here they stay loaded, because the sources keep no state; only a
 * test file that has prepared something with the mutated code is loaded again.
 */
class LightRunner {
  #root = process.cwd();
  #stryker = (globalThis.__stryker__ ??= {});
  #compile = compiler(this.#root, this.#stryker);
  #sound = new TestFiles(this.#compile, this.#stryker, undefined);
  #spent = new Map();
  /** How many mutants of each source file a test has killed: it is likely to kill the next one there. */
  #kills = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const tests = [];
    for (const file of testFiles(this.#root)) {
      for (const test of this.#sound.testsOf(file)) {
        this.#stryker.currentTestId = test.id;
        tests.push(await resultOf(test, path.join(this.#root, file)));
        this.#stryker.currentTestId = undefined;
      }
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#coverage(tests) };
  }

  /** What a file has prepared while it was loaded counts for each of its tests. */
  #coverage(tests) {
    const { static: always, perTest } = this.#stryker.mutantCoverage;
    const withLoading = tests.map(({ id }) => [id, { ...perTest[fileOf(id)], ...perTest[id] }]);
    return { static: always, perTest: Object.fromEntries(withLoading) };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, disableBail }) {
    this.#stryker.hitLimit = hitLimit && hitsOfOneTest + hitLimit * twiceAllHits;
    try {
      const tests = await this.#runUntilKilled(
        activeMutant.id,
        this.#likeliestFirst(sandboxFileName, testFilter ?? []),
        disableBail,
      );
      const killer = tests.find(({ status }) => status === TestStatus.Failed);
      if (killer) this.#kills.set(`${sandboxFileName} ${killer.id}`, this.#killsOf(sandboxFileName, killer.id) + 1);
      const tooOften = determineHitLimitReached(this.#stryker.hitCount, this.#stryker.hitLimit);
      return toMutantRunResult(tooOften ?? { status: DryRunStatus.Complete, tests }, disableBail);
    } finally {
      this.#stryker.activeMutant = undefined;
      this.#stryker.hitCount = undefined;
    }
  }

  async #runUntilKilled(mutantId, testIds, disableBail) {
    const mutated = new TestFiles(this.#compile, this.#stryker, mutantId);
    const startedAt = process.cpuUsage();
    const results = [];
    for (const id of testIds) {
      const { user, system } = process.cpuUsage(startedAt);
      if (user + system > budget) break;
      this.#stryker.hitCount = 0;
      const test = { id, run: () => this.#testIn(mutated, id, mutantId).run() };
      const result = await resultOf(test, path.join(this.#root, fileOf(id)));
      this.#spent.set(id, result.timeSpentMs);
      results.push(result);
      if (result.status === TestStatus.Failed && !disableBail) break;
    }
    return results;
  }

  #killsOf(source, testId) {
    return this.#kills.get(`${source} ${testId}`) ?? 0;
  }

  /** Then the cheapest. */
  #likeliestFirst(source, testIds) {
    const spent = (id) => this.#spent.get(id) ?? 0;
    const kills = (id) => this.#killsOf(source, id);
    return testIds.toSorted((first, second) => kills(second) - kills(first) || spent(first) - spent(second));
  }

  #testIn(mutated, testId, mutantId) {
    const file = fileOf(testId);
    this.#stryker.activeMutant = undefined;
    const sound = this.#sound.testsOf(file);
    this.#stryker.activeMutant = mutantId;
    const tests = this.#sound.preparesWith(file, mutantId) ? mutated.testsOf(file) : sound;
    const found = tests.find(({ id }) => id === testId);
    if (found === undefined) throw new Error(`no test ${testId}`);
    return found;
  }
}

const testFiles = (root) =>
  folders.flatMap((folder) =>
    readdirSync(path.join(root, "test", folder))
      .filter((name) => name.endsWith(".test.ts") && name !== needsLibreOffice)
      .map((name) => `test/${folder}/${name}`),
  );

const fileOf = (testId) => testId.slice(0, testId.indexOf(" › "));

/** A file that cannot even be loaded fails its tests. */
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
