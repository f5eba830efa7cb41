import type { CellValue } from "../engine/cells";
import type { FaultOrder } from "../host/faults";
import type { TypingOutcome } from "../host/typing";
import type { WireTotals } from "../host/wire-log";
import type { App } from "./app";
import { messages } from "./messages";
import type { Workbench } from "./workbook/workbench";

/** Matrices of one area, as Office.js gives them for a range. */
export interface RangeReading {
  readonly values: readonly (readonly CellValue[])[];
  /** As the cells show it on a Vietnamese machine. */
  readonly text: readonly (readonly string[])[];
  /** en-US. */
  readonly formulas: readonly (readonly CellValue[])[];
}

/** What tests and other programs call on the top window, under the name `preview`. Nothing here opens a box. */
export interface Preview {
  /** Resolves when workbook and task pane can be used. */
  readonly ready: Promise<void>;
  /** Opens an .xlsx in place of the workbook, saved or not; resolves when the add-in has started anew. */
  open(file: ArrayBuffer, name?: string): Promise<void>;
  /** The workbook as .xlsx. */
  save(): Promise<Uint8Array>;
  newBook(): Promise<void>;
  /** Fills in the sample commune as the button does. */
  fillSample(): Promise<void>;
  /** Requests, actions and bytes over the wire so far. */
  readonly wire: WireTotals;
  /** Orders a failure of the host; see `FaultOrder`. */
  failNext(order: FaultOrder): void;
  /** `address` without sheet, e.g. "D6:E8". */
  read(sheet: string, address: string): Promise<RangeReading>;
  /** Types a text into one cell, e.g. "D8", and presses Enter. */
  type(sheet: string, address: string, text: string): Promise<TypingOutcome>;
  /** Selects cells as a person does, showing their sheet. */
  select(sheet: string, address: string): void;
  /** Called by the task pane's window before Office.js runs in it. */
  connectAddin(window: Window): void;
}

declare global {
  interface Window {
    preview?: Preview;
  }
}

export interface PreviewParts {
  readonly app: App;
  readonly workbench: Workbench;
}

/** `parts` gives null until the grid is there; before that only `ready` can be used. */
export function createPreview(ready: Promise<void>, parts: () => PreviewParts | null): Preview {
  const get = (): PreviewParts => {
    const now = parts();
    if (!now) throw new Error("The embedded Excel is still starting: await preview.ready");
    return now;
  };
  return {
    ready,
    async open(file, name = messages.newBookName) {
      await get().app.open(new Uint8Array(file), name);
    },
    save: () => get().app.bytes(),
    newBook: () => get().app.load(undefined, messages.newBookName),
    fillSample: () => get().app.fillSample(),
    get wire() {
      return get().workbench.excel.wire.totals;
    },
    failNext: (order) => get().workbench.excel.failNext(order),
    read: (sheet, address) => get().workbench.read(sheet, address),
    type: (sheet, address, text) => get().workbench.type(sheet, address, text),
    select: (sheet, address) => get().workbench.select(sheet, address),
    connectAddin: (window) => get().workbench.connectAddin(window),
  };
}
