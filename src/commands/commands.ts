import { onRibbonButton, showPane } from "../excel/ribbon";

/** What the ribbon's buttons start: the same verbs as the pane's buttons, so that both always show the same state. */
export interface RibbonVerbs {
  create(): Promise<void>;
  check(): Promise<void>;
  report(): Promise<void>;
  /** Goes to the screen where files are chosen. */
  show(screen: "consolidation"): void;
}

/** The names are those of manifest.xml. The pane opens first: it is where progress, results and failures are shown. */
export function registerCommands(verbs: RibbonVerbs): void {
  const buttons = {
    createScorecard: () => verbs.create(),
    checkScorecard: () => verbs.check(),
    generateReport: () => verbs.report(),
    openConsolidation: () => Promise.resolve(verbs.show("consolidation")),
  };
  for (const [functionName, verb] of Object.entries(buttons)) {
    onRibbonButton(functionName, async () => {
      await showPane();
      await verb();
    });
  }
}
