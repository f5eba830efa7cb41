import { expectAccessible } from "./support/accessible";
import { expect, test } from "./support/story";

test("a commune finalizes, cannot change a score any more, and reopens", async ({ excel, page }) => {
  await excel.open();
  await excel.create();
  await excel.fillSample();
  const button = excel.paneButton("Chốt điểm");

  await test.step("Chốt điểm tells what it does, and of two missing explanations", async () => {
    await expect(button).toBeVisible();
    await excel.pane.getByRole("textbox", { name: "Người chốt" }).fill("Nguyễn Văn A");
    await expectAccessible(page, "before finalizing");
    await button.click();
    await expect(excel.pane.getByText("2 tiêu chí mất điểm chưa có giải trình. Vẫn chốt?")).toBeVisible();
    await expectAccessible(page, "the question");
    await excel.paneButton("Vẫn chốt").click();
    await expect(excel.status).toHaveText(
      /^Đã chốt điểm tự đánh giá\. Mã đối chiếu: \d{4}-\d{4}-\d{4}\. Lưu và gửi tệp/,
    );
  });

  await test.step("who, when and the fingerprint stand in the pane and on the scorecard", async () => {
    await expect(excel.pane.getByText(/^Đã chốt \d\d\/\d\d\/\d{4} \d\d:\d\d – Nguyễn Văn A\.$/)).toBeVisible();
    const fingerprint = await excel.pane.getByText(/^\d{4}-\d{4}-\d{4}$/).textContent();
    expect(await excel.texts("Chấm điểm", "A3")).toEqual([expect.stringContaining(`Mã đối chiếu: ${fingerprint}`)]);
    await expectAccessible(page, "finalized");
  });

  await test.step("a locked score refuses typing in Excel's own words; an appraised score is taken", async () => {
    await excel.goTo("D6");
    await page.keyboard.press("1");
    await expect(excel.box).toContainText("Ô được bảo vệ");
    await page.keyboard.press("Enter");
    await expect(excel.box).toBeHidden();
    expect((await excel.read("Chấm điểm", "D6")).values).toEqual([[4]]);
    await excel.enter("E6", "3");
  });

  await test.step("Mở chốt frees the scores again", async () => {
    await excel.pane.getByText("Cần sửa điểm?").click();
    await excel.paneButton("Mở chốt").click();
    await expect(excel.status).toHaveText("Đã mở chốt; điểm tự đánh giá nhập lại được.");
    await excel.enter("D6", "3");
    await expect(excel.total).toHaveText("93,5/100 điểm");
  });
});
