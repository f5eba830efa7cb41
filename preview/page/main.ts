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

const status = createStatusLine();
const pane = createPane(() => undefined);
const shell = createShell(pane.node, status.node);
const file = new DocumentFile((state) => shell.showFile(state));

async function readManifest(): Promise<RibbonReading> {
  const text = await (await fetch("/manifest.xml")).text();
  return readRibbon(new DOMParser().parseFromString(text, "application/xml"), "vi-VN");
}

async function start(): Promise<void> {
  const [reading, { Workbench }] = await Promise.all([readManifest(), import("./workbook/workbench")]);
  const workbench = await Workbench.create(shell.gridPlace, {
    changed: () => file.changed(),
    sheetProtected: () => void tell(messages.lockedTitle, messages.locked).then(workbench.focus),
    failed: (error) => void tell(messages.failedTitle, messages.failed(String(error))).then(workbench.focus),
    paneState: (visible) => (visible ? pane.show() : pane.hide()),
  });
  const app = new App({ workbench, file, pane, status });
  window.preview = createPreview(ready, app, workbench);
  shell.onCommand({
    newBook: () => void app.newBook(),
    openBook: () => void app.chooseBook(),
    saveBook: () => void app.saveBook(),
    fillSample: () => void app.fillSample(),
  });
  acceptDrops(shell.gridPlace, (dropped) => void app.openFile(dropped));
  if (!reading.ok) return shell.showRibbon(drawManifestProblems(reading.problems));
  shell.showRibbon(drawRibbon(reading.ribbon, (button) => void app.pressButton(button)));
  await pane.open(reading.ribbon.displayName);
}

const ready = status.during(messages.loadingGrid, start);
ready.then(
  () => status.say(messages.ready),
  (error: unknown) => status.warn(messages.failedToStart(String(error))),
);
