/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import type { Examination } from "../../src/actions/actions";
import { defaultRubric } from "../../src/rubrics/rubrics";
import { rebuildTexts } from "../../src/text/leftover";
import { repairTexts } from "../../src/text/repair";
import { FakeWorkbook } from "./support/fake-workbook";
import { openPane } from "./support/render-pane";

const found: Examination = {
  rubric: defaultRubric,
  sheetName: "Chấm điểm",
  diagnoses: [],
  remedy: "none",
  leftovers: [],
  missing: [],
};

const pasted: Examination = {
  ...found,
  diagnoses: [{ code: "inputLocked", row: 5, columns: ["selfScore"] }, { code: "notProtected" }],
  remedy: "restoreInputs",
};

const damaged: Examination = {
  ...found,
  diagnoses: [
    { code: "rowMissing", nodeId: "1.2" },
    { code: "maxChanged", nodeId: "7.2", row: 49, found: "99" },
  ],
  remedy: "rebuild",
  leftovers: [
    {
      row: 42,
      reason: "noCode",
      cells: [{ sheetColumn: 1, column: "title", text: "Hỏi lại huyện" }],
      candidates: [],
    },
  ],
  missing: ["1.2"],
};

let workbook: FakeWorkbook;

beforeEach(() => {
  workbook = new FakeWorkbook();
  workbook.assessment = new Map();
});

it("[D2] a damaged scorecard is shown row by row instead of an error, with all that a rebuild would not keep", async () => {
  workbook.examination = damaged;
  workbook.unreadable = true;
  const { user } = await openPane(workbook);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("trang tính “Chấm điểm” đã bị thay đổi");
  expect(await screen.findByText(/^Thiếu dòng của tiêu chí 1\.2/)).toBeVisible();
  expect(screen.getByText(/điểm tối đa của 7\.2 đã bị đổi thành “99”/)).toBeVisible();
  expect(screen.getByText(/Dòng 43 .*Hỏi lại huyện/)).toBeVisible();
  expect(screen.getByRole("heading", { name: rebuildTexts.missingTitle })).toBeVisible();
  expect(screen.getByText(rebuildTexts.undoLost)).toBeVisible();
  expect(screen.getByText(/công thức tự đặt .* sẽ báo #REF!/)).toBeVisible();
  expect(workbook.countCalls("rebuildScorecard")).toBe(0);
  await user.click(screen.getByRole("button", { name: "Dựng lại phiếu" }));
  expect(await screen.findByText("Đã chấm 0/40 tiêu chí")).toBeVisible();
  expect(workbook.calls).toContain("rebuildScorecard without 1");
  expect(screen.getByRole("status")).toHaveTextContent("Đã dựng lại phiếu");
});

it("[D4] what pasting took from a readable scorecard is shown beside its figures and put back on one click", async () => {
  workbook.examination = pasted;
  const { user } = await openPane(workbook);
  expect(screen.getByText("Đã chấm 0/40 tiêu chí")).toBeVisible();
  expect(await screen.findByText(/^Dòng 6: ô nhập bị khóa/)).toBeVisible();
  expect(screen.getByText(repairTexts.undoLost)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Khôi phục ô nhập" }));
  await waitFor(() => expect(screen.queryByText(/^Dòng 6: ô nhập bị khóa/)).not.toBeInTheDocument());
  expect(screen.getByRole("status")).toHaveTextContent("không giá trị nào bị đổi");
});

it("a sound scorecard is looked over when the pane opens and when it is asked for, not after every edit", async () => {
  const { session } = await openPane(workbook);
  expect(workbook.countCalls("examineScorecard")).toBe(1);
  workbook.enterScore("1.1", 4);
  expect(await screen.findByText("Đã chấm 1/40 tiêu chí")).toBeVisible();
  expect(workbook.countCalls("examineScorecard")).toBe(1);
  workbook.examination = pasted;
  await act(() => session.check());
  expect(await screen.findByText(/^Dòng 6: ô nhập bị khóa/)).toBeVisible();
});

it("what somebody mends on the sheet itself goes from the list after the edit", async () => {
  workbook.examination = pasted;
  await openPane(workbook);
  expect(await screen.findByText(/^Dòng 6: ô nhập bị khóa/)).toBeVisible();
  workbook.examination = null;
  workbook.enterScore("1.1", 4);
  await waitFor(() => expect(screen.queryByText(/^Dòng 6: ô nhập bị khóa/)).not.toBeInTheDocument());
});

it("[D7] a rebuild that somebody else's edit has overtaken shows the newest list", async () => {
  workbook.examination = damaged;
  workbook.unreadable = true;
  const { user } = await openPane(workbook);
  workbook.failNext("rebuildScorecard", "changedMeanwhile");
  const looks = workbook.countCalls("examineScorecard");
  await user.click(await screen.findByRole("button", { name: "Dựng lại phiếu" }));
  expect(await screen.findByText(/^Phiếu vừa được sửa ở nơi khác/, { ignore: "[role=status]" })).toBeVisible();
  expect(workbook.countCalls("examineScorecard")).toBe(looks + 1);
});

it("folds a long list so that the button stays near, and keeps every line within reach", async () => {
  const diagnoses = Array.from({ length: 20 }, (_, row) => ({
    code: "inputLocked" as const,
    row,
    columns: ["selfScore" as const],
  }));
  workbook.examination = { ...pasted, diagnoses };
  const { user } = await openPane(workbook);
  const last = await screen.findByText(/^Dòng 20: /);
  expect(last).not.toBeVisible();
  await user.click(screen.getByText("Còn 12 chỗ khác"));
  expect(last).toBeVisible();
});
