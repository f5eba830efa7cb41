import { element } from "./dom";
import { messages } from "./messages";

export interface DialogChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface DialogRequest<Value extends string> {
  readonly title: string;
  readonly text: string;
  readonly kind: "stop" | "question" | "information";
  /** The first is the one Enter takes. */
  readonly choices: readonly DialogChoice<Value>[];
  /** What Escape means. */
  readonly onEscape: Value;
}

const signs = { stop: "✕", question: "?", information: "i" } as const;

/** A modal box as Excel's; resolves with what was chosen and gives the focus back to where it was. */
export function ask<Value extends string>(request: DialogRequest<Value>): Promise<Value> {
  const title = element("h2", { id: "dialog-title" }, request.title);
  const text = element("p", { id: "dialog-text" }, request.text);
  const sign = element(
    "span",
    { class: `dialog-sign dialog-${request.kind}`, "aria-hidden": "true" },
    signs[request.kind],
  );
  const buttons = request.choices.map(({ value, label }) => element("button", { type: "submit", value }, label));
  const dialog = element(
    "dialog",
    { class: "box", role: "alertdialog", "aria-labelledby": title.id, "aria-describedby": text.id },
    element(
      "form",
      { method: "dialog" },
      title,
      element("div", { class: "box-text" }, sign, text),
      element("menu", {}, ...buttons),
    ),
  );
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const chosen = request.choices.find(({ value }) => value === dialog.returnValue);
      dialog.remove();
      restoreCaret();
      resolve(chosen?.value ?? request.onEscape);
    });
    // Univer listens on the whole window: keys meant for the box must not reach the grid.
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    document.body.append(dialog);
    dialog.showModal();
  });
}

/**
 * The browser gives the focus back when a modal box closes, but not the caret: nothing could be typed. In Chromium an
 * empty editable element takes a caret only while it has a child.
 */
function restoreCaret(): void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !focused.isContentEditable || focused.hasChildNodes()) return;
  focused.append(" ");
  getSelection()?.selectAllChildren(focused);
  focused.replaceChildren();
}

/** A box that only wants to be read. */
export async function tell(title: string, text: string, kind: "stop" | "information" = "stop"): Promise<void> {
  await ask({ title, text, kind, choices: [{ value: "ok", label: messages.ok }], onEscape: "ok" });
}
