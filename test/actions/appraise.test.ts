import { acceptSelfScores } from "../../src/actions/accept-self-scores";
import { createScorecard } from "../../src/actions/create-scorecard";
import { examineScorecard } from "../../src/actions/examine-scorecard";
import { finalizeScorecard } from "../../src/actions/finalize-scorecard";
import { goTo } from "../../src/actions/go-to";
import { checkScorecard } from "../../src/actions/read-workbook";
import { returnToUnit } from "../../src/actions/return-to-unit";
import { scoresToAccept } from "../../src/domain/appraisal";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { a1 } from "../../src/sheets/a1";
import { cellOf } from "../../src/sheets/scorecard-layout";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { failEverywhere } from "../support/every-fault";
import { fillScorecard } from "../support/fill-scorecard";
import { sampleAssessment } from "../support/sample-commune";
import { workbookImage } from "../support/workbook-image";

jest.setTimeout(600_000);

const today = new Date(2026, 10, 22);

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
  await createScorecard(haTrung2023);
  await fillScorecard(sampleAssessment);
  await onSheet("Thông tin", (sheet) => (sheet.getRange("B3").values = [["Xã Hà Bắc"]]));
});
afterEach(() => excel.dispose());

const onSheet = (name: string, edit: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    edit(context.workbook.worksheets.getItem(name));
    await context.sync();
  });

const appraise = (id: string, score: number | string, note = "") =>
  onSheet("Chấm điểm", (sheet) => {
    sheet.getRange(a1(cellOf(haTrung2023, id, "appraisedScore"))).values = [[score]];
    if (note !== "") sheet.getRange(a1(cellOf(haTrung2023, id, "appraisalNote"))).values = [[note]];
  });

async function state() {
  const result = await checkScorecard();
  if (!result.ok) throw new Error(result.failure.detail);
  return result.value;
}

async function assessment() {
  const { check } = await state();
  if (!check) throw new Error("no scorecard");
  return check.assessment;
}

async function values(sheetName: string): Promise<readonly (readonly unknown[])[]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheetName).getUsedRange();
    used.load({ values: true });
    await context.sync();
    return used.values as unknown[][];
  });
}

describe("accepting the rest", () => {
  test("[A3] self scores stand as appraised ones where nothing was appraised", async () => {
    await appraise("1.1", 1);
    const shown = scoresToAccept(haTrung2023, await assessment());
    expect(shown).toHaveLength(39);
    expect(await acceptSelfScores(shown)).toEqual({ ok: true, value: undefined });
    const { check } = await state();
    expect(check?.summary.sections[0]).toMatchObject({ appraisedScore: 12 });
    expect(check?.assessment.get("1.1")?.appraisedScore).toEqual({ kind: "number", value: 1 });
    expect(scoresToAccept(haTrung2023, await assessment())).toEqual([]);
  });

  test("[A3] what is no longer as shown is not accepted", async () => {
    const shown = scoresToAccept(haTrung2023, await assessment());
    await appraise("2.1", 0);
    const before = await workbookImage(excel);
    expect(await acceptSelfScores(shown)).toMatchObject({ ok: false, failure: { code: "changedMeanwhile" } });
    expect(await workbookImage(excel)).toEqual(before);
  });

  test("[A3] all or none, whatever Excel refuses", async () => {
    for (const { criterionId } of scoresToAccept(haTrung2023, await assessment()).slice(3))
      await appraise(criterionId, 0);
    const shown = scoresToAccept(haTrung2023, await assessment());
    expect(shown).toHaveLength(3);
    await failEverywhere(
      excel,
      () => acceptSelfScores(shown),
      () => workbookImage(excel),
    );
  });
});

