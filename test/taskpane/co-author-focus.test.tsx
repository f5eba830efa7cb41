/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { FakeWorkbook } from "./support/fake-workbook";
import { type Pane, openPane } from "./support/render-pane";

let workbook: FakeWorkbook;

beforeEach(() => {
  // jsdom draws nothing and so cannot scroll.
  Element.prototype.scrollIntoView = () => undefined;
  workbook = new FakeWorkbook();
  workbook.assessment = new Map();
});

async function openCriteria(): Promise<Pane> {
  const pane = await openPane(workbook);
  await pane.user.click(screen.getByRole("button", { name: "Từng tiêu chí" }));
  await pane.user.click(await screen.findByRole("button", { name: /^1\.1\. / }));
  return pane;
}

const field = (name: string) => screen.getByRole("textbox", { name });

async function coAuthorScores(criterionId: string, score: number, shown: RegExp): Promise<void> {
  act(() => workbook.enterScore(criterionId, score));
  await waitFor(() => expect(document.querySelector(`[data-criterion="${criterionId}"]`)).toHaveTextContent(shown));
}

it("[X4] a co-author's edits take neither the focus nor the caret nor what is being typed", async () => {
  const { user } = await openCriteria();
  const explanation = field("Giải trình");
  await user.click(explanation);
  await user.keyboard("Ban hành chậm");
  (explanation as HTMLTextAreaElement).setSelectionRange(3, 3);
  await coAuthorScores("1.2", 1, /1\/4/);
  await coAuthorScores("7.1", 1, /1\//);
  expect(explanation).toHaveFocus();
  expect(explanation).toHaveValue("Ban hành chậm");
  expect((explanation as HTMLTextAreaElement).selectionStart).toBe(3);
  await user.keyboard("X");
  expect(explanation).toHaveValue("BanX hành chậm");
});

it("[X4] nor does an edit of the very score that is being typed: it is shown beside it", async () => {
  const { user } = await openCriteria();
  const score = field("Điểm tự đánh giá");
  await user.type(score, "2,5");
  await coAuthorScores("1.1", 3, /3\/4/);
  expect(score).toHaveFocus();
  expect(score).toHaveValue("2,5");
  expect(screen.getByText("Vừa được sửa ở nơi khác. Trên trang tính hiện là “3”.")).toBeVisible();
});

it("[X4] nor where the one being worked on is finished by a co-author: a filter does not take it away", async () => {
  const { user } = await openCriteria();
  await user.click(screen.getByRole("radio", { name: /^Chưa chấm/ }));
  const score = field("Điểm tự đánh giá");
  await user.click(score);
  await coAuthorScores("1.1", 4, /4\/4/);
  expect(score).toHaveFocus();
  expect(score).toHaveValue("4");
});
