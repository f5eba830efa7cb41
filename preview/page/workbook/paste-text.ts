import type { FUniver } from "@univerjs/core/lib/facade";
import { cellAt } from "../../engine/area";
import { fromRange } from "../../engine/grid";
import { numberFormatAt } from "../../engine/styles";
import type { Sheet } from "../../engine/sheet";
import type { EmbeddedExcel } from "../../host/embedded-excel";
import { ExcelError } from "../../host/excel-error";
import { contentFromText } from "../../host/objects/cell-content";
import { pasteBlock } from "../../host/typing";
import type { PastedCell } from "../../host/typing";

export interface PasteReports {
  locked(): void;
  failed(error: unknown): void;
}

/** Plain text from another program is read with the machine's locale, cell by cell, as Excel does; the rest is Univer's. */
export function takeOverTextPaste(api: FUniver, excel: EmbeddedExcel, report: PasteReports): void {
  api.addEvent(api.Event.BeforeClipboardPaste, (event) => {
    const { text, html, worksheet } = event;
    const sheet = excel.book.sheetById(worksheet.getSheetId());
    const selected = worksheet.getActiveRange();
    if (!text || html || !sheet || !selected) return;
    event.cancel = true;
    const { row, column } = fromRange(selected.getRange());
    paste(excel, sheet, row, column, text).catch((error: unknown) => {
      if (error instanceof ExcelError && error.code === "AccessDenied") report.locked();
      else report.failed(error);
    });
  });
}

async function paste(excel: EmbeddedExcel, sheet: Sheet, row: number, column: number, text: string): Promise<void> {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const block = lines.map((line, r) =>
    line.split("\t").map((cell, c) => understood(excel, sheet, row + r, column + c, cell)),
  );
  await pasteBlock(excel.session, { sheet, area: cellAt(row, column) }, block);
  excel.deliverEvents();
}

function understood(excel: EmbeddedExcel, sheet: Sheet, row: number, column: number, text: string): PastedCell {
  const { session } = excel;
  const { content } = contentFromText(text, numberFormatAt(sheet, row, column), session.machine);
  return content.formula === undefined ? content.value : { formula: content.formula };
}