describe("returning", () => {
  test("[A5] lists what is to be explained under its headings, as values, with one open column", async () => {
    await appraise("1.1", 1, "Thiếu kế hoạch");
    await appraise("7.2", 0.5);
    expect(await returnToUnit(today)).toEqual({
      ok: true,
      value: { round: 1, sheetName: "Trả lại lần 1", criterionCount: 2 },
    });
    const [title, unit, line, , ...rows] = await values("Trả lại lần 1");
    expect([title?.[0], unit?.[0]]).toEqual([
      "DANH MỤC NỘI DUNG CẦN GIẢI TRÌNH BỔ SUNG (LẦN 1)",
      "Đơn vị: Xã Hà Bắc – Năm đánh giá: 2023",
    ]);
    expect(line?.[0]).toContain("Ngày trả lại: 22/11/2026");
    expect(rows.map((row) => [row[0], ...row.slice(3)])).toEqual([
      ["STT", "Điểm tự đánh giá", "Điểm thẩm định", "Chênh lệch", "Ý kiến thẩm định", "Giải trình bổ sung"],
      ["1", "", "", "", "", ""],
      ["1.1", expect.any(Number), 1, expect.any(Number), "Thiếu kế hoạch", ""],
      ["7", "", "", "", "", ""],
      ["7.2", expect.any(Number), 0.5, expect.any(Number), "", ""],
    ]);
  });

  test("[A5] only the unit's own column is open", async () => {
    await appraise("1.1", 1);
    await returnToUnit(today);
    await onSheet("Trả lại lần 1", (sheet) => (sheet.getRange("H7").values = [["=đã gửi kế hoạch"]]));
    await expect(onSheet("Trả lại lần 1", (sheet) => (sheet.getRange("G7").values = [["x"]]))).rejects.toMatchObject({
      code: "AccessDenied",
    });
    await expect(onSheet("Trả lại lần 1", (sheet) => (sheet.getRange("H6").values = [["x"]]))).rejects.toMatchObject({
      code: "AccessDenied",
    });
  });

  test("[A6] a second round keeps the first and shows what the unit has answered", async () => {
    await appraise("1.1", 1, "Thiếu kế hoạch");
    await returnToUnit(today);
    await onSheet("Trả lại lần 1", (sheet) => (sheet.getRange("H7").values = [["Đã gửi kế hoạch số 5"]]));
    expect((await state()).returnRounds).toEqual([
      { number: 1, sheetName: "Trả lại lần 1", criteria: [{ criterionId: "1.1", supplement: "Đã gửi kế hoạch số 5" }] },
    ]);
    const first = await values("Trả lại lần 1");
    await appraise("1.2", 0);
    expect(await returnToUnit(today)).toMatchObject({
      value: { round: 2, sheetName: "Trả lại lần 2", criterionCount: 2 },
    });
    expect(await values("Trả lại lần 1")).toEqual(first);
    const second = await values("Trả lại lần 2");
    expect(second[4]?.slice(-2)).toEqual(["Giải trình bổ sung các lần trước", "Giải trình bổ sung"]);
    expect(second[6]?.slice(-2)).toEqual(["Lần 1: Đã gửi kế hoạch số 5", ""]);
    expect((await state()).returnRounds.map(({ number, criteria }) => [number, criteria.length])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test("[A6] rounds are known by their names, not by their tabs, and no number is used twice", async () => {
    await appraise("1.1", 1);
    await returnToUnit(today);
    await onSheet("Trả lại lần 1", (sheet) => (sheet.name = "Gửi xã"));
    expect((await state()).returnRounds).toMatchObject([{ number: 1, sheetName: "Gửi xã" }]);
    await onSheet("Gửi xã", (sheet) => sheet.delete());
    expect((await state()).returnRounds).toEqual([]);
    expect(await returnToUnit(today)).toMatchObject({ value: { round: 2 } });
  });

  test("[A4] nothing to explain and wrong appraised scores are refused, and nothing is written", async () => {
    const before = await workbookImage(excel);
    expect(await returnToUnit(today)).toMatchObject({ ok: false, failure: { code: "nothingToExplain" } });
    expect(await workbookImage(excel)).toEqual(before);
    await appraise("1.1", 1);
    await appraise("1.2", "'1,5");
    expect(await returnToUnit(today)).toMatchObject({ ok: false, failure: { code: "wrongScores" } });
  });

  test("[A5] all or nothing, whatever Excel refuses", async () => {
    await appraise("1.1", 1, "Thiếu kế hoạch");
    await failEverywhere(
      excel,
      () => returnToUnit(today),
      () => workbookImage(excel),
    );
  });

  test("[A5] leaves a line in the trace beside the finalizing it is about", async () => {
    const finalized = await finalizeScorecard({ by: "Nguyễn Văn A", at: "05/12/2023 14:30", warningsAccepted: true });
    if (!finalized.ok) throw new Error(finalized.failure.detail);
    await appraise("1.1", 1);
    expect(await returnToUnit(today)).toMatchObject({ ok: true });
    const rows = await values("Thông tin");
    expect(rows.find(([label]) => label === "Nhật ký chốt")?.[1]).toBe(
      [
        `05/12/2023 14:30 – Chốt điểm – Nguyễn Văn A – ${finalized.value.fingerprint}`,
        `22/11/2026 – Trả lại để giải trình – UBND huyện Hà Trung – ${finalized.value.fingerprint}`,
      ].join("\n"),
    );
    expect((await state()).check?.finalization).toMatchObject({ isIntact: true, changed: [] });
  });

  test("[D3] a sheet of a return is not taken for a damaged scorecard", async () => {
    await appraise("1.1", 1);
    await returnToUnit(today);
    await onSheet("Chấm điểm", (sheet) => sheet.delete());
    expect(await examineScorecard()).toEqual({ ok: true, value: null });
  });
});

test("[W3] a criterion's note is where the pane goes to", async () => {
  expect(await goTo("1.1", "appraisalNote")).toMatchObject({ ok: true });
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load({ address: true });
    await context.sync();
    expect(selected.address.split("!")[1]).toBe(a1(cellOf(haTrung2023, "1.1", "appraisalNote")));
  });
});
