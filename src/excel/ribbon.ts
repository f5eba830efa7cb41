/** Connects a button of the ribbon (a FunctionName of manifest.xml) to what it does; Excel waits until `handler` ends. */
export function onRibbonButton(functionName: string, handler: () => Promise<void>): void {
  Office.actions.associate(functionName, (event: Office.AddinCommands.Event) => {
    void handler().finally(() => event.completed());
  });
}

/** Opens the task pane where the runtime is shared (Excel 2021 and newer); elsewhere the button has opened it already. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}
