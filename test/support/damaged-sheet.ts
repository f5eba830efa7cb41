import type { Assessment } from "../../src/domain/assessment";
import type { Rubric } from "../../src/domain/rubric";
import { a1Area, formulaText, sheetPrefix } from "../../src/sheets/a1";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { scorecardLayout } from "../../src/sheets/scorecard-layout";
import { scorecardHighlights } from "../../src/sheets/scorecard-rules";
import { scorecardSpec } from "../../src/sheets/scorecard-spec";
import type { SheetFacts } from "../../src/sheets/sheet-facts";
import type { Cell } from "../../src/sheets/sheet-spec";
import { styleAt } from "./spec-cells";

/** A cell of a sheet that people damage. */
export interface SheetCell {
  readonly value: unknown;
  readonly type: string;
  /** "" for none. */
  readonly formula: string;
  readonly format: string;
  readonly locked: boolean;
  readonly fill: string;
}

export interface DamagedSheet {
  readonly cells: readonly (readonly SheetCell[])[];
  readonly names: ReadonlyMap<string, string>;
}

const tabName = "Chấm điểm";

export const emptyCell: SheetCell = {
  value: "",
  type: "Empty",
  formula: "",
  format: "General",
  locked: true,
  fill: "",
};

export const textCell = (text: string): SheetCell => ({ ...emptyCell, value: text, type: "String" });

export const numberCell = (value: number): SheetCell => ({ ...emptyCell, value, type: "Double" });

/** A scorecard as it is painted, before anything happens to it. Formulas are not calculated: they read as empty texts. */
export function paintedSheet(rubric: Rubric, assessment: Assessment): DamagedSheet {
  const spec = scorecardSpec(rubric, { assessment, infoSheetName: "Thông tin" });
  const names = (spec.names ?? []).map((name): [string, string] => [
    name.name,
    `=${"constant" in name ? formulaText(name.constant) : sheetPrefix(tabName) + a1Area(name.area, true)}`,
  ]);
  const cells = spec.cells.map((row, r) =>
    row.map((cell, c) => {
      const { numberFormat = "General", unlocked = false, fill = "" } = styleAt(spec, r, c);
      return { ...contentOf(cell), format: numberFormat, locked: !unlocked, fill };
    }),
  );
  return { cells, names: new Map(names) };
}

function contentOf(cell: Cell): SheetCell {
  if (cell === null) return emptyCell;
  if ("formula" in cell) return { ...textCell(""), formula: cell.formula };
  return "text" in cell ? textCell(cell.text) : numberCell(cell.number);
}

/** The sheet as one read tells it; `origin` is A1 here. */
export function factsOf({ cells, names }: DamagedSheet, changes: Partial<SheetFacts> = {}): SheetFacts {
  const grid = <T>(of: (cell: SheetCell) => T) => cells.map((row) => row.map(of));
  return {
    sheetName: tabName,
    origin: { row: 0, column: 0 },
    values: grid(({ value }) => value),
    valueTypes: grid(({ type }) => type),
    formulas: grid(({ formula, value }) => formula || value),
    numberFormats: grid(({ format }) => format),
    locked: grid(({ locked }) => locked),
    fills: grid(({ fill }) => fill),
    isProtected: true,
    names,
    validations: { selfScore: { type: "Decimal" }, appraisedScore: { type: "Decimal" } },
    highlightCount: scorecardHighlights(scorecardLayout(haTrung2023)).length,
    ...changes,
  };
}

export function withCell(sheet: DamagedSheet, row: number, column: number, change: Partial<SheetCell>): DamagedSheet {
  return {
    ...sheet,
    cells: sheet.cells.map((cells, r) =>
      r === row ? cells.map((cell, c) => (c === column ? { ...cell, ...change } : cell)) : cells,
    ),
  };
}

export function withRowInserted(sheet: DamagedSheet, at: number, row: readonly SheetCell[]): DamagedSheet {
  return { ...sheet, cells: [...sheet.cells.slice(0, at), row, ...sheet.cells.slice(at)] };
}

export function withoutRow(sheet: DamagedSheet, at: number): DamagedSheet {
  return { ...sheet, cells: sheet.cells.filter((_, row) => row !== at) };
}

export function withRowMoved(sheet: DamagedSheet, from: number, to: number): DamagedSheet {
  const row = sheet.cells[from];
  if (!row) throw new RangeError(`no row ${from}`);
  return withRowInserted(withoutRow(sheet, from), to, row);
}

export function withColumnInserted(sheet: DamagedSheet, at: number): DamagedSheet {
  return { ...sheet, cells: sheet.cells.map((row) => [...row.slice(0, at), emptyCell, ...row.slice(at)]) };
}
