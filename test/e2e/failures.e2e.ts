import type { FaultOrder } from "../../preview/host/faults";
import type { ExcelPage } from "./support/excel-page";
import { expect, test } from "./support/story";

/** Orders a failure of the embedded Excel, which happens once: not to a read of the pane's own after an edit. */
async function failNext({ page }: ExcelPage, order: FaultOrder): Promise<void> {
  let seen: number | undefined;
  const isQuiet = async () => {
    const before = seen;
    seen = await page.evaluate(() => window.preview?.wire.requests);
    return seen === before;
  };
  await expect.poll(isQuiet, { intervals: [700] }).toBe(true);
  await page.evaluate((wanted) => window.preview?.failNext(wanted), order);
}

/** Each sheet's name and contents. */
async function contents(excel: ExcelPage): Promise<readonly string[]> {
  const sheets = await excel.tabs.allTextContents();
  const cells = await Promise.all(sheets.map(async (sheet) => JSON.stringify(await excel.read(sheet, "A1:J60"))));
  return sheets.map((sheet, index) => `${sheet} ${cells[index]}`);
}

test("what goes wrong is said in Vietnamese, leaves the workbook as it was, and works when tried again", async ({
  excel,
  page,
}) => {
  await excel.open();
  await excel.goTo("B2");
  await excel.enter("B2", "Của tôi");
  const before = await contents(excel);

  for (const [name, order] of [
    ["the first request fails", { sync: 1 }],
    ["an action in the middle of the painting fails", { sync: 3, action: 40 }],
  ] as const) {
    await test.step(name, async () => {
      await failNext(excel, order);
      await excel.paneButton("Tạo phiếu chấm").click();
      await expect(excel.pane.getByText("Excel báo một sự cố chưa lường trước.").first()).toBeVisible();
      await expect(excel.pane.getByText("Thử lại; nếu vẫn lỗi, lưu tệp, mở lại Excel").first()).toBeVisible();
      expect(await contents(excel)).toEqual(before);
    });
  }

  await test.step("the same button tries again and creates", async () => {
    await excel.paneButton("Thử lại").click();
    await expect(excel.status).toHaveText("Đã tạo phiếu chấm ở trang tính “Chấm điểm”.");
    await expect(excel.tabs).toHaveText(["Trang tính1", "Chấm điểm", "Thông tin"]);
    expect((await contents(excel))[0]).toEqual(before[0]);
  });

  await test.step("while a cell is being edited the pane asks for Enter and goes on by itself", async () => {
    await excel.goTo("D6");
    await page.keyboard.type("3");
    await excel.paneButton("Tạo báo cáo").click();
    await expect(excel.pane.getByText("Excel đang chờ nhập xong một ô.").first()).toBeVisible();
    await expect(excel.pane.getByText("Nhấn Enter (hoặc Esc) trên trang tính").first()).toBeVisible();
    await expect(excel.tabs).toHaveCount(3);
    await page.getByRole("main", { name: "Bảng tính" }).click({ position: { x: 560, y: 247 } });
    await page.keyboard.press("Enter");
    await expect(excel.status).toHaveText("Đã tạo báo cáo ở trang tính “Báo cáo”.", { timeout: 15_000 });
    await expect(excel.total).toHaveText("3/100 điểm");
  });

  await test.step("a report that fails leaves the one before; creating again goes to the scorecard that is there", async () => {
    const withReport = await contents(excel);
    await failNext(excel, { sync: 3, action: 25, code: "AccessDenied" });
    await excel.paneButton("Tạo báo cáo").click();
    await expect(excel.pane.getByText("Excel không cho ghi vào ô cần ghi.").first()).toBeVisible();
    expect(await contents(excel)).toEqual(withReport);
    await excel.paneButton("Thử lại").click();
    await expect(excel.status).toHaveText("Đã tạo lại báo cáo ở trang tính “Báo cáo”.");
    await excel.ribbonButton("Tạo phiếu chấm").click();
    await expect(excel.status).toHaveText("Sổ tính đã có phiếu chấm ở trang tính “Chấm điểm”; phiếu được giữ nguyên.");
    await expect(excel.tabs.nth(1)).toHaveAttribute("aria-selected", "true");
  });

  await test.step("the pane opened anew goes on where it was", async () => {
    await page.locator("#taskpane").evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());
    await expect(excel.total).toHaveText("3/100 điểm");
    await excel.enter("D7", "4");
    await expect(excel.total).toHaveText("7/100 điểm");
  });
});
