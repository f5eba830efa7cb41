import type { Examination } from "../../src/actions/actions";
import { createScorecard } from "../../src/actions/create-scorecard";
import { examineScorecard } from "../../src/actions/examine-scorecard";
import { generateReport } from "../../src/actions/generate-report";
import { checkScorecard } from "../../src/actions/read-workbook";
import { rebuildScorecard } from "../../src/actions/rebuild-scorecard";
import { restoreInputs } from "../../src/actions/restore-inputs";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { a1 } from "../../src/sheets/a1";
import { cellOf, scorecardRow } from "../../src/sheets/scorecard-layout";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { actionsOfRequests, failEverywhere } from "../support/every-fault";
import { workbookImage } from "../support/workbook-image";

const sheetName = "Chấm điểm";

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
  await createScorecard(haTrung2023);
  await onSheet((sheet) => {
    sheet.getRange(addressOf("1.1", "selfScore")).values = [[3]];
    sheet.getRange(addressOf("1.1", "explanation")).values = [["Ban hành chậm"]];
    sheet.getRange(addressOf("7.2", "selfScore")).values = [["'2,5"]];
    sheet.getRange(addressOf("7.2", "evidence")).values = [["BC 12/BC-UBND"]];
  });
});
afterEach(() => excel.dispose());

const addressOf = (id: string, field: "selfScore" | "evidence" | "explanation") => a1(cellOf(haTrung2023, id, field));

async function onSheet(edit: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    edit(context.workbook.worksheets.getItem(sheetName));
    await context.sync();
  });
}

/** What pasting from elsewhere does to a sheet whose protection was taken off. */
const paste = () =>
  onSheet((sheet) => {
    sheet.protection.unprotect();
    const cell = sheet.getRange(addressOf("1.1", "selfScore"));
    cell.numberFormat = [["d-mmm"]];
    cell.format.fill.color = "#FF00FF";
    cell.format.protection.locked = true;
    cell.dataValidation.clear();
    sheet.getRange(addressOf("7.2", "evidence")).format.fill.clear();
    sheet.getRange("A5:I51").conditionalFormats.clearAll();
  });

/** Row 1.2 goes, a note is put between, a maximum is changed. */
const damage = () =>
  onSheet((sheet) => {
    sheet.protection.unprotect();
    const row = (id: string) => scorecardRow(haTrung2023, id) + 1;
    sheet.getRange(`C${row("7.2")}`).values = [[99]];
    sheet.getRange(`${row("1.2")}:${row("1.2")}`).delete("Up");
    sheet.getRange(`${row("5.4")}:${row("5.4")}`).insert("Down");
    sheet.getRange(`B${row("5.4")}`).values = [["Hỏi lại huyện"]];
  });

/** Damage without moved rows: a maximum and a formula overwritten, a code lost, a note beside the table, a name gone. */
const overwrite = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.protection.unprotect();
    sheet.getRange(`C${scorecardRow(haTrung2023, "7.2") + 1}`).values = [[99]];
    sheet.getRange(`A${scorecardRow(haTrung2023, "5.4") + 1}`).values = [[""]];
    sheet.getRange("D5").values = [[17]];
    sheet.getRange("K9").values = [["hỏi lại huyện"]];
    context.workbook.names.getItem("CCHC_TuCham").delete();
    await context.sync();
  });

