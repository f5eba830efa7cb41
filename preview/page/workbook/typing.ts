import type { FUniver } from "@univerjs/core/lib/facade";
import type { Univer } from "@univerjs/core";
import { cellAt } from "../../engine/area";
import type { EmbeddedExcel } from "../../host/embedded-excel";
import type { Cells } from "../../host/objects/cells";
import { allUnlocked } from "../../host/protection";
import { typeText } from "../../host/typing";
import type { ValidationAlert } from "../../host/typing";
import { ask, tell } from "../dialogs";
import { messages } from "../messages";
import { focusGrid, replaceEditedText, takeOverEditing } from "./editing";
import type { Grid } from "./grid";

/** What a person types goes to Excel's rules: locale, locks, data validation; Excel's boxes say what is refused. */
export function connectTyping(grid: Grid, excel: EmbeddedExcel, onLocked: () => void): void {
  watchEditMode(grid.api, excel, onLocked);
  takeOverEditing(grid.univer, async ({ sheetId, row, column }, text) => {
    const sheet = excel.book.sheetById(sheetId);
    if (!sheet) return true;
    const answer = await enter(excel, { sheet, area: cellAt(row, column) }, text);
    // Only once Univer has closed the editor: it would take the open one for closed, and Enter would be lost.
    if (answer === "retry") setTimeout(() => reopen(grid, text));
    else if (answer === "cancel") focusGrid(grid.univer);
    return answer === "done";
  });
}

/** While a cell is open, Excel refuses requests; a locked cell does not open. */
function watchEditMode(api: FUniver, excel: EmbeddedExcel, onLocked: () => void): void {
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const sheet = excel.book.sheetById(event.worksheet.getSheetId());
    if (!sheet?.extras.protection || allUnlocked(sheet, cellAt(event.row, event.column))) return;
    event.cancel = true;
    onLocked();
  });
  api.addEvent(api.Event.SheetEditStarted, () => excel.beginCellEdit());
  api.addEvent(api.Event.SheetEditEnded, () => excel.endCellEdit());
}

type Answer = "done" | "retry" | "cancel";

async function enter(excel: EmbeddedExcel, cell: Cells, text: string, insist = false): Promise<Answer> {
  const { outcome, computed } = await typeText(excel.session, cell, text, { insist });
  void computed.then(() => excel.deliverEvents());
  if (outcome.accepted) {
    if (outcome.alert?.style === "Information")
      await tell(titleOf(outcome.alert), textOf(outcome.alert), "information");
    return "done";
  }
  if (outcome.reason === "validation") {
    const answer = await objectionAnswer(outcome.alert);
    return answer === "insist" ? enter(excel, cell, text, true) : answer;
  }
  if (outcome.reason === "formula") await tell(messages.formulaTitle, messages.formulaRefused);
  else await tell(messages.lockedTitle, messages.locked);
  return outcome.reason === "formula" ? "retry" : "cancel";
}

/** Excel's boxes: a stop offers another try, a warning leaves the choice to the person. */
function objectionAnswer(alert: ValidationAlert): Promise<Answer | "insist"> {
  const box = { title: titleOf(alert), onEscape: "cancel" } as const;
  if (alert.style === "Stop") {
    return ask<Answer>({
      ...box,
      text: textOf(alert),
      kind: "stop",
      choices: [
        { value: "retry", label: messages.retry },
        { value: "cancel", label: messages.cancel },
      ],
    });
  }
  return ask<Answer | "insist">({
    ...box,
    text: `${textOf(alert)}\n${messages.entryGoOn}`,
    kind: "question",
    choices: [
      { value: "insist", label: messages.yes },
      { value: "retry", label: messages.no },
      { value: "cancel", label: messages.cancel },
    ],
  });
}

function titleOf({ title }: ValidationAlert): string {
  return title === "" ? messages.entryTitle : title;
}

function textOf({ message }: ValidationAlert): string {
  return message === "" ? messages.entryRefused : message;
}

/** Opens the cell again with what was typed, so that only the mistake has to be corrected. */
function reopen({ api, univer }: { readonly api: FUniver; readonly univer: Univer }, text: string): void {
  api.getActiveWorkbook()?.startEditing();
  replaceEditedText(univer, text);
}
