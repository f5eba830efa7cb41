import { createScorecard } from "../../src/actions/create-scorecard";
import { finalizeScorecard } from "../../src/actions/finalize-scorecard";
import { generateReport } from "../../src/actions/generate-report";
import { checkScorecard } from "../../src/actions/read-workbook";
import { reopenScorecard } from "../../src/actions/reopen-scorecard";
import { saveUnitInfo } from "../../src/actions/save-unit-info";
import { writeReportDocument } from "../../src/actions/write-report-document";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { reportLines } from "../../src/sheets/report-lines";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { fillScorecard } from "../support/fill-scorecard";
import { sampleAssessment, sampleUnitInfo } from "../support/sample-commune";
import { workbookImage } from "../support/workbook-image";

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
  await createScorecard(haTrung2023);
});
afterEach(() => excel.dispose());

const reported = (outcome: string) => ({ ok: true, value: { outcome, sheetName: "Báo cáo" } });

/** Every text of the printed block, in reading order; first lines are indented by spaces. */
async function printedTexts(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.names.getItem("CCHC_BaoCao").getRange();
    range.load({ values: true });
    await context.sync();
    return (range.values as unknown[][])
      .flat()
      .map((text) => String(text).trim())
      .filter((text) => text !== "");
  });
}

async function fillInSample(): Promise<void> {
  await fillScorecard(sampleAssessment);
  expect(await saveUnitInfo(sampleUnitInfo)).toEqual({ ok: true, value: undefined });
}

test("the report says word for word what the domain says", async () => {
  await fillInSample();
  expect(await generateReport()).toEqual(reported("created"));
  const { body } = reportLines({ rubric: haTrung2023, assessment: sampleAssessment, unitInfo: sampleUnitInfo });
  const printed = await printedTexts();
  expect(printed).toEqual(expect.arrayContaining(body.map(({ text }) => text)));
  expect(printed).toContain("Tổng điểm tự chấm: 94,5 điểm.");
  expect(printed).toContain("7. XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ: 15,5/17 điểm, gồm:");
});

test("[F6] the fingerprint comes and goes without a click, and the lay-out needs nothing done", async () => {
  await fillInSample();
  await generateReport();
  const before = await printedTexts();
  const outgrown = async () => {
    const state = await checkScorecard({ countsReport: true });
    return state.ok ? state.value.outgrownReportRows : state.failure;
  };
  const signed = { by: "Nguyễn Văn A", at: "05/12/2023 14:30" };
  const finalized = await finalizeScorecard({ ...signed, warningsAccepted: true });
  if (!finalized.ok) throw new Error(finalized.failure.detail);
  const line = `Mã đối chiếu: ${finalized.value.fingerprint}`;
  const after = await printedTexts();
  expect(after.filter((text) => !before.includes(text))).toEqual([line]);
  expect(after).toHaveLength(before.length + 1);
  expect(await outgrown()).toBe(0);
  expect(await writeReportDocument()).toMatchObject({ value: { text: expect.stringContaining(line) as unknown } });
  await reopenScorecard(signed);
  expect(await printedTexts()).toEqual(before);
  expect(await outgrown()).toBe(0);
});

test("[B4] a score, an explanation and a setting changed later change the report without a click", async () => {
  await fillInSample();
  await generateReport();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Chấm điểm");
    sheet.getRange("D6").values = [[3.5]];
    sheet.getRange("H6").values = [["Kế hoạch ban hành chậm"]];
    await context.sync();
  });
  await saveUnitInfo({ ...sampleUnitInfo, unit: "Phường Quang Trung" });
  const printed = (await printedTexts()).join("\n");
  expect(printed).toContain("1.1. Xây dựng Kế hoạch CCHC hằng năm: 3,5/4 điểm");
  expect(printed).toContain("Kế hoạch ban hành chậm");
  expect(printed).toContain("Tổng điểm tự chấm: 94 điểm.");
  expect(printed).toContain("PHƯỜNG QUANG TRUNG");
  expect(printed).not.toContain("HÀ BẮC");
});

test("[B11] rows that have outgrown their height are counted until the report is generated again", async () => {
  await fillInSample();
  await generateReport();
  expect(await checkScorecard({ countsReport: true })).toMatchObject({ value: { outgrownReportRows: 0 } });
  await saveUnitInfo({ ...sampleUnitInfo, unit: `Xã ${"Hà Bắc ".repeat(20)}` });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Chấm điểm").getRange("H10").values = [["Chưa có sáng kiến"]];
    await context.sync();
  });
  const outgrown = await checkScorecard({ countsReport: true });
  expect(outgrown.ok && outgrown.value.outgrownReportRows).toBeGreaterThanOrEqual(4);
  await generateReport();
  expect(await checkScorecard({ countsReport: true })).toMatchObject({ value: { outgrownReportRows: 0 } });
});

