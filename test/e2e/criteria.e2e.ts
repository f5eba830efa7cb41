import type { Locator, Page } from "@playwright/test";
import { publishedRows } from "../support/sample-commune";
import { expectAccessible } from "./support/accessible";
import type { ExcelPage } from "./support/excel-page";
import { expect, test } from "./support/story";

const criteria = publishedRows.filter(({ level }) => level === 2);
const comma = (score: number) => String(score).replace(".", ",");

const score = ({ pane }: ExcelPage): Locator => pane.getByRole("textbox", { name: "Điểm tự đánh giá" });
const item = ({ pane }: ExcelPage, code: string): Locator => pane.locator(`[data-criterion="${code}"]`);

async function openCriteria(excel: ExcelPage): Promise<void> {
  await excel.paneButton("Từng tiêu chí").click();
  await expect(excel.pane.getByRole("heading", { name: "Chấm từng tiêu chí" })).toBeVisible();
}

/** Presses a key until the control has the focus; gives how often. */
async function pressTo(page: Page, key: string, control: Locator): Promise<number> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    if (await control.evaluate((element) => element.ownerDocument.activeElement === element)) return pressed;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${String(control)}`);
}

test("40 criteria are scored from the keyboard alone, with one key beyond the digits each", async ({ excel, page }) => {
  await excel.open();
  await excel.create();
  await page.getByRole("button", { name: "Đóng ngăn tác vụ" }).focus();

  const keys = await test.step("to the first score", async () => {
    const tabs = await pressTo(page, "Tab", excel.paneButton("Từng tiêu chí"));
    await page.keyboard.press("Enter");
    await expect(item(excel, "1.1")).toBeVisible();
    const tabsToList = await pressTo(page, "Tab", item(excel, "1.1"));
    await page.keyboard.press("Enter");
    await expect(score(excel)).toBeFocused();
    return tabs + 1 + tabsToList + 1;
  });

  await test.step("score after score, typed without a pause", async () => {
    for (const { selfScore } of criteria) {
      await page.keyboard.type(comma(selfScore));
      await page.keyboard.press("Enter");
    }
    await expect(excel.pane.getByText("94,5/100 điểm, đã chấm 40/40 tiêu chí")).toBeVisible();
    await expect(excel.status).toHaveText("Đã lưu tiêu chí 7.7.");
    expect(await excel.texts("Chấm điểm", "D52")).toEqual(["94,5"]);
  });
  console.log(`${keys} keys to the first score`);
  expect(keys).toBeLessThanOrEqual(12);

  await test.step("the live read that follows an edit is one request", async () => {
    await page.waitForTimeout(1500);
    const before = await page.evaluate(() => window.preview?.wire.requests ?? 0);
    await page.evaluate(() => window.preview?.type("Chấm điểm", "D6", "3"));
    await expect(excel.pane.getByText("93,5/100 điểm, đã chấm 40/40 tiêu chí")).toBeVisible();
    expect(await page.evaluate(() => window.preview?.wire.requests)).toBe(before + 1);
  });
});

test("pane and grid show the same criterion, and neither takes the other's focus or text", async ({ excel, page }) => {
  await excel.open();
  await excel.create();
  await openCriteria(excel);
  // Grid and pane follow each other only once a choice rests: a person does not choose twice within a second.
  const rest = () => page.waitForTimeout(1_500);

  await test.step("what is selected in the grid opens in the pane; keys still go to the grid", async () => {
    await excel.goTo("D8");
    await expect(item(excel, "1.3")).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    await expect(excel.nameBox).toHaveValue("D9");
    await expect(item(excel, "1.4")).toHaveAttribute("aria-expanded", "true");
    await expect(item(excel, "1.3")).toContainText("2/");
  });

  await test.step("what is chosen in the pane is selected in the grid; keys still go to the pane", async () => {
    await rest();
    await item(excel, "1.1").click();
    await expect(excel.nameBox).toHaveValue("D6");
    await expect(score(excel)).toBeFocused();
    await page.keyboard.type("2,5");
    await excel.pane.getByRole("textbox", { name: "Giải trình" }).click();
    await expect(excel.nameBox).toHaveValue("H6");
  });

  await test.step("a text that was not saved survives a look at another row", async () => {
    await rest();
    await excel.goTo("D10");
    await expect(item(excel, "1.5")).toHaveAttribute("aria-expanded", "true");
    await expect(item(excel, "1.1")).toContainText("chưa lưu");
    expect((await excel.read("Chấm điểm", "D6")).values).toEqual([[""]]);
    await rest();
    await excel.goTo("D6");
    await expect(score(excel)).toHaveValue("2,5");
  });

  await test.step("an edit of the same cell in the grid: both are shown, one is chosen", async () => {
    await rest();
    await excel.enter("D6", "3");
    await rest();
    await item(excel, "1.1").click();
    await expect(excel.pane.getByText("Trên trang tính hiện là “3”.")).toBeVisible();
    await excel.pane.getByRole("button", { name: "Điểm tự đánh giá: giữ nội dung đang nhập" }).click();
    await score(excel).press("Enter");
    await expect(excel.status).toHaveText("Đã lưu tiêu chí 1.1.");
    expect((await excel.read("Chấm điểm", "D6")).values).toEqual([[2.5]]);
  });

  await test.step("Excel's own undo takes back what the pane wrote", async () => {
    // Saving goes on to 1.2, whose cell is selected a moment later.
    await expect(excel.nameBox).toHaveValue("D7");
    await rest();
    await excel.goTo("D6");
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await excel.read("Chấm điểm", "D6")).values).toEqual([[3]]);
    await expect(item(excel, "1.1")).toContainText("3/4");
  });
});

test("axe finds nothing wrong in any state of the criteria at the pane's narrowest, and at 200 %", async ({
  excel,
  page,
}) => {
  await excel.open();
  const separator = page.getByRole("separator", { name: /Độ rộng ngăn tác vụ/ });
  await separator.focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowRight");
  await excel.create();
  await excel.fillSample();
  await openCriteria(excel);

  await test.step("list", () => expectAccessible(page, "list"));

  await test.step("editor with a refused score and a document", async () => {
    await item(excel, "1.5").click();
    await score(excel).fill("7");
    await score(excel).press("Enter");
    await expect(excel.pane.getByText(/^Điểm không hợp lệ\./)).toBeVisible();
    await excel.pane.getByRole("textbox", { name: "Tài liệu kiểm chứng" }).fill("Văn bản số 125/BC-UBND của UBND xã");
    await excel.paneButton("Thêm văn bản").click();
    await excel.pane.getByRole("textbox", { name: "Đường dẫn" }).fill("khong-co");
    await excel.paneButton("Đưa vào ô tài liệu").click();
    await expectAccessible(page, "editor");
  });

  await test.step("conflict", async () => {
    await page.evaluate(() => window.preview?.type("Chấm điểm", "D10", "1"));
    await expect(excel.pane.getByText("Trên trang tính hiện là “1”.")).toBeVisible();
    await expectAccessible(page, "conflict");
  });

  await test.step("200 %", async () => {
    await zoom(page, "2");
    await expectAccessible(page, "200 %");
    await zoom(page, "1");
  });

  await test.step("a filter that lets nothing through", async () => {
    await excel.paneButton("Bỏ thay đổi").click();
    await item(excel, "1.5").click();
    await excel.pane.getByText("Nhập sai 0").click();
    await expect(excel.pane.getByText("Không có tiêu chí nào thuộc nhóm đã chọn.")).toBeVisible();
    await expectAccessible(page, "empty list");
  });
});

/** As the browser's zoom does: half as many pixels of CSS for the pane. */
async function zoom(page: Page, factor: string): Promise<void> {
  const frame = page.frame({ url: /taskpane\.html/ });
  await frame?.evaluate((value) => void (document.documentElement.style.zoom = value), factor);
}
