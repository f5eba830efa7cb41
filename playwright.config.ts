import { defineConfig } from "@playwright/test";
import { e2ePort } from "./test/e2e/support/port";
import { findBrowser } from "./test/support/find-browser";

/** Root in a container cannot use Chromium's sandbox; everything else keeps it. */
const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.e2e.ts",
  globalSetup: "./test/e2e/global-setup.ts",
  forbidOnly: Boolean(process.env["CI"]),
  retries: 0,
  workers: 2,
  timeout: 180_000,
  // Generous: on a busy machine the first formulas take seconds.
  expect: { timeout: 20_000 },
  // The JSON report goes to a file only: `npm test` counts from it.
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL: `http://localhost:${e2ePort}`,
    viewport: { width: 1366, height: 768 },
    locale: "vi-VN",
    actionTimeout: 20_000,
    launchOptions: {
      ...findBrowser(),
      args: [
        ...sandbox,
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
