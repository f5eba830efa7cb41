import { cellAt } from "../../engine/area";
import { readCell } from "../../engine/cells";
import type { ChartCells, ChartSeries } from "../../engine/chart";
import { invalidArgument } from "../excel-error";
import type { Session } from "../session";
import type { Cells } from "./cells";

export const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

/** Excel's limit of series in one chart. */
const MAX_SERIES = 255;

/**
 * The series that cells give: one for each column, or each row. A first line of texts alone names them, a first line
 * of texts across is the categories. Excel's own rule is not published; where cells are numbers alone it is this.
 */
export async function seriesFrom(
  source: Cells,
  by: (typeof SERIES_BY)[number],
  session: Session,
): Promise<readonly ChartSeries[]> {
  const { rowCount, columnCount } = source.area;
  const inRows = by === "Rows" || (by === "Auto" && columnCount > rowCount);
  if (hasFormula(source)) await session.settle();
  const block = new Block(source, inRows);
  const count = block.lines - block.firstLine;
  if (count > MAX_SERIES) throw invalidArgument(`A chart has at most ${MAX_SERIES} series.`);
  return Array.from({ length: count }, (_, index) => block.series(block.firstLine + index));
}

function hasFormula({ sheet, area }: Cells): boolean {
  for (let row = 0; row < area.rowCount; row += 1) {
    for (let column = 0; column < area.columnCount; column += 1) {
      if (readCell(sheet, area.row + row, area.column + column).formula !== undefined) return true;
    }
  }
  return false;
}

/** A block of cells seen line by line, a line being what may become a series. */
class Block {
  readonly lines: number;
  readonly #length: number;
  readonly #source: Cells;
  readonly #inRows: boolean;
  readonly #hasNames: boolean;
  readonly #hasCategories: boolean;

  constructor(source: Cells, inRows: boolean) {
    const { rowCount, columnCount } = source.area;
    this.#source = source;
    this.#inRows = inRows;
    this.lines = inRows ? rowCount : columnCount;
    this.#length = inRows ? columnCount : rowCount;
    this.#hasCategories = this.lines > 1 && this.#isText(0, 1, 0, this.#length);
    this.#hasNames = this.#length > 1 && this.#isText(this.firstLine, 0, this.lines - 1, 1);
  }

  get firstLine(): number {
    return this.#hasCategories ? 1 : 0;
  }

  series(line: number): ChartSeries {
    const start = this.#hasNames ? 1 : 0;
    return {
      name: this.#hasNames ? this.#cells(line, 0, 1) : null,
      values: this.#cells(line, start, this.#length - start),
      categories: this.#hasCategories ? this.#cells(0, start, this.#length - start) : null,
      fill: null,
      labels: false,
    };
  }

  #cells(line: number, from: number, count: number): ChartCells {
    const { sheet, area } = this.#source;
    const place = this.#inRows
      ? { row: area.row + line, column: area.column + from, rowCount: 1, columnCount: count }
      : { row: area.row + from, column: area.column + line, rowCount: count, columnCount: 1 };
    return { sheetId: sheet.id, area: place };
  }

  /** Whether the cells of the lines, from one place to before another, are all texts. */
  #isText(firstLine: number, from: number, lastLine: number, end: number): boolean {
    for (let line = firstLine; line <= lastLine; line += 1) {
      for (let at = from; at < end; at += 1) if (!this.#holdsText(line, at)) return false;
    }
    return end > from;
  }

  #holdsText(line: number, at: number): boolean {
    const { sheet, area } = this.#source;
    const cell = this.#inRows ? cellAt(area.row + line, area.column + at) : cellAt(area.row + at, area.column + line);
    return typeof readCell(sheet, cell.row, cell.column).value === "string";
  }
}
