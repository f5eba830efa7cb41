/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { FakeWorkbook } from "./support/fake-workbook";
import { openPane } from "./support/render-pane";

let workbook: FakeWorkbook;
let user: UserEvent;

beforeEach(async () => {
  // jsdom draws nothing and so cannot scroll.
  Element.prototype.scrollIntoView = () => undefined;
  workbook = new FakeWorkbook();
  workbook.assessment = new Map();
  ({ user } = await openPane(workbook));
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const field = (name: string) => screen.getByRole("textbox", { name });

async function openFirstCriterion(): Promise<void> {
  await user.click(button("Từng tiêu chí"));
  await user.click(await screen.findByRole("button", { name: /^1\.1\. / }));
}

it("stays beside a form that goes away with its buttons", async () => {
  await openFirstCriterion();
  await user.click(button("Thêm văn bản"));
  await user.type(field("Số, ký hiệu văn bản"), "12/KH-UBND");
  await user.click(button("Đưa vào ô tài liệu"));
  expect(field("Tài liệu kiểm chứng")).toHaveValue("Văn bản số 12/KH-UBND");
  await waitFor(() => expect(field("Tài liệu kiểm chứng")).toHaveFocus());
});

it("stays in the field between two texts of which one has been chosen", async () => {
  await openFirstCriterion();
  await user.type(field("Điểm tự đánh giá"), "2,5");
  act(() => workbook.enterScore("1.1", 3));
  await user.click(await screen.findByRole("button", { name: "Điểm tự đánh giá: lấy nội dung trên trang tính" }));
  await waitFor(() => expect(field("Điểm tự đánh giá")).toHaveFocus());
  expect(field("Điểm tự đánh giá")).toHaveValue("3");
});

it("comes to the title of another screen", async () => {
  await user.click(button("Lấy từ tệp năm trước"));
  await user.click(await screen.findByRole("button", { name: "Quay lại phiếu chấm" }));
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
});
