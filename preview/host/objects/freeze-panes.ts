import { between, isWholeColumns, isWholeRows, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from "../../engine/area";
import type { Area } from "../../engine/area";
import { freeze, frozen } from "../../engine/layout";
import type { Sheet } from "../../engine/sheet";
import { invalidArgument, itemNotFound } from "../excel-error";
import { excelType } from "../excel-object";
import { findCells } from "./cells";
import { range } from "./range";

function frozenArea(sheet: Sheet): Area | null {
  const { rows, columns } = frozen(sheet);
  if (rows === 0 && columns === 0) return null;
  return between(0, 0, (rows || MAX_ROWS) - 1, (columns || MAX_COLUMNS) - 1);
}

function count(value: number): number {
  if (value < 0) throw invalidArgument("The number of frozen rows or columns is not negative.");
  return value;
}

export const worksheetFreezePanes = excelType<Sheet>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (sheet, args) => freeze(sheet, { rows: count(args.integer(0, 1)), columns: 0 }),
    FreezeColumns: (sheet, args) => freeze(sheet, { rows: 0, columns: count(args.integer(0, 1)) }),
    FreezeAt: (sheet, args, session) => {
      const object = args.object(0);
      const cells = object ? range.targetOf(object) : findCells(session.book, args.text(0), sheet);
      if (!cells || cells.sheet !== sheet) throw invalidArgument("The frozen range must be on the sheet.");
      const rows = isWholeColumns(cells.area) ? 0 : lastRow(cells.area) + 1;
      freeze(sheet, { rows, columns: isWholeRows(cells.area) ? 0 : lastColumn(cells.area) + 1 });
    },
    Unfreeze: (sheet) => freeze(sheet, { rows: 0, columns: 0 }),
    GetLocation: (sheet) => {
      const area = frozenArea(sheet);
      if (!area) throw itemNotFound("No pane is frozen.");
      return range({ sheet, area });
    },
    GetLocationOrNullObject: (sheet) => {
      const area = frozenArea(sheet);
      return area && range({ sheet, area });
    },
  },
});
