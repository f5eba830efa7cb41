import type { IBorderData } from "@univerjs/core";
import { lastColumn, lastRow } from "../../engine/area";
import { columnWidth, hideColumns, hideRows, isColumnHidden, isRowHidden, rowHeight } from "../../engine/layout";
import { styleAt } from "../../engine/styles";
import { asBoolean, asRecord } from "../call-arguments";
import { apiNotFound, invalidArgument } from "../excel-error";
import type { Members } from "../excel-object";
import type { Json } from "../protocol";
import type { Session } from "../session";
import { borderOf, changedLine, lineOf, NO_LINE } from "./borders";
import type { Line } from "./borders";
import { alignmentProperties, fillProperties, fontProperties, protectionProperties } from "./cell-properties";
import type { CellChange, PropertyTable } from "./cell-properties";
import { fullAddress } from "./cells";
import type { Cells } from "./cells";
import { changeCells, resizeColumns, resizeRows } from "./range-format";

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

const GROUPS: Readonly<Record<string, PropertyTable>> = {
  font: fontProperties,
  fill: fillProperties,
  protection: protectionProperties,
};

const EDGES: Readonly<Record<string, keyof IBorderData>> = {
  top: "t",
  bottom: "b",
  left: "l",
  right: "r",
  diagonalDown: "tl_br",
  diagonalUp: "bl_tr",
};

function join(one: CellChange, other: CellChange): CellChange {
  const style = { ...one.style, ...other.style };
  const bd = one.style?.bd || other.style?.bd ? { bd: { ...one.style?.bd, ...other.style?.bd } } : {};
  return { style: { ...style, ...bd }, extras: { ...one.extras, ...other.extras } };
}

/** Turns `{font: {bold: true}, fill: …}` into one change of a cell. What this host does not know is refused by name. */
function formatChange(format: Json, where: string): CellChange {
  return Object.entries(asRecord(format, where)).reduce<CellChange>(
    (change, [key, value]) => join(change, partChange(key, value, `${where}.${key}`)),
    {},
  );
}

function partChange(key: string, value: Json, where: string): CellChange {
  if (value === null || value === undefined) return {};
  if (key === "borders") return bordersChange(value, where);
  const group = GROUPS[key];
  if (!group) return propertyChange(alignmentProperties, key, value, where);
  return Object.entries(asRecord(value, where)).reduce<CellChange>(
    (change, [name, inner]) => join(change, propertyChange(group, name, inner, `${where}.${name}`)),
    {},
  );
}

function propertyChange(table: PropertyTable, name: string, value: Json, where: string): CellChange {
  if (value === null || value === undefined) return {};
  const property = table[capital(name)];
  if (!property) throw apiNotFound(where);
  return property.write(value, where);
}

function bordersChange(borders: Json, where: string): CellChange {
  const bd: IBorderData = {};
  for (const [name, value] of Object.entries(asRecord(borders, where))) {
    const edge = EDGES[name];
    if (!edge) throw apiNotFound(`${where}.${name}`);
    bd[edge] = borderOf(lineFrom(value, `${where}.${name}`));
  }
  return { style: { bd } };
}

function lineFrom(value: Json, where: string): Line {
  const facts = asRecord(value, where);
  const ordered = ["style", "weight", "color"].filter((name) => facts[name] !== undefined && facts[name] !== null);
  const unknown = Object.keys(facts).find((name) => !["style", "weight", "color"].includes(name));
  if (unknown !== undefined) throw apiNotFound(`${where}.${unknown}`);
  return ordered.reduce<Line>((line, name) => changedLine(line, capital(name), facts[name], where), NO_LINE);
}

function setCellProperties(cells: Cells, value: Json, session: Session): void {
  const { area } = cells;
  const rows = value as readonly (readonly Json[])[];
  const fits =
    Array.isArray(value) &&
    rows.length === area.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) throw invalidArgument("Range.setCellProperties: the matrix does not have the size of the range.");
  const changes = rows.map((row) => row.map((cell) => cellChange(cell, "setCellProperties")));
  changeCells(session, cells, (row, column) => changes[row - area.row]?.[column - area.column]);
}