test("[B4] a line added to a list stands on a line of its own at once, and gets a row of its own later", async () => {
  await fillInSample();
  await generateReport();
  const { recipients, legalBasis } = sampleUnitInfo;
  const grown = {
    recipients: `${recipients}\n- Đảng ủy xã`,
    legalBasis: `${legalBasis}\nKế hoạch số 12/KH-UBND`,
    difficulties: "Thiếu người.",
    recipientBody: "UBND huyện Hà Trung\nPhòng Nội vụ",
  };
  await saveUnitInfo({ ...sampleUnitInfo, ...grown });
  const before = await printedTexts();
  const lines = before.flatMap((text) => text.split("\n"));
  expect(lines).toEqual(
    expect.arrayContaining(["- Lưu: VT, VP;", "- Đảng ủy xã.", "Khó khăn, vướng mắc:", "Thiếu người."]),
  );
  expect(lines).toEqual(expect.arrayContaining(["Căn cứ Kế hoạch số 12/KH-UBND."]));
  expect(lines).toContain("Kính gửi: UBND huyện Hà Trung; Phòng Nội vụ.");
  await generateReport();
  const after = await printedTexts();
  expect(after).toEqual(expect.arrayContaining(["- Đảng ủy xã.", "- UBND huyện Hà Trung;", "- Phòng Nội vụ."]));
  expect(after.length).toBeGreaterThan(before.length);
});

test("[B11] beside the print area only notices are in sight: the columns of terms are hidden", async () => {
  await generateReport();
  const hidden = await Excel.run(async (context) => {
    const printed = context.workbook.names.getItem("CCHC_BaoCao").getRange();
    const columns = [1, 2, 3, 4].map((offset) => printed.getLastColumn().getOffsetRange(0, offset));
    for (const column of [printed, ...columns]) column.load({ columnHidden: true });
    await context.sync();
    return [printed, ...columns].map(({ columnHidden }) => columnHidden);
  });
  expect(hidden).toEqual([false, false, true, true, false]);
});

test("[B6] generating again neither doubles nor loses anything", async () => {
  await fillInSample();
  await generateReport();
  const first = await printedTexts();
  expect(await generateReport()).toEqual(reported("updated"));
  expect(await printedTexts()).toEqual(first);
  const names = (await excel.save()).snapshot;
  expect(
    Object.values(names.sheets)
      .map((sheet) => sheet.name)
      .sort(),
  ).toEqual([...new Set(Object.values(names.sheets).map((sheet) => sheet.name))].sort());
  expect(Object.keys(names.sheets)).toHaveLength(4);
});

test("[B6] a report tab that was renamed keeps its name, a user's sheet `Báo cáo` is never touched", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Báo cáo").getRange("A1").values = [["của tôi"]];
    await context.sync();
  });
  expect(await generateReport()).toMatchObject({ value: { outcome: "created", sheetName: "Báo cáo (2)" } });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Báo cáo (2)").name = "Gửi huyện";
    await context.sync();
  });
  expect(await generateReport()).toMatchObject({ value: { outcome: "updated", sheetName: "Gửi huyện" } });
  const own = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Báo cáo").getRange("A1");
    cell.load({ values: true });
    await context.sync();
    return cell.values;
  });
  expect(own).toEqual([["của tôi"]]);
});

test("without a scorecard there is nothing to report", async () => {
  const empty = await startEmbeddedExcel();
  expect(await generateReport()).toMatchObject({ ok: false, failure: { code: "noScorecard" } });
  empty.dispose();
});

test("where `Thông tin` was deleted the report brings a new one", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Thông tin").delete();
    await context.sync();
  });
  expect(await generateReport()).toEqual(reported("created"));
  expect(await checkScorecard({ countsReport: true })).toMatchObject({
    value: { hasReport: true, unitInfo: { assessmentYear: "2023" } },
  });
});

test("one writing sync and at most 150 actions", async () => {
  await fillInSample();
  excel.host.wire.reset();
  await generateReport();
  const { writingRequests, actions } = excel.host.wire.totals;
  expect(writingRequests).toBe(1);
  expect(actions).toBeLessThanOrEqual(150);
});

test("[B6] a failure at any sync or action leaves the report before it, and trying again works", async () => {
  await fillInSample();
  await generateReport();
  excel.host.wire.reset();
  await generateReport();
  const lengths = excel.host.wire.log.map((request) => request.actions);
  const before = await workbookImage(excel);
  for (const [index, length] of lengths.entries()) {
    for (let action = 1; action <= length; action += 1) {
      const fault = { sync: index + 1, action };
      excel.host.failNext(fault);
      const result = await generateReport();
      expect({ fault, result }).toMatchObject({ result: { ok: false, failure: { code: "unexpected" } } });
      expect({ fault, image: await workbookImage(excel) }).toEqual({ fault, image: before });
    }
  }
  expect(await generateReport()).toEqual(reported("updated"));
}, 240_000);
