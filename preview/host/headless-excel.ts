import { createHeadlessUniver } from "../engine/headless";
import { EmbeddedExcel } from "./embedded-excel";
import type { EmbeddedExcelOptions } from "./embedded-excel";

/** The embedded Excel without a screen, for Node and tests. */
export function createHeadlessExcel(options: EmbeddedExcelOptions = {}): EmbeddedExcel {
  return new EmbeddedExcel(createHeadlessUniver(), options);
}

export { installOfficeHost } from "./boot";
