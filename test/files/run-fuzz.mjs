// The long run of the fuzzer: `node test/files/run-fuzz.mjs [CASES] [SEED]`. Each test's name tells the seed it began with.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const [cases = "10500", seed = String(Date.now() % 2_147_483_647)] = process.argv.slice(2);
const root = fileURLToPath(new URL("../..", import.meta.url));
const jest = fileURLToPath(new URL("../../node_modules/jest/bin/jest.js", import.meta.url));
const { status } = spawnSync(process.execPath, [jest, "test/files/fuzz.test.ts"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, RUNS: cases, SEED: seed },
});
process.exitCode = status ?? 1;
