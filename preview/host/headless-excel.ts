import type { Univer } from "@univerjs/core";
import { createHeadlessUniver } from "../engine/headless";
import { EmbeddedExcel } from "./embedded-excel";
import type { EmbeddedExcelOptions } from "./embedded-excel";

interface Running {
  readonly univer: Univer;
  readonly excel: EmbeddedExcel;
}

/** A Univer takes long to start and only a moment to be given another workbook. */
const spare: Running[] = [];
let ended = false;

export interface HeadlessExcel {
  readonly excel: EmbeddedExcel;
  /** Closes this Excel; what it ran on serves the next. */
  readonly close: () => void;
}

/** The embedded Excel without a screen, for Node and tests. */
export function startHeadlessExcel(options: EmbeddedExcelOptions = {}): HeadlessExcel {
  const univer = spare.pop()?.univer ?? createHeadlessUniver();
  const excel = new EmbeddedExcel(univer, options);
  const close = () => {
    excel.close();
    if (ended) excel.dispose();
    else spare.push({ univer, excel });
  };
  return { excel, close };
}

/** Ends what waits for another Excel: without it the timers of Univer keep a process alive. */
export function endHeadlessExcels(): void {
  ended = true;
  for (const { excel } of spare.splice(0)) excel.dispose();
}

export { installOfficeHost } from "./boot";
