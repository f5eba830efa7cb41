/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import type { FailureCode } from "../../src/domain/failure";
import { failureText } from "../../src/text/failure";
import { FakeWorkbook } from "./support/fake-workbook";
import { openPane, openPaneThatFails } from "./support/render-pane";

let workbook: FakeWorkbook;

beforeEach(() => {
  workbook = new FakeWorkbook();
});

const codes: readonly FailureCode[] = [
  "readOnly",
  "workbookProtected",
  "accessDenied",
  "excelTooOld",
  "unknownRubric",
  "damagedScorecard",
  "unexpected",
];

it.each(codes)("says what happened and what to do, in our words: %s", async (code) => {
  const { user } = await openPane(workbook);
  workbook.failNext("createScorecard", code);
  await user.click(screen.getByRole("button", { name: "Tạo phiếu chấm" }));
  const { title, whatToDo } = failureText(code);
  expect(await screen.findByText(title)).toBeVisible();
  expect(screen.getByText(whatToDo)).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent(`${title} ${whatToDo}`);
  await user.click(screen.getByRole("button", { name: "Thử lại" }));
  expect(await screen.findByText("Đã chấm 0/40 tiêu chí")).toBeVisible();
  expect(screen.queryByText(title)).not.toBeInTheDocument();
});

it("goes on by itself once the cell being edited is finished", async () => {
  const { user } = await openPane(workbook);
  workbook.failNext("createScorecard", "cellEditMode");
  await user.click(screen.getByRole("button", { name: "Tạo phiếu chấm" }));
  expect(await screen.findByText(/Nhấn Enter/, { ignore: "[role=status]" })).toBeVisible();
  expect(await screen.findByText("Đã chấm 0/40 tiêu chí")).toBeVisible();
});

it("stays when the first read fails, with the way to try again", async () => {
  workbook.failNext("checkScorecard", "damagedScorecard");
  const { user } = await openPaneThatFails(workbook);
  expect(screen.queryByRole("button", { name: "Đóng" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Thử lại" }));
  expect(await screen.findByRole("button", { name: "Tạo phiếu chấm" })).toBeVisible();
});

it("says that the figures are of an earlier read when the live read fails", async () => {
  workbook.assessment = new Map();
  await openPane(workbook);
  workbook.failNext("checkScorecard", "damagedScorecard");
  workbook.enterScore("1.1", 4);
  expect(await screen.findByText("Số liệu bên dưới là của lần đọc trước.")).toBeVisible();
  expect(screen.getByText("Đã chấm 0/40 tiêu chí")).toBeVisible();
});

it("says that trying again has failed again, and keeps focus on the button", async () => {
  const { user } = await openPane(workbook);
  workbook.failNext("createScorecard", "readOnly", 3);
  await user.click(screen.getByRole("button", { name: "Tạo phiếu chấm" }));
  const retry = await screen.findByRole("button", { name: "Thử lại" });
  await user.click(retry);
  await user.click(retry);
  expect(await screen.findByText("Đã thử lại 2 lần nhưng vẫn chưa được.")).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent(/^Đã thử lại 2 lần/);
  expect(retry).toHaveFocus();
});

it("can be put away", async () => {
  const { user } = await openPane(workbook);
  workbook.failNext("createScorecard", "readOnly");
  await user.click(screen.getByRole("button", { name: "Tạo phiếu chấm" }));
  await user.click(await screen.findByRole("button", { name: "Đóng" }));
  expect(screen.queryByText(failureText("readOnly").title)).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Tạo phiếu chấm" })).toHaveFocus();
});

describe("details", () => {
  async function openDetails() {
    const { user } = await openPane(workbook);
    workbook.failNext("createScorecard", "unexpected");
    await user.click(screen.getByRole("button", { name: "Tạo phiếu chấm" }));
    await user.click(await screen.findByText("Chi tiết để gửi người hỗ trợ"));
    return user;
  }

  it("are copied whole", async () => {
    const user = await openDetails();
    await user.click(screen.getByRole("button", { name: "Sao chép chi tiết" }));
    expect(await screen.findByRole("button", { name: "Đã sao chép chi tiết." })).toHaveFocus();
    expect(await navigator.clipboard.readText()).toBe("create · unexpected\ncreateScorecard was told to fail");
  });

  it("are selected for Ctrl+C where the host forbids copying", async () => {
    const user = await openDetails();
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new DOMException("denied", "NotAllowedError"));
    await user.click(screen.getByRole("button", { name: "Sao chép chi tiết" }));
    const details = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /nhấn Ctrl\+C/ });
    await waitFor(() => expect(details).toHaveFocus());
    expect(details.selectionEnd - details.selectionStart).toBe(details.value.length);
  });
});
