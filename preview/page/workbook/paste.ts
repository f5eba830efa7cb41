import { boundingArea, cellAt } from "../../engine/area";
import type { Area } from "../../engine/area";
import type { Book } from "../../engine/book";
import { writeCells } from "../../engine/cells";
import type { Sheet } from "../../engine/sheet";
import { requireUnlocked } from "../../host/protection";
import type { CellEdit } from "../sample/plan-sample";

export interface Pasted {
  readonly sheet: Sheet;
  readonly area: Area;
}

/**
 * Writes values as a paste of values would: formats stay, data validation is not asked, locked cells are refused.
 * Gives one area for each column of each sheet, as the listeners are to hear of it.
 * @throws ExcelError AccessDenied for a locked cell, before anything is written
 */
export function pasteValues(book: Book, edits: readonly CellEdit[]): readonly Pasted[] {
  const blocks = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const key = JSON.stringify([edit.sheet, edit.column]);
    blocks.set(key, [...(blocks.get(key) ?? []), edit]);
  }
  const targets = [...blocks.values()].map((block) => ({ block, ...targetOf(book, block) }));
  for (const { sheet, block } of targets) {
    for (const { row, column } of block) requireUnlocked(sheet, cellAt(row, column));
  }
  for (const { sheet, area, block } of targets) {
    const contents = new Map(block.map(({ row, value }) => [row, { value }]));
    writeCells(sheet, area, (row) => contents.get(row));
  }
  return targets;
}

function targetOf(book: Book, block: readonly CellEdit[]): Pasted {
  const sheet = book.sheetByName(block[0]?.sheet ?? "");
  if (!sheet) throw new Error(`There is no sheet "${block[0]?.sheet}"`);
  return { sheet, area: block.map(({ row, column }) => cellAt(row, column)).reduce(boundingArea) };
}
