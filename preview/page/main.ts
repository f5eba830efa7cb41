import { messages } from "./messages";
import { createPane } from "./pane";
import { drawManifestProblems, drawRibbon } from "./ribbon/draw-ribbon";
import { readRibbon } from "./ribbon/read-ribbon";
import { createShell } from "./shell";
import { createStatusLine } from "./status";

const status = createStatusLine();
const pane = createPane("CCHC");
const noop = () => undefined;
const shell = createShell({ newBook: noop, openBook: noop, saveBook: noop, fillSample: noop }, pane.node, status.node);
shell.showFile(messages.newBookName, true);
const manifest = await (await fetch("/manifest.xml")).text();
const reading = readRibbon(new DOMParser().parseFromString(manifest, "application/xml"), "vi-VN");
shell.ribbonPlace.replaceChildren(
  reading.ok ? drawRibbon(reading.ribbon, (b) => console.log(b)) : drawManifestProblems(reading.problems),
);
await status.during(messages.loadingGrid, async () => {
  const { createGrid } = await import("./grid");
  const { api } = await createGrid(shell.gridPlace);
  api.createWorkbook({ id: "wb", sheets: { s1: { id: "s1", name: messages.firstSheetName } }, sheetOrder: ["s1"] });
});
status.say(messages.ready);
