import { readdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import type { ExcelPage } from "./support/excel-page";
import { faultyFiles, soundFiles, withFolder } from "./support/scorecard-files";
import { expect, test } from "./support/story";

const sound = soundFiles(30);
const faulty = faultyFiles();
/** Faults of files that have their row in the table all the same. */
const counted = ["changedAfterFinalizing", "invalidScores"];

async function openScreen(excel: ExcelPage): Promise<void> {
  await excel.open();
  await excel.pane.getByRole("navigation").getByRole("button", { name: "Tổng hợp" }).click();
  await expect(excel.pane.getByRole("heading", { name: "Tổng hợp, xếp hạng các đơn vị" })).toBeVisible();
}

async function chooseFolder(excel: ExcelPage, folder: string): Promise<void> {
  const chooser = excel.page.waitForEvent("filechooser");
  await excel.paneButton("Chọn thư mục").click();
  await (await chooser).setFiles(folder);
}

/** Drops files or folders of this machine onto the pane, as from the Explorer. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const box = await page.locator("#taskpane").boundingBox();
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const place = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 300, data };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await client.send("Input.dispatchDragEvent", { ...place, type });
}

const tabNames = (excel: ExcelPage): Promise<string[]> => excel.tabs.allTextContents();

test("a folder becomes a ranked sheet; every wrong or hostile file is a line with its reason and stops nothing", async ({
  excel,
  page,
}) => {
  await openScreen(excel);
  await expectAccessible(page, "nothing chosen");
  await withFolder([...sound, ...faulty], async (folder) => {
    await chooseFolder(excel, folder);
    await expect(excel.pane.getByText("Đã chọn 47 tệp bảng tính. Bỏ qua 1 tệp loại khác.")).toBeVisible();
    // All that is needed has been loaded by now, and nothing is sent anywhere.
    await page.context().setOffline(true);
    await excel.paneButton("Tổng hợp").last().click();
    await expect(excel.status).toHaveText("Đã tổng hợp 32 đơn vị ở trang tính “Tổng hợp”.", { timeout: 60_000 });
    await page.context().setOffline(false);
  });

  await test.step("the totals are those of the scores", async () => {
    const { values } = await excel.read("Tổng hợp", "A5:R36");
    const totals = new Map(values.map((row) => [path.basename(String(row[17])), row[2]]));
    for (const { name, expected } of sound) expect(totals.get(name)).toBe(expected.selfScore);
    const ranked = values.filter(([rank]) => rank !== "").map((row) => Number(row[2]));
    expect(ranked).toEqual([...ranked].sort((first, second) => second - first));
    expect(ranked).toHaveLength(31);
  });

  await test.step("the list names every file that is not as it should be", async () => {
    await expect(excel.pane.getByRole("heading", { name: `Tệp cần xem lại (${faulty.length})` })).toBeVisible();
    for (const { name, expected } of faulty) {
      const line = excel.pane.getByRole("listitem").filter({ hasText: name });
      const isCounted = counted.includes(String(expected.finding));
      await expect(line).toContainText(isCounted ? "Vẫn được đưa vào bảng." : "Không đưa vào bảng.");
    }
    await expect(excel.pane.getByText("Tệp được đặt mật khẩu mở.")).toBeVisible();
    await expect(excel.pane.getByText(/^Tệp chứa khai báo DOCTYPE/)).toBeVisible();
    await expectAccessible(page, "result with findings");
  });

  await test.step("the sheet is a step away, and what it says of the settings is proposed again", async () => {
    await excel.paneButton("Phiếu chấm").click();
    await excel.pane.getByRole("navigation").getByRole("button", { name: "Tổng hợp" }).click();
    await expect(excel.pane.getByText("Trang tính “Tổng hợp” hiện có sẽ được thay")).toBeVisible();
    await expect(excel.paneButton("Tổng hợp lại")).toBeVisible();
    await excel.paneButton("Xem trang tính").click();
    await expect(excel.status).toHaveText("Đã mở trang tính tổng hợp.");
  });
});

test("again with other files and settings there is one sheet, with the figures of the last time", async ({
  excel,
  page,
}) => {
  await openScreen(excel);
  await withFolder(sound.slice(0, 5), async (folder) => {
    await drop(page, [folder]);
    await expect(excel.pane.getByText("Đã chọn 5 tệp bảng tính. Bỏ qua 1 tệp loại khác.")).toBeVisible();
    await excel.paneButton("Tổng hợp").last().click();
    await expect(excel.status).toHaveText("Đã tổng hợp 5 đơn vị ở trang tính “Tổng hợp”.", { timeout: 60_000 });

    await excel.paneButton("Bỏ chọn").click();
    await drop(
      page,
      readdirSync(folder)
        .filter((name) => name.endsWith("xlsx"))
        .slice(0, 2)
        .map((name) => path.join(folder, name)),
    );
    await expect(excel.pane.getByText("Đã chọn 2 tệp bảng tính.")).toBeVisible();
    await excel.pane.getByRole("radio", { name: /liền bậc/ }).check();
    await excel.pane.getByText("Thang xếp loại").click();
    const from = excel.pane.getByRole("textbox", { name: "Loại 2, từ (%)" });
    await from.fill("90");
    await expect(excel.pane.getByText("Ngưỡng này đã có ở trên.")).toBeVisible();
    await expectAccessible(page, "a threshold that is wrong");
    await from.fill("85,5");
    await excel.paneButton("Tổng hợp lại").click();
    await expect(excel.status).toHaveText("Đã tổng hợp 2 đơn vị ở trang tính “Tổng hợp”.", { timeout: 60_000 });
  });
  expect((await tabNames(excel)).filter((name) => name.includes("Tổng hợp"))).toEqual(["Tổng hợp"]);
  expect((await excel.read("Tổng hợp", "A2:A2")).text[0]?.[0]).toContain("đồng hạng liền bậc");
  expect((await excel.read("Tổng hợp", "C13:C13")).values).toEqual([[0.855]]);
});

test("a run that is stopped leaves nothing behind", async ({ excel, page }) => {
  await openScreen(excel);
  const [first] = sound;
  const many = Array.from({ length: 1_500 }, (_, index) => ({
    name: `${index}.xlsx`,
    bytes: first?.bytes ?? new Uint8Array(),
  }));
  await withFolder(many, async (folder) => {
    await chooseFolder(excel, folder);
    await expect(excel.pane.getByText("Đã chọn 1.500 tệp bảng tính.")).toBeVisible();
    await excel.paneButton("Tổng hợp").last().click();
    await expect(excel.pane.getByRole("progressbar", { name: "Tiến độ tổng hợp" })).toBeVisible();
    await excel.paneButton("Dừng").click();
    await expect(excel.status).toHaveText("Đã dừng tổng hợp; sổ tính không thay đổi.");
    await expect(excel.pane.getByText(/^Đã dừng khi đọc được [\d.]+\/1\.500 tệp/)).toBeVisible();
    await expectAccessible(page, "stopped");
  });
  expect(await tabNames(excel)).not.toContain("Tổng hợp");
});
