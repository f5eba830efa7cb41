import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { createScorecard } from "../../src/actions/create-scorecard";
import { generateReport } from "../../src/actions/generate-report";
import { checkScorecard } from "../../src/actions/read-workbook";
import { saveUnitInfo } from "../../src/actions/save-unit-info";
import { writeReportDocument } from "../../src/actions/write-report-document";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { reportLines } from "../../src/sheets/report-lines";
import type { ReportOptions } from "../../src/sheets/report-settings";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { fillScorecard } from "../support/fill-scorecard";
import { sampleAssessment, sampleUnitInfo } from "../support/sample-commune";

const options: ReportOptions = {
  summaryTable: "Có",
  annex: "Có",
  gradeScale: "Tốt: 80",
  difficulties: "Thiếu kinh phí.",
  proposals: "Tập huấn thêm.",
};

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
  await createScorecard(haTrung2023);
  await fillScorecard(sampleAssessment);
});
afterEach(() => excel.dispose());

async function printedTexts(): Promise<readonly string[]> {
  const range = new Excel.RequestContext().workbook.names.getItem("CCHC_BaoCao").getRange();
  range.load({ values: true });
  await range.context.sync();
  return (range.values as unknown[][]).flat().map((text) => String(text).trim());
}

test("[B7] options are remembered in the workbook and shape the report, live", async () => {
  expect(await saveUnitInfo({ ...sampleUnitInfo, ...options })).toMatchObject({ ok: true });
  expect(await checkScorecard()).toMatchObject({ value: { unitInfo: { ...sampleUnitInfo, ...options } } });
  await generateReport();
  const before = await printedTexts();
  expect(before).toEqual(expect.arrayContaining(["Phụ lục", "Tổng hợp điểm theo lĩnh vực", "Thiếu kinh phí."]));
  expect(before).toContain("Xếp loại tự đánh giá: Tốt (đạt 94,5% điểm tối đa).");
  await saveUnitInfo({ ...sampleUnitInfo, ...options, gradeScale: "Khá: 65", difficulties: "Thiếu người." });
  const after = await printedTexts();
  expect(after).toEqual(expect.arrayContaining(["Thiếu người."]));
  expect(after).toContain("Xếp loại tự đánh giá: Khá (đạt 94,5% điểm tối đa).");
});

test("[B7] a save that says nothing of options leaves them", async () => {
  await saveUnitInfo({ ...sampleUnitInfo, ...options });
  await saveUnitInfo(sampleUnitInfo);
  expect(await checkScorecard()).toMatchObject({ value: { unitInfo: options } });
});

test("[B10] the Word document says what the report says, and making it writes nothing", async () => {
  await saveUnitInfo({ ...sampleUnitInfo, ...options });
  excel.host.wire.reset();
  const made = await writeReportDocument();
  if (!made.ok) throw new Error(made.failure.detail);
  expect(excel.host.wire.totals.writingRequests).toBe(0);
  expect(made.value.fileName).toBe("Bao_cao_CCHC_2023_Xa_Ha_Bac.docx");
  const lines = reportLines({ rubric: haTrung2023, assessment: sampleAssessment, unitInfo: sampleUnitInfo, options });
  const xml = strFromU8(unzipSync(made.value.content)["word/document.xml"] ?? new Uint8Array());
  const words = new DOMParser().parseFromString(xml, "text/xml").documentElement?.textContent ?? "";
  for (const { text } of [...lines.body, ...lines.ending]) {
    expect(words).toContain(text);
    expect(made.value.text.split("\n")).toContain(text);
  }
});

test("[B10] without a scorecard there is no document", async () => {
  const empty = await startEmbeddedExcel();
  expect(await writeReportDocument()).toMatchObject({ ok: false, failure: { code: "noScorecard" } });
  empty.dispose();
});