function cellChange(cell: Json, where: string): CellChange {
  const { format, ...others } = asRecord(cell ?? {}, where);
  const unknown = Object.keys(others).find((name) => others[name] !== undefined && others[name] !== null);
  if (unknown !== undefined) throw apiNotFound(`${where}.${unknown}`);
  return format === undefined || format === null ? {} : formatChange(format, `${where}.format`);
}

interface Lines {
  readonly name: "Row" | "Column";
  readonly sizeKey: "rowHeight" | "columnWidth";
  readonly hiddenKey: "rowHidden" | "columnHidden";
  count(cells: Cells): number;
  /** So many rows or columns of the range. */
  part(cells: Cells, first: number, count: number): Cells;
  resize(session: Session, cells: Cells, value: Json): void;
  hide(cells: Cells, hidden: boolean): void;
}

const ROWS: Lines = {
  name: "Row",
  sizeKey: "rowHeight",
  hiddenKey: "rowHidden",
  count: ({ area }) => area.rowCount,
  part: ({ sheet, area }, first, count) => ({ sheet, area: { ...area, row: area.row + first, rowCount: count } }),
  resize: resizeRows,
  hide: ({ sheet, area }, hidden) => hideRows(sheet, area, hidden),
};

const COLUMNS: Lines = {
  name: "Column",
  sizeKey: "columnWidth",
  hiddenKey: "columnHidden",
  count: ({ area }) => area.columnCount,
  part: ({ sheet, area }, first, count) => ({
    sheet,
    area: { ...area, column: area.column + first, columnCount: count },
  }),
  resize: resizeColumns,
  hide: ({ sheet, area }, hidden) => hideColumns(sheet, area, hidden),
};

const linesOf = (lines: Lines, cells: Cells): readonly Cells[] =>
  Array.from({ length: lines.count(cells) }, (_, index) => lines.part(cells, index, 1));

function setLineProperties(lines: Lines, cells: Cells, value: Json, session: Session): void {
  if (!Array.isArray(value) || value.length !== lines.count(cells)) {
    throw invalidArgument(
      `Range.set${lines.name}Properties: one entry for each ${lines.name.toLowerCase()} is needed.`,
    );
  }
  for (const { first, count } of runsOf(value)) {
    const entry = asRecord(value[first] ?? {}, `set${lines.name}Properties`);
    setLine(lines, lines.part(cells, first, count), entry, session);
  }
}

/** Neighbours with the same entry are set together: Univer goes through all rows of the sheet for each change of a height. */
function runsOf(entries: readonly Json[]): readonly { readonly first: number; readonly count: number }[] {
  const texts = entries.map((entry) => JSON.stringify(entry));
  const starts = texts.flatMap((text, index) => (index === 0 || text !== texts[index - 1] ? [index] : []));
  return starts.map((first, run) => ({ first, count: (starts[run + 1] ?? entries.length) - first }));
}

function setLine(lines: Lines, part: Cells, entry: Readonly<Record<string, Json>>, session: Session): void {
  for (const [key, value] of Object.entries(entry)) {
    if (value === null || value === undefined) continue;
    const where = `set${lines.name}Properties.${key}`;
    if (key === lines.sizeKey) lines.resize(session, part, value);
    else if (key === lines.hiddenKey) lines.hide(part, asBoolean(value, where));
    else if (key === "format") setLineFormat(lines, part, asRecord(value, where), session);
    else throw apiNotFound(where);
  }
}

/** The size may stand inside `format`, too, as in Office.js's types. */
function setLineFormat(lines: Lines, part: Cells, format: Readonly<Record<string, Json>>, session: Session): void {
  const { [lines.sizeKey]: size, ...rest } = format;
  if (size !== undefined && size !== null) lines.resize(session, part, size);
  const change = formatChange(rest, `set${lines.name}Properties.format`);
  if (Object.keys(rest).length > 0) changeCells(session, part, () => change);
}

/** Answers what was asked for with `true`, e.g. `{address: true, format: {font: {bold: true}}}`. */
function cellFacts(cells: Cells, row: number, column: number, wanted: Readonly<Record<string, Json>>): Json {
  const facts: Record<string, Json> = {};
  for (const [key, inner] of Object.entries(wanted)) {
    if (inner === false || inner === undefined) continue;
    if (key === "address" || key === "addressLocal") {
      facts[key] = fullAddress({ sheet: cells.sheet, area: { row, column, rowCount: 1, columnCount: 1 } });
    } else if (key === "format")
      facts[key] = formatFacts(cells, row, column, asRecord(inner, "getCellProperties.format"));
    else throw apiNotFound(`getCellProperties.${key}`);
  }
  return facts;
}

