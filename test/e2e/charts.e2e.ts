import { workbookOf } from "../../cli/workbook";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { consolidationSpec } from "../../src/sheets/consolidation-spec";
import { consolidationOf } from "../support/sample-consolidation";
import { expect, test } from "./support/story";

test("the charts of a consolidated workbook lie over their cells and follow them", async ({ excel, page }) => {
  const workbook = await workbookOf(consolidationSpec(consolidationOf(4), rubric));
  await excel.open();
  await excel.openFile("tong-hop.xlsx", Buffer.from(workbook));
  await expect(excel.tabs).toHaveText(["Tổng hợp"]);
  await excel.goTo("A24");
  const totals = page.getByRole("img", { name: "Điểm tự đánh giá của 4 đơn vị" });
  const sections = page.getByRole("img", { name: "Tỷ lệ đạt trung bình theo lĩnh vực" });

  await test.step("drawn with what the cells hold, as a Vietnamese machine shows it", async () => {
    await expect(totals).toBeVisible();
    await expect(totals.locator("text")).toContainText([
      "Điểm tự đánh giá của 4 đơn vị",
      "Xã Thử 4",
      "Xã Thử 1",
      "52,1",
    ]);
    await expect(sections.locator("rect")).toHaveCount(1 + rubric.sections.length);
  });

  await test.step("they scroll with the cells", async () => {
    const before = await totals.boundingBox();
    await excel.goTo("A60");
    await excel.goTo("A30");
    await expect.poll(async () => (await totals.boundingBox())?.y).not.toBe(before?.y);
  });

  await test.step("they show what is typed", async () => {
    await excel.enter("C5", "99,75");
    await excel.goTo("A24");
    await expect(totals.locator("text")).toContainText(["99,75"]);
  });
});
