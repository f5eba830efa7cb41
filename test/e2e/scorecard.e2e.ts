import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./support/story";

const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
const refusal =
  "Chỉ nhập số từ 0 đến điểm tối đa của tiêu chí (cột “Điểm tối đa”, cùng dòng). Không đạt điểm nào thì nhập 0; chưa chấm thì để trống.";

test("an official creates the scorecard in the pane, types scores and follows the totals", async ({ excel, page }) => {
  await excel.open();

  await test.step("the ribbon is the manifest's, with the pane's words", async () => {
    const labels = ["Mở ngăn CCHC", "Tạo phiếu chấm", "Kiểm tra", "Tạo báo cáo", "Tổng hợp"];
    await expect(excel.ribbon.getByRole("button")).toHaveText(labels);
    for (const label of labels) expect(manifest).toContain(`DefaultValue="${label}"`);
  });

  await test.step("Tạo phiếu chấm asks nothing and selects the first score", async () => {
    await excel.create();
    await expect(excel.tabs).toHaveText(["Trang tính1", "Chấm điểm", "Thông tin"]);
    await expect(excel.tabs.nth(1)).toHaveAttribute("aria-selected", "true");
    await expect(excel.nameBox).toHaveValue("D6");
    await expect(excel.total).toHaveText("0/100 điểm");
    await expect(excel.pane.getByText("Đã chấm 0/40 tiêu chí")).toBeVisible();
    expect(await excel.texts("Chấm điểm", "C6")).toEqual(["4"]);
  });

  await test.step("5 of 4, a negative number and words are refused in Vietnamese; nothing stays", async () => {
    for (const wrong of ["5", "-1", "bốn điểm"]) {
      await excel.typeInto("D6", wrong);
      await expect(excel.box).toContainText("Điểm không hợp lệ");
      await expect(excel.box).toContainText(refusal);
      await excel.box.getByRole("button", { name: "Hủy" }).click();
      await expect(excel.box).toBeHidden();
      expect((await excel.read("Chấm điểm", "D6")).values).toEqual([[""]]);
    }
    await expect(excel.total).toHaveText("0/100 điểm");
  });

  await test.step("after Thử lại the entry is open again, to be corrected", async () => {
    await excel.typeInto("D6", "41");
    await excel.box.getByRole("button", { name: "Thử lại" }).click();
    await expect(excel.cellEditor).toBeInViewport();
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
    await expect(excel.total).toHaveText("4/100 điểm");
    expect((await excel.read("Chấm điểm", "D6")).values).toEqual([[4]]);
  });

  await test.step("2,5 typed on a Vietnamese machine is the number 2.5; sums and pane follow at once", async () => {
    await excel.enter("D7", "2,5");
    expect((await excel.read("Chấm điểm", "D7")).values).toEqual([[2.5]]);
    expect(await excel.texts("Chấm điểm", "D7")).toEqual(["2,5"]);
    expect(await excel.texts("Chấm điểm", "D5")).toEqual(["6,5"]);
    expect(await excel.texts("Chấm điểm", "D52")).toEqual(["6,5"]);
    await expect(excel.total).toHaveText("6,5/100 điểm");
    await expect(excel.pane.getByText("Đã chấm 2/40 tiêu chí")).toBeVisible();
    await expect(excel.pane.getByText("6,5/17")).toBeVisible();
    await expect(excel.pane.getByText("đã chấm 2/7")).toBeVisible();
  });

  await test.step("0,1 and 0,2 are 0,3", async () => {
    await excel.enter("D8", "0,1");
    await excel.enter("D9", "0,2");
    expect((await excel.read("Chấm điểm", "D5")).values).toEqual([[6.8]]);
    await expect(excel.total).toHaveText("6,8/100 điểm");
  });

  await test.step("a mouse click goes to a cell; the locked ones say so", async () => {
    await page.getByRole("main", { name: "Bảng tính" }).click({ position: { x: 560, y: 247 } });
    await expect(excel.nameBox).toHaveValue("D6");
    await excel.goTo("C6");
    await page.keyboard.press("9");
    await expect(excel.box).toContainText("Ô được bảo vệ");
    await page.keyboard.press("Enter");
    await expect(excel.box).toBeHidden();
    expect((await excel.read("Chấm điểm", "C6")).values).toEqual([[4]]);
  });

  await test.step("the pane lists what is left to do; choosing a row goes to its cell", async () => {
    await expect(excel.pane.getByText("Cảnh báo3")).toBeVisible();
    await excel.pane.getByRole("button", { name: "1.2: bị mất điểm nhưng chưa có giải trình" }).click();
    await expect(excel.nameBox).toHaveValue("H7");
    await expect(excel.status).toHaveText("Đã chọn ô của tiêu chí 1.2.");
    await excel.pane.getByText("Chưa chấm36").click();
    await excel.tabs.nth(2).click();
    await excel.pane.getByRole("button", { name: /^7\.4: chưa chấm/ }).click();
    await expect(excel.tabs.nth(1)).toHaveAttribute("aria-selected", "true");
    await expect(excel.nameBox).toHaveValue("D48");
    expect(await excel.texts("Chấm điểm", "A48")).toEqual(["7.4"]);
  });
});
