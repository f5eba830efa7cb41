import ExcelJS from "exceljs";
import { validateOpenXml } from "../judges/open-xml";
import { publishedRows } from "../support/sample-commune";
import type { ExcelPage } from "./support/excel-page";
import { expect, test } from "./support/story";

const comma = (score: number) => String(score).replace(".", ",");
const sections = publishedRows.filter(({ level }) => level === 1);

test("an official makes the report beside sheets of his own, saves the workbook and goes on with it", async ({
  excel,
  page,
}) => {
  await excel.open();

  await test.step("he opens a workbook whose sheets bear the names Chấm điểm and Báo cáo", async () => {
    await excel.openFile("lớp 5A.xlsx", await ownWorkbook());
    await expect(page.getByText("Đã mở lớp 5A.xlsx.")).toBeVisible();
    await expect(excel.tabs).toHaveText(["Chấm điểm", "Báo cáo"]);
  });

  await test.step("Tạo phiếu chấm on the ribbon makes the scorecard beside them", async () => {
    await excel.ribbonButton("Tạo phiếu chấm").click();
    await expect(excel.status).toHaveText("Đã tạo phiếu chấm ở trang tính “Chấm điểm (2)”.");
    await expect(excel.tabs).toHaveText(["Chấm điểm", "Báo cáo", "Chấm điểm (2)", "Thông tin"]);
  });

  await test.step("the sample commune has 94,5 of 100, in pane and sheet", async () => {
    await excel.fillSample();
    await expect(excel.total).toHaveText("94,5/100 điểm");
    await expect(excel.pane.getByText("Đã chấm 40/40 tiêu chí")).toBeVisible();
    const scores = excel.pane.getByRole("listitem").filter({ hasText: /^\d\. / });
    await expect(scores).toHaveText(
      sections.map(({ code, title, selfScore, maxScore }) => `${code}. ${title}${comma(selfScore)}/${comma(maxScore)}`),
    );
    expect(sections.map(({ selfScore }) => comma(selfScore))).toEqual(["15", "11", "18", "11", "12", "12", "15,5"]);
    expect(await excel.texts("Chấm điểm (2)", "D52")).toEqual(["94,5"]);
  });

  await test.step("unit data typed in the pane stand on Thông tin; unsaved ones are marked", async () => {
    await excel.paneButton("Thông tin").click();
    await expect(excel.pane.getByRole("textbox", { name: "Đơn vị" })).toHaveValue("Xã Hà Bắc");
    await excel.pane.getByRole("textbox", { name: "Họ tên người ký" }).fill("=Nguyễn Văn An");
    await excel.pane.getByRole("textbox", { name: "Số văn bản" }).fill("125");
    await expect(excel.pane.getByText("Có nội dung chưa lưu.")).toBeVisible();
    await excel.paneButton("Lưu thông tin").click();
    await expect(excel.status).toHaveText("Đã lưu thông tin đơn vị.");
    const { values } = await excel.read("Thông tin", "A1:B20");
    expect(values).toContainEqual(["Họ tên người ký", "=Nguyễn Văn An"]);
    expect(values).toContainEqual(["Số văn bản", "125"]);
    await excel.paneButton("Phiếu chấm").click();
  });

  await test.step("Tạo báo cáo makes one line for each section and criterion, by live formulas", async () => {
    await excel.paneButton("Tạo báo cáo").click();
    await expect(excel.status).toHaveText("Đã tạo báo cáo ở trang tính “Báo cáo (2)”.");
    const lines = await reportLines(excel, "Báo cáo (2)");
    expect(lines.filter((line) => /^\d/.test(line))).toEqual(
      publishedRows.map(({ code, level, title, selfScore, maxScore }) => {
        const line = `${code}. ${title}: ${comma(selfScore)}/${comma(maxScore)} điểm`;
        return level === 1 ? `${line}, gồm:` : `${line}.`;
      }),
    );
    for (const { explanation } of publishedRows.filter((row) => row.explanation !== "")) {
      expect(lines).toContain(`(${explanation})`);
    }
    expect(lines).toContain("Kính gửi: UBND huyện Hà Trung.");
    expect(lines).toContain("Tổng điểm tự chấm: 94,5 điểm.");
    expect(lines).toContain("=Nguyễn Văn An");
    expect(lines).toContain(
      "Trên đây là báo cáo kết quả tự đánh giá, chấm điểm chỉ số cải cách hành chính năm 2023 của xã Hà Bắc, xin báo cáo UBND huyện, phòng Nội vụ xem xét đánh giá./.",
    );
  });

  await test.step("a score changed later changes the report at once", async () => {
    await excel.tabs.filter({ hasText: "Chấm điểm (2)" }).click();
    await excel.enter("D10", "0,5");
    await expect(excel.total).toHaveText("95/100 điểm");
    expect(await reportLines(excel, "Báo cáo (2)")).toContain("Tổng điểm tự chấm: 95 điểm.");
  });

  const saved =
    await test.step("Lưu .xlsx gives a workbook that Microsoft's validator finds nothing wrong with", async () => {
      const bytes = await excel.save();
      expect(await validateOpenXml(bytes)).toEqual([]);
      await expect(page.getByText("đã lưu", { exact: true })).toBeVisible();
      return bytes;
    });

  await test.step("Mở .xlsx opens it again: recognised, with every score, and it goes on", async () => {
    await excel.command("Mới").click();
    await expect(excel.pane.getByText("Sổ tính này chưa có phiếu chấm điểm")).toBeVisible();
    await excel.openFile("xã Hà Bắc.xlsx", saved);
    await expect(excel.total).toHaveText("95/100 điểm");
    await expect(page.getByRole("heading", { name: /^xã Hà Bắc\.xlsx/ })).toBeVisible();
    await expect(excel.tabs).toHaveText(["Chấm điểm", "Báo cáo", "Chấm điểm (2)", "Thông tin", "Báo cáo (2)"]);
    await excel.tabs.filter({ hasText: "Chấm điểm (2)" }).click();
    await excel.typeInto("D10", "3");
    await expect(excel.box).toContainText("Điểm không hợp lệ");
    await excel.box.getByRole("button", { name: "Hủy" }).click();
    await excel.enter("D10", "2");
    await expect(excel.total).toHaveText("96,5/100 điểm");
    await excel.ribbonButton("Tạo báo cáo").click();
    await expect(excel.status).toHaveText("Đã tạo lại báo cáo ở trang tính “Báo cáo (2)”.");
    expect(await excel.texts("Chấm điểm", "A1")).toEqual(["điểm lớp 5A"]);
    expect(await excel.texts("Báo cáo", "A1")).toEqual(["của riêng tôi"]);
  });
});

/** A person's own workbook, with our sheets' names by chance. */
async function ownWorkbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Chấm điểm").getCell("A1").value = "điểm lớp 5A";
  book.addWorksheet("Báo cáo").getCell("A1").value = "của riêng tôi";
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** What the report's cells show, row by row, without the blank ones and the indents. */
async function reportLines(excel: ExcelPage, sheet: string): Promise<readonly string[]> {
  const { text } = await excel.read(sheet, "A1:H90");
  return text
    .flat()
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
}
