import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

const dist = path.resolve(__dirname, "../../dist");
const html = readFileSync(path.join(dist, "taskpane.html"), "utf8");
const scripts = [...html.matchAll(/<script[^>]+src="?([^"\s>]+)/g)].map((match) => match[1] ?? "");

test("the pane's first load is at most 190 KB of JavaScript, gzipped", () => {
  const own = scripts.filter((source) => !source.startsWith("https://"));
  expect(own.length).toBeGreaterThan(0);
  const bytes = own.map((source) => gzipSync(readFileSync(path.join(dist, source)), { level: 9 }).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(190 * 1024);
});

test("the shipped pane loads nothing from elsewhere but Office.js from Microsoft", () => {
  expect(scripts.filter((source) => source.startsWith("http"))).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  ]);
});
