import { CellValueType, InterceptorEffectEnum, isDefaultFormat } from "@univerjs/core";
import type { ICellData, Nullable, Univer } from "@univerjs/core";
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { SheetsNumfmtCellContentController } from "@univerjs/sheets-numfmt";
import type { Book } from "../../engine/book";
import { readCell } from "../../engine/cells";
import { editedText } from "../../engine/edited-text";
import { displayText } from "../../engine/number-format";
import type { Sheet } from "../../engine/sheet";

/** Univer goes through its interceptors from the highest priority down, and some of them end the way. */
const FIRST = 1_000;

/** Numbers and formulas look as on a Vietnamese machine, in the cells and while they are edited. */
export function showLocalNotation(univer: Univer, book: Book): void {
  const injector = univer.__getInjector();
  // "vi" is registered by the engine's number formats: a comma for decimals, a point for thousands.
  injector.get(SheetsNumfmtCellContentController).setNumfmtLocal("vi");
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: FIRST,
    handler: (cell, { workbook }, next) => {
      // A number with a format is written by Univer, which would not take one with a comma for a number.
      const pattern = workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
      return next(isDefaultFormat(pattern) ? withComma(cell) : cell);
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    // What is returned without `next` is final: the interceptors after this one write numbers and formulas in en-US.
    handler: (cell, { subUnitId, row, col }, next) => {
      const sheet = book.sheetById(subUnitId);
      return (cell && sheet && forEditing(cell, sheet, row, col)) ?? next(cell);
    },
  });
}

/** A number that Univer shows without a format. */
function withComma<Cell extends Nullable<ICellData>>(cell: Cell): Cell {
  if (typeof cell?.v !== "number" || cell.t === CellValueType.BOOLEAN) return cell;
  return { ...cell, v: displayText({ value: cell.v }, "General", "vi-VN"), t: CellValueType.NUMBER };
}

/** undefined for what Univer opens by itself: words, which may have formats of their own, and results of another cell's formula. */
function forEditing(cell: ICellData, sheet: Sheet, row: number, column: number): ICellData | undefined {
  const own = sheet.worksheet.getCellRaw(row, column);
  const { value, formula, quotePrefix } = readCell(sheet, row, column);
  const text = editedText(sheet, row, column, "vi-VN");
  if (formula !== undefined) return { ...cell, f: text };
  const isWords = typeof value === "string" && !quotePrefix;
  return isWords || own?.v === undefined || own.v === null ? undefined : { ...cell, v: text };
}
