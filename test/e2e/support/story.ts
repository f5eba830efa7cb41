import { test as base, expect, type Page } from "@playwright/test";
import { ExcelPage } from "./excel-page";

interface Story {
  readonly excel: ExcelPage;
  /** Errors in the console that the story provokes on purpose; any other fails it. */
  readonly expectedErrors: RegExp | null;
  readonly quiet: void;
}

/** A story on the real page. It fails when a request leaves localhost or the console shows an error, whatever else it saw. */
export const test = base.extend<Story>({
  expectedErrors: [null, { option: true }],
  quiet: [
    async ({ page, expectedErrors, baseURL }, provide) => {
      const complaints = watch(page, new URL(baseURL ?? "").origin, expectedErrors);
      await provide();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  excel: async ({ page }, provide) => {
    await provide(new ExcelPage(page));
  },
});

/** The list grows while the story runs. */
function watch(page: Page, origin: string, expectedErrors: RegExp | null): readonly string[] {
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!expectedErrors?.test(text)) complaints.push(text);
  };
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== "data:" && url.protocol !== "blob:") complain(`request: ${url.href}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") complain(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complain(`page: ${error.stack ?? error.message}`));
  page.on("dialog", (dialog) => {
    complain(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return complaints;
}

export { expect };
