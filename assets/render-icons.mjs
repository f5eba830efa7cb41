/**
 * Draws the PNG icons of the manifest from the SVG sources: `node assets/render-icons.mjs`. Needed only after a source
 * was changed. At 16 pixels every icon has a source of its own on a 16-pixel grid, so that its lines stay sharp.
 * Chromium is Playwright's own, or the program named in E2E_BROWSER.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "@playwright/test";

const folder = import.meta.dirname;
const sizes = {
  icon: [16, 20, 24, 32, 40, 48, 64, 80, 128],
  "open-pane": [16, 32, 80],
  "create-scorecard": [16, 32, 80],
  "check-scorecard": [16, 32, 80],
  "generate-report": [16, 32, 80],
  consolidate: [16, 32, 80],
};

const executablePath = process.env.E2E_BROWSER;
const browser = await chromium.launch(executablePath ? { executablePath } : {});
const page = await browser.newPage({ deviceScaleFactor: 1 });
for (const [name, pixels] of Object.entries(sizes)) {
  for (const size of pixels) {
    const source = path.join(folder, size === 16 ? `${name}.16.svg` : `${name}.svg`);
    const svg = (await readFile(source, "utf8")).replace("<svg ", `<svg width="${size}" height="${size}" `);
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    await writeFile(path.join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
