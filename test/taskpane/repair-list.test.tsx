/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { failureText } from "../../src/text/failure";
import { repairTexts } from "../../src/text/repair";
import { FakeWorkbook } from "./support/fake-workbook";
import { openPane } from "./support/render-pane";

let workbook: FakeWorkbook;

beforeEach(() => {
  workbook = new FakeWorkbook();
  workbook.enterScore("1.1", "4/4");
  workbook.enterScore("5.4", "sáu");
  workbook.enterScore("7.2", "2,5");
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });

it("[P1] shows what stands in each wrong cell and what it would become, and writes nothing by itself", async () => {
  await openPane(workbook);
  expect(screen.getByRole("heading", { name: repairTexts.title })).toBeVisible();
  expect(screen.getByText("1.1: chữ “4/4” sẽ thành số 4")).toBeVisible();
  expect(screen.getByText(/^5\.4: chữ “sáu” cần nhập lại: số từ 0 đến/)).toBeVisible();
  expect(workbook.countCalls("repairScores")).toBe(0);
});

it("is not there while every score is right", async () => {
  workbook.assessment = new Map();
  await openPane(workbook);
  expect(screen.queryByRole("heading", { name: repairTexts.title })).not.toBeInTheDocument();
  expect(workbook.countCalls("proposeRepairs")).toBe(0);
});

it("repairs one by one by keyboard: focus goes on to the next", async () => {
  const { user } = await openPane(workbook);
  button("Sửa điểm của tiêu chí 1.1 thành 4").focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(workbook.calls).toContain("repairScores 1.1=4"));
  await waitFor(() => expect(screen.queryByText(/^1\.1: chữ/)).not.toBeInTheDocument());
  expect(button("Nhập lại điểm của tiêu chí 5.4 trên trang tính")).toHaveFocus();
  expect(screen.getByRole("status")).toHaveTextContent("Đã sửa 1 điểm");
});

it("repairs all that are certain at once and leaves the others", async () => {
  const { user } = await openPane(workbook);
  await user.click(button("Sửa tất cả 2 điểm chắc chắn"));
  await waitFor(() => expect(workbook.calls).toContain("repairScores 1.1=4 7.2=2.5"));
  expect(await screen.findByText(/^5\.4: chữ “sáu” cần nhập lại/)).toBeVisible();
  expect(screen.queryByText(/^7\.2: chữ/)).not.toBeInTheDocument();
});

it("selects the cell of a score that must be typed anew", async () => {
  const { user } = await openPane(workbook);
  await user.click(button("Nhập lại điểm của tiêu chí 5.4 trên trang tính"));
  expect(workbook.calls).toContain("goTo 5.4 selfScore");
});

it("offers every reading of a score that can be read in two ways", async () => {
  workbook.enterScore("7.2", "05");
  const { user } = await openPane(workbook);
  await user.click(await screen.findByRole("button", { name: "Sửa điểm của tiêu chí 7.2 thành 0,5" }));
  await waitFor(() => expect(workbook.calls).toContain("repairScores 7.2=0.5"));
});

it("[P5] says before it is done whether Excel can still undo", async () => {
  const { session } = await openPane(workbook);
  expect(screen.getByText(repairTexts.undoKept)).toBeVisible();
  expect(screen.queryByText(repairTexts.undoLost)).not.toBeInTheDocument();
  workbook.repairsEndUndo = true;
  await act(() => session.check());
  expect((await screen.findAllByText(repairTexts.undoLost)).length).toBeGreaterThan(1);
  expect(screen.queryByText(repairTexts.undoKept)).not.toBeInTheDocument();
});

it("[P2] shows the newest proposals when somebody was faster", async () => {
  const { user } = await openPane(workbook);
  workbook.failNext("repairScores", "changedMeanwhile");
  const reads = workbook.countCalls("proposeRepairs");
  await user.click(button("Sửa điểm của tiêu chí 1.1 thành 4"));
  expect(await screen.findByText(failureText("changedMeanwhile").title)).toBeVisible();
  expect(workbook.countCalls("proposeRepairs")).toBe(reads + 1);
});
