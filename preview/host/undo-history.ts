import { forEachCell } from "../engine/area";
import type { Area } from "../engine/area";
import { readCell, writeCells } from "../engine/cells";
import type { CellContent } from "../engine/cells";
import { numberFormatAt, patchStyle } from "../engine/styles";
import type { Sheet } from "../engine/sheet";
import type { Cells } from "./objects/cells";

/** What stood in some cells before they were written. */
interface Step {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly before: ReadonlyMap<string, { readonly content: CellContent; readonly numberFormat: string }>;
}

/** As many as Excel keeps. */
const MAX_STEPS = 100;

/**
 * What a person can take back with Ctrl+Z: entries in cells, typed or written by an add-in. Anything else that an add-in
 * does ends the history, which is stricter than Excel for formats and what Excel does for protecting and unprotecting
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets). What Univer can take back by itself
 * (pasting, deleting) is only noted in its place in the order.
 */
export class UndoHistory {
  #steps: (Step | "grid")[] = [];

  /** Before contents of these cells are written. */
  record({ sheet, area }: Cells): void {
    const before = new Map<string, { content: CellContent; numberFormat: string }>();
    const present = sheet.present(area);
    if (present) {
      forEachCell(present, (row, column) =>
        before.set(`${row},${column}`, {
          content: readCell(sheet, row, column),
          numberFormat: numberFormatAt(sheet, row, column),
        }),
      );
    }
    this.#push({ sheet, area, before });
  }

  /** A step that the grid itself takes back. */
  recordGridStep(): void {
    this.#push("grid");
  }

  /** The entry just recorded was refused. */
  dropLast(): void {
    this.#steps.pop();
  }

  forget(): void {
    this.#steps = [];
  }

  /** Takes the last entry back. @returns its cells; "grid" when it is the grid's; null when there is nothing to take back. */
  undo(): Cells | "grid" | null {
    const step = this.#steps.pop();
    if (step === undefined || step === "grid") return step ?? null;
    const { sheet, area, before } = step;
    writeCells(sheet, area, (row, column) => before.get(`${row},${column}`)?.content);
    patchStyle(sheet, area, (row, column) => {
      const pattern = before.get(`${row},${column}`)?.numberFormat;
      if (pattern === undefined || pattern === numberFormatAt(sheet, row, column)) return undefined;
      return { n: pattern === "General" ? null : { pattern } };
    });
    return { sheet, area };
  }

  #push(step: Step | "grid"): void {
    this.#steps = [...this.#steps.slice(1 - MAX_STEPS), step];
  }
}
