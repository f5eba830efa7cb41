import type { BookDocument } from "../../../preview/engine/document";
import type { EmbeddedExcel, EmbeddedExcelOptions } from "../../../preview/host/embedded-excel";
import { startEmbeddedExcel } from "../../support/embedded-excel";
import type { RunningExcel } from "../../support/embedded-excel";

export interface ExcelUnderTest {
  readonly running: RunningExcel;
  readonly host: EmbeddedExcel;
}

/** One Excel for a test file; every test starts with a new workbook of one sheet, "Sheet1". */
export function onExcel(options: EmbeddedExcelOptions = {}): ExcelUnderTest {
  let running: RunningExcel | undefined;
  let empty: BookDocument | undefined;
  const started = () => {
    if (!running) throw new Error("Excel is started before each file, not while it is loaded");
    return running;
  };
  // The first start bundles the host.
  beforeAll(async () => {
    running = await startEmbeddedExcel(options);
    empty = await running.save();
  }, 60_000);
  beforeEach(async () => {
    if (empty) await started().load(empty);
    started().host.wire.reset();
  });
  afterAll(() => started().dispose());
  return {
    get running() {
      return started();
    },
    get host() {
      return started().host;
    },
  };
}

/** The error code with which Excel refuses the batch; fails when it does not refuse. */
export async function refusal(batch: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  throw new Error("Excel did not refuse");
}

/** Runs a batch and syncs at its end. */
export async function run<T>(
  batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T | Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const result = await batch(context, context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    return result;
  });
}

/** What the cells of the active sheet hold. */
export async function read<K extends "values" | "formulas" | "text" | "valueTypes" | "numberFormat">(
  address: string,
  what: K,
): Promise<Excel.Range[K]> {
  const range = await run((_context, sheet) => sheet.getRange(address).load(what));
  return range[what];
}
