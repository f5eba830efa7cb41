/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { FakeWorkbook } from "./support/fake-workbook";
import { openPane } from "./support/render-pane";

let workbook: FakeWorkbook;

beforeEach(() => {
  workbook = new FakeWorkbook();
  workbook.assessment = new Map();
  workbook.enterScore("1.1", 4);
  workbook.enterScore("1.2", 2.5);
  workbook.enterScore("7.2", 2);
});

async function openAppraisal() {
  const pane = await openPane(workbook);
  await pane.user.click(screen.getByRole("button", { name: "Thẩm định" }));
  await screen.findByRole("heading", { level: 1, name: "Điểm thẩm định" });
  return pane;
}

const part = (heading: string) => {
  const found = screen.getByRole("heading", { name: heading }).closest("section");
  if (!found) throw new Error(`no part ${heading}`);
  return within(found);
};

const status = () => screen.getByRole("status");

it("[A1] follows the appraisal: both totals, the gap so far, how much is done", async () => {
  await openAppraisal();
  expect(screen.getByText("chưa có")).toBeVisible();
  act(() => workbook.appraise("1.1", 3.5));
  expect(await screen.findByText("Chênh lệch đến nay: −0,5")).toBeVisible();
  expect(screen.getByText("/100 điểm").parentElement).toHaveTextContent("3,5/100 điểm");
  expect(screen.getByText("Tự đánh giá: 8,5")).toBeVisible();
  expect(screen.getByText("Đã thẩm định 1/40 tiêu chí")).toBeVisible();
  expect(part("Theo lĩnh vực").getByText("đã thẩm định 1/7")).toBeVisible();
});

it("[A2] lists differences with note or its lack, and goes to the cell that wants something", async () => {
  workbook.appraise("1.1", 3.5);
  workbook.appraise("1.2", 3, "Cộng theo hồ sơ");
  const { user } = await openAppraisal();
  const list = part("Chênh lệch và ý kiến");
  await user.click(list.getByRole("button", { name: /^1\.1: 4 → 3,5 \(−0,5\).*Chưa ghi ý kiến thẩm định$/ }));
  await user.click(list.getByRole("button", { name: /^1\.2: 2,5 → 3 \(\+0,5\).*Ý kiến: Cộng theo hồ sơ$/ }));
  expect(workbook.calls.filter((call) => call.startsWith("goTo"))).toEqual([
    "goTo 1.1 appraisalNote",
    "goTo 1.2 appraisedScore",
  ]);
});

it("[A2] names the self scores that were changed after finalizing", async () => {
  workbook.finalization = {
    fingerprint: "4821-0937-5516",
    finalizedBy: "Nguyễn Văn A",
    finalizedAt: "05/12/2023 14:30",
    isIntact: false,
    changed: [{ criterionId: "7.2", finalized: "2,5", found: "2" }],
  };
  const { user } = await openAppraisal();
  const list = part("Điểm đơn vị đã chốt");
  expect(list.getByText("1 điểm tự đánh giá khác với khi chốt:")).toBeVisible();
  await user.click(list.getByRole("button", { name: /khi chốt 2,5, hiện là 2$/ }));
  expect(workbook.calls).toContain("goTo 7.2 selfScore");
});

it.each([
  [null, "Đơn vị chưa chốt điểm tự đánh giá; điểm có thể còn thay đổi."],
  [{ isIntact: true, changed: [] }, "Điểm tự đánh giá đúng như khi chốt. Mã đối chiếu: 1-2-3."],
  [{ isIntact: false, changed: [] }, /bộ tiêu chí, tên đơn vị hoặc năm đánh giá đã bị đổi/],
  [{ isIntact: false, changed: null }, /không còn bản ghi điểm khi chốt/],
])("[A2] says what is known of finalizing: %j", async (finalization, text) => {
  const written = { fingerprint: "1-2-3", finalizedBy: "", finalizedAt: "" };
  workbook.finalization = finalization && { ...written, ...finalization };
  await openAppraisal();
  expect(screen.getByText(text)).toBeVisible();
});

it("[A3] accepts the rest after having shown it, and loses neither focus nor what was appraised", async () => {
  workbook.appraise("1.1", 3.5);
  const { user } = await openAppraisal();
  const rest = part("Tiêu chí chưa thẩm định");
  await user.click(rest.getByText("Xem 2 điểm sẽ nhập"));
  expect(rest.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["1.2: 2,5", "7.2: 2"]);
  await user.click(rest.getByRole("button", { name: "Chấp nhận 2 điểm tự đánh giá" }));
  expect(await screen.findByText("Đã thẩm định 3/40 tiêu chí")).toBeVisible();
  expect(status()).toHaveTextContent("Đã lấy điểm tự đánh giá làm điểm thẩm định ở 2 tiêu chí.");
  expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
});

it("[A3] says when somebody was faster, and shows the new list", async () => {
  workbook.failNext("acceptSelfScores", "changedMeanwhile");
  const { user } = await openAppraisal();
  await user.click(screen.getByRole("button", { name: "Chấp nhận 3 điểm tự đánh giá" }));
  expect(await screen.findByText("Phiếu vừa được sửa ở nơi khác nên chưa thay đổi gì.")).toBeVisible();
});

it("[A4] returns only what is ready, and says why not", async () => {
  const { user } = await openAppraisal();
  const returning = part("Trả lại để giải trình");
  expect(returning.getByText(/chưa có gì để trả lại/)).toBeVisible();
  await user.click(returning.getByRole("button", { name: "Trả lại lần 1" }));
  expect(workbook.countCalls("returnToUnit")).toBe(0);
});

it("[A6] shows every round with the unit's answers, and goes to its sheet", async () => {
  workbook.appraise("1.1", 3.5);
  const { user } = await openAppraisal();
  await user.click(screen.getByRole("button", { name: "Trả lại lần 1" }));
  expect(await screen.findByText("Đơn vị đã giải trình 0/1 tiêu chí.")).toBeVisible();
  expect(status()).toHaveTextContent("Đã lập danh mục ở trang tính “Trả lại lần 1”.");
  expect(screen.getByRole("button", { name: "Trả lại lần 2" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Mở danh mục trả lại lần 1" }));
  expect(workbook.calls).toContain("goToRound 1");
});

it("shows what the unit added beside the difference", async () => {
  workbook.appraise("1.1", 3.5, "Thiếu kế hoạch");
  workbook.returnRounds = [
    { number: 1, sheetName: "Trả lại lần 1", criteria: [{ criterionId: "1.1", supplement: "Đã gửi ngày 5/12" }] },
  ];
  await openAppraisal();
  expect(screen.getByText("Giải trình lần 1: Đã gửi ngày 5/12")).toBeVisible();
  expect(screen.getByText("Đơn vị đã giải trình đủ 1 tiêu chí.")).toBeVisible();
});

it("is not offered without a scorecard", async () => {
  workbook.assessment = null;
  await openPane(workbook);
  expect(screen.queryByRole("button", { name: "Thẩm định" })).toBeNull();
});
