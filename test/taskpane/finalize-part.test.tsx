/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { defaultUnitInfo } from "../../src/sheets/unit-info-spec";
import { defaultRubric } from "../../src/rubrics/rubrics";
import { FakeWorkbook } from "./support/fake-workbook";
import { openPane } from "./support/render-pane";

let workbook: FakeWorkbook;

beforeEach(() => {
  workbook = new FakeWorkbook();
  workbook.assessment = new Map();
  workbook.enterMaximumEverywhere();
  workbook.unitInfo = { ...defaultUnitInfo(defaultRubric), unit: "Xã Hà Bắc", signatoryName: "Nguyễn Văn A" };
});

const finalizeButton = () => screen.findByRole("button", { name: "Chốt điểm" });
const finalizeCalls = () => workbook.calls.filter((call) => call.startsWith("finalizeScorecard"));
const status = () => screen.getByRole("status");

describe("[F2] finalizing in the pane", () => {
  it("asks for a name, which is the signatory's unless another is typed, and writes down the moment", async () => {
    const { user } = await openPane(workbook);
    const name = await screen.findByRole("textbox", { name: "Người chốt" });
    expect(name).toHaveValue("Nguyễn Văn A");
    await user.clear(name);
    await user.click(await finalizeButton());
    expect(screen.getByText("Ghi họ tên người chốt.")).toBeVisible();
    expect(name).toHaveFocus();
    expect(finalizeCalls()).toEqual([]);
    await user.type(name, "Trần Thị B{Enter}");
    expect(await screen.findByText("4821-0937-5516")).toBeVisible();
    expect(finalizeCalls()).toEqual([
      expect.stringMatching(/^finalizeScorecard Trần Thị B \d\d\/\d\d\/\d{4} \d\d:\d\d$/),
    ]);
    expect(status()).toHaveTextContent(
      "Mã đối chiếu: 4821-0937-5516. Lưu và gửi tệp với tên CCHC_2023_Xa_Ha_Bac.xlsx.",
    );
  });

  it("is refused while there are errors, saying how many, and without a unit's name", async () => {
    workbook.enterScore("1.1", 99);
    workbook.enterScore("1.2", "hai");
    const { user } = await openPane(workbook);
    expect(await screen.findByText("Chưa chốt được: còn 2 lỗi điểm phải sửa.")).toBeVisible();
    await user.click(await finalizeButton());
    expect(finalizeCalls()).toEqual([]);
    workbook.enterMaximumEverywhere();
    workbook.enterScore("1.1", 4);
    workbook.enterScore("1.2", 4);
    workbook.enterUnitInfo("unit", "");
    expect(await screen.findByText("Chưa chốt được: chưa ghi tên đơn vị ở phần Thông tin.")).toBeVisible();
  });

  it("tells of blanks and missing explanations once, and goes on only when asked again", async () => {
    workbook.enterScore("1.1", 2);
    const { user } = await openPane(workbook);
    await user.click(await finalizeButton());
    const question = screen.getByRole("group", { name: /1 tiêu chí mất điểm chưa có giải trình. Vẫn chốt\?/ });
    expect(question).toHaveFocus();
    expect(finalizeCalls()).toEqual([]);
    await user.click(within(question).getByRole("button", { name: "Chưa chốt" }));
    await user.click(await finalizeButton());
    await user.click(screen.getByRole("button", { name: "Vẫn chốt" }));
    expect(await screen.findByText("4821-0937-5516")).toBeVisible();
  });
});

describe("[F4] [F5] a finalized scorecard in the pane", () => {
  const finalization = {
    fingerprint: "4821-0937-5516",
    finalizedBy: "Nguyễn Văn A",
    finalizedAt: "05/12/2023 14:30",
    isIntact: true,
    changed: [],
  };

  it("shows who, when, the fingerprint and the file's name, and can be reopened", async () => {
    workbook.finalization = finalization;
    const { user } = await openPane(workbook);
    expect(await screen.findByText("Đã chốt 05/12/2023 14:30 – Nguyễn Văn A.")).toBeVisible();
    expect(screen.getByText("Điểm tự đánh giá đúng như khi chốt.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Tên tệp khi gửi" })).toHaveValue("CCHC_2023_Xa_Ha_Bac.xlsx");
    await user.click(screen.getByText("Cần sửa điểm?"));
    await user.click(screen.getByRole("button", { name: "Mở chốt" }));
    expect(await finalizeButton()).toBeVisible();
    expect(status()).toHaveTextContent("Đã mở chốt; điểm tự đánh giá nhập lại được.");
  });

  it("says which score changed, from what to what, and goes there", async () => {
    const changed = [{ criterionId: "1.1", finalized: "4", found: "3,5" }];
    workbook.finalization = { ...finalization, isIntact: false, changed };
    const { user } = await openPane(workbook);
    expect(await screen.findByText("Sau khi chốt, 1 điểm tự đánh giá đã bị sửa:")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^1\.1\. .*: khi chốt 4, hiện là 3,5$/ }));
    expect(workbook.calls.at(-1)).toBe("goTo 1.1 selfScore");
  });

  it.each([
    [[], "Mã đối chiếu không còn khớp: tên đơn vị hoặc năm đánh giá đã bị sửa sau khi chốt."],
    [null, /phần ghi điểm khi chốt cũng đã bị sửa/],
  ] as const)("says what no longer fits (%j)", async (changed, sentence) => {
    workbook.finalization = { ...finalization, isIntact: false, changed };
    await openPane(workbook);
    expect(await screen.findByText(sentence)).toBeVisible();
  });
});
