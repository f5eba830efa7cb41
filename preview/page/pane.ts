import { element } from "./dom";
import { messages } from "./messages";

const width = { least: 320, usual: 350, most: 600, step: 10 } as const;

export interface Pane {
  readonly node: HTMLElement;
  readonly frame: HTMLIFrameElement;
  /** Loads the add-in's page, under the name the manifest gives it; resolves when Office.js is ready there. */
  open(title: string): Promise<void>;
  show(): void;
  hide(): void;
  /** A fresh runtime, as when Excel opens another workbook; resolves when Office.js is ready there. */
  reload(): Promise<void>;
}

/**
 * The task pane beside the grid. Closing hides it only: with a shared runtime the add-in's page goes on living, so that
 * ribbon commands and event handlers keep working.
 */
export function createPane(onClose: () => void): Pane {
  const frame = element("iframe", { id: "taskpane" });
  const heading = element("h2", { id: "pane-title" });
  const close = element("button", { type: "button", class: "pane-close", "aria-label": messages.closePane }, "✕");
  const separator = createSeparator();
  const head = element("div", { class: "pane-head" }, heading, close);
  const node = element("aside", { class: "pane", "aria-labelledby": heading.id }, separator, head, frame);
  node.hidden = true;
  resizeBy(separator, node);
  close.addEventListener("click", onClose);
  return {
    node,
    frame,
    open(title) {
      heading.textContent = title;
      frame.title = title;
      node.hidden = false;
      const ready = officeReady(frame);
      frame.src = "/addin/taskpane.html";
      return ready;
    },
    show: () => (node.hidden = false),
    hide: () => (node.hidden = true),
    reload() {
      // With a broken manifest there is no add-in to start anew.
      if (frame.src === "") return Promise.resolve();
      const ready = officeReady(frame);
      // Another workbook has a web view of its own.
      frame.contentWindow?.sessionStorage.clear();
      frame.contentWindow?.location.reload();
      return ready;
    },
  };
}

function createSeparator(): HTMLElement {
  return element("div", {
    class: "pane-separator",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": messages.resizePane,
    "aria-valuemin": String(width.least),
    "aria-valuemax": String(width.most),
  });
}

function resizeBy(separator: HTMLElement, pane: HTMLElement): void {
  let current: number = width.usual;
  const set = (wished: number) => {
    current = Math.min(width.most, Math.max(width.least, Math.round(wished)));
    pane.style.width = `${current}px`;
    separator.setAttribute("aria-valuenow", String(current));
  };
  set(current);
  separator.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") set(current + width.step);
    else if (event.key === "ArrowRight") set(current - width.step);
    else return;
    event.preventDefault();
  });
  separator.addEventListener("pointerdown", (down) => {
    separator.setPointerCapture(down.pointerId);
    pane.classList.add("pane-resizing");
    const move = (event: PointerEvent) => set(window.innerWidth - event.clientX);
    separator.addEventListener("pointermove", move);
    separator.addEventListener(
      "lostpointercapture",
      () => {
        separator.removeEventListener("pointermove", move);
        pane.classList.remove("pane-resizing");
      },
      { once: true },
    );
  });
}

/** The genuine Office.js of the frame's window says so itself, once the page has loaded. */
async function officeReady(frame: HTMLIFrameElement): Promise<void> {
  await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  const { Office: office } = frame.contentWindow as unknown as { readonly Office?: typeof Office };
  if (!office) throw new Error(messages.addinFailed);
  await office.onReady();
}
