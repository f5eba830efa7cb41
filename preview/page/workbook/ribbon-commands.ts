import type { EmbeddedExcel } from "../../host/embedded-excel";

/** Office.js's number for "event.completed() was called" (OSF.DDA.MethodDispId), with the command's id and a status. */
const COMMAND_COMPLETED = 94;
const SUCCESS = 0;

type Execute = (id: number, parameters: readonly unknown[], done: (status: number) => void) => void;

/** The ribbon's side of "ExecuteFunction": presses a button and knows when the add-in has finished. */
export class RibbonCommands {
  #finish: ((succeeded: boolean) => void) | null = null;

  /** After the host was installed in the window and before Office.js runs there. */
  connect(window: object): void {
    const { external } = window as { readonly external: { Execute: Execute } };
    const execute = external.Execute;
    external.Execute = (id, parameters, done) => {
      if (id === COMMAND_COMPLETED) this.#end(parameters[1] === SUCCESS);
      execute(id, parameters, done);
    };
    this.#end(false);
  }

  get running(): boolean {
    return this.#finish !== null;
  }

  /** Resolves when the add-in calls `event.completed()`: false when it knows no such function or was started anew. */
  run(excel: EmbeddedExcel, functionName: string, controlId: string): Promise<boolean> {
    return new Promise((resolve) => {
      this.#finish = resolve;
      excel.runCommand(functionName, { source: { id: controlId } });
    });
  }

  #end(succeeded: boolean): void {
    this.#finish?.(succeeded);
    this.#finish = null;
  }
}
