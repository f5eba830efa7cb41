import type { Area, AreaStyle, CellStyle, SheetSpec, Style } from "./sheet-spec";

/** A cell's look as flat properties; a border is its colour, null is no line. */
export type Look = Style & Partial<Record<BorderSide, string | null>>;

export type BorderSide = "borderTop" | "borderBottom" | "borderLeft" | "borderRight";

/**
 * The looks of a sheet taken apart so that three bulk requests paint them, whatever the number of areas: what the cells of a
 * column have in common, what sets whole rows apart, and the rest. To be applied in this order.
 */
export interface FactoredStyles {
  readonly columns: readonly Look[];
  readonly rows: readonly Look[];
  /** null when columns and rows say everything. */
  readonly cells: readonly (readonly Look[])[] | null;
}

type Key = keyof Look;
type Value = Look[Key];

/** What undoes a property where a column's look does not hold. Font, fill and colour have no such value. */
const neutral: Look = {
  bold: false,
  italic: false,
  underline: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  unlocked: false,
  borderTop: null,
  borderBottom: null,
  borderLeft: null,
  borderRight: null,
};

/** Some rows of a sheet that belong together. */
export interface RowSpan {
  readonly row: number;
  readonly rowCount: number;
}

const allRows = ({ cells }: SheetSpec): RowSpan => ({ row: 0, rowCount: cells.length });

/** Takes a sheet's areas apart; painting the parts in order gives every cell {@link looksOf} says it has. */
export function factorStyles(spec: SheetSpec, rowsToPaint = allRows(spec)): FactoredStyles {
  const looks = looksOf(spec, rowsToPaint);
  const columns = spec.columnWidths.map((_, column) => commonLook(looks.map((row) => row[column] ?? {})));
  const rows = looks.map((row) => rowLook(row, columns));
  const cells = looks.map((row, r) => row.map((look, c) => difference(look, { ...columns[c], ...rows[r] })));
  return { columns, rows, cells: cells.flat().some((look) => Object.keys(look).length > 0) ? cells : null };
}

/** Every cell's look after all areas have been applied in order, single cells last. */
export function looksOf(spec: SheetSpec, { row: first, rowCount } = allRows(spec)): readonly (readonly Look[])[] {
  const looks: Look[][] = spec.cells.slice(first, first + rowCount).map((row) => row.map(() => ({})));
  for (const area of [...spec.styles, ...(spec.cellStyles ?? [])]) {
    forEachCell(area, { row: first, rowCount }, (row, column) => {
      const cells = looks[row - first];
      if (cells) cells[column] = { ...cells[column], ...lookIn(area, row, column) };
    });
  }
  return looks;
}

/** The number format of every cell, null where no area names one: Office.js leaves such a cell as it is. */
export function numberFormatsOf(spec: SheetSpec): readonly (readonly (string | null)[])[] {
  const formats = spec.cells.map((row) => row.map((): string | null => null));
  for (const area of spec.styles) {
    const { numberFormat } = area.style;
    if (numberFormat === undefined) continue;
    for (const row of formats.slice(area.row, area.row + area.rowCount)) {
      row.fill(numberFormat, area.column, area.column + area.columnCount);
    }
  }
  return formats;
}

function forEachCell(area: Area, within: RowSpan, visit: (row: number, column: number) => void): void {
  const end = Math.min(area.row + area.rowCount, within.row + within.rowCount);
  for (let row = Math.max(area.row, within.row); row < end; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) visit(row, column);
  }
}

function lookIn(area: AreaStyle | CellStyle, row: number, column: number): Look {
  const { border }: AreaStyle["style"] = area.style;
  const style = Object.fromEntries(
    Object.entries(area.style).filter(([key]) => key !== "border" && key !== "numberFormat"),
  );
  if (!border) return style;
  const { sides, color } = border;
  const at = { top: row === area.row, bottom: row === area.row + area.rowCount - 1 };
  const inOutline = (isEdge: boolean) => sides === "all" || (sides === "outline" && isEdge);
  return {
    ...style,
    ...(inOutline(at.top) || (sides === "top" && at.top) ? { borderTop: color } : {}),
    ...(inOutline(at.bottom) || (sides === "bottom" && at.bottom) ? { borderBottom: color } : {}),
    ...(inOutline(column === area.column) ? { borderLeft: color } : {}),
    ...(inOutline(column === area.column + area.columnCount - 1) ? { borderRight: color } : {}),
  };
}

/** What most cells of a column have, wherever the others can be set back. */
function commonLook(cells: readonly Look[]): Look {
  const common = keysOf(cells).flatMap((key): [Key, Value][] => {
    const value = mostFrequent(cells.map((look) => look[key]));
    const canBeUndone = key in neutral || cells.every((look) => look[key] !== undefined);
    return value !== undefined && canBeUndone ? [[key, value]] : [];
  });
  return Object.fromEntries(common);
}

/** What a whole row has alike and its columns do not say. */
function rowLook(row: readonly Look[], columns: readonly Look[]): Look {
  const everyKey = columns.reduce<Look>((keys, column) => ({ ...keys, ...column }), {});
  const wanted = row.map((look) => completed(look, everyKey));
  const shared = keysOf(wanted).flatMap((key): [Key, Value][] => {
    const value = wanted[0]?.[key];
    const isShared = value !== undefined && wanted.every((look) => look[key] === value);
    return isShared && columns.some((column) => isPainted(value, key, column)) ? [[key, value]] : [];
  });
  return Object.fromEntries(shared);
}

/** Whether a column's look has to be painted over to get the value. */
function isPainted(value: Value, key: Key, column: Look): boolean {
  const before = key in column ? column[key] : neutral[key];
  return before !== value;
}

function difference(look: Look, painted: Look): Look {
  const wanted = completed(look, painted);
  const different = keysOf([wanted]).filter((key) => wanted[key] !== painted[key]);
  return Object.fromEntries(different.map((key) => [key, wanted[key]]));
}

/** A look that says of everything that was painted under it whether it holds. */
function completed(look: Look, painted: Look): Look {
  const undone = keysOf([painted]).filter((key) => look[key] === undefined && key in neutral);
  return { ...Object.fromEntries(undone.map((key) => [key, neutral[key]])), ...look };
}

function keysOf(looks: readonly Look[]): readonly Key[] {
  return [...new Set(looks.flatMap((look) => Object.keys(look) as Key[]))];
}

function mostFrequent(values: readonly Value[]): Value {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [undefined as Value, 0])[0];
}
