import { forEachCell, isOneCell } from "../../engine/area";
import type { Area } from "../../engine/area";
import { EMPTY, readCell, writeCells } from "../../engine/cells";
import type { CellContent } from "../../engine/cells";
import { shiftFormula } from "../../engine/formulas";
import { patchStyle, styleAt } from "../../engine/styles";
import { requireAllowed, requireUnlocked } from "../protection";
import { invalidArgument } from "../excel-error";
import type { Cells } from "./cells";
import { setValidation, validationAt } from "../../engine/validation";

export type CopyKind = "All" | "Formulas" | "Values" | "Formats";

interface CopyOptions {
  readonly kind: CopyKind;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Copies cells; a larger target that is a multiple of the source is filled with repetitions, as in Excel. */
export async function copyCells(source: Cells, target: Cells, options: CopyOptions): Promise<Cells> {
  const area = fittedTarget(source.area, target.area, options.transpose);
  const { sheet } = target;
  if (options.kind !== "Formats") requireUnlocked(sheet, area);
  if (options.kind === "All" || options.kind === "Formats") requireAllowed(sheet, "allowFormatCells");
  await source.sheet.book.recalculate();
  const copies = plan(source, area, options.transpose);
  if (options.kind !== "Formats") copyContents(source, { sheet, area }, copies, options);
  if (options.kind === "All" || options.kind === "Formats") copyFormats(source, { sheet, area }, copies);
  if (options.kind === "All") copyRules(source, { sheet, area }, copies);
  return { sheet, area };
}

interface From {
  readonly row: number;
  readonly column: number;
}

type Plan = ReadonlyMap<string, From>;

function fittedTarget(source: Area, target: Area, transpose: boolean): Area {
  const rows = transpose ? source.columnCount : source.rowCount;
  const columns = transpose ? source.rowCount : source.columnCount;
  if (isOneCell(target)) return { ...target, rowCount: rows, columnCount: columns };
  if (target.rowCount % rows !== 0 || target.columnCount % columns !== 0) {
    return { ...target, rowCount: rows, columnCount: columns };
  }
  return target;
}

function plan(source: Cells, target: Area, transpose: boolean): Plan {
  const from = new Map<string, From>();
  const { row, column, rowCount, columnCount } = source.area;
  if (rowCount * columnCount > 1_000_000) throw invalidArgument("Range.copyFrom: too many cells.");
  forEachCell(target, (r, c) => {
    const [down, right] = [r - target.row, c - target.column];
    const place = transpose
      ? { row: row + (right % rowCount), column: column + (down % columnCount) }
      : { row: row + (down % rowCount), column: column + (right % columnCount) };
    from.set(`${r},${c}`, place);
  });
  return from;
}

function copyContents(source: Cells, target: Cells, copies: Plan, options: CopyOptions): void {
  const contents = new Map<string, CellContent>();
  for (const [key, from] of copies) contents.set(key, readCell(source.sheet, from.row, from.column));
  writeCells(target.sheet, target.area, (row, column) => {
    const key = `${row},${column}`;
    const content = contents.get(key) ?? EMPTY;
    const from = copies.get(key);
    if (options.skipBlanks && content.value === null && content.formula === undefined) return undefined;
    if (options.kind === "Values" || content.formula === undefined || !from) return withoutFormula(content);
    const formula = shiftFormula(source.sheet.book.grid, content.formula, row - from.row, column - from.column);
    return { value: content.value, formula };
  });
}

function withoutFormula({ value, quotePrefix }: CellContent): CellContent {
  return { value, ...(quotePrefix ? { quotePrefix } : {}) };
}

function copyFormats(source: Cells, target: Cells, copies: Plan): void {
  const styles = new Map([...copies].map(([key, from]) => [key, styleAt(source.sheet, from.row, from.column)]));
  patchStyle(target.sheet, target.area, (row, column) => styles.get(`${row},${column}`));
  const extras = new Map(
    [...copies].map(([key, from]) => {
      const { unlocked, formulaHidden, indent, horizontal } = source.sheet.cellExtras(from.row, from.column);
      return [key, { unlocked, formulaHidden, indent, horizontal }] as const;
    }),
  );
  target.sheet.updateCellExtras(extras);
}

function copyRules(source: Cells, target: Cells, copies: Plan): void {
  const rules = new Map([...copies].map(([key, from]) => [key, validationAt(source.sheet, from.row, from.column)]));
  forEachCell(target.area, (row, column) => {
    const rule = rules.get(`${row},${column}`) ?? null;
    const current = validationAt(target.sheet, row, column);
    if (rule || current) setValidation(target.sheet, { row, column, rowCount: 1, columnCount: 1 }, rule);
  });
}
