import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { BookDocument } from "../../preview/engine/document";
import type { EmbeddedExcel, EmbeddedExcelOptions } from "../../preview/host/embedded-excel";
import type * as HeadlessExcel from "../../preview/host/headless-excel";
import { loadOffice } from "./office-client";

export interface RunningExcel {
  readonly host: EmbeddedExcel;
  save(): Promise<BookDocument>;
  load(document: BookDocument): Promise<void>;
  /** Lets events reach their handlers. */
  idle(): Promise<void>;
  dispose(): void;
}

/**
 * Starts an Excel without a screen and the genuine Office.js client on it; `Excel`, `Office` and `OfficeExtension`
 * become globals, so that product code runs unmodified. Counters start at zero after the boot.
 */
export async function startEmbeddedExcel(options: EmbeddedExcelOptions = {}): Promise<RunningExcel> {
  const { startHeadlessExcel, installOfficeHost } = hostModule();
  const { excel: host, close } = startHeadlessExcel(options);
  const client = await loadOffice((window) => void installOfficeHost(window, host));
  const { Excel, Office, OfficeExtension } = client;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  const idle = async () => {
    await host.settled();
    await new Promise((resolve) => setTimeout(resolve, 0));
    await host.settled();
  };
  await idle();
  host.wire.reset();
  return {
    host,
    idle,
    save: () => host.save(),
    load: (document) => host.load(document),
    dispose: () => {
      close();
      for (const name of ["Excel", "Office", "OfficeExtension"]) Reflect.deleteProperty(globalThis, name);
    },
  };
}

/**
 * Univer prints this once for every formula that used to refer to a sheet that is gone, thousands of times where sheets are
 * installed and taken back again; Jest would draw a code frame for each. What it computes is compared by the tests.
 */
const knownNoise = "Dependency tree not found for treeId:";
const printError = console.error;
console.error = (...parts: readonly unknown[]) => {
  if (parts[0] !== knownNoise) printError(...parts);
};

let bundle: string | undefined;

// Each test file has modules of its own, and so its own Excels to end.
afterAll(() => {
  if (bundle !== undefined) hostModule().endHeadlessExcels();
});

/** The host is bundled first: Jest cannot load what Univer depends on. A fresh bundle is used as it is. */
function hostModule(): typeof HeadlessExcel {
  const root = join(__dirname, "..", "..");
  const script = join(root, "preview", "bundle", "build-host.mjs");
  bundle ??= execFileSync(process.execPath, [script], { encoding: "utf8" }).trim();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the path is known only after the build
  return require(bundle) as typeof HeadlessExcel;
}
