import type { EmbeddedExcel } from "./embedded-excel";

/** Office.js's code for "the requested operation is not supported" (OSF.DDA.ErrorCodeManager). */
const NOT_SUPPORTED = 5_000;
const SUCCESS = 0;

/** Numbers of the old API ("dispatch ids") that Office.js still uses for ribbon commands. */
const COMMAND_INVOKED_EVENT = 39;
const COMMAND_COMPLETED_METHOD = 94;

interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/**
 * Gives a window what Office.js looks for when Excel for Windows hosts it. Must be called before office.js runs there.
 * Returns how to disconnect the window from the workbook.
 */
export function installOfficeHost(window: object, excel: EmbeddedExcel): () => void {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const answer = (response: string) => bridge.onMessageFromHost?.(response);
      void excel.receive(text, answer);
    },
  };
  const commands = new CommandChannel();
  define(window, "external", externalOf(excel, commands));
  define(window, "_richApiNativeBridge", bridge);
  return excel.connect({
    receive: (text) => bridge.onMessageFromHost?.(text),
    runCommand: (name, event) => commands.run(name, event),
  });
}

function define(window: object, name: string, value: object): void {
  Object.defineProperty(window, name, { value, configurable: true, writable: true });
}

type CommandHandler = (eventId: number, payload: { toArray(): readonly unknown[] }) => void;

/** Ribbon commands as Excel for Windows sends them: an old-style event that Office.js turns into a call. */
class CommandChannel {
  #handler: CommandHandler | null = null;
  #next = 1;

  listen(handler: CommandHandler): void {
    this.#handler = handler;
  }

  run(name: string, event: string): void {
    const id = `command-${(this.#next += 1)}`;
    this.#handler?.(COMMAND_INVOKED_EVENT, { toArray: () => [id, name, event] });
  }
}

function externalOf(excel: EmbeddedExcel, commands: CommandChannel) {
  const { locale } = excel.session.machine;
  const context = contextOf(excel);
  return {
    GetHostInfo: () => `excel|win32|16.01|${locale}||||0`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    // The rest of the old API ("Office.context.document …Async") is not part of this host: its calls fail.
    Execute: (id: number, _parameters: unknown, callback: (status: number) => void) =>
      callback(id === COMMAND_COMPLETED_METHOD ? SUCCESS : NOT_SUPPORTED),
    RegisterEvent: (id: number, _target: string, handler: CommandHandler, callback: (status: number) => void) => {
      if (id === COMMAND_INVOKED_EVENT) commands.listen(handler);
      callback(id === COMMAND_INVOKED_EVENT ? SUCCESS : NOT_SUPPORTED);
    },
    UnregisterEvent: (_id: number, _target: string, callback: (status: number) => void) => callback(SUCCESS),
  };
}

function contextOf(excel: EmbeddedExcel) {
  const language = excel.session.machine.locale;
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "embedded-excel",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => `${excel.book.name}.xlsx`,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "embedded-excel",
    GetInstanceId: () => "1",
    GetSupportedMatrix: () =>
      JSON.stringify({ ExcelApi: excel.session.apiLevel, SharedRuntime: "1.1", DelayForCellEdit: "1.1" }),
    GetHostFullVersion: () => "16.0.17000.0",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    // Document settings are no place for anything in this product; reading gives none, writing is refused.
    GetSettings: () => ({
      Read: () => undefined,
      Write: () => {
        throw new Error("Document settings are not part of the embedded Excel");
      },
    }),
  };
}
