import { expectAccessible } from "./support/accessible";
import type { ExcelPage } from "./support/excel-page";
import { expect, test } from "./support/story";

const firstRound = "Trả lại lần 1";
const secondRound = "Trả lại lần 2";

test("a commune's scorecard goes to the authority, comes back to be explained, and returns for a second round", async ({
  excel,
  page,
}) => {
  await excel.open();
  await narrowPane(excel);

  let file = await test.step("the commune scores and saves", async () => {
    await excel.create();
    await excel.fillSample();
    await expect(excel.total).toHaveText("94,5/100 điểm");
    return excel.save();
  });

  await test.step("the authority opens the file: nothing is appraised yet", async () => {
    await openAs(excel, "CCHC_2023_Xa_Ha_Bac.xlsx", file);
    await expect(excel.pane.getByText("Đã thẩm định 0/40 tiêu chí")).toBeVisible();
    await expect(excel.pane.getByText("chưa có gì để trả lại")).toBeVisible();
    await expectAccessible(page, "appraisal, not begun");
  });

  await test.step("it takes points away in the sheet; the pane follows and says that the note is missing", async () => {
    await type(excel, "Chấm điểm", "E6", "1,5");
    const difference = excel.pane.getByRole("button", { name: /^1\.1: 4 → 1,5 \(−2,5\)/ });
    await expect(difference).toContainText("Chưa ghi ý kiến thẩm định");
    await difference.click();
    await expect(excel.nameBox).toHaveValue("J6");
    await type(excel, "Chấm điểm", "J6", "Kế hoạch ban hành chậm 20 ngày");
    await expect(difference).toContainText("Ý kiến: Kế hoạch ban hành chậm 20 ngày");
  });

  await test.step("it agrees with the other 39 at once", async () => {
    await excel.paneButton("Chấp nhận 39 điểm tự đánh giá").click();
    await expect(excel.status).toHaveText("Đã lấy điểm tự đánh giá làm điểm thẩm định ở 39 tiêu chí.");
    await expect(excel.pane.getByText("Đã thẩm định 40/40 tiêu chí")).toBeVisible();
    await expect(excel.total).toHaveText("92/100 điểm");
    expect(await excel.texts("Chấm điểm", "F52")).toEqual(["-2,5"]);
  });

  file = await test.step("it returns what is to be explained", async () => {
    await excel.paneButton(firstRound).click();
    await expect(excel.status).toContainText(`Đã lập danh mục ở trang tính “${firstRound}”.`);
    await expect(excel.pane.getByText("Đơn vị đã giải trình 0/1 tiêu chí.")).toBeVisible();
    await expectAccessible(page, "appraisal, returned");
    return excel.save();
  });

  file = await test.step("the commune explains on that sheet", async () => {
    await openAs(excel, "tra-lai-1.xlsx", file);
    await excel.paneButton("Mở danh mục trả lại lần 1").click();
    await expect(excel.nameBox).toHaveValue("H7");
    await type(excel, firstRound, "H7", "Kế hoạch đã gửi đúng hạn, kèm công văn số 12");
    await expect(excel.pane.getByText("Đơn vị đã giải trình đủ 1 tiêu chí.")).toBeVisible();
    return excel.save();
  });

  await test.step("the authority reads the explanation, gives points back, and asks once more", async () => {
    await openAs(excel, "tra-lai-1-xa.xlsx", file);
    await expect(excel.pane.getByText("Giải trình lần 1: Kế hoạch đã gửi đúng hạn, kèm công văn số 12")).toBeVisible();
    await type(excel, "Chấm điểm", "E6", "3");
    await expect(excel.total).toHaveText("93,5/100 điểm");
    await excel.paneButton(secondRound).click();
    await expect(excel.status).toContainText(`Đã lập danh mục ở trang tính “${secondRound}”.`);
    expect((await excel.read(firstRound, "E7:H7")).values).toEqual([
      [1.5, -2.5, "Kế hoạch ban hành chậm 20 ngày", "Kế hoạch đã gửi đúng hạn, kèm công văn số 12"],
    ]);
    expect((await excel.read(secondRound, "E7:I7")).values).toEqual([
      [3, -1, "Kế hoạch ban hành chậm 20 ngày", "Lần 1: Kế hoạch đã gửi đúng hạn, kèm công văn số 12", ""],
    ]);
    await expectAccessible(page, "appraisal, second round");
  });
});

/** As narrow as Excel lets a pane be. */
async function narrowPane({ page }: ExcelPage): Promise<void> {
  const separator = page.getByRole("separator", { name: /Độ rộng ngăn tác vụ/ });
  await separator.focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("ArrowRight");
  await expect(separator).toHaveAttribute("aria-valuenow", "320");
}

async function openAs(excel: ExcelPage, name: string, bytes: Buffer): Promise<void> {
  await excel.openFile(name, bytes);
  await expect(excel.page.getByText(`Đã mở ${name}.`)).toBeVisible();
  await excel.paneButton("Thẩm định").click();
  await expect(excel.pane.getByRole("heading", { level: 1, name: "Điểm thẩm định" })).toBeVisible();
}

async function type({ page }: ExcelPage, sheet: string, address: string, text: string): Promise<void> {
  await page.evaluate(
    async ([name, cell, typed]) => {
      await window.preview?.type(name, cell, typed);
    },
    [sheet, address, text] as const,
  );
}
