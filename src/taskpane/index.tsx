import { createRoot } from "react-dom/client";
import { excelActions } from "../actions/excel-actions";
import { registerCommands } from "../commands/commands";
import { App } from "./App";
import { PaneFrame } from "./components/PaneFrame";
import { detectHost } from "./host";
import { HostScreen } from "./screens/HostScreen";
import { createSession } from "./session/session";
import { windowKeeper } from "./work-keeper";

async function open(element: HTMLElement): Promise<void> {
  const host = await detectHost();
  createRoot(element).render(<PaneFrame>{host === "excel" ? followWorkbook() : <HostScreen host={host} />}</PaneFrame>);
}

/** One session for pane and ribbon, so that both always show the same state. */
function followWorkbook() {
  const session = createSession(excelActions, windowKeeper());
  registerCommands(session);
  void session.start();
  return <App session={session} />;
}

const root = document.getElementById("root");
if (root === null) throw new Error("taskpane.html has no element #root.");
void open(root);
