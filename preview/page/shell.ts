import type { FileState } from "./document-file";
import { element } from "./dom";
import { messages } from "./messages";

export interface Shell {
  readonly gridPlace: HTMLElement;
  showRibbon(ribbon: HTMLElement): void;
  showFile(state: FileState): void;
  /** The buttons of the title bar work from now on. */
  onCommand(commands: ShellCommands): void;
}

export interface ShellCommands {
  readonly newBook: () => void;
  readonly openBook: () => void;
  readonly saveBook: () => void;
  readonly fillSample: () => void;
}

/** The frame of the page: title bar with the file's commands, place for ribbon, grid and pane, status line. */
export function createShell(pane: HTMLElement, status: HTMLElement): Shell {
  const file = element("h1", { class: "file-name" });
  const ribbonPlace = element("nav", { class: "ribbon-place", "aria-label": messages.ribbon });
  const gridPlace = element("main", { class: "grid", "aria-label": messages.sheet });
  const bar = drawCommands();
  document.body.append(
    element("header", { class: "title-bar" }, drawBrand(), file, bar),
    ribbonPlace,
    element("div", { class: "body" }, gridPlace, pane),
    status,
  );
  return {
    gridPlace,
    showRibbon: (ribbon) => ribbonPlace.replaceChildren(ribbon),
    showFile({ name, saved }) {
      file.replaceChildren(name, element("small", {}, saved ? messages.saved : messages.unsaved));
      document.title = `${saved ? "" : "• "}${name} – ${messages.productName}`;
    },
    onCommand(commands) {
      for (const button of bar.querySelectorAll("button")) {
        button.disabled = false;
        button.addEventListener("click", commands[button.id as keyof ShellCommands]);
      }
    },
  };
}

function drawBrand(): HTMLElement {
  const logo = element("img", { src: "/addin/assets/icon-32.png", alt: "", width: "20", height: "20" });
  return element("div", { class: "brand" }, logo, element("span", {}, messages.productName));
}

function drawCommands(): HTMLElement {
  return element(
    "div",
    { class: "commands", role: "group", "aria-label": messages.commands },
    command("newBook", messages.newBook, messages.newBookHint),
    command("openBook", messages.openBook, messages.openBookHint),
    command("saveBook", messages.saveBook, messages.saveBookHint),
    command("fillSample", messages.fillSample, messages.fillSampleHint),
  );
}

function command(id: keyof ShellCommands, label: string, hint: string): HTMLElement {
  return element("button", { type: "button", id, title: hint, disabled: "" }, label);
}
