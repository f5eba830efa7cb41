import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/story";

/** More keys than any control of the pane is away from another. */
const farAway = 40;

/** Presses Tab until the control has the focus: a person without a mouse has no other way. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let pressed = 0; pressed < farAway; pressed += 1) {
    if (await control.evaluate((element) => element.ownerDocument.activeElement === element)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${String(control)}`);
}

test("the pane can be used without a mouse", async ({ excel, page }) => {
  await excel.open();
  // The frame of the pane follows its closing button.
  await page.getByRole("button", { name: "Đóng ngăn tác vụ" }).focus();

  await test.step("create", async () => {
    await tabTo(page, excel.paneButton("Tạo phiếu chấm"));
    await page.keyboard.press("Enter");
    await expect(excel.status).toHaveText("Đã tạo phiếu chấm ở trang tính “Chấm điểm”.");
  });

  await test.step("open the list of problems and go to a cell", async () => {
    const pending = excel.pane.locator("summary", { hasText: "Chưa chấm" });
    await tabTo(page, pending);
    await page.keyboard.press("Enter");
    await tabTo(page, excel.pane.getByRole("button", { name: /^1\.3: chưa chấm/ }));
    await page.keyboard.press("Space");
    await expect(excel.nameBox).toHaveValue("D8");
    await expect(excel.status).toHaveText("Đã chọn ô của tiêu chí 1.3.");
  });

  await test.step("fill in the form and save it from within a field", async () => {
    await excel.paneButton("Thông tin").focus();
    await page.keyboard.press("Enter");
    await tabTo(page, excel.pane.getByRole("textbox", { name: "Đơn vị" }));
    await page.keyboard.type("Xã Hà Bắc");
    await page.keyboard.press("Tab");
    await expect(excel.pane.getByRole("textbox", { name: "Cơ quan chủ quản" })).toBeFocused();
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(excel.status).toHaveText("Đã lưu thông tin đơn vị.");
    expect((await excel.read("Thông tin", "A1:B20")).values).toContainEqual(["Đơn vị", "Xã Hà Bắc"]);
  });

  await test.step("make the report", async () => {
    await excel.paneButton("Phiếu chấm").focus();
    await page.keyboard.press("Enter");
    await tabTo(page, excel.paneButton("Tạo báo cáo"));
    await page.keyboard.press("Enter");
    await expect(excel.status).toHaveText("Đã tạo báo cáo ở trang tính “Báo cáo”.");
    await expect(excel.paneButton("Tạo báo cáo")).toBeFocused();
  });

  await test.step("Ctrl+S saves the workbook", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Đóng ngăn tác vụ" }).focus();
    await page.keyboard.press("ControlOrMeta+s");
    expect((await download).suggestedFilename()).toBe("Sổ tính mới.xlsx");
  });
});
