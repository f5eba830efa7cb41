/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { criteriaOf } from "../../src/domain/rubric";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { sampleAssessment } from "../support/sample-commune";
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

it("[B9] lists lost points without explanation before generating, goes to each, and stops nobody", async () => {
  workbook.assessment = sampleAssessment;
  const { user } = await openPane(workbook);
  expect(screen.getByText(/^Có 3 tiêu chí bị trừ điểm, 1 tiêu chí đã có giải trình\./)).toBeVisible();
  const missing = screen.getAllByRole("button", { name: /^Bổ sung / });
  expect(missing.map(({ textContent }) => textContent)).toEqual(["Bổ sung 1.5", "Bổ sung 7.4"]);
  for (const button of missing) await user.click(button);
  expect(workbook.calls.filter((call) => call.startsWith("goTo"))).toEqual([
    "goTo 1.5 explanation",
    "goTo 7.4 explanation",
  ]);
  await user.click(screen.getByRole("button", { name: "Tạo báo cáo" }));
  expect(workbook.hasReport).toBe(true);
});

it("[B9] folds a long list of lost points without explanation, every one within reach", async () => {
  workbook.enterMaximumEverywhere();
  for (const { id } of criteriaOf(haTrung2023).slice(0, 12)) workbook.enterScore(id, 0);
  await openPane(workbook);
  expect(screen.getByText("Còn 3 tiêu chí nữa")).toBeVisible();
  expect(screen.getAllByText(/^Bổ sung /)).toHaveLength(12);
});

it("[B11] says when rows of the report have outgrown their height, until it is generated again", async () => {
  workbook.enterMaximumEverywhere();
  workbook.hasReport = true;
  workbook.outgrownReportRows = 2;
  const { user } = await openPane(workbook);
  expect(screen.getByText(/^Nội dung báo cáo đã đổi nhiều: 2 dòng/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Tạo báo cáo" }));
  expect(screen.queryByText(/^Nội dung báo cáo đã đổi nhiều/)).toBeNull();
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
