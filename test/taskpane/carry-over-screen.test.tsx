/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { criteriaOf } from "../../src/domain/rubric";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { carryOverTexts } from "../../src/text/carry-over";
import { carryOverFileText } from "../../src/text/carry-over-file";
import { failureText } from "../../src/text/failure";
import { FakeWorkbook } from "./support/fake-workbook";
import { openPane } from "./support/render-pane";

const oldRow = (code: string, ...rest: readonly (string | number)[]) => {
  const criterion = criteriaOf(haTrung2023).find((each) => each.code === code);
  return [code, criterion?.title ?? "", criterion?.maxScore ?? 0, ...rest];
};

const lastYear = [
  ["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự đánh giá", "Giải trình"],
  oldRow("1.1", 3, "Ban hành chậm"),
  oldRow("1.2", 2, ""),
  ["9.9", "Việc của năm trước", 1, 1, ""],
];

let workbook: FakeWorkbook;
let user: UserEvent;

beforeEach(() => {
  workbook = new FakeWorkbook();
  workbook.assessment = new Map();
  workbook.tables = { ok: true, sheets: [{ sheetName: "Chấm điểm 2022", values: lastYear, valueTypes: [] }] };
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const tick = (name: string | RegExp) => screen.getByRole("checkbox", { name });

async function openScreen(): Promise<void> {
  ({ user } = await openPane(workbook));
  await user.click(button("Lấy từ tệp năm trước"));
  await screen.findByRole("heading", { name: carryOverTexts.title });
}

async function chooseFile(): Promise<void> {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("There is nothing to choose a file with");
  await user.upload(input, new File(["…"], "Phieu 2022.xlsx"));
}

it("[L3] shows every cell that would change and what does not match, and writes nothing by itself", async () => {
  await openScreen();
  await chooseFile();
  expect(await screen.findByText(carryOverTexts.source("Phieu 2022.xlsx", "Chấm điểm 2022"))).toBeVisible();
  expect(tick("Giải trình: (trống) → “Ban hành chậm”")).toBeChecked();
  expect(screen.queryByRole("checkbox", { name: /Điểm tự đánh giá: / })).not.toBeInTheDocument();
  expect(screen.getByText(/^Dòng 4 của tệp “9\.9 Việc của năm trước”/)).toBeVisible();
  expect(workbook.countCalls("carryOver")).toBe(0);
});

it("[L3] writes exactly the ticked cells, scores only when asked for", async () => {
  await openScreen();
  await chooseFile();
  await user.click(tick("Điểm tự đánh giá"));
  await user.click(within(screen.getByRole("group", { name: /^1\.2 / })).getByRole("checkbox"));
  await user.click(button("Đưa sang 2 nội dung"));
  await waitFor(() => expect(workbook.calls).toContain("carryOver 1.1 explanation, 1.1 selfScore"));
  expect(await screen.findByText("Đã đưa 2 nội dung sang phiếu; các ô khác được giữ nguyên.")).toBeVisible();
});

it("takes all of them back with one tick, and then has nothing to do", async () => {
  await openScreen();
  await chooseFile();
  await user.click(tick("Chọn cả 1 ô"));
  expect(button("Đưa sang 0 nội dung")).toHaveAttribute("aria-disabled", "true");
  await user.click(button("Đưa sang 0 nội dung"));
  expect(workbook.countCalls("carryOver")).toBe(0);
});

it("[F3] offers no scores once they are finalized, and says what to do", async () => {
  workbook.finalization = {
    fingerprint: "1234-5678-9012",
    finalizedBy: "Nguyễn Văn A",
    finalizedAt: "05/12/2023 14:30",
    isIntact: true,
    changed: [],
  };
  await openScreen();
  await chooseFile();
  await screen.findByText(carryOverTexts.finalizedNote);
  expect(tick("Điểm tự đánh giá")).toBeDisabled();
});

it("[L2] says why a file cannot be used, and what to do", async () => {
  workbook.tables = { ok: false, problem: { code: "encrypted", detail: "" } };
  await openScreen();
  await chooseFile();
  const { reason, whatToDo } = carryOverFileText("encrypted");
  expect(await screen.findByText(reason)).toBeVisible();
  expect(screen.getByText(whatToDo)).toBeVisible();
});

it("[X5] says so when files cannot be read here, and reads the same file when tried again", async () => {
  workbook.failNext("readTables", "readerStopped");
  await openScreen();
  await chooseFile();
  expect(await screen.findByText(failureText("readerStopped").title)).toBeVisible();
  await user.click(button("Thử lại"));
  expect(await screen.findByText(carryOverTexts.source("Phieu 2022.xlsx", "Chấm điểm 2022"))).toBeVisible();
});

it("[P2] says that somebody was faster, and shows what stands there by then", async () => {
  await openScreen();
  await chooseFile();
  workbook.failNext("carryOver", "changedMeanwhile");
  await user.click(button("Đưa sang 1 nội dung"));
  expect(await screen.findByText(failureText("changedMeanwhile").title)).toBeVisible();
  expect(workbook.countCalls("checkScorecard")).toBe(2);
});
