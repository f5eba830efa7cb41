import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { expect, test } from "./support/story";

test("axe finds nothing wrong in any state of the pane at its narrowest, in light, dark and contrast themes", async ({
  excel,
  page,
}) => {
  await excel.open();
  const separator = page.getByRole("separator", { name: /Độ rộng ngăn tác vụ/ });
  await separator.focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowRight");
  await expect(separator).toHaveAttribute("aria-valuenow", "320");

  await test.step("start", () => expectAccessible(page, "start"));

  await test.step("failure", async () => {
    await page.evaluate(() => window.preview?.failNext({ sync: 1 }));
    await excel.paneButton("Tạo phiếu chấm").click();
    await excel.pane.getByText("Chi tiết để gửi người hỗ trợ").click();
    await expect(excel.paneButton("Sao chép chi tiết")).toBeVisible();
    await expectAccessible(page, "failure");
  });

  await test.step("new scorecard", async () => {
    await excel.create();
    await expectAccessible(page, "new scorecard");
  });

  await test.step("problems of every kind", async () => {
    // A paste from another workbook overrides the rules of entry; so does a write through Office.js.
    await writePastTheRules(excel.page);
    await expect(excel.pane.getByRole("button", { name: /^1\.1: vượt điểm tối đa 4/ })).toBeVisible();
    await expect(excel.pane.getByRole("button", { name: /^1\.2: không phải số/ })).toBeVisible();
    await excel.pane.locator("summary", { hasText: "Chưa chấm" }).click();
    await expectAccessible(page, "problems");
  });

  await test.step("a cell being edited", async () => {
    await excel.goTo("D9");
    await page.keyboard.type("1");
    await excel.paneButton("Kiểm tra").click();
    await expect(excel.pane.getByText("Excel đang chờ nhập xong một ô.").first()).toBeVisible();
    await expectAccessible(page, "cell being edited");
    await page.getByRole("main", { name: "Bảng tính" }).click({ position: { x: 560, y: 247 } });
    await page.keyboard.press("Enter");
    await expect(excel.pane.getByText("Excel đang chờ nhập xong một ô.").first()).toBeHidden();
  });

  await test.step("form, unsaved", async () => {
    await excel.paneButton("Thông tin").click();
    await excel.pane
      .getByRole("textbox", { name: "Đơn vị" })
      .fill("Xã Hà Bắc, xã có một cái tên rất dài để xem chữ xuống dòng");
    await expect(excel.pane.getByText("Có nội dung chưa lưu.")).toBeVisible();
    await expectAccessible(page, "form");
  });
});

/** Excel 2019 has ExcelApi 1.8: what the host says of itself is changed before Office.js asks. */
async function answerAsOldExcel(page: Page): Promise<void> {
  const oldMatrix =
    'Object.assign(external.GetContext(), { GetSupportedMatrix: () => JSON.stringify({ ExcelApi: "1.8" }) });';
  await page.route("**/connect-addin.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${oldMatrix}` });
  });
}

/** Contents that no rule of entry would let through. */
function writePastTheRules(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = document.querySelector<HTMLIFrameElement>("#taskpane")?.contentWindow as unknown as {
      readonly Excel: typeof Excel;
    };
    await frame.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Chấm điểm").getRange("D6:D8").values = [[9], ["ba"], [1]];
      await context.sync();
    });
  });
}

test.describe("without an Excel to work with", () => {
  // Without a host Office.js would report to Microsoft; the page's policy does not let it.
  test.use({
    expectedErrors: /Failed to load resource|^console: Framing 'https:\/\/telemetryservice/,
    viewport: { width: 320, height: 640 },
  });

  test("the page says what it is and how to get on", async ({ page }) => {
    await page.goto("/addin/taskpane.html");
    await expect(page.getByRole("heading", { name: "Ngăn CCHC làm việc bên trong Excel" })).toBeVisible();
    await expectAccessible(page, "outside");
  });

  test("Office.js that does not come is told", async ({ page }) => {
    await page.route("**/office.js", (route) => route.abort());
    await page.goto("/addin/taskpane.html");
    await expect(page.getByRole("heading", { name: "Không tải được thư viện Office của Microsoft" })).toBeVisible();
    await expectAccessible(page, "Office.js missing");
  });

  test("an Excel too old is told so", async ({ page }) => {
    await answerAsOldExcel(page);
    await page.goto("/");
    const pane = page.frameLocator("#taskpane");
    await expect(pane.getByRole("heading", { name: "Phiên bản Excel này chưa đủ mới" })).toBeVisible();
    await expectAccessible(page, "too old");
  });
});
