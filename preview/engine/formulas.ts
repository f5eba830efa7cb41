import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Grid } from "./grid";

/** Moves the relative references of a formula, as copying it so many rows and columns away would. */
export function shiftFormula(grid: Grid, formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return grid.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
}

/** Whether Excel would accept the text as a formula: brackets, quotes and operators in order. */
export function isWellFormed(grid: Grid, formula: string): boolean {
  const nodes = grid.get(LexerTreeBuilder).sequenceNodesBuilder(formula);
  if (!nodes || nodes.length === 0) return false;
  return bracketsMatch(nodes.filter((node): node is string => typeof node === "string")) && !endsOpen(nodes);
}

function bracketsMatch(tokens: readonly string[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (token.endsWith("(")) depth += 1;
    if (token === ")") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function endsOpen(nodes: ReturnType<LexerTreeBuilder["sequenceNodesBuilder"]>): boolean {
  const last = nodes?.at(-1);
  return typeof last === "string" && /^[-+*/^&=<>,(]$/.test(last);
}
