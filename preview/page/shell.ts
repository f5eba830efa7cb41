import { element } from "./dom";
import { messages } from "./messages";

export interface Shell {
  readonly ribbonPlace: HTMLElement;
  readonly gridPlace: HTMLElement;
  readonly body: HTMLElement;
  showFile(name: string, saved: boolean): void;
}

export interface ShellCommands {
  readonly newBook: () => void;
  readonly openBook: () => void;
  readonly saveBook: () => void;
  readonly fillSample: () => void;
}

/** The frame of the page: title bar with the file's commands, place for ribbon, grid and pane, status line. */
export function createShell(commands: ShellCommands, pane: HTMLElement, status: HTMLElement): Shell {
  const file = element("h1", { class: "file-name" });
  const ribbonPlace = element("div", { class: "ribbon-place" });
  const gridPlace = element("main", { class: "grid", id: "grid", "aria-label": messages.sheet });
  const body = element("div", { class: "body" }, gridPlace, pane);
  document.body.append(drawTitleBar(commands, file), ribbonPlace, body, status);
  return {
    ribbonPlace,
    gridPlace,
    body,
    showFile(name, saved) {
      const state = saved ? messages.saved : messages.unsaved;
      file.replaceChildren(name, element("small", {}, state));
      document.title = `${saved ? "" : "• "}${name} – ${messages.productName}`;
    },
  };
}

function drawTitleBar(commands: ShellCommands, file: HTMLElement): HTMLElement {
  const logo = element("img", { src: "/addin/assets/icon-32.png", alt: "", width: "20", height: "20" });
  const brand = element("div", { class: "brand" }, logo, element("span", {}, messages.productName));
  const bar = element(
    "div",
    { class: "commands", role: "toolbar", "aria-label": messages.commands },
    command("newBook", messages.newBook, messages.newBookHint, commands.newBook),
    command("openBook", messages.openBook, messages.openBookHint, commands.openBook),
    command("saveBook", messages.saveBook, messages.saveBookHint, commands.saveBook),
    command("fillSample", messages.fillSample, messages.fillSampleHint, commands.fillSample),
  );
  return element("header", { class: "title-bar" }, brand, file, bar);
}

function command(id: string, label: string, hint: string, run: () => void): HTMLElement {
  const button = element("button", { type: "button", id, title: hint }, label);
  button.addEventListener("click", run);
  return button;
}
