import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Grid } from "./grid";

/** Moves the relative references of a formula, as copying it so many rows and columns away would. */
export function shiftFormula(grid: Grid, formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return grid.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
}
