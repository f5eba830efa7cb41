import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const windowsPrograms = [
  "Microsoft/Edge/Application/msedge.exe",
  "Google/Chrome/Application/chrome.exe",
  "Chromium/Application/chrome.exe",
];
const macPrograms = ["Google Chrome", "Microsoft Edge", "Chromium"];
const unixPrograms = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/** Where browsers are usually installed, most specific first. Nothing is downloaded. */
function candidates(): readonly string[] {
  const { env, platform } = process;
  if (platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
    return roots.flatMap((root) => (root ? windowsPrograms.map((program) => join(root, program)) : []));
  }
  if (platform === "darwin") return macPrograms.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = [...(env["PATH"] ?? "").split(":"), "/usr/bin", "/snap/bin"];
  return unixPrograms.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Chromium to test with: E2E_BROWSER, Playwright's own, or one that is installed.
 * @throws Error that names the ways to get one; a missing browser is never a silent skip.
 */
export function findBrowser(): { readonly executablePath?: string } {
  const forced = process.env["E2E_BROWSER"];
  if (forced !== undefined) {
    if (!existsSync(forced)) throw new Error(`E2E_BROWSER=${forced} does not exist.`);
    return { executablePath: forced };
  }
  if (existsSync(chromium.executablePath())) return {};
  const installed = candidates().find(isExecutable);
  if (installed !== undefined) return { executablePath: installed };
  throw new Error(
    [
      "No Chromium-based browser found. Do one of these:",
      "  npx playwright install chromium                          (any system, needs the internet)",
      "  sudo apt-get update && sudo apt-get install -y chromium   (Debian, Ubuntu)",
      "  E2E_BROWSER=/path/to/chrome npm test",
    ].join("\n"),
  );
}
