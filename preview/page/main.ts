import { App } from "./app";
import { createPreview } from "./automation";
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

const status = createStatusLine();
const pane = createPane();
const shell = createShell(pane.node, status.node);
const file = new DocumentFile((state) => shell.showFile(state));

async function readManifest(): Promise<RibbonReading> {
  const text = await (await fetch("/manifest.xml")).text();
  return readRibbon(new DOMParser().parseFromString(text, "application/xml"), "vi-VN");
}

async function start(): Promise<void> {
  const [reading, module] = await Promise.all([readManifest(), import("./workbook/workbench")]);
  const workbench = await module.Workbench.create(shell.gridPlace, {
    changed: () => file.changed(),
    sheetProtected: () => void tell(messages.lockedTitle, messages.locked).then(workbench.focus),
    structureProtected: () => void tell(messages.structureTitle, messages.structureLocked).then(workbench.focus),
    failed: (error) => void tell(messages.failedTitle, messages.failed(String(error))).then(workbench.focus),
    paneState: (visible) => (visible ? pane.show() : pane.hide()),
  });
  showWire(workbench);
  const app = new App({ workbench, file, pane, status });
  window.preview = createPreview(ready, app, workbench);
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
ready.then(
  () => status.say(messages.ready),
  (error: unknown) => status.warn(messages.failedToStart(String(error))),
);
