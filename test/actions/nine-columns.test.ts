import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromXlsx } from "../../preview/xlsx/read";
import { examineScorecard } from "../../src/actions/examine-scorecard";
import { checkScorecard } from "../../src/actions/read-workbook";
import { rebuildScorecard } from "../../src/actions/rebuild-scorecard";
import { restoreInputs } from "../../src/actions/restore-inputs";
import type { Assessment } from "../../src/domain/assessment";
import { readScorecardFile } from "../../src/files/read-scorecard-file";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { a1, a1Area } from "../../src/sheets/a1";
import { cellOf, scorecardArea, scorecardLayout } from "../../src/sheets/scorecard-layout";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { sampleAssessment } from "../support/sample-commune";

/** Saved by the add-in as it was before scorecards had appraisal notes: the sample commune, its first criterion appraised. */
const saved = readFileSync(join(__dirname, "../fixtures/nine-column-scorecard.xlsx"));

const expected: Assessment = new Map(
  [...sampleAssessment].map(([id, entry]) => [
    id,
    id === "1.1" ? { ...entry, appraisedScore: { kind: "number" as const, value: 1 } } : entry,
  ]),
);

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
  await excel.load(await fromXlsx(saved));
});
afterEach(() => excel.dispose());

const onSheet = (edit: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    edit(context.workbook.worksheets.getItem("Chấm điểm"));
    await context.sync();
  });

async function examined() {
  const result = await examineScorecard();
  if (!result.ok || !result.value) throw new Error(JSON.stringify(result));
  return result.value;
}

const assessmentOf = async () => {
  const state = await checkScorecard();
  if (!state.ok) throw new Error(state.failure.detail);
  return state.value.check?.assessment;
};

test("[W12] a scorecard without the column of appraisal notes reads whole and is sound", async () => {
  expect(await assessmentOf()).toEqual(expected);
  expect(await examined()).toMatchObject({ diagnoses: [], remedy: "none", leftovers: [], missing: [] });
});

test("[W12] what stands beside it is not taken for notes, and keeps its look when input cells are restored", async () => {
  const { row } = cellOf(haTrung2023, "1.1", "appraisalNote");
  await onSheet((sheet) => {
    sheet.protection.unprotect();
    sheet.getRange(a1({ row, column: 9 })).values = [["hỏi lại huyện"]];
    sheet.getRange(a1({ row, column: 9 })).format.fill.color = "#FF00FF";
    sheet.getRange(a1(cellOf(haTrung2023, "1.1", "evidence"))).format.fill.clear();
  });
  expect((await assessmentOf())?.get("1.1")?.appraisalNote).toBe("");
  expect((await examined()).diagnoses.map(({ code }) => code)).toEqual(["colorLost", "notProtected"]);
  expect(await restoreInputs()).toEqual({ ok: true, value: undefined });
  await Excel.run(async (context) => {
    const beside = context.workbook.worksheets.getItem("Chấm điểm").getRange(a1({ row, column: 9 }));
    beside.load({ values: true, format: { fill: { color: true }, protection: { locked: true } } });
    await context.sync();
    expect(beside.values).toEqual([["hỏi lại huyện"]]);
    expect(beside.format.fill.color).toBe("#FF00FF");
    expect(beside.format.protection.locked).toBe(true);
  });
  expect((await examined()).diagnoses).toEqual([]);
});

test("[W12] a rebuild gives it the column and keeps every entry", async () => {
  await onSheet((sheet) => {
    sheet.protection.unprotect();
    sheet.getRange("D5").values = [[17]];
  });
  expect(await rebuildScorecard(await examined())).toEqual({ ok: true, value: undefined });
  expect(await assessmentOf()).toEqual(expected);
  expect((await examined()).diagnoses).toEqual([]);
  await Excel.run(async (context) => {
    const block = context.workbook.names.getItem("CCHC_PhieuCham").getRange();
    block.load({ address: true });
    const header = block.getRow(0).getOffsetRange(-1, 0);
    header.load({ values: true });
    await context.sync();
    expect(block.address).toBe(
      `'Chấm điểm'!${a1Area(scorecardArea(scorecardLayout(haTrung2023), "code", "appraisalNote"))}`,
    );
    expect(header.values[0]?.at(-1)).toBe("Ý kiến thẩm định");
  });
});

test("[W12] its file is read for ranking", () => {
  const reading = readScorecardFile(saved, "x.xlsx");
  if (!reading.ok) throw new Error(reading.problem.detail);
  expect(reading.file.assessment).toEqual(expected);
  expect(reading.file.unitInfo.unit).toBe("Xã Hà Bắc");
});

test("[W12] only the name tells that a column without its header is ours", async () => {
  await onSheet((sheet) => {
    sheet.protection.unprotect();
    sheet.getRange("J4").values = [["Việc riêng"]];
  });
  expect((await examined()).diagnoses.map(({ code }) => code)).toEqual(["notProtected"]);
});
