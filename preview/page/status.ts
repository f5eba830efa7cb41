import { element } from "./dom";
import { messages } from "./messages";

export interface StatusLine {
  readonly node: HTMLElement;
  /** Says what happened; screen readers hear it. */
  say(text: string): void;
  /** Like `say`, for what went wrong. */
  warn(text: string): void;
  /** Shows that work is going on until `work` settles; its error passes through. */
  during<Outcome>(text: string, work: () => Promise<Outcome>): Promise<Outcome>;
  showWire(text: string): void;
}

export function createStatusLine(): StatusLine {
  const text = element("span", { class: "status-text", role: "status", "aria-live": "polite" });
  const bar = element("progress", { class: "status-progress", "aria-label": messages.working });
  const wire = element("span", { class: "status-wire", title: messages.wireHint });
  bar.hidden = true;
  const node = element(
    "footer",
    { class: "status" },
    bar,
    text,
    element("span", { class: "status-note" }, messages.notExcel),
    wire,
  );
  const show = (sentence: string, bad: boolean) => {
    text.textContent = sentence;
    node.classList.toggle("status-bad", bad);
  };
  return {
    node,
    say: (sentence) => show(sentence, false),
    warn: (sentence) => show(sentence, true),
    showWire: (sentence) => (wire.textContent = sentence),
    async during(sentence, work) {
      show(sentence, false);
      bar.hidden = false;
      try {
        await nextFrame();
        return await work();
      } finally {
        bar.hidden = true;
      }
    },
  };
}

/** Lets the browser paint the progress before work that blocks it begins. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
