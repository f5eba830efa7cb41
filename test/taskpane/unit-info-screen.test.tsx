/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import { unitFields } from "../../src/domain/unit-info";
import { defaultRubric } from "../../src/rubrics/rubrics";
import { noReportOptions, type UnitSettings } from "../../src/sheets/report-settings";
import { defaultUnitInfo } from "../../src/sheets/unit-info-spec";
import { unitLabels } from "../../src/text/unit-info";
import { FakeWorkbook } from "./support/fake-workbook";
import { type Pane, openPane } from "./support/render-pane";

let workbook: FakeWorkbook;

beforeEach(() => {
  workbook = new FakeWorkbook();
});

const field = (label: string) => screen.getByRole("textbox", { name: label });
const status = () => screen.getByRole("status");

async function openForm(): Promise<Pane> {
  const pane = await openPane(workbook);
  await pane.user.click(screen.getByRole("button", { name: "Thông tin" }));
  return pane;
}

it("has every field of the sheet under its label there", async () => {
  await openForm();
  const textOptions = ["Thang xếp loại", "Khó khăn, vướng mắc", "Đề xuất, kiến nghị"];
  expect(screen.getAllByRole("textbox")).toHaveLength(unitFields.length + textOptions.length);
  [...unitFields.map((name) => unitLabels[name]), ...textOptions].forEach((label) =>
    expect(field(label)).toBeVisible(),
  );
});

it("[B7] turns parts of the report on and off and saves them with the unit's data", async () => {
  const settings: UnitSettings = { ...defaultUnitInfo(defaultRubric), ...noReportOptions, annex: "có" };
  workbook.unitInfo = settings;
  const { user } = await openForm();
  const part = (name: string) => screen.getByRole("checkbox", { name });
  expect(part("Phụ lục bảng điểm")).toBeChecked();
  await user.click(part("Phụ lục bảng điểm"));
  await user.click(part("Bảng tổng hợp theo lĩnh vực"));
  await user.type(field("Thang xếp loại"), "Tốt: 80");
  await user.click(screen.getByRole("button", { name: "Lưu thông tin" }));
  expect(workbook.unitInfo).toMatchObject({ annex: "", summaryTable: "Có", gradeScale: "Tốt: 80" });
  expect(part("Bảng tổng hợp theo lĩnh vực")).toBeChecked();
});

it("[B7] offers no options where the sheet has no rows for them", async () => {
  workbook.unitInfo = defaultUnitInfo(defaultRubric);
  await openForm();
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(screen.getAllByRole("textbox")).toHaveLength(unitFields.length);
});

it("can be filled in before there is a scorecard", async () => {
  const { user } = await openPane(workbook);
  await user.click(screen.getByRole("button", { name: "Nhập thông tin đơn vị" }));
  expect(screen.getByRole("heading", { name: "Thông tin đơn vị" })).toHaveFocus();
  expect(screen.getByText(/Sổ tính chưa có trang tính “Thông tin”/)).toBeVisible();
  await user.type(field("Đơn vị"), "Xã Hà Bắc");
  await user.click(screen.getByRole("button", { name: "Lưu thông tin" }));
  expect(status()).toHaveTextContent("Đã lưu thông tin đơn vị.");
  expect(workbook.unitInfo).toMatchObject({ unit: "Xã Hà Bắc", assessmentYear: "2023" });
  expect(screen.getByText("Thông tin đang khớp với trang tính.")).toBeVisible();
});

it("is saved by keyboard alone, from a field of one line and from one of several", async () => {
  const { user } = await openForm();
  await user.click(field("Đơn vị"));
  await user.keyboard("Xã Hà Bắc{Control>}{Enter}{/Control}");
  await waitFor(() => expect(workbook.unitInfo?.unit).toBe("Xã Hà Bắc"));
  await user.clear(field("Nơi nhận"));
  await user.type(field("Nơi nhận"), "- Như trên;{Enter}- Lưu: VT.{Control>}{Enter}{/Control}");
  await waitFor(() => expect(workbook.unitInfo?.recipients).toBe("- Như trên;\n- Lưu: VT."));
  expect(field("Nơi nhận")).toHaveFocus();
});

it("keeps unsaved text, and says so, while another screen is shown", async () => {
  workbook.assessment = new Map();
  const { user } = await openForm();
  await user.type(field("Đơn vị"), "Xã Hà Bắc");
  expect(screen.getByText(/^Có nội dung chưa lưu\./)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Phiếu chấm" }));
  expect(screen.getByText(/báo cáo chưa dùng nội dung đó/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Thông tin chưa lưu" }));
  expect(field("Đơn vị")).toHaveValue("Xã Hà Bắc");
});

it("never overwrites what is being typed: it says that the workbook changed", async () => {
  workbook.enterUnitInfo("unit", "Xã Hà Nam");
  const { user } = await openForm();
  await user.type(field("Đơn vị"), " A");
  workbook.enterUnitInfo("unit", "Xã Hà Tiến");
  workbook.enterUnitInfo("place", "Hà Tiến");
  await waitFor(() => expect(field("Địa danh")).toHaveValue("Hà Tiến"));
  expect(field("Đơn vị")).toHaveValue("Xã Hà Nam A");
  expect(field("Đơn vị")).toHaveFocus();
  expect(field("Đơn vị")).toHaveAccessibleDescription(/Trên trang tính hiện là “Xã Hà Tiến”/);
  expect(status()).toHaveTextContent("vừa được sửa ở nơi khác");
  const discard = screen.getByRole("button", { name: "Bỏ thay đổi" });
  await user.click(discard);
  expect(discard).toHaveFocus();
  expect(field("Đơn vị")).toHaveValue("Xã Hà Tiến");
});

it("keeps the text when saving fails, and saves it on the next try", async () => {
  const { user } = await openForm();
  await user.type(field("Đơn vị"), "Xã Hà Bắc");
  workbook.failNext("saveUnitInfo", "workbookProtected");
  await user.click(screen.getByRole("button", { name: "Lưu thông tin" }));
  expect(await screen.findByRole("button", { name: "Thử lại" })).toBeVisible();
  expect(field("Đơn vị")).toHaveValue("Xã Hà Bắc");
  expect(workbook.unitInfo).toBeNull();
  await user.click(screen.getByRole("button", { name: "Thử lại" }));
  await waitFor(() => expect(workbook.unitInfo?.unit).toBe("Xã Hà Bắc"));
});
