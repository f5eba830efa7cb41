import type { Locator, Page } from "@playwright/test";
import type { ExcelPage } from "./support/excel-page";
import { expect, test } from "./support/story";

const heading = ({ pane }: ExcelPage, name: string): Locator => pane.getByRole("heading", { name, level: 1 });
const item = ({ pane }: ExcelPage, code: string): Locator => pane.locator(`[data-criterion="${code}"]`);
const field = ({ pane }: ExcelPage, name: string): Locator => pane.getByRole("textbox", { name, exact: true });

const reloadPane = (page: Page) =>
  page.locator("#taskpane").evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());

test("[E7] a pane that is loaded anew in the middle of the work goes on where it was", async ({ excel, page }) => {
  await excel.open();
  await excel.create();
  await excel.paneButton("Thông tin").click();
  await field(excel, "Đơn vị").fill("Xã Hà Bắc");
  await excel.paneButton("Từng tiêu chí").click();
  await item(excel, "1.1").click();
  await field(excel, "Điểm tự đánh giá").fill("3,5");
  await field(excel, "Điểm tự đánh giá").press("Enter");
  await expect(excel.status).toHaveText("Đã lưu tiêu chí 1.1.");
  await field(excel, "Điểm tự đánh giá").fill("0,5");
  await field(excel, "Giải trình").fill("Chưa có bản quét");

  await test.step("what was typed and not saved is there, and where it was typed", async () => {
    await reloadPane(page);
    await expect(heading(excel, "Chấm từng tiêu chí")).toBeVisible();
    await expect(item(excel, "1.2")).toHaveAttribute("aria-expanded", "true");
    await expect(field(excel, "Điểm tự đánh giá")).toHaveValue("0,5");
    await expect(field(excel, "Giải trình")).toHaveValue("Chưa có bản quét");
    await expect(item(excel, "1.1")).toContainText("3,5/");
    await excel.paneButton("Thông tin chưa lưu").click();
    await expect(field(excel, "Đơn vị")).toHaveValue("Xã Hà Bắc");
  });

  await test.step("it is saved as if nothing had happened, and the grid is followed", async () => {
    await excel.paneButton("Từng tiêu chí chưa lưu").click();
    await field(excel, "Điểm tự đánh giá").press("Enter");
    await expect(excel.status).toHaveText("Đã lưu tiêu chí 1.2.");
    expect(await excel.texts("Chấm điểm", "D6:D7")).toEqual(["3,5", "0,5"]);
    expect(await excel.texts("Chấm điểm", "H7")).toEqual(["Chưa có bản quét"]);
    await excel.goTo("D10");
    await expect(item(excel, "1.5")).toHaveAttribute("aria-expanded", "true");
  });

  await test.step("what was changed on the sheet while the pane was away is shown beside what was typed", async () => {
    await item(excel, "1.5").click();
    await item(excel, "1.5").click();
    await field(excel, "Điểm tự đánh giá").fill("1");
    await reloadPane(page);
    await page.evaluate(() => window.preview?.type("Chấm điểm", "D10", "0,5"));
    await expect(excel.pane.getByText("Trên trang tính hiện là “0,5”.")).toBeVisible();
    await expect(field(excel, "Điểm tự đánh giá")).toHaveValue("1");
  });
});

test.describe("without a connection", () => {
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED|ChunkLoadError|Failed to load resource/ });

  test("[X5] the pane goes on; a part that was not loaded yet says so and comes once the network is back", async ({
    excel,
    context,
  }) => {
    await excel.open();
    await excel.create();
    await context.setOffline(true);

    await test.step("scores are read and counted all the same", async () => {
      await excel.enter("D6", "4");
      await expect(excel.total).toHaveText("4/100 điểm");
    });

    await test.step("a screen that cannot be loaded says so; the others can be used", async () => {
      await excel.paneButton("Từng tiêu chí").click();
      await expect(excel.pane.getByRole("alert")).toContainText(
        "Không tải được phần này của ngăn. Kiểm tra kết nối mạng",
      );
      await excel.paneButton("Thông tin").click();
      await field(excel, "Đơn vị").fill("Xã Hà Bắc");
      await excel.paneButton("Lưu thông tin").click();
      await expect(excel.status).toHaveText("Đã lưu thông tin đơn vị.");
    });

    await test.step("a verb that cannot be loaded says so and changes nothing", async () => {
      await excel.paneButton("Phiếu chấm").click();
      await excel.paneButton("Tạo báo cáo").click();
      await expect(excel.pane.getByText("Chưa tải được phần này của ngăn CCHC.").first()).toBeVisible();
      await expect(excel.tabs).toHaveCount(3);
    });

    await test.step("so does the Word document, and a file that cannot be read", async () => {
      await excel.paneButton("Tải bản Word").click();
      await expect(excel.pane.getByText("Chưa tải được phần này của ngăn CCHC.").first()).toBeVisible();
      await excel.paneButton("Đóng").click();
    });

    await test.step("once the network is back, all of it goes on", async () => {
      await excel.paneButton("Từng tiêu chí").click();
      await expect(excel.pane.getByRole("alert")).toBeVisible();
      await context.setOffline(false);
      await excel.paneButton("Thử lại").click();
      await expect(heading(excel, "Chấm từng tiêu chí")).toBeVisible();
      await excel.paneButton("Phiếu chấm").click();
      await excel.paneButton("Tạo báo cáo").click();
      await expect(excel.status).toHaveText("Đã tạo báo cáo ở trang tính “Báo cáo”.");
      await excel.paneButton("Thẩm định").click();
      await expect(heading(excel, "Điểm thẩm định")).toBeVisible();
    });
  });
});
