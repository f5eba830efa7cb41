import { createScorecard } from "../../src/actions/create-scorecard";
import { goTo } from "../../src/actions/go-to";
import { checkScorecard } from "../../src/actions/read-workbook";
import { saveUnitInfo } from "../../src/actions/save-unit-info";
import { watchWorkbook } from "../../src/actions/watch-workbook";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { noReportOptions } from "../../src/sheets/report-settings";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { fillScorecard } from "../support/fill-scorecard";
import { sampleAssessment, sampleUnitInfo } from "../support/sample-commune";
import { workbookImage } from "../support/workbook-image";

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
});
afterEach(() => excel.dispose());

async function unitInfo() {
  const state = await checkScorecard();
  if (!state.ok) throw new Error(state.failure.detail);
  return state.value.unitInfo;
}

async function selectedAddress(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load({ address: true });
    await context.sync();
    return range.address;
  });
}

describe("checkScorecard", () => {
  test("an empty workbook has nothing", async () => {
    expect(await checkScorecard()).toEqual({
      ok: true,
      value: {
        check: null,
        unreadable: false,
        unitInfo: null,
        hasReport: false,
        outgrownReportRows: null,
        returnRounds: [],
      },
    });
  });

  test("[T1] the sample commune reaches 94,5 with 15, 11, 18, 11, 12, 12, 15,5", async () => {
    await createScorecard(haTrung2023);
    await fillScorecard(sampleAssessment);
    const state = await checkScorecard();
    if (!state.ok) throw new Error(state.failure.detail);
    const summary = state.value.check?.summary;
    expect(summary).toMatchObject({ selfScore: 94.5, scoredCount: 40, errorCount: 0, warningCount: 2 });
    expect(summary?.sections.map((section) => section.selfScore)).toEqual([15, 11, 18, 11, 12, 12, 15.5]);
    expect(state.value.check?.issues.map((issue) => [issue.criterionId, issue.code])).toEqual([
      ["1.5", "missingExplanation"],
      ["7.4", "missingExplanation"],
    ]);
  });

  test("a rubric that this version does not know is named, not guessed", async () => {
    await createScorecard({ ...haTrung2023, version: 2 });
    expect(await checkScorecard()).toMatchObject({
      failure: { code: "unknownRubric", detail: "thanh-hoa.ha-trung.2023@2" },
    });
  });
});

describe("goTo", () => {
  test("selects the cell of a criterion on whatever tab the scorecard is", async () => {
    await createScorecard(haTrung2023);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Chấm điểm").name = "Phiếu của xã";
      context.workbook.worksheets.getItem("Thông tin").activate();
      await context.sync();
    });
    expect(await goTo("7.2", "explanation")).toEqual({ ok: true, value: undefined });
    expect(await selectedAddress()).toBe("'Phiếu của xã'!H46");
  });

  test("a scorecard on a hidden tab is shown first", async () => {
    await createScorecard(haTrung2023);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Thông tin").activate();
      context.workbook.worksheets.getItem("Chấm điểm").visibility = "Hidden";
      await context.sync();
    });
    expect(await goTo("1.1", "selfScore")).toEqual({ ok: true, value: undefined });
    expect(await selectedAddress()).toBe("'Chấm điểm'!D6");
  });

  test("without a scorecard it says so", async () => {
    expect(await goTo("1.1", "selfScore")).toMatchObject({ failure: { code: "noScorecard" } });
  });
});

describe("saveUnitInfo", () => {
  test("is read back as it was written, line breaks and hostile texts included, and never becomes a formula", async () => {
    await createScorecard(haTrung2023);
    const hostile = {
      ...sampleUnitInfo,
      unit: '=HYPERLINK("http://x","y")',
      superiorBody: "+84 237",
      place: "-Hà Bắc",
      documentNumber: "05",
      day: "1/2",
      signatoryName: "@Nguyễn 'Văn' \"A\"",
      recipients: "- Như trên;\n- Lưu: VT.",
    };
    expect(await saveUnitInfo(hostile)).toEqual({ ok: true, value: undefined });
    expect(await unitInfo()).toEqual({ ...noReportOptions, ...hostile });
    const formulas = await Excel.run(async (context) => {
      const range = context.workbook.names.getItem("CCHC_ThongTin").getRange();
      range.load({ values: true, formulas: true, valueTypes: true });
      await context.sync();
      return { values: range.values.flat(), formulas: range.formulas.flat(), types: new Set(range.valueTypes.flat()) };
    });
    expect(formulas.formulas).toEqual(formulas.values);
    expect([...formulas.types].sort()).toEqual(["Empty", "String"]);
  });

  test("before a scorecard exists it makes the sheet, which the scorecard then uses", async () => {
    expect(await saveUnitInfo(sampleUnitInfo)).toEqual({ ok: true, value: undefined });
    await createScorecard(haTrung2023);
    expect(await unitInfo()).toEqual({ ...noReportOptions, ...sampleUnitInfo });
    const subtitle = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Chấm điểm").getRange("A2");
      range.load({ values: true });
      await context.sync();
      return range.values;
    });
    expect(subtitle).toEqual([["Đơn vị: Xã Hà Bắc – Năm đánh giá: 2023"]]);
  });

  test("a failure at any action leaves every value as it was", async () => {
    await createScorecard(haTrung2023);
    await saveUnitInfo(sampleUnitInfo);
    const before = await workbookImage(excel);
    excel.host.wire.reset();
    await saveUnitInfo({ ...sampleUnitInfo, unit: "Xã Hà Long", place: "Hà Long" });
    const lengths = excel.host.wire.log.map((request) => request.actions);
    await saveUnitInfo(sampleUnitInfo);
    for (const [index, length] of lengths.entries()) {
      for (let action = 1; action <= length; action += 1) {
        excel.host.failNext({ sync: index + 1, action });
        const result = await saveUnitInfo({ ...sampleUnitInfo, unit: "Xã Hà Long", place: "Hà Long" });
        expect(result).toMatchObject({ ok: false });
        expect({ index, action, image: await workbookImage(excel) }).toEqual({ index, action, image: before });
      }
    }
  });
});

describe("watchWorkbook", () => {
  test("tells of edits by a person, of pasting and of a sheet that goes, until it is stopped", async () => {
    await createScorecard(haTrung2023);
    let changes = 0;
    const watching = await watchWorkbook(() => (changes += 1));
    if (!watching.ok) throw new Error(watching.failure.detail);
    const after = async (edit: () => unknown) => {
      changes = 0;
      await edit();
      await excel.idle();
      return changes;
    };
    expect(await after(() => excel.host.type("Chấm điểm", "D6", "4"))).toBe(1);
    expect(await after(() => excel.host.paste("Chấm điểm", "D7", [[4], [2]]))).toBe(1);
    expect(await after(() => deleteSheet("Thông tin"))).toBe(1);
    watching.value();
    await excel.idle();
    expect(await after(() => excel.host.type("Chấm điểm", "D6", "3"))).toBe(0);
  });
});

async function deleteSheet(name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}
