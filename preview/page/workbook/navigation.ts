import { RANGE_TYPE } from "@univerjs/core";
import type { IRange } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import { SheetsSelectionsService } from "@univerjs/sheets";
import { addressOf } from "../../engine/address";
import { isOneCell, MAX_COLUMNS, MAX_ROWS, sameArea } from "../../engine/area";
import type { Area } from "../../engine/area";
import type { Book } from "../../engine/book";
import { fromRange, toRange } from "../../engine/grid";
import { mergedAreaAt } from "../../engine/layout";
import type { Sheet } from "../../engine/sheet";
import type { EmbeddedExcel } from "../../host/embedded-excel";

/** Rows kept in view above a cell that a program selects. */
const ROWS_ABOVE = 4;

/** What the add-in selects is shown; where a person goes, the add-in's handlers hear of it. */
export function connectNavigation(api: FUniver, excel: EmbeddedExcel): void {
  const { book, session } = excel;
  let byPerson = false;

  session.onSelection = (sheet, area) => {
    if (!byPerson) show(api, sheet, area);
  };

  onSelectionChanged(book, (sheet, last) => {
    const area = selectedArea(last);
    if (sameArea(book.selectionOf(sheet), area)) return;
    book.select(sheet, area);
    session.events.raise("SelectionChanged", sheet.id, { address: addressOf(area), worksheetId: sheet.id });
    excel.deliverEvents();
  });

  api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const sheet = book.sheetById(activeSheet.getSheetId());
    if (!sheet || sheet === book.activeSheet || book.grid.busy) return;
    byPerson = true;
    session.activate(sheet);
    byPerson = false;
    excel.deliverEvents();
  });
}

/**
 * Calls the listener whenever other cells are selected, with the last of them. The facade's own event says nothing in the
 * first seconds after the page has been loaded.
 */
export function onSelectionChanged(book: Book, listener: (sheet: Sheet, last: IRange) => void): void {
  book.grid.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
    const last = selections?.at(-1);
    // While another workbook is being opened there is neither a selection nor a sheet.
    const sheet = last && book.sheetById(book.grid.workbook.getActiveSheet().getSheetId());
    if (sheet && last) listener(sheet, last.range);
  });
}

function show(api: FUniver, sheet: Sheet, area: Area): void {
  const worksheet = api.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
  // A merged cell is selected as a whole.
  const wished = isOneCell(area) ? mergedAreaAt(sheet, area.row, area.column) : area;
  const present = sheet.present(wished);
  if (!worksheet || !present) return;
  worksheet.getRange(toRange(present)).activate();
  if (sheet === sheet.book.activeSheet) worksheet.scrollToCell(Math.max(0, present.row - ROWS_ABOVE), 0);
}

/** A whole column is Excel's, not only the rows the grid has at present. */
function selectedArea(range: IRange): Area {
  const area = fromRange(range);
  const wholeColumns = range.rangeType === RANGE_TYPE.COLUMN || range.rangeType === RANGE_TYPE.ALL;
  const wholeRows = range.rangeType === RANGE_TYPE.ROW || range.rangeType === RANGE_TYPE.ALL;
  return {
    ...area,
    ...(wholeColumns ? { row: 0, rowCount: MAX_ROWS } : {}),
    ...(wholeRows ? { column: 0, columnCount: MAX_COLUMNS } : {}),
  };
}
