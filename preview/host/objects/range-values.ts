import { cellCount, isOneCell, mapCells } from "../../engine/area";
import { readCell, writeCells } from "../../engine/cells";
import type { CellContent, CellValue } from "../../engine/cells";
import type { Machine } from "../../engine/entry";
import { mergedAreaAt } from "../../engine/layout";
import { toCommaNotation } from "../../engine/local-formula";
import { displayText, isNumberFormat } from "../../engine/number-format";
import { numberFormatAt, patchStyle } from "../../engine/styles";
import { ExcelError, invalidArgument } from "../excel-error";
import type { Members } from "../excel-object";
import type { Json } from "../protocol";
import { requireAllowed, requireUnlocked } from "../protection";
import type { Session } from "../session";
import { contentFromText, detailsOf, valueOrBlank, valueTypeOf } from "./cell-content";
import type { Assigned } from "./cell-content";
import { raiseChanged, raiseFormatChanged } from "./cells";
import type { Cells, ChangeDetails } from "./cells";

/** Excel on the web answers no more than this many cells at once; nothing larger is sensible here. */
const MAX_CELLS = 5_000_000;
const MAX_TEXT = 32_767;

/** Everything in `values` and `formulas` is en-US, whatever the machine. */
const EN_US: Machine = { locale: "en-US", currentYear: new Date().getFullYear() };

type MatrixReader = (row: number, column: number) => Json;

/** A matrix of exactly the range's shape, or one value for all cells. */
function readMatrix(value: Json, { area }: Cells, where: string): MatrixReader {
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly Json[];
  const fits =
    rows.length === area.rowCount && rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) {
    throw invalidArgument(`${where}: the number of rows or columns does not match the size of the range.`);
  }
  return (row, column) => (rows[row - area.row] as readonly Json[])[column - area.column];
}

function readAll<T>(cells: Cells, read: (row: number, column: number) => T): T[][] {
  if (cellCount(cells.area) > MAX_CELLS) {
    throw new ExcelError("OperationCellsExceedLimit", "The operation is over too many cells.");
  }
  return mapCells(cells.area, read);
}

const contentAt = ({ sheet }: Cells, row: number, column: number): CellContent => readCell(sheet, row, column);

/** Turns what a program assigns into a cell's content; null leaves the cell as it is. */
function assigned(cells: Cells, value: Json, machine: Machine, row: number, column: number): Assigned | undefined {
  if (value === null || value === undefined) return undefined;
  const format = numberFormatAt(cells.sheet, row, column);
  if (typeof value === "number") return { content: { value: format === "@" ? String(value) : value } };
  if (typeof value === "boolean") return { content: { value } };
  if (typeof value !== "string") throw invalidArgument("A cell takes a text, a number, true, false or null.");
  if (value.length > MAX_TEXT) throw invalidArgument("A cell takes at most 32,767 characters.");
  return contentFromText(value, format, machine);
}

/** Writes a block after everything in it was checked: all of it or nothing. */
async function assignContents(
  session: Session,
  cells: Cells,
  value: Json,
  machine: Machine,
  where: string,
): Promise<void> {
  const { sheet, area } = cells;
  requireUnlocked(sheet, area);
  const next = new Map(plannedWrites(cells, readMatrix(value, cells, where), machine));
  const before = contentAt(cells, area.row, area.column);
  session.history.record(cells);
  writeCells(sheet, area, (row, column) => next.get(`${row},${column}`)?.content);
  const formats = [...next.values()].some(({ numberFormat }) => numberFormat !== undefined);
  if (formats) {
    patchStyle(sheet, area, (row, column) => {
      const pattern = next.get(`${row},${column}`)?.numberFormat;
      return pattern === undefined ? undefined : { n: { pattern } };
    });
  }
  raiseChanged(session, cells, isOneCell(area) ? { details: await singleCellDetails(session, cells, before) } : {});
}

/** A formula's value is known only when it has been calculated. */
async function singleCellDetails(session: Session, cells: Cells, before: CellContent): Promise<ChangeDetails> {
  const { row, column } = cells.area;
  if (contentAt(cells, row, column).formula !== undefined) await session.settle();
  return detailsOf(before, contentAt(cells, row, column));
}

function* plannedWrites(cells: Cells, read: MatrixReader, machine: Machine): Iterable<[string, Assigned]> {
  const { area, sheet } = cells;
  const written = sheet.present(area) ?? area;
  const target = area.rowCount > written.rowCount && area.rowCount > 100_000 ? written : area;
  for (let row = target.row; row < target.row + target.rowCount; row += 1) {
    for (let column = target.column; column < target.column + target.columnCount; column += 1) {
      const change = assigned(cells, read(row, column), machine, row, column);
      if (change && isAnchor(cells, row, column)) yield [`${row},${column}`, change];
    }
  }
}

/** In a merged area only the first cell holds something. */
function isAnchor({ sheet }: Cells, row: number, column: number): boolean {
  const merged = mergedAreaAt(sheet, row, column);
  return merged.row === row && merged.column === column;
}

const localFormula = (content: CellContent, session: Session): CellValue => {
  if (content.formula === undefined) return valueOrBlank(content);
  return session.machine.locale === "vi-VN" ? toCommaNotation(content.formula) : content.formula;
};

export const valueMembers: NonNullable<Members<Cells>["scalars"]> = {
  Values: {
    get: (cells) => readAll(cells, (row, column) => valueOrBlank(contentAt(cells, row, column))),
    set: (cells, value, session) => assignContents(session, cells, value, EN_US, "Range.values"),
  },
  Formulas: {
    get: (cells) =>
      readAll(cells, (row, column) => {
        const content = contentAt(cells, row, column);
        return content.formula ?? valueOrBlank(content);
      }),
    set: (cells, value, session) => assignContents(session, cells, value, EN_US, "Range.formulas"),
  },
  FormulasLocal: {
    get: (cells, session) => readAll(cells, (row, column) => localFormula(contentAt(cells, row, column), session)),
    set: (cells, value, session) => assignContents(session, cells, value, session.machine, "Range.formulasLocal"),
  },
  Text: {
    get: (cells, session) =>
      readAll(cells, (row, column) =>
        displayText(contentAt(cells, row, column), numberFormatAt(cells.sheet, row, column), session.machine.locale),
      ),
  },
  ValueTypes: { get: (cells) => readAll(cells, (row, column) => valueTypeOf(contentAt(cells, row, column))) },
  NumberFormat: {
    get: (cells) => readAll(cells, (row, column) => numberFormatAt(cells.sheet, row, column)),
    set: (cells, value, session) => assignFormats(session, cells, value),
  },
};

function oneOfMatrix(value: Json): Json {
  const rows = value as readonly (readonly Json[])[];
  const single = Array.isArray(value) && rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1;
  return single ? rows[0]?.[0] : value;
}

function assignFormats(session: Session, cells: Cells, value: Json): void {
  requireAllowed(cells.sheet, "allowFormatCells");
  // Microsoft's own samples give one format in a matrix of one to many cells.
  const read = readMatrix(oneOfMatrix(value), cells, "Range.numberFormat");
  patchStyle(cells.sheet, cells.area, (row, column) => {
    const pattern = read(row, column);
    if (pattern === null || pattern === undefined) return undefined;
    if (typeof pattern !== "string" || !isNumberFormat(pattern)) {
      throw invalidArgument(`Range.numberFormat: ${JSON.stringify(pattern)} is no number format.`);
    }
    return { n: pattern === "General" ? null : { pattern } };
  });
  raiseFormatChanged(session, cells);
}
