import type { FUniver } from "@univerjs/core/lib/facade";
import { isOneCell } from "../../engine/area";
import type { Book } from "../../engine/book";
import { validationAt } from "../../engine/validation";
import { element } from "../dom";
import { onSelectionChanged } from "./navigation";

const GAP = 6;

/** Univer draws the formula bar and the cell editor on canvases, too. */
const SHEET_CANVAS = 'canvas[id^="univer-sheet-main-canvas"]';

/** The input message of data validation beside the selected cell, which Univer does not show. */
export function showInputNotes(api: FUniver, book: Book, place: HTMLElement): void {
  const title = element("strong");
  const text = element("span");
  const note = element("div", { class: "input-note", role: "note" }, title, text);
  note.hidden = true;
  place.append(note);
  const hide = () => (note.hidden = true);
  const update = () => {
    hide();
    const message = messageAt(book);
    if (!message) return;
    title.textContent = message.title;
    text.textContent = message.text;
    note.hidden = false;
    moveBeside(api, note, place);
  };
  onSelectionChanged(book, update);
  api.addEvent(api.Event.ActiveSheetChanged, update);
  api.addEvent(api.Event.Scroll, hide);
}

function messageAt(book: Book): { readonly title: string; readonly text: string } | null {
  const area = book.selectionOf(book.activeSheet);
  const rule = isOneCell(area) ? validationAt(book.activeSheet, area.row, area.column) : null;
  if (!rule || rule.showInputMessage === false) return null;
  const [title, text] = [rule.promptTitle ?? "", rule.prompt ?? ""];
  return title === "" && text === "" ? null : { title, text };
}

/** Below the cell, or above it where the grid ends. */
function moveBeside(api: FUniver, note: HTMLElement, place: HTMLElement): void {
  const cell = api.getActiveWorkbook()?.getActiveSheet().getActiveRange()?.getCellRect();
  const canvas = place.querySelector(SHEET_CANVAS)?.getBoundingClientRect();
  if (!cell || !canvas) return;
  const frame = place.getBoundingClientRect();
  const left = canvas.left - frame.left + cell.right + GAP;
  const below = canvas.top - frame.top + cell.bottom + GAP;
  const above = canvas.top - frame.top + cell.top - GAP - note.offsetHeight;
  note.style.left = `${Math.min(left, frame.width - note.offsetWidth - GAP)}px`;
  note.style.top = `${below + note.offsetHeight < frame.height ? below : above}px`;
}
