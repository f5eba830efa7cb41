import type { EmbeddedExcel } from "./embedded-excel";

/** Office.js's code for "the requested operation is not supported" (OSF.DDA.ErrorCodeManager). */
const NOT_SUPPORTED = 5_000;
const SUCCESS = 0;

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
  const disconnect = excel.connect((text) => bridge.onMessageFromHost?.(text));
  define(window, "external", externalOf(excel));
  define(window, "_richApiNativeBridge", bridge);
  return disconnect;
}

function define(window: object, name: string, value: object): void {
  Object.defineProperty(window, name, { value, configurable: true, writable: true });
}

function externalOf(excel: EmbeddedExcel) {
  const { locale } = excel.session.machine;
  const context = contextOf(excel);
  return {
    GetHostInfo: () => `excel|win32|16.01|${locale}||||0`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    // The old API ("Office.context.document …Async") is not part of this host: each call fails by name.
    Execute: (_id: number, _parameters: unknown, callback: (status: number) => void) => callback(NOT_SUPPORTED),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, callback: (status: number) => void) =>
      callback(SUCCESS),
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
    GetSupportedMatrix: () => JSON.stringify({ ExcelApi: excel.apiLevel, SharedRuntime: "1.1" }),
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