function formatFacts(cells: Cells, row: number, column: number, wanted: Readonly<Record<string, Json>>): Json {
  const style = styleAt(cells.sheet, row, column);
  const extras = cells.sheet.cellExtras(row, column);
  const facts: Record<string, Json> = {};
  for (const [key, inner] of Object.entries(wanted)) {
    const group = GROUPS[key];
    if (key === "borders") facts[key] = borderFacts(style.bd ?? {}, asRecord(inner, key));
    else if (group) {
      facts[key] = Object.fromEntries(
        Object.keys(asRecord(inner, key)).map((name) => [name, known(group, name, key).read(style, extras)]),
      );
    } else facts[key] = known(alignmentProperties, key, "format").read(style, extras);
  }
  return facts;
}

function known(table: PropertyTable, name: string, where: string) {
  const property = table[capital(name)];
  if (!property) throw apiNotFound(`getCellProperties.${where}.${name}`);
  return property;
}

function borderFacts(borders: IBorderData, wanted: Readonly<Record<string, Json>>): Json {
  return Object.fromEntries(
    Object.keys(wanted).map((name) => {
      const edge = EDGES[name];
      if (!edge) throw apiNotFound(`getCellProperties.borders.${name}`);
      return [name, lineOf(borders[edge])];
    }),
  );
}

function lineFacts(lines: Lines, part: Cells, wanted: Readonly<Record<string, Json>>): Json {
  const { sheet, area } = part;
  const rows = lines.name === "Row";
  const facts: Record<string, Json> = {};
  for (const [key, inner] of Object.entries(wanted)) {
    if (key === lines.sizeKey) facts[key] = rows ? rowHeight(sheet, area.row) : columnWidth(sheet, area.column);
    else if (key === lines.hiddenKey)
      facts[key] = rows ? isRowHidden(sheet, area.row) : isColumnHidden(sheet, area.column);
    else if (key === (rows ? "rowIndex" : "columnIndex")) facts[key] = rows ? area.row : area.column;
    else if (key === "address") facts[key] = fullAddress(part);
    else if (key === "format") facts[key] = lineFormatFacts(lines, part, asRecord(inner, key));
    else throw apiNotFound(`get${lines.name}Properties.${key}`);
  }
  return facts;
}

function lineFormatFacts(lines: Lines, part: Cells, wanted: Readonly<Record<string, Json>>): Json {
  const { [lines.sizeKey]: size, ...rest } = wanted;
  const facts = formatFacts(part, part.area.row, part.area.column, rest) as Record<string, Json>;
  if (!size) return facts;
  const { sheet, area } = part;
  return {
    ...facts,
    [lines.sizeKey]: lines.name === "Row" ? rowHeight(sheet, area.row) : columnWidth(sheet, area.column),
  };
}

export const bulkMembers: NonNullable<Members<Cells>["methods"]> = {
  SetCellProperties: (cells, args, session) => setCellProperties(cells, args.raw(0), session),
  SetRowProperties: (cells, args, session) => setLineProperties(ROWS, cells, args.raw(0), session),
  SetColumnProperties: (cells, args, session) => setLineProperties(COLUMNS, cells, args.raw(0), session),
  GetCellProperties: (cells, args) => {
    const wanted = asRecord(args.raw(0), "getCellProperties");
    const { area } = cells;
    return Array.from({ length: lastRow(area) - area.row + 1 }, (_, row) =>
      Array.from({ length: lastColumn(area) - area.column + 1 }, (__, column) =>
        cellFacts(cells, area.row + row, area.column + column, wanted),
      ),
    );
  },
  GetRowProperties: (cells, args) => {
    const wanted = asRecord(args.raw(0), "getRowProperties");
    return linesOf(ROWS, cells).map((part) => lineFacts(ROWS, part, wanted));
  },
  GetColumnProperties: (cells, args) => {
    const wanted = asRecord(args.raw(0), "getColumnProperties");
    return linesOf(COLUMNS, cells).map((part) => lineFacts(COLUMNS, part, wanted));
  },
};
