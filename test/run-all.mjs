// Everything that checks the product, in the order of what fails fastest; `npm test` and CI run nothing else.
// All steps run even after one has failed, so that one run tells everything; the last line is the sum of all tests.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = `${root}reports`;
const jestReport = `${reports}/jest.json`;
const playwrightReport = `${reports}/playwright.json`;

const steps = [
  ["Lockfile", "node test/check-lockfile.mjs"],
  ["Format", "npm run --silent check:format"],
  ["Types", "npm run --silent check:types"],
  ["Lint", "npm run --silent check:lint"],
  ["Unit, adapter and judge tests", `npm run --silent test:unit -- --json --outputFile=${JSON.stringify(jestReport)}`],
  ["Browser tests", "npm run --silent test:e2e"],
];

function runStep([title, command]) {
  console.log(`\n=== ${title}: ${command}`);
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
  const { status } = spawnSync(command, { cwd: root, shell: true, stdio: "inherit", env });
  return { title, ok: status === 0 };
}

/** A runner that died leaves no report: its step has failed already and counts below as one failure. */
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

function countTests() {
  const jest = readJson(jestReport);
  const browser = readJson(playwrightReport)?.stats;
  return {
    passed: (jest?.numPassedTests ?? 0) + (browser?.expected ?? 0),
    failed: (jest?.numFailedTests ?? 0) + (browser?.unexpected ?? 0) + (browser?.flaky ?? 0),
    skipped: (jest?.numPendingTests ?? 0) + (browser?.skipped ?? 0),
  };
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports);
const results = steps.map(runStep);
const { passed, failed, skipped } = countTests();
const brokenSteps = results.filter(({ ok }) => !ok).length;

console.log("\n=== Summary");
for (const { title, ok } of results) console.log(`${ok ? "ok    " : "FAILED"}  ${title}`);
console.log(`${passed} passed, ${Math.max(failed, brokenSteps)} failed, ${skipped} skipped`);
process.exitCode = brokenSteps > 0 || failed > 0 ? 1 : 0;
