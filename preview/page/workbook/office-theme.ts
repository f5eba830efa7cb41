/** What `Office.context.officeTheme` says in the embedded Excel: the light look of the page around the pane. */
const theme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x1d2733,
  controlBackgroundColor: 0xf4f6f9,
  controlForegroundColor: 0x1d2733,
} as const;

interface OfficeWindow {
  readonly external: { GetContext(): object };
}

/** Office.js asks Excel for Windows for its colours as JSON, each a number of red, green and blue. */
export function provideOfficeTheme(window: object): void {
  const context = (window as OfficeWindow).external.GetContext();
  Object.assign(context, { GetOfficeThemeInfo: () => JSON.stringify(theme) });
}