async function sheetNames(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

async function examined(): Promise<Examination> {
  const result = await examineScorecard();
  if (!result.ok) throw new Error(result.failure.detail);
  if (!result.value) throw new Error("no scorecard was found");
  return result.value;
}

const codes = ({ diagnoses }: Examination) => diagnoses.map(({ code }) => code);

async function check() {
  const state = await checkScorecard();
  if (!state.ok) throw new Error(state.failure.detail);
  return state.value;
}

describe("examining", () => {
  test("[D1] a scorecard as it is made is sound, whatever has been entered", async () => {
    expect(await examined()).toMatchObject({ sheetName, diagnoses: [], remedy: "none", missing: [], leftovers: [] });
  });

  test("[D1] what pasting destroyed is told cell by cell; the scorecard can still be read", async () => {
    await paste();
    const found = await examined();
    expect(codes(found)).toEqual([
      "inputLocked",
      "formatLost",
      "colorLost",
      "colorLost",
      "validationLost",
      "highlightsLost",
      "notProtected",
    ]);
    expect(found.remedy).toBe("restoreInputs");
    expect((await check()).unreadable).toBe(false);
  });

  test("[D2] a damaged scorecard is no failure: the workbook is read, and what is wrong is told row by row", async () => {
    await damage();
    expect(await check()).toMatchObject({ check: null, unreadable: true });
    const found = await examined();
    expect(codes(found)).toEqual(expect.arrayContaining(["rowMissing", "rowInserted", "maxChanged"]));
    expect(found).toMatchObject({ remedy: "rebuild", missing: ["1.2"] });
    expect(found.leftovers).toMatchObject([{ reason: "noCode", cells: [{ text: "Hỏi lại huyện" }] }]);
  });

  test("[D3] it is found on its sheet when its names are lost", async () => {
    await Excel.run(async (context) => {
      context.workbook.names.getItem("CCHC_PhieuCham").delete();
      await context.sync();
    });
    expect(await check()).toMatchObject({ check: null, unreadable: true });
    expect(codes(await examined())).toContain("nameLost");
  });

  test("a workbook whose scorecard was deleted has none", async () => {
    await onSheet((sheet) => sheet.delete());
    expect(await check()).toMatchObject({ check: null, unreadable: true });
    expect(await examineScorecard()).toEqual({ ok: true, value: null });
  });
});

describe("restoring the input cells", () => {
  test("[D4] puts everything back that concerns entering and touches no value", async () => {
    const before = (await check()).check?.assessment;
    await paste();
    expect(await restoreInputs()).toMatchObject({ ok: true });
    expect((await examined()).diagnoses).toEqual([]);
    expect((await check()).check?.assessment).toEqual(before);
  });

  test("[D4] does nothing to a sheet whose rows do not stand in their places", async () => {
    await damage();
    const before = await workbookImage(excel);
    expect(await restoreInputs()).toMatchObject({ failure: { code: "changedMeanwhile" } });
    expect(await workbookImage(excel)).toEqual(before);
  });
});

describe("rebuilding", () => {
  test("[D5] keeps every entry, wrong ones too, and the sheet is sound again under its own name", async () => {
    await damage();
    expect(await rebuildScorecard(await examined())).toMatchObject({ ok: true });
    expect(await examined()).toMatchObject({ sheetName, diagnoses: [] });
    const { assessment } = (await check()).check ?? {};
    expect(assessment?.get("1.1")).toMatchObject({ selfScore: { value: 3 }, explanation: "Ban hành chậm" });
    expect(assessment?.get("7.2")).toMatchObject({ selfScore: { text: "2,5" }, evidence: "BC 12/BC-UBND" });
  });

  test("[D6] the report is made anew with it and refers to the new scorecard", async () => {
    await generateReport();
    await damage();
    expect(await rebuildScorecard(await examined())).toMatchObject({ ok: true });
    const formulas = await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("Báo cáo").getUsedRange();
      used.load({ formulas: true });
      await context.sync();
      return (used.formulas as unknown[][]).flat().map(String);
    });
    expect(formulas.some((formula) => formula.includes("'Chấm điểm'!"))).toBe(true);
    expect(formulas.filter((formula) => formula.startsWith("=") && /#REF!|mới|cũ'/.test(formula))).toEqual([]);
  });

  test("[D6] both stand where they stood among the tabs", async () => {
    await generateReport();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Của tôi");
      worksheets.getItem("Báo cáo").position = 0;
      await context.sync();
    });
    await damage();
    const before = await sheetNames();
    expect(await rebuildScorecard(await examined())).toMatchObject({ ok: true });
    expect(await sheetNames()).toEqual(before);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Báo cáo").position = 3;
      await context.sync();
    });
    await damage();
    const moved = await sheetNames();
    expect(await rebuildScorecard(await examined())).toMatchObject({ ok: true });
    expect(await sheetNames()).toEqual(moved);
  });

  test("[D7] what nobody has been shown stops it", async () => {
    await damage();
    const shown = await examined();
    await onSheet((sheet) => {
      sheet.getRange("K9").values = [["ghi chú mới"]];
    });
    const before = await workbookImage(excel);
    expect(await rebuildScorecard(shown)).toMatchObject({ failure: { code: "changedMeanwhile" } });
    expect(await workbookImage(excel)).toEqual(before);
  });
});

describe("[D8] a failure at any sync or action", () => {
  const everything = async () => [await workbookImage(excel), await examined()];

  test("of restoring leaves formats, colours, locks, rules and values as they were", async () => {
    await paste();
    await onSheet((sheet) => {
      sheet.getRange("D5:D51").dataValidation.clear();
    });
    await failEverywhere(excel, restoreInputs, everything);
    expect((await examined()).diagnoses).toEqual([]);
  }, 300_000);

  test("of restoring puts rules back that differ from cell to cell", async () => {
    await paste();
    const before = await everything();
    const requests = await actionsOfRequests(excel, restoreInputs);
    excel.host.failNext({ sync: requests.length, action: requests.at(-1) ?? 0 });
    expect(await restoreInputs()).toMatchObject({ failure: { code: "unexpected" } });
    expect(await everything()).toEqual(before);
  });

  test("of rebuilding leaves the damaged scorecard as it was", async () => {
    await overwrite();
    const shown = await examined();
    await failEverywhere(
      excel,
      () => rebuildScorecard(shown),
      () => workbookImage(excel),
    );
    expect((await examined()).diagnoses).toEqual([]);
  }, 300_000);

  test("of rebuilding with a report leaves both as they were, or, past the point of return, both new", async () => {
    await generateReport();
    await overwrite();
    const shown = await examined();
    const before = await workbookImage(excel);
    const requests = await actionsOfRequests(excel, () => rebuildScorecard(shown));
    const last = requests.at(-1) ?? 0;
    for (const action of [last - 8, last - 4, last - 2]) {
      excel.host.failNext({ sync: requests.length, action });
      expect({ action, ok: (await rebuildScorecard(shown)).ok }).toEqual({ action, ok: false });
      expect({ action, image: await workbookImage(excel) }).toEqual({ action, image: before });
    }
    excel.host.failNext({ sync: requests.length, action: last });
    expect(await rebuildScorecard(shown)).toMatchObject({ ok: true });
    expect(await sheetNames()).toEqual(expect.arrayContaining([sheetName, "Thông tin", "Báo cáo"]));
    expect((await sheetNames()).filter((name) => /mới|cũ/.test(name))).toEqual([]);
    expect((await examined()).diagnoses).toEqual([]);
  }, 120_000);
});
