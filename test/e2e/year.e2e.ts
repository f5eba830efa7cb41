import { soundFiles, withFolder } from "./support/scorecard-files";
import { expect, test } from "./support/story";

const fileName = "CCHC_2023_Xa_Ha_Bac.xlsx";

test("a year: the commune finalizes, the authority appraises and returns, the commune explains, the authority ranks", async ({
  excel,
  page,
}) => {
  const { pane } = excel;
  const opened = async (name: string, bytes: Buffer) => {
    await excel.openFile(name, bytes);
    await expect(page.getByText(`Đã mở ${name}.`)).toBeVisible();
  };
  await excel.open();

  const fingerprint =
    await test.step("the commune scores and finalizes, warned of two missing explanations", async () => {
      await excel.create();
      await excel.fillSample();
      await pane.getByRole("textbox", { name: "Người chốt" }).fill("Mai Đình Thi");
      await excel.paneButton("Chốt điểm").click();
      await expect(pane.getByText(/2 tiêu chí mất điểm chưa có giải trình/)).toBeVisible();
      await excel.paneButton("Vẫn chốt").click();
      await expect(pane.getByText("Điểm tự đánh giá đúng như khi chốt.")).toBeVisible();
      await expect(pane.getByText(fileName)).toBeVisible();
      const shown = await pane
        .getByText(/^\d{4}-\d{4}-\d{4}$/)
        .first()
        .textContent();
      return shown ?? "";
    });
  let file = await excel.save();

  await test.step("the authority appraises in that file and returns it", async () => {
    await opened(fileName, file);
    await excel.goTo("E6");
    await excel.enter("E6", "1,5");
    await excel.enter("J6", "Kế hoạch ban hành chậm 20 ngày");
    await excel.paneButton("Thẩm định").click();
    await excel.paneButton("Chấp nhận 39 điểm tự đánh giá").click();
    await expect(excel.total).toHaveText("92/100 điểm");
    await excel.paneButton("Trả lại lần 1").click();
    await expect(excel.status).toContainText("Đã lập danh mục ở trang tính “Trả lại lần 1”.");
    file = await excel.save();
  });

  await test.step("the commune explains; its finalized scores are locked", async () => {
    await opened("tra-lai-1.xlsx", file);
    await excel.paneButton("Thẩm định").click();
    await excel.paneButton("Mở danh mục trả lại lần 1").click();
    await expect(excel.nameBox).toHaveValue("H7");
    await excel.enter("H7", "Kế hoạch đã gửi đúng hạn, kèm công văn số 12");
    await expect(pane.getByText("Đơn vị đã giải trình đủ 1 tiêu chí.")).toBeVisible();
    await excel.tabs.filter({ hasText: "Chấm điểm" }).click();
    await excel.goTo("D6");
    await page.keyboard.press("3");
    await expect(excel.box).toContainText("Ô được bảo vệ");
    await page.keyboard.press("Enter");
    file = await excel.save();
  });

  await test.step("the authority gives points back", async () => {
    await opened("giai-trinh-1.xlsx", file);
    await excel.tabs.filter({ hasText: "Chấm điểm" }).click();
    await excel.enter("E6", "3");
    await excel.paneButton("Thẩm định").click();
    await expect(excel.total).toHaveText("93,5/100 điểm");
    file = await excel.save();
  });

  await test.step("and lays the commune beside others: fingerprint unbroken, both totals, ranked by its score", async () => {
    await excel.command("Mới").click();
    await pane.getByRole("navigation").getByRole("button", { name: "Tổng hợp" }).click();
    const others = soundFiles(6);
    await withFolder([...others, { name: fileName, bytes: file }], async (folder) => {
      const chooser = page.waitForEvent("filechooser");
      await excel.paneButton("Chọn thư mục").click();
      await (await chooser).setFiles(folder);
      await excel.paneButton("Tổng hợp").last().click();
      await expect(excel.status).toHaveText("Đã tổng hợp 7 đơn vị ở trang tính “Tổng hợp”.", { timeout: 60_000 });
    });
    const { values } = await excel.read("Tổng hợp", "A5:R11");
    const row = values.find(([, unit]) => unit === "Xã Hà Bắc");
    const better = others.filter(({ expected }) => (expected.selfScore ?? 0) > 94.5).length;
    expect(row?.slice(0, 5)).toEqual([better + 1, "Xã Hà Bắc", 94.5, 93.5, -1]);
    expect(row?.slice(7, 14)).toEqual([15, 11, 18, 11, 12, 12, 15.5]);
    expect(row).toEqual(expect.arrayContaining(["Đã thẩm định", "Khớp"]));
    expect(fingerprint).toMatch(/^\d{4}-\d{4}-\d{4}$/);
  });
});
