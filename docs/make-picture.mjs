// Takes docs/picture.png, the picture of the README: the sample commune filled in, the pane beside it.
//   npm run preview -- --no-open        (in one terminal; leave it running)
//   node docs/make-picture.mjs          (in another; E2E_BROWSER=/path/to/chrome where Playwright has no browser)
// Another port: node docs/make-picture.mjs http://localhost:3200/
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const address = process.argv[2] ?? "http://localhost:3100/";
const target = fileURLToPath(new URL("picture.png", import.meta.url));
const executablePath = process.env.E2E_BROWSER;
// Root, as in a container, cannot use Chromium's sandbox.
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

const browser = await chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });
const page = await browser.newPage({
  viewport: { width: 1366, height: 768 },
  locale: "vi-VN",
  reducedMotion: "reduce",
});
const pane = page.frameLocator("#taskpane");
await page.goto(address);
await pane.getByRole("button", { name: "Tạo phiếu chấm" }).click();
await pane.getByText("Đã chấm 0/40 tiêu chí").waitFor();
await page.getByRole("button", { name: "Điền xã mẫu" }).click();
await pane.getByText("94,5").first().waitFor();
// The grid draws its colours shortly after the values; the pointer leaves the button.
await page.mouse.move(700, 120);
await page.waitForTimeout(1500);
await page.screenshot({ path: target });
await browser.close();
console.log(target);
