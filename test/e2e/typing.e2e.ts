import type { Frame } from "@playwright/test";
import { publishedRows } from "../support/sample-commune";
import { expect, test } from "./support/story";

/** Section rows too, which are passed over. */
const rows = publishedRows.map(({ level, selfScore }) => ({
  isSection: level === 1,
  typed: String(selfScore).replace(".", ","),
}));

/** Tasks over 50 ms that ran in the pane's own document; the grid's work runs in the page around it. */
async function watchLongTasks(pane: Frame): Promise<() => Promise<readonly number[]>> {
  await pane.evaluate(() => {
    const durations: number[] = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === "self") durations.push(Math.round(duration));
    }).observe({ type: "longtask" });
    Object.assign(window, { durations });
  });
  const taken = () =>
    pane.evaluate(() => (window as unknown as { durations: number[] }).durations.splice(0) as readonly number[]);
  // A watch that sees nothing would prove nothing.
  await pane.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 80;
      while (performance.now() < end);
    });
  });
  await expect.poll(async () => (await taken()).length).toBeGreaterThan(0);
  return taken;
}

test("40 scores typed without a pause land in their own cells, and the pane follows without freezing", async ({
  excel,
  page,
}) => {
  await excel.open();
  await excel.create();
  const pane = page.frame({ url: /taskpane\.html/ });
  if (!pane) throw new Error("The pane has no frame");
  const longTasks = await watchLongTasks(pane);
  await excel.goTo("D5");
  for (const { isSection, typed } of rows) {
    if (!isSection) await page.keyboard.type(typed);
    await page.keyboard.press(isSection ? "ArrowDown" : "Enter");
  }
  await expect(excel.total).toHaveText("94,5/100 điểm");
  await expect(excel.pane.getByText("Đã chấm 40/40 tiêu chí")).toBeVisible();
  expect(await excel.texts("Chấm điểm", `D5:D${4 + rows.length}`)).toEqual(rows.map(({ typed }) => typed));
  expect(await longTasks()).toEqual([]);
});

test("Ctrl+Z takes back what was typed and what was deleted, in order", async ({ excel, page }) => {
  await excel.open();
  await excel.create();
  await excel.enter("D6", "4");
  await excel.goTo("D6");
  await page.keyboard.press("Delete");
  await expect(excel.total).toHaveText("0/100 điểm");
  await page.keyboard.press("Control+z");
  await expect(excel.total).toHaveText("4/100 điểm");
  await page.keyboard.press("Control+z");
  await expect(excel.total).toHaveText("0/100 điểm");
});

test("F2 and Enter leave a number, a formula and a marked text what they are, whatever their format", async ({
  excel,
  page,
}) => {
  await excel.open();
  const contents = [
    ["General", 1234.5],
    ["#,##0.00", 1234.5],
    ["0%", 0.125],
    ["dd/mm/yyyy", 45_296],
    ["General", "=ROUND(2.46,1)"],
    ["General", "'007"],
  ] as const;
  const pane = page.frame({ url: /taskpane\.html/ });
  if (!pane) throw new Error("The pane has no frame");
  await pane.evaluate(
    (given) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getActiveWorksheet().getRange("A1:F1");
        cells.numberFormat = [given.map(([format]) => format)];
        cells.formulas = [given.map(([, content]) => content)];
        await context.sync();
      }),
    contents,
  );
  const sheet = (await excel.tabs.first().textContent()) ?? "";
  const shown = await excel.read(sheet, "A1:F1");
  for (const address of ["A1", "B1", "C1", "D1", "E1", "F1"]) {
    await excel.goTo(address);
    await page.keyboard.press("F2");
    await page.keyboard.press("Enter");
    await expect(excel.nameBox).toHaveValue(address.replace("1", "2"));
  }
  expect(await excel.read(sheet, "A1:F1")).toEqual(shown);
});
