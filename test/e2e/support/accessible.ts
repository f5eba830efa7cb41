import AxeBuilder from "@axe-core/playwright";
import type { Frame, Page } from "@playwright/test";
import { expect } from "./story";

/** What the system prefers, and the background that Excel says its panes have. */
const looks = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" }, excel: "#ffffff" },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" }, excel: "#292929" },
  { name: "light Excel on a dark system", media: { colorScheme: "dark", forcedColors: "none" }, excel: "#ffffff" },
  { name: "contrast theme", media: { colorScheme: "dark", forcedColors: "active" }, excel: "#000000" },
] as const;

/** What axe finds wrong in the pane and the page around it, in words. */
async function violations(page: Page, forcedColors: boolean): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    // Fluent's guards of the focus: not of the page, and never read out.
    .exclude(["#taskpane", "[data-tabster-dummy]"])
    .exclude("[data-tabster-dummy]")
    // Univer's own grid and the boxes it lets hover there: its buttons bear no names, and we cannot give them any.
    .exclude("main.grid")
    .exclude(".univer-pointer-events-auto");
  // In a contrast theme the browser paints the system's colours, which scripts are not told.
  if (forcedColors) axe.disableRules("color-contrast");
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} ${target.join(" ")} ${failureSummary}`),
  );
}

/** No violation in any look, and nothing to scroll sideways. The page stays in the light look. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const { name, media, excel } of looks) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await setExcelBackground(paneOf(page), excel);
    expect(await violations(page, media.forcedColors === "active"), `${state}, ${name}`).toEqual([]);
    expect(await overflow(page), `${state}, ${name}: wider than the pane`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: null });
  await setExcelBackground(paneOf(page), "#ffffff");
}

function paneOf(page: Page): Frame {
  const frame = page.frame({ url: /taskpane\.html/ });
  if (!frame) throw new Error("The page has no pane");
  return frame;
}

/** Office.js asks Excel for its colours once; the pane asks Office.js each time it is returned to. */
async function setExcelBackground(pane: Frame, bodyBackgroundColor: string): Promise<void> {
  await pane.evaluate(
    (officeTheme) => {
      const place = window as { Office?: typeof Office };
      if (!place.Office) return;
      const context: unknown = Object.create(place.Office.context, { officeTheme: { value: officeTheme } });
      place.Office = Object.create(place.Office, { context: { value: context } }) as typeof Office;
      window.dispatchEvent(new Event("focus"));
    },
    { bodyBackgroundColor },
  );
}

/** Elements of the pane that stand out on the right; hidden overflow would only conceal them. */
async function overflow(page: Page): Promise<readonly string[]> {
  return paneOf(page).evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 0.5)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
