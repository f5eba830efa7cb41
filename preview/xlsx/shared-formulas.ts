import type { SheetJson } from "./univer-json";
import { slideFormula } from "./formula";
import { cellsOf } from "./rows";

/**
 * Every formula of a sheet by "row,column". Univer writes a formula that repeats down a column once and lets the
 * others point to it by `si`; a file gets each in full, which every reader understands.
 */
export function formulasOf(sheet: SheetJson): ReadonlyMap<string, string> {
  const firsts = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>();
  for (const { row, column, cell } of cellsOf(sheet)) {
    if (cell.si != null && cell.f) firsts.set(cell.si, { formula: cell.f, row, column });
  }
  const formulas = new Map<string, string>();
  for (const { row, column, cell } of cellsOf(sheet)) {
    const first = cell.si == null ? undefined : firsts.get(cell.si);
    const formula = cell.f ? cell.f : first && slideFormula(first.formula, row - first.row, column - first.column);
    if (formula) formulas.set(`${row},${column}`, formula);
  }
  return formulas;
}
