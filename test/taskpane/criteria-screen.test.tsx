/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { Entry } from "../../src/domain/assessment";
import { blankEntry } from "../../src/domain/assessment";
import { defaultRubric } from "../../src/rubrics/rubrics";
import { criteriaOf } from "../../src/domain/rubric";
import { FakeWorkbook } from "./support/fake-workbook";
import { type Pane, openPane } from "./support/render-pane";

let workbook: FakeWorkbook;

beforeEach(() => {
  workbook = new FakeWorkbook();
  workbook.assessment = new Map();
  Element.prototype.scrollIntoView = () => undefined;
});

const status = () => document.querySelector("[role=status]");
// Roles and names of a list of 40 are slow to work out in jsdom; the browser's tests find the items by them.
const findItem = (code: string) => document.querySelector<HTMLElement>(`[data-criterion="${code}"]`);
const item = (code: string): HTMLElement => {
  const found = findItem(code);
  if (!found) throw new Error(`criterion ${code} is not in the list`);
  return found;
};
const editor = (code: string) =>
  screen.findByRole("group", { name: new RegExp(`^Tiêu chí ${code.replace(".", "\\.")}:`) });
const field = (name: string) => screen.getByRole("textbox", { name });
const score = () => field("Điểm tự đánh giá");
const filter = (name: RegExp) => screen.getByRole("radio", { name });

async function openCriteria(): Promise<Pane> {
  const pane = await openPane(workbook);
  await pane.user.click(screen.getByRole("button", { name: "Từng tiêu chí" }));
  await screen.findByRole("heading", { name: "Chấm từng tiêu chí" });
  return pane;
}

async function openItem(code: string): Promise<Pane> {
  const pane = await openCriteria();
  await pane.user.click(item(code));
  await waitFor(() => expect(score()).toHaveFocus());
  return pane;
}

const entryOf = (id: string): Entry => workbook.assessment?.get(id) ?? blankEntry;

it("is not offered where there is no scorecard", async () => {
  workbook.assessment = null;
  await openPane(workbook);
  expect(screen.queryByRole("button", { name: "Từng tiêu chí" })).toBeNull();
});

it("[E1] Enter saves a score with either decimal sign and goes to the next criterion's", async () => {
  const { user } = await openItem("1.1");
  await user.keyboard("2,5{Enter}");
  await editor("1.2");
  expect(score()).toHaveFocus();
  await user.keyboard("1.5{Enter}");
  await editor("1.3");
  await waitFor(() => expect(entryOf("1.2").selfScore).toEqual({ kind: "number", value: 1.5 }));
  expect(entryOf("1.1").selfScore).toEqual({ kind: "number", value: 2.5 });
  expect(status()).toHaveTextContent("Đã lưu tiêu chí 1.2.");
});

it.each(["5", "-1", "bốn điểm", "2,5,1", "=4"])(
  "[E2] %p is refused in the sheet's own words; nothing is written and the text is kept",
  async (typed) => {
    const { user } = await openItem("1.1");
    await user.keyboard(`${typed}{Enter}`);
    expect(score()).toHaveFocus();
    expect(score()).toHaveValue(typed);
    expect(score()).toHaveAccessibleDescription(
      /Điểm không hợp lệ\. Chỉ nhập số từ 0 đến điểm tối đa của tiêu chí .* chưa chấm thì để trống\./,
    );
    expect(workbook.countCalls("writeEntry")).toBe(0);
  },
);

it("scores every criterion from the keyboard, one key beyond the digits each", async () => {
  const { user } = await openItem("1.1");
  for (const { maxScore } of criteriaOf(defaultRubric))
    await user.keyboard(`${String(maxScore).replace(".", ",")}{Enter}`);
  await screen.findByText("100/100 điểm, đã chấm 40/40 tiêu chí");
  expect(workbook.countCalls("writeEntry")).toBe(40);
  await waitFor(() => expect(status()).toHaveTextContent("Đã lưu tiêu chí 7.7."));
});

it("goes on within the filter, and what has just been scored leaves the list only afterwards", async () => {
  const { user } = await openCriteria();
  workbook.enterScore("1.2", 3);
  await waitFor(() => expect(filter(/^Chưa chấm 39/)).toBeInTheDocument());
  await user.click(filter(/^Chưa chấm/));
  expect(findItem("1.2")).toBeNull();
  await user.click(item("1.1"));
  await user.keyboard("4{Enter}");
  await editor("1.3");
  await waitFor(() => expect(findItem("1.1")).toBeNull());
  expect(filter(/^Chưa chấm 38/)).toBeChecked();
});

it("a text in several lines is saved with Ctrl+Enter, Enter alone ends the line", async () => {
  const { user } = await openItem("1.1");
  await user.click(field("Giải trình"));
  await user.keyboard("Chậm{Enter}hai ngày{Control>}{Enter}{/Control}");
  await waitFor(() => expect(entryOf("1.1").explanation).toBe("Chậm\nhai ngày"));
  await editor("1.2");
});

it("Escape takes back what was typed, and then returns to the list", async () => {
  workbook.enterScore("1.1", 3);
  const { user } = await openItem("1.1");
  await user.keyboard("2{Escape}");
  expect(score()).toHaveValue("3");
  expect(score()).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(item("1.1")).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(item("1.2")).toHaveFocus();
  await user.keyboard("{End}");
  expect(item("7.7")).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(item("7.7")).toHaveFocus();
  await user.keyboard("{Home}");
  expect(item("1.1")).toHaveFocus();
});

