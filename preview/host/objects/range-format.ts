import { forEachCell } from "../../engine/area";
import type { Area } from "../../engine/area";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../engine/defaults";
import { columnWidth, fitRows, rowHeight, setColumnWidth, setRowHeight } from "../../engine/layout";
import { patchStyle, styleAt } from "../../engine/styles";
import { fitColumns } from "../../engine/fit-columns";
import { asBoolean, asNumber } from "../call-arguments";
import { invalidArgument } from "../excel-error";
import { excelType } from "../excel-object";
import type { Scalar } from "../excel-object";
import type { Json } from "../protocol";
import { requireAllowed, requireUnprotected } from "../protection";
import type { Session } from "../session";
import { rangeBorderCollection } from "./borders";
import { alignmentProperties, fillProperties, fontProperties, protectionProperties } from "./cell-properties";
import type { CellChange, CellProperty, PropertyTable } from "./cell-properties";
import { movedCells, raiseFormatChanged } from "./cells";
import type { Cells } from "./cells";

/** Points; Excel's largest row and widest column (255 characters of Calibri 11). */
const MAX_ROW_HEIGHT = 409.5;
const MAX_COLUMN_WIDTH = 1_342.5;

/** Changes style and extras cell by cell. */
export function changeCells(
  session: Session,
  cells: Cells,
  changeAt: (row: number, column: number) => CellChange | undefined,
): void {
  const { sheet, area } = cells;
  requireAllowed(sheet, "allowFormatCells");
  patchStyle(sheet, area, (row, column) => changeAt(row, column)?.style);
  const extras = new Map<string, NonNullable<CellChange["extras"]>>();
  forEachPresent(cells, (row, column) => {
    const change = changeAt(row, column)?.extras;
    if (change) extras.set(`${row},${column}`, change);
  });
  sheet.updateCellExtras(extras);
  raiseFormatChanged(session, cells);
}

function forEachPresent({ sheet, area }: Cells, visit: (row: number, column: number) => void): void {
  const present: Area | null = sheet.present(area);
  if (present) forEachCell(present, visit);
}

/** The value all cells have, or null when they differ. */
export function uniform(cells: Cells, read: (row: number, column: number) => Json): Json {
  const values = new Set<Json>();
  forEachPresent(cells, (row, column) => {
    if (values.size < 2) values.add(read(row, column));
  });
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

function scalar(property: CellProperty, where: string): Scalar<Cells> {
  return {
    get: (cells) =>
      uniform(cells, (row, column) =>
        property.read(styleAt(cells.sheet, row, column), cells.sheet.cellExtras(row, column)),
      ),
    set: (cells, value, session) => {
      const change = property.write(value, where);
      changeCells(session, cells, () => change);
    },
  };
}

function scalarsOf(typeName: string, table: PropertyTable): Readonly<Record<string, Scalar<Cells>>> {
  return Object.fromEntries(
    Object.entries(table).map(([name, property]) => [name, scalar(property, `${typeName}.${name}`)]),
  );
}

const rangeFont = excelType<Cells>("RangeFont", { moved: movedCells, scalars: scalarsOf("RangeFont", fontProperties) });

const rangeFill = excelType<Cells>("RangeFill", {
  moved: movedCells,
  scalars: scalarsOf("RangeFill", fillProperties),
  methods: { Clear: (cells, _args, session) => changeCells(session, cells, () => ({ style: { bg: null } })) },
});

const formatProtection = excelType<Cells>("FormatProtection", {
  moved: movedCells,
  scalars: Object.fromEntries(
    Object.entries(scalarsOf("FormatProtection", protectionProperties)).map(([name, { get, set }]) => [
      name,
      {
        get,
        set: (cells: Cells, value: Json, session: Session) => {
          requireUnprotected(cells.sheet);
          return set?.(cells, value, session);
        },
      },
    ]),
  ),
});

function size(value: Json, limit: number, where: string): number {
  const points = asNumber(value, where);
  if (points < 0 || points > limit) throw invalidArgument(`${where}: from 0 to ${limit} points.`);
  return points;
}

export function resizeColumns(session: Session, cells: Cells, value: Json): void {
  requireAllowed(cells.sheet, "allowFormatColumns");
  setColumnWidth(cells.sheet, cells.area, size(value, MAX_COLUMN_WIDTH, "RangeFormat.columnWidth"));
  raiseFormatChanged(session, cells);
}

export function resizeRows(session: Session, cells: Cells, value: Json): void {
  requireAllowed(cells.sheet, "allowFormatRows");
  setRowHeight(cells.sheet, cells.area, size(value, MAX_ROW_HEIGHT, "RangeFormat.rowHeight"));
  raiseFormatChanged(session, cells);
}

function standardSize(set: (session: Session, cells: Cells, value: Json) => void, standard: number) {
  return (cells: Cells, value: Json, session: Session) => {
    if (asBoolean(value, "useStandard…")) set(session, cells, standard);
  };
}

export const rangeFormat = excelType<Cells>("RangeFormat", {
  moved: movedCells,
  scalars: {
    ...scalarsOf("RangeFormat", alignmentProperties),
    ColumnWidth: {
      get: (cells) => uniform(cells, (_row, column) => columnWidth(cells.sheet, column)),
      set: (cells, value, session) => resizeColumns(session, cells, value),
    },
    RowHeight: {
      get: (cells) => uniform(cells, (row) => rowHeight(cells.sheet, row)),
      set: (cells, value, session) => resizeRows(session, cells, value),
    },
    UseStandardWidth: {
      get: (cells) => uniform(cells, (_row, column) => columnWidth(cells.sheet, column) === DEFAULT_COLUMN_WIDTH),
      set: standardSize(resizeColumns, DEFAULT_COLUMN_WIDTH),
    },
    UseStandardHeight: {
      get: (cells) => uniform(cells, (row) => rowHeight(cells.sheet, row) === DEFAULT_ROW_HEIGHT),
      set: standardSize(resizeRows, DEFAULT_ROW_HEIGHT),
    },
  },
  objects: {
    Borders: (cells) => rangeBorderCollection(cells),
    Fill: (cells) => rangeFill(cells),
    Font: (cells) => rangeFont(cells),
    Protection: (cells) => formatProtection(cells),
  },
  methods: {
    AutofitColumns: (cells, _args, session) => {
      requireAllowed(cells.sheet, "allowFormatColumns");
      fitColumns(cells.sheet, cells.area, session.machine.locale);
    },
    AutofitRows: ({ sheet, area }) => {
      requireAllowed(sheet, "allowFormatRows");
      fitRows(sheet, area);
    },
  },
});
