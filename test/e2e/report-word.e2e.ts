import { readFile } from "node:fs/promises";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { validateOpenXml } from "../judges/open-xml";
import { expectAccessible } from "./support/accessible";
import type { ExcelPage } from "./support/excel-page";
import { expect, test } from "./support/story";

test("[B7] [B9] [B10] an official looks over lost points, chooses parts of the report, and takes it along as a Word document", async ({
  excel,
  page,
}) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await excel.open();
  await excel.create();
  await excel.fillSample();

  await test.step("three criteria lost points, one is explained; each other one is a click away", async () => {
    await expect(excel.pane.getByText("Có 3 tiêu chí bị trừ điểm, 1 tiêu chí đã có giải trình.")).toBeVisible();
    await expect(excel.pane.getByRole("button", { name: /^Bổ sung / })).toHaveText(["Bổ sung 1.5", "Bổ sung 7.4"]);
    await excel.paneButton("Bổ sung 1.5").click();
    await expect(excel.nameBox).toHaveValue("H10");
    await expect(excel.pane.getByText(/chỉ đích danh một người/)).toBeVisible();
    await expectAccessible(page, "before reporting");
  });

  await test.step("parts of the report are chosen in the form and kept on Thông tin", async () => {
    await excel.paneButton("Thông tin").click();
    await excel.pane.getByRole("checkbox", { name: "Bảng tổng hợp theo lĩnh vực" }).check();
    await excel.pane.getByRole("checkbox", { name: "Phụ lục bảng điểm" }).check();
    await excel.pane.getByRole("textbox", { name: "Thang xếp loại" }).fill("Tốt: 80");
    await excel.pane.getByRole("textbox", { name: "Khó khăn, vướng mắc" }).fill("Thiếu kinh phí.");
    await expectAccessible(page, "parts of the report");
    await excel.paneButton("Lưu thông tin").click();
    await expect(excel.status).toHaveText("Đã lưu thông tin đơn vị.");
    await excel.paneButton("Phiếu chấm").click();
  });

  await test.step("the report has them", async () => {
    await excel.paneButton("Tạo báo cáo").click();
    await expect(excel.status).toHaveText("Đã tạo báo cáo ở trang tính “Báo cáo”.");
    expect(await sheetLines(excel)).toEqual(expect.arrayContaining(["Tổng hợp điểm theo lĩnh vực", "Phụ lục"]));
  });

  await test.step("Tải bản Word hands over a good file with the words of the sheet; only now its library is loaded", async () => {
    const before = new Set(scripts);
    const download = page.waitForEvent("download");
    await excel.paneButton("Tải bản Word").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("Bao_cao_CCHC_2023_Xa_Ha_Bac.docx");
    expect(scripts.filter((script) => !before.has(script)).length).toBeGreaterThan(0);
    const docx = await readFile(await file.path());
    expect(await validateOpenXml(docx, "Microsoft365", "docx")).toEqual([]);
    expect(unique(wordLines(docx))).toEqual(unique(await sheetLines(excel)));
    await expect(excel.status).toContainText("Đã tạo “Bao_cao_CCHC_2023_Xa_Ha_Bac.docx”");
    await expect(excel.pane.getByRole("textbox", { name: "Nội dung báo cáo" })).toHaveValue(/Thiếu kinh phí\./);
    await expectAccessible(page, "Word document made");
  });
});

/** Headings of the annex stand again on each of its pages of the sheet; in Word they are repeated by the table itself. */
const unique = (lines: readonly string[]): readonly string[] => [...new Set(lines)].sort();

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();

async function sheetLines(excel: ExcelPage): Promise<readonly string[]> {
  const { text } = await excel.read("Báo cáo", "A1:M140");
  return text.flat().map(plain).filter(isWritten);
}

const isWritten = (text: string): boolean => text !== "";

/** What the document says, paragraph by paragraph; number and date stand on one line, with a tab before each. */
function wordLines(docx: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement as Element;
  return Array.from(root.getElementsByTagName("w:p"))
    .flatMap((paragraph) => {
      const runs = Array.from(paragraph.getElementsByTagName("w:r"));
      const isTabbed = runs.some((run) => run.getElementsByTagName("w:tab").length > 0);
      return isTabbed ? runs.map((run) => run.textContent ?? "") : [paragraph.textContent ?? ""];
    })
    .map(plain)
    .filter(isWritten);
}
