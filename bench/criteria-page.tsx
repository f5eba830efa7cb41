import { createRoot } from "react-dom/client";
import { App } from "../src/taskpane/App";
import { PaneFrame } from "../src/taskpane/components/PaneFrame";
import { createSession } from "../src/taskpane/session/session";
import { FakeWorkbook } from "../test/taskpane/support/fake-workbook";

/** The pane itself on a workbook in memory, so that what is measured is the pane's own work. */
const workbook = new FakeWorkbook();
workbook.assessment = new Map();
const session = createSession(workbook);
const root = document.getElementById("root");
if (!root) throw new Error("The page has no element #root.");
createRoot(root).render(
  <PaneFrame>
    <App session={session} />
  </PaneFrame>,
);
void session.start().then(() => session.show("criteria"));
