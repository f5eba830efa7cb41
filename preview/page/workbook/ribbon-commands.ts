/** Office.js's numbers (OSF.DDA.EventDispId, MethodDispId) for a pressed button and for its end. */
const COMMAND_INVOKED = 39;
const COMMAND_COMPLETED = 94;
const SUCCESS = 0;

type CommandHandler = (eventId: number, payload: readonly string[]) => void;

interface External {
  RegisterEvent(id: number, target: string, handler: CommandHandler, done: (status: number) => void): void;
  Execute(id: number, parameters: readonly unknown[], done: (answer: readonly unknown[]) => void): void;
}

/**
 * The ribbon's side of "ExecuteFunction": Office.js listens for pressed buttons and says when `event.completed()` was
 * called. Excel lets one command of an add-in run at a time; here, too, the ribbon waits for the end.
 */
export class RibbonCommands {
  #press: CommandHandler | null = null;
  readonly #running = new Map<string, (succeeded: boolean) => void>();
  #next = 1;

  /** After the host was installed in the window and before Office.js runs there. */
  connect(window: object): void {
    const host = (window as { readonly external: External }).external;
    const external: External = {
      ...host,
      RegisterEvent: (id, target, handler, done) => {
        if (id === COMMAND_INVOKED) this.#press = handler;
        host.RegisterEvent(id, target, handler, done);
      },
      Execute: (id, parameters, done) => {
        if (id !== COMMAND_COMPLETED) return host.Execute(id, parameters, done);
        this.#complete(parameters);
        done([SUCCESS]);
      },
    };
    Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
    this.#press = null;
    this.#running.clear();
  }

  /** Resolves when the add-in calls `event.completed()`: false when it knows no such function. */
  run(functionName: string, controlId: string): Promise<boolean> {
    const press = this.#press;
    if (!press) return Promise.resolve(false);
    const id = String(this.#next++);
    const ended = new Promise<boolean>((resolve) => this.#running.set(id, resolve));
    press(COMMAND_INVOKED, [id, functionName, JSON.stringify({ source: { id: controlId } })]);
    return ended;
  }

  #complete([id, status]: readonly unknown[]): void {
    this.#running.get(String(id))?.(status === SUCCESS);
    this.#running.delete(String(id));
  }
}
