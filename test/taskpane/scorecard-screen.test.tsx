/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { FakeWorkbook } from "./support/fake-workbook";
import { openPane } from "./support/render-pane";

let workbook: FakeWorkbook;

beforeEach(() => {
  workbook = new FakeWorkbook();
});

const status = () => screen.getByRole("status");
const section = (title: string) => screen.getByText(title).closest("li");

async function openScorecard() {
  workbook.assessment = new Map();
  return openPane(workbook);
}

describe("without a scorecard", () => {
  it("says what will happen and creates on one click", async () => {
    const { user } = await openPane(workbook);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("chưa có phiếu chấm điểm");
    expect(screen.getByText(/các trang tính đang có được giữ nguyên/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Tạo phiếu chấm" }));
    expect(await screen.findByText("Đã chấm 0/40 tiêu chí")).toBeVisible();
    expect(status()).toHaveTextContent("Đã tạo phiếu chấm ở trang tính “Chấm điểm”.");
  });

  it("does not lose the keyboard's place when the button goes away with its screen", async () => {
    const { user } = await openPane(workbook);
    await user.tab();
    await user.tab();
    await user.tab();
    await user.tab();
    expect(screen.getByRole("button", { name: "Tạo phiếu chấm" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "Tổng điểm tự chấm" })).toHaveFocus();
  });

  it("moves no focus when the ribbon creates", async () => {
    const { session } = await openPane(workbook);
    await act(() => session.create());
    expect(await screen.findByRole("heading", { name: "Tổng điểm tự chấm" })).not.toHaveFocus();
    expect(document.body).toHaveFocus();
  });
});

describe("with a scorecard", () => {
  it("shows total, progress and every section against its maximum", async () => {
    workbook.enterScore("1.5", 0.5);
    workbook.enterScore("7.2", 2.5);
    await openPane(workbook);
    expect(screen.getByText("/100 điểm").parentElement).toHaveTextContent("3/100 điểm");
    expect(screen.getByText("Đã chấm 2/40 tiêu chí")).toBeVisible();
    expect(section("1. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC")).toHaveTextContent("0,5/17đã chấm 1/7");
    expect(section("2. CẢI CÁCH THỂ CHẾ")).toHaveTextContent("0/11");
    expect(screen.getAllByText(/^\d\. /)).toHaveLength(7);
  });

  it("follows what is entered on the sheet", async () => {
    await openScorecard();
    workbook.enterScore("1.1", 4);
    expect(await screen.findByText("Đã chấm 1/40 tiêu chí")).toBeVisible();
    expect(status()).toBeEmptyDOMElement();
  });

  it("groups what is wrong, errors first, and counts each kind", async () => {
    workbook.assessment = new Map();
    workbook.enterMaximumEverywhere();
    workbook.enterScore("1.5", 5);
    workbook.enterScore("5.4", 3);
    workbook.enterScore("2.1", "mười");
    await openPane(workbook);
    const groups = screen.getAllByText(/^(Lỗi|Chưa chấm|Cảnh báo)$/).map((label) => label.parentElement?.textContent);
    expect(groups).toEqual(["Lỗi2", "Chưa chấm0", "Cảnh báo1"]);
    const list = screen.getByRole("heading", { name: "Cần xem lại" }).closest("section");
    const issues = within(list ?? document.body).getAllByRole("button");
    expect(issues.map((issue) => issue.textContent)).toEqual([
      expect.stringContaining("1.5: vượt điểm tối đa 2"),
      expect.stringContaining("2.1: không phải số"),
      expect.stringContaining("5.4: bị mất điểm nhưng chưa có giải trình"),
    ]);
  });

  it("selects the cell of the issue that is chosen and leaves focus on it", async () => {
    workbook.enterScore("5.4", 3);
    const { user } = await openPane(workbook);
    const issue = screen.getByRole("button", { name: /^5\.4: bị mất điểm/ });
    await user.click(issue);
    expect(workbook.calls).toContain("goTo 5.4 explanation");
    expect(status()).toHaveTextContent("Đã chọn ô của tiêu chí 5.4.");
    expect(issue).toHaveFocus();
  });

  it("folds the long list of rows not yet scored", async () => {
    const { user } = await openScorecard();
    const first = screen.getByText("1.1: chưa chấm");
    expect(first).not.toBeVisible();
    await user.click(screen.getByText("Chưa chấm"));
    expect(first).toBeVisible();
  });

  it("says so when nothing is left to look at", async () => {
    workbook.assessment = new Map();
    workbook.enterMaximumEverywhere();
    const { user } = await openPane(workbook);
    expect(screen.getByText("Không còn nội dung nào cần xem lại.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Kiểm tra" }));
    expect(status()).toHaveTextContent("phiếu đã chấm đủ, không có lỗi hay cảnh báo");
  });

  it("checks and makes the report, each by its button, and focus stays there", async () => {
    const { user } = await openScorecard();
    const check = screen.getByRole("button", { name: "Kiểm tra" });
    await user.click(check);
    expect(status()).toHaveTextContent("Đã kiểm tra: 0 lỗi, 40 tiêu chí chưa chấm, 0 cảnh báo.");
    expect(check).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Tạo báo cáo" }));
    expect(status()).toHaveTextContent("Đã tạo báo cáo ở trang tính “Báo cáo”.");
  });

  it("shows what the ribbon did", async () => {
    const { session } = await openScorecard();
    await act(() => session.create());
    await screen.findByText("Sổ tính đã có phiếu chấm ở trang tính “Chấm điểm”; phiếu được giữ nguyên.");
  });
});

describe("busy", () => {
  it("shows nothing of a blink, then says what it is doing, and a second click does nothing", async () => {
    const { user } = await openScorecard();
    const report = screen.getByRole("button", { name: "Tạo báo cáo" });
    const release = workbook.hold();
    await user.click(report);
    expect(status()).toBeEmptyDOMElement();
    expect(report).not.toHaveAttribute("aria-disabled", "true");
    await screen.findByText("Đang tạo báo cáo…");
    expect(report).toHaveAttribute("aria-disabled", "true");
    expect(report).toHaveFocus();
    await user.click(report);
    await user.click(screen.getByRole("button", { name: "Kiểm tra" }));
    release();
    await screen.findByText("Đã tạo báo cáo ở trang tính “Báo cáo”.");
    expect(workbook.countCalls("generateReport")).toBe(1);
    expect(report).not.toHaveAttribute("aria-disabled", "true");
  });
});