it("what was typed and not saved stays, is marked, and is found again", async () => {
  const { user } = await openItem("1.1");
  await user.keyboard("2");
  await user.click(item("1.3"));
  await editor("1.3");
  expect(item("1.1")).toHaveTextContent("chưa lưu");
  await user.click(screen.getByRole("button", { name: "Mở tiêu chí chưa lưu" }));
  await editor("1.1");
  expect(score()).toHaveValue("2");
  await user.click(screen.getByRole("button", { name: "Bỏ thay đổi" }));
  expect(score()).toHaveValue("");
});

it("[E3] where somebody edited the cell under the typing both texts are shown and nothing is written", async () => {
  const { user } = await openItem("1.1");
  await user.keyboard("2");
  workbook.enterScore("1.1", 3);
  await screen.findByText("Vừa được sửa ở nơi khác. Trên trang tính hiện là “3”.");
  expect(score()).toHaveFocus();
  expect(score()).toHaveValue("2");
  await user.keyboard("{Enter}");
  expect(workbook.countCalls("writeEntry")).toBe(0);
  await user.click(screen.getByRole("button", { name: /^Điểm tự đánh giá: giữ nội dung/ }));
  await user.click(screen.getByRole("button", { name: "Lưu, sang tiêu chí sau" }));
  await waitFor(() => expect(entryOf("1.1").selfScore).toEqual({ kind: "number", value: 2 }));
});

it("[E3] an edit that the pane has not heard of yet is not overwritten either", async () => {
  const { user } = await openItem("1.1");
  await user.keyboard("2");
  workbook.assessment = new Map([["1.1", { ...blankEntry, selfScore: { kind: "number", value: 3 } }]]);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(status()).toHaveTextContent("Chưa lưu tiêu chí 1.1: ô vừa được sửa ở nơi khác."));
  expect(entryOf("1.1").selfScore).toEqual({ kind: "number", value: 3 });
  expect(item("1.1")).toHaveTextContent("chưa lưu");
});

it("[E4] says before that Excel's undo ends, and saves once that is agreed to", async () => {
  workbook.writesEndUndo = true;
  const { user } = await openItem("7.7");
  await user.keyboard("1{Enter}");
  await screen.findByText(/Excel sẽ xóa lịch sử Hoàn tác \(Ctrl\+Z\)/);
  expect(entryOf("7.7")).toEqual(blankEntry);
  await user.click(screen.getByRole("button", { name: "Vẫn lưu" }));
  await waitFor(() => expect(entryOf("7.7").selfScore).toEqual({ kind: "number", value: 1 }));
});

it("keeps focus and caret when a co-author's edit is read", async () => {
  const { user } = await openItem("1.1");
  await user.keyboard("2,5{ArrowLeft}");
  workbook.enterScore("2.1", 1);
  await screen.findByText(/đã chấm 1\/40/);
  expect(score()).toHaveFocus();
  await user.keyboard("2");
  expect(score()).toHaveValue("2,25");
});

it("opens what is selected on the sheet while the person is there, and only then", async () => {
  await openItem("1.1");
  workbook.select("5.4");
  await waitFor(() => expect(workbook.countCalls("selectedCriterion")).toBe(1));
  expect(item("5.4")).toHaveAttribute("aria-expanded", "false");
  jest.spyOn(document, "hasFocus").mockReturnValue(false);
  workbook.select("7.2");
  await editor("7.2");
  expect(score()).not.toHaveFocus();
});

it("selects the cell of what is chosen in the pane, once the person stays with it", async () => {
  const { user } = await openItem("1.1");
  await user.keyboard("4{Enter}");
  await editor("1.2");
  await user.click(field("Giải trình"));
  await waitFor(() => expect(workbook.calls).toContain("goTo 1.2 explanation"));
});

it("puts a document together out of its parts, takes it apart again, and loses no free text", async () => {
  workbook.assessment = new Map([["1.1", { ...blankEntry, evidence: "Sổ theo dõi" }]]);
  const { user } = await openItem("1.1");
  await user.click(screen.getByRole("button", { name: "Thêm văn bản" }));
  expect(field("Số, ký hiệu văn bản")).toHaveFocus();
  await user.keyboard("125/BC-UBND{Tab}31/2/2023{Tab}UBND xã Hà Bắc{Enter}");
  expect(field("Ngày ban hành")).toHaveAccessibleDescription(/Ngày ban hành không có trong lịch/);
  await user.clear(field("Ngày ban hành"));
  await user.type(field("Ngày ban hành"), "5/11/2023{Enter}");
  const line = "Văn bản số 125/BC-UBND ngày 05/11/2023 của UBND xã Hà Bắc";
  expect(field("Tài liệu kiểm chứng")).toHaveValue(`Sổ theo dõi\n${line}`);
  const documents = within(screen.getByRole("list", { name: "Văn bản đã ghi" }));
  await user.click(documents.getByRole("button", { name: `Sửa: ${line}` }));
  await user.clear(field("Số, ký hiệu văn bản"));
  await user.keyboard("126/BC-UBND");
  await user.click(screen.getByRole("button", { name: "Lưu, sang tiêu chí sau" }));
  await waitFor(() => expect(entryOf("1.1").evidence).toBe(`Sổ theo dõi\n${line.replace("125", "126")}`));
});

it("a finalized scorecard's scores are read only, with the reason; notes can still be written", async () => {
  workbook.finalization = { fingerprint: "1", finalizedBy: "A", finalizedAt: "B", isIntact: true, changed: [] };
  const { user } = await openItem("1.1");
  expect(score()).toHaveAttribute("readonly");
  expect(score()).toHaveAccessibleDescription(/^Điểm đã chốt nên không sửa được/);
  await user.type(field("Giải trình"), "Bổ sung{Control>}{Enter}{/Control}");
  await waitFor(() => expect(entryOf("1.1").explanation).toBe("Bổ sung"));
});
