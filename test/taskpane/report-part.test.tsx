/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { FakeWorkbook } from "./support/fake-workbook";
import { openPane } from "./support/render-pane";

let workbook: FakeWorkbook;
const saved: { readonly name: string; readonly address: string }[] = [];

beforeEach(() => {
  workbook = new FakeWorkbook();
  workbook.assessment = new Map();
  saved.length = 0;
  URL.createObjectURL = () => "blob:report";
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, address: this.href });
  });
});
afterEach(() => jest.restoreAllMocks());

it("[B9] says before generating which lost points are not explained, and stops nobody", async () => {
  workbook.enterMaximumEverywhere();
  workbook.enterScore("1.5", 0.5);
  workbook.enterScore("2.1", 0, "Chưa thực hiện");
  const { user } = await openPane(workbook);
  expect(screen.getByText(/^1 tiêu chí bị trừ điểm chưa có giải trình: 1\.5\./)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Tạo báo cáo" }));
  expect(workbook.hasReport).toBe(true);
});

it("[B9] warns gently of an explanation that points at one person, and goes there", async () => {
  workbook.enterMaximumEverywhere();
  workbook.enterScore("1.5", 0.5, "Còn 01 công chức bị kỷ luật");
  const { user } = await openPane(workbook);
  expect(screen.getByText(/chỉ đích danh một người/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Xem giải trình 1.5" }));
  expect(workbook.calls).toContain("goTo 1.5 explanation");
});

it("[B10] hands the Word version to the host and offers its words to hosts that save no files", async () => {
  const { user } = await openPane(workbook);
  await user.click(screen.getByRole("button", { name: "Tải bản Word" }));
  expect(await screen.findByText(/Không thấy tệp\?/)).toBeVisible();
  expect(saved).toEqual([{ name: "Bao_cao_CCHC_2023.docx", address: "blob:report" }]);
  expect(screen.getByRole("status")).toHaveTextContent("Đã tạo “Bao_cao_CCHC_2023.docx”");
  expect(screen.getByRole("textbox", { name: "Nội dung báo cáo" })).toHaveValue("BÁO CÁO");
});

it("[B10] saves nothing where the document could not be made", async () => {
  workbook.failNext("writeReportDocument", "unexpected");
  const { user } = await openPane(workbook);
  await user.click(screen.getByRole("button", { name: "Tải bản Word" }));
  expect(await screen.findByRole("button", { name: "Thử lại" })).toBeVisible();
  expect(saved).toEqual([]);
});
