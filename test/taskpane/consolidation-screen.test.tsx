/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { fail } from "../../src/domain/failure";
import { defaultGradeThresholds } from "../../src/text/consolidation";
import { FakeWorkbook } from "./support/fake-workbook";
import { openPane, type Pane } from "./support/render-pane";

let workbook: FakeWorkbook;
beforeEach(() => {
  workbook = new FakeWorkbook();
  // jsdom lays nothing out, and so has nothing to scroll.
  Element.prototype.scrollIntoView = () => undefined;
});

const button = (name: string) => screen.getByRole("button", { name });
const status = () => screen.getByRole("status");
const start = () => screen.getAllByRole("button", { name: "Tổng hợp" }).at(-1) ?? document.body;

async function openScreen(): Promise<Pane> {
  const pane = await openPane(workbook);
  await pane.user.click(within(screen.getByRole("navigation")).getByRole("button", { name: "Tổng hợp" }));
  await screen.findByRole("heading", { name: "Tổng hợp, xếp hạng các đơn vị" });
  return pane;
}

const filesNamed = (...names: readonly string[]) => names.map((name) => new File([name], name));

async function choose({ user }: Pane, names: readonly string[]): Promise<void> {
  await user.upload(screen.getByLabelText("Chọn tệp", { selector: "input" }), filesNamed(...names));
}

it("counts the spreadsheets among what was chosen, each once", async () => {
  const pane = await openScreen();
  expect(start()).toHaveAttribute("aria-disabled", "true");
  await choose(pane, ["a.xlsx", "b.XLS", "ghi-chu.docx", "~$a.xlsx"]);
  expect(screen.getByText("Đã chọn 2 tệp bảng tính. Bỏ qua 1 tệp loại khác.")).toBeVisible();
  await pane.user.click(button("Bỏ chọn"));
  expect(screen.getByText("Chưa chọn tệp nào.")).toBeVisible();
});

it("[K2] lays them side by side and tells units, mean, grades and the files to look at", async () => {
  const pane = await openScreen();
  await choose(pane, ["a.xlsx", "b.xlsx", "c.xlsx"]);
  await pane.user.click(start());
  expect(await screen.findByRole("heading", { name: "Kết quả" })).toBeVisible();
  await waitFor(() => expect(status()).toHaveTextContent("Đã tổng hợp 3 đơn vị ở trang tính “Tổng hợp”."));
  expect(screen.getByRole("row", { name: "Số đơn vị 3" })).toBeVisible();
  expect(screen.getByRole("row", { name: "Điểm trung bình 50,70" })).toBeVisible();
  expect(screen.getByRole("row", { name: "Trung bình 3" })).toBeVisible();
  expect(screen.getByText("hong.xlsx")).toBeVisible();
  expect(screen.getByText("Tệp được đặt mật khẩu mở.")).toBeVisible();
  expect(screen.getByText(/Trang tính “Tổng hợp” hiện có sẽ được thay/)).toBeVisible();
  await pane.user.click(button("Xem trang tính"));
  expect(status()).toHaveTextContent("Đã mở trang tính tổng hợp.");
});

it("[K5] refuses thresholds that are wrong, beside the field, and takes both decimal signs", async () => {
  const pane = await openScreen();
  await choose(pane, ["a.xlsx"]);
  await pane.user.click(screen.getByText("Thang xếp loại"));
  const from = screen.getByRole("textbox", { name: "Loại 1, từ (%)" });
  await pane.user.clear(from);
  expect(screen.getByText("Nhập số từ 0 đến 100.")).toBeVisible();
  expect(start()).toHaveAttribute("aria-disabled", "true");
  await pane.user.type(from, "90,5");
  await pane.user.click(button("Bỏ loại Yếu"));
  await pane.user.click(screen.getByRole("radio", { name: "Điểm thẩm định" }));
  await pane.user.click(screen.getByRole("radio", { name: /liền bậc/ }));
  await pane.user.click(start());
  await screen.findByRole("heading", { name: "Kết quả" });
  const [first, ...others] = defaultGradeThresholds.slice(0, -1);
  expect(workbook.consolidation.asked).toEqual([
    { basis: "appraised", method: "dense", thresholds: [{ ...first, from: 90.5 }, ...others], subject: null },
  ]);
});

it("[K6] shows how far it is, and stops", async () => {
  workbook.consolidation.hold();
  const pane = await openScreen();
  await choose(pane, ["a.xlsx", "b.xlsx"]);
  await pane.user.click(start());
  const bar = await screen.findByRole("progressbar", { name: "Tiến độ tổng hợp" });
  expect(bar).toHaveAttribute("aria-valuenow", "1");
  expect(bar).toHaveAttribute("aria-valuetext", expect.stringMatching(/^Đã đọc 1\/2 tệp/));
  await pane.user.click(button("Dừng"));
  expect(await screen.findByText(/^Đã dừng khi đọc được 1\/2 tệp/)).toBeVisible();
  expect(status()).toHaveTextContent("Đã dừng tổng hợp; sổ tính không thay đổi.");
  expect(workbook.consolidation.writings).toBe(0);
});

it("[K10] proposes the settings of the sheet that is there, and what was typed survives other screens", async () => {
  const settings = { basis: "appraised", method: "dense", thresholds: [{ name: "Đạt", from: 66.6 }] } as const;
  workbook.consolidation.earlier = { sheetName: "Gửi tỉnh", settings };
  const pane = await openScreen();
  expect(await screen.findByText(/Trang tính “Gửi tỉnh” hiện có sẽ được thay/)).toBeVisible();
  expect(screen.getByRole("radio", { name: "Điểm thẩm định" })).toBeChecked();
  await pane.user.click(screen.getByText("Thang xếp loại"));
  expect(screen.getByRole("textbox", { name: "Loại 1, từ (%)" })).toHaveValue("66,6");
  await pane.user.click(screen.getByRole("radio", { name: "Điểm tự đánh giá" }));
  await pane.user.click(button("Phiếu chấm"));
  await pane.user.click(within(screen.getByRole("navigation")).getByRole("button", { name: "Tổng hợp" }));
  expect(await screen.findByRole("radio", { name: "Điểm tự đánh giá" })).toBeChecked();
});

it("does not read the files again when only a cell being edited kept Excel from writing", async () => {
  workbook.consolidation.failures.push(fail("cellEditMode", ""));
  const pane = await openScreen();
  await choose(pane, ["a.xlsx"]);
  await pane.user.click(start());
  expect(await screen.findByText("Excel đang chờ nhập xong một ô.")).toBeVisible();
  await act(() => new Promise((resolve) => setTimeout(resolve, 1_200)));
  await waitFor(() => expect(status()).toHaveTextContent("Đã tổng hợp 1 đơn vị"));
  expect([workbook.consolidation.asked.length, workbook.consolidation.writings]).toEqual([1, 2]);
});

it("[K7] says what to do where the reader cannot be started", async () => {
  workbook.failNext("openConsolidation", "readerStopped");
  await openScreen();
  expect(await screen.findByText("Phần đọc tệp không khởi động được hoặc đã dừng giữa chừng.")).toBeVisible();
});
