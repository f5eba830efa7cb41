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
  const { createHeadlessExcel, installOfficeHost } = hostModule();
  const host = createHeadlessExcel(options);
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
      host.dispose();
      for (const name of ["Excel", "Office", "OfficeExtension"]) Reflect.deleteProperty(globalThis, name);
    },
  };
}

/**
 * The host is bundled first: Jest cannot load what Univer depends on. Fresh bundles are used as they are. Every Excel gets
 * a copy of its own, because Univer keeps parsed formulas in module variables, where a disposed Univer leaves them broken.
 */
function hostModule(): typeof HeadlessExcel {
  const root = join(__dirname, "..", "..");
  const path = execFileSync(process.execPath, [join(root, "preview", "bundle", "build-host.mjs")], { encoding: "utf8" });
  let host: typeof HeadlessExcel | undefined;
  jest.isolateModules(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the path is known only after the build
    host = require(path.trim()) as typeof HeadlessExcel;
  });
  if (!host) throw new Error("The bundle of the embedded Excel is empty");
  return host;
}
