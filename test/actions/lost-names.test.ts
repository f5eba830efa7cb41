import type { Examination } from "../../src/actions/actions";
import { createScorecard } from "../../src/actions/create-scorecard";
import { generateReport } from "../../src/actions/generate-report";
import { examineScorecard } from "../../src/actions/examine-scorecard";
import { checkScorecard } from "../../src/actions/read-workbook";
import { rebuildScorecard } from "../../src/actions/rebuild-scorecard";
import { saveUnitInfo } from "../../src/actions/save-unit-info";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { a1 } from "../../src/sheets/a1";
import { cellOf } from "../../src/sheets/scorecard-layout";
import { reportAsideText } from "../../src/text/report";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { failEverywhere } from "../support/every-fault";
import { sampleUnitInfo } from "../support/sample-commune";
import { workbookImage } from "../support/workbook-image";

const sheetName = "Chấm điểm";

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
});
afterEach(() => excel.dispose());

async function withNamesLost(make: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  await createScorecard(haTrung2023);
  await saveUnitInfo(sampleUnitInfo);
  await make();
  await Excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    worksheets.getItem(sheetName).getRange(a1(cellOf(haTrung2023, "1.1", "selfScore"))).values = [[3]];
    names.load({ name: true });
    await context.sync();
    for (const name of names.items) name.delete();
    await context.sync();
  });
}

/** What many communes have: the published table, typed by hand under its own words. */
async function typeTableByHand(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Bảng của xã");
    sheet.getRange("A1:E1").values = [["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Ghi chú"]];
    const rows = haTrung2023.sections.flatMap((section) => section.children);
    sheet.getRange(`A2:C${rows.length + 1}`).values = rows.map(({ code, title }) => [`'${code}`, title, 1]);
    await context.sync();
  });
}

async function examined(): Promise<Examination | null> {
  const result = await examineScorecard();
  if (!result.ok) throw new Error(result.failure.detail);
  return result.value;
}

async function sheetNames(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

test("[D9] a scorecard that has lost all its names is found under its own header", async () => {
  await withNamesLost();
  expect(await checkScorecard()).toMatchObject({ value: { check: null, unreadable: false } });
  const found = await examined();
  expect(found).toMatchObject({ sheetName, remedy: "rebuild", missing: [], leftovers: [] });
  expect(new Set(found?.diagnoses.map(({ code }) => code))).toEqual(new Set(["nameLost"]));
});

test("[D9] creating makes no second scorecard beside it, and says which sheet it is", async () => {
  await withNamesLost();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Thông tin").activate();
    await context.sync();
  });
  const sheets = await sheetNames();
  expect(await createScorecard(haTrung2023)).toEqual({ ok: true, value: { outcome: "found", sheetName } });
  expect(await sheetNames()).toEqual(sheets);
});

test("[D9] a table made by hand is none of ours: nothing is wrong with it, and a scorecard can be made beside it", async () => {
  await typeTableByHand();
  expect(await examined()).toBeNull();
  expect(await createScorecard(haTrung2023)).toMatchObject({ value: { outcome: "created" } });
});

test("[D10] rebuilding keeps score and unit data, on the sheet where they are, and gives both their names back", async () => {
  await withNamesLost();
  const found = await examined();
  if (!found) throw new Error("no scorecard was found");
  expect(await rebuildScorecard(found)).toMatchObject({ ok: true });
  expect((await sheetNames()).slice(1).sort()).toEqual([sheetName, "Thông tin"].sort());
  const state = await checkScorecard();
  if (!state.ok) throw new Error(state.failure.detail);
  expect(state.value.check?.summary.selfScore).toBe(3);
  expect(state.value.unitInfo).toMatchObject(sampleUnitInfo);
  expect((await examined())?.diagnoses).toEqual([]);
});

async function textsOf(sheet: string): Promise<string> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load({ values: true });
    await context.sync();
    return used.values.flat().join("\n");
  });
}

test("[D10] the report that lost its name with them is made anew in its place, and lives again", async () => {
  await withNamesLost(generateReport);
  const sheets = await sheetNames();
  const found = await examined();
  if (!found) throw new Error("no scorecard was found");
  expect(await rebuildScorecard(found)).toMatchObject({ ok: true });
  expect(await sheetNames()).toEqual(sheets);
  const report = await textsOf("Báo cáo");
  expect(report).toContain("Tổng điểm tự chấm: 3 điểm.");
  expect(report).not.toContain("#REF!");
  expect(await generateReport()).toEqual({ ok: true, value: { outcome: "updated", sheetName: "Báo cáo" } });
});

test("[D10] a sheet of the user's that is called so, or a second report, is never taken for it", async () => {
  await withNamesLost(generateReport);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Báo cáo (2)").getRange("T3").values = [[reportAsideText.termsHeading]];
    worksheets.add("Báo cáo của tôi").getRange("A1").values = [["Của tôi"]];
    await context.sync();
  });
  const found = await examined();
  if (!found) throw new Error("no scorecard was found");
  const sheets = await sheetNames();
  expect(await rebuildScorecard(found)).toMatchObject({ ok: true });
  expect(await sheetNames()).toEqual(sheets);
  expect(await textsOf("Báo cáo của tôi")).toBe("Của tôi");
  expect(await generateReport()).toMatchObject({ value: { outcome: "created" } });
});

test("[D8] a failure at any sync or action of it leaves the workbook as it was", async () => {
  await withNamesLost();
  const found = await examined();
  if (!found) throw new Error("no scorecard was found");
  await failEverywhere(
    excel,
    () => rebuildScorecard(found),
    () => workbookImage(excel),
  );
}, 300_000);

test("looking for it costs a workbook without a scorecard one sync when one is created", async () => {
  excel.host.wire.reset();
  await createScorecard(haTrung2023);
  expect(excel.host.wire.totals).toMatchObject({ requests: 3, writingRequests: 1 });
});
