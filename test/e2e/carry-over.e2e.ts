import type { ExcelPage } from "./support/excel-page";
import { expectAccessible } from "./support/accessible";
import { expect, test } from "./support/story";

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Chooses a file in the pane, as a person does. */
async function choose(excel: ExcelPage, name: string, buffer: Buffer): Promise<void> {
  const chooser = excel.page.waitForEvent("filechooser");
  await excel.pane.getByRole("button", { name: /^Chọn tệp/ }).click();
  await (await chooser).setFiles({ name, mimeType: xlsx, buffer });
}

test("explanations and scores of last year's file come over as shown, and nothing else does", async ({
  excel,
  page,
}) => {
  await excel.open();
  await excel.create();
  await excel.fillSample();
  await expect(excel.total).toHaveText("94,5/100 điểm");
  const lastYear = await excel.save();

  await page.evaluate(() => window.preview?.newBook());
  await excel.create();
  await excel.enter("D6", "3");
  await excel.paneButton("Lấy từ tệp năm trước").click();
  await expect(excel.pane.getByRole("heading", { name: "Lấy từ tệp năm trước" })).toBeFocused();

  await test.step("a file of another kind is refused with a sentence; the next one is read", async () => {
    await choose(excel, "cu.xlsx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    await expect(excel.pane.getByText("Tệp Excel 97–2003 (.xls), không phải .xlsx.")).toBeVisible();
    await expect(excel.status).toHaveText("Không dùng được tệp “cu.xlsx”; lý do ở phần trên.");
    await expectAccessible(page, "file refused");
    await choose(excel, "Phieu 2022.xlsx", lastYear);
    await expect(excel.pane.getByText("Tệp “Phieu 2022.xlsx”, trang tính “Chấm điểm”.")).toBeVisible();
  });

  await test.step("what would change is shown, and only what is wanted", async () => {
    await expect(excel.pane.getByText("Sẽ thay đổi 1 ô")).toBeVisible();
    await excel.pane.getByRole("checkbox", { name: "Điểm tự đánh giá", exact: true }).check();
    await expect(excel.pane.getByText("Sẽ thay đổi 40 ô")).toBeVisible();
    await expect(excel.pane.getByText("Giữ nguyên vì phiếu đã có nội dung khác")).toBeVisible();
    await expect(excel.pane.getByText("1.1, điểm tự đánh giá: 3 → 4")).toBeVisible();
    await excel.pane
      .getByRole("group", { name: /^1\.2 / })
      .getByRole("checkbox", { name: "Điểm tự đánh giá: (trống) → 4" })
      .uncheck();
    await expectAccessible(page, "what would come over");
  });

  await test.step("it comes over, and the pane says what is left", async () => {
    await excel.paneButton("Đưa sang 39 nội dung").click();
    await expect(excel.status).toHaveText("Đã đưa 39 nội dung sang phiếu; các ô khác được giữ nguyên.");
    expect((await excel.read("Chấm điểm", "D6:D8")).values).toEqual([[3], [""], [2]]);
    expect(await excel.texts("Chấm điểm", "H36")).toEqual(["Trong năm xã có 01 công chức bị kỷ luật mức khiển trách"]);
    await expect(excel.pane.getByText("Sẽ thay đổi 1 ô")).toBeVisible();
    await excel.paneButton("Quay lại phiếu chấm").click();
    await expect(excel.total).toBeVisible();
  });
});
