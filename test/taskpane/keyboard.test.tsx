/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { FakeWorkbook } from "./support/fake-workbook";
import { openPane } from "./support/render-pane";

/** Presses Tab, or Shift+Tab for what stands before, until the control has focus; fails when the keyboard misses it. */
async function tabTo(user: UserEvent, control: HTMLElement): Promise<void> {
  const position = document.activeElement?.compareDocumentPosition(control) ?? 0;
  const shift = (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  for (let presses = 0; presses < 30 && document.activeElement !== control; presses++) await user.tab({ shift });
  expect(control).toHaveFocus();
}

it("goes from an empty workbook to a report by keyboard alone", async () => {
  const workbook = new FakeWorkbook();
  const { user } = await openPane(workbook);
  const button = (name: string | RegExp) => screen.getByRole("button", { name });

  await tabTo(user, button("Tạo phiếu chấm"));
  await user.keyboard("{Enter}");
  await screen.findByText("Đã chấm 0/40 tiêu chí");

  await tabTo(user, button("Thông tin"));
  await user.keyboard("{Enter}");
  await tabTo(user, screen.getByRole("textbox", { name: "Đơn vị" }));
  await user.keyboard("Xã Hà Bắc{Control>}{Enter}{/Control}");
  await waitFor(() => expect(workbook.unitInfo?.unit).toBe("Xã Hà Bắc"));

  workbook.enterMaximumEverywhere();
  workbook.enterScore("5.4", 3);
  await tabTo(user, button("Phiếu chấm"));
  await user.keyboard(" ");
  // The pane reads edits live, a moment later: until then it still lists 5.4 as not scored.
  await tabTo(user, await screen.findByRole("button", { name: /^5\.4: bị mất điểm/ }));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(workbook.calls).toContain("goTo 5.4 explanation"));

  await tabTo(user, button("Tạo báo cáo"));
  await user.keyboard("{Enter}");
  await screen.findByText("Đã tạo báo cáo ở trang tính “Báo cáo”.");
  expect(button("Tạo báo cáo")).toHaveFocus();
});
