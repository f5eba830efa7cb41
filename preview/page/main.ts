import { App } from "./app";
import { createPreview } from "./automation";
import type { PreviewParts } from "./automation";
import { tell } from "./dialogs";
import { DocumentFile } from "./document-file";
import { acceptDrops } from "./files";
import { messages } from "./messages";
import { createPane } from "./pane";
import { drawManifestProblems, drawRibbon } from "./ribbon/draw-ribbon";
import { readRibbon } from "./ribbon/read-ribbon";
import type { RibbonReading } from "./ribbon/read-ribbon";
import { createShell } from "./shell";
import { createStatusLine } from "./status";
import type { Workbench } from "./workbook/workbench";

let parts: PreviewParts | null = null;
const status = createStatusLine();
const pane = createPane(() => parts?.workbench.showPane(false));
const shell = createShell(pane.node, status.node);
const file = new DocumentFile((state) => shell.showFile(state));

/** One box for one deed of a person, however many changes of the workbook it stood for; then keys go to the grid. */
async function refuse(title: string, text: string): Promise<void> {
  if (document.querySelector("dialog[open]")) return;
  await tell(title, text);
  parts?.workbench.focus();
}

async function readManifest(): Promise<RibbonReading> {
  const text = await (await fetch("/manifest.xml")).text();
  return readRibbon(new DOMParser().parseFromString(text, "application/xml"), "vi-VN");
}

async function start(): Promise<void> {
  const [reading, module] = await Promise.all([readManifest(), import("./workbook/workbench")]);
  const workbench = await module.Workbench.create(shell.gridPlace, {
    changed: () => file.changed(),
    sheetProtected: () => void refuse(messages.lockedTitle, messages.locked),
    structureProtected: () => void refuse(messages.structureTitle, messages.structureLocked),
    failed: (error) => void refuse(messages.failedTitle, messages.failed(String(error))),
    paneState: (visible) => (visible ? pane.show() : pane.hide()),
  });
  showWire(workbench);
  const app = new App({ workbench, file, pane, status });
  parts = { app, workbench };
  shell.onCommand({
    newBook: () => void app.newBook(),
    openBook: () => void app.chooseBook(),
    saveBook: () => void app.saveBook(),
    fillSample: () => void app.fillSample(),
  });
  saveWithKeyboard(app);
  guardUnsaved();
  acceptDrops(shell.gridPlace, (dropped) => void app.openFile(dropped));
  if (!reading.ok) return shell.showRibbon(drawManifestProblems(reading.problems));
  shell.showRibbon(drawRibbon(reading.ribbon, (button) => void app.pressButton(button)));
  await pane.open(reading.ribbon.displayName);
}

/** The counters change with every request; twice a second is enough for a reader. */
function showWire(workbench: Workbench): void {
  const count = new Intl.NumberFormat("vi-VN");
  setInterval(() => {
    const { requests, actions, bytes } = workbench.excel.wire.totals;
    status.showWire(
      messages.wire(count.format(requests), count.format(actions), count.format(Math.ceil(bytes / 1024))),
    );
  }, 500);
}

/** Ctrl+S saves the workbook, not the page. */
function saveWithKeyboard(app: App): void {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    void app.saveBook();
  });
}

/** The browser asks before it throws unsaved work away. */
function guardUnsaved(): void {
  window.addEventListener("beforeunload", (event) => {
    if (!file.state.saved) event.preventDefault();
  });
}

const ready = status.during(messages.loadingGrid, start);
window.preview = createPreview(ready, () => parts);
ready.then(
  () => status.say(messages.ready),
  (error: unknown) => status.warn(messages.failedToStart(String(error))),
);
