import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromXlsx } from "../../preview/xlsx/read";
import { createScorecard } from "../../src/actions/create-scorecard";
import { examineScorecard } from "../../src/actions/examine-scorecard";
import { finalizeScorecard } from "../../src/actions/finalize-scorecard";
import { checkScorecard } from "../../src/actions/read-workbook";
import { rebuildScorecard } from "../../src/actions/rebuild-scorecard";
import { reopenScorecard } from "../../src/actions/reopen-scorecard";
import { proposeRepairs, repairScores } from "../../src/actions/repair-scores";
import { restoreInputs } from "../../src/actions/restore-inputs";
import { saveUnitInfo } from "../../src/actions/save-unit-info";
import { fingerprintOf } from "../../src/domain/fingerprint";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { a1 } from "../../src/sheets/a1";
import { cellOf } from "../../src/sheets/scorecard-layout";
import { scorecardText } from "../../src/text/scorecard";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { actionsOfRequests, failEverywhere } from "../support/every-fault";
import { fillScorecard } from "../support/fill-scorecard";
import { sampleAssessment, sampleUnitInfo } from "../support/sample-commune";
import { workbookImage } from "../support/workbook-image";

const fingerprint = fingerprintOf({
  rubric: haTrung2023,
  unit: "Xã Hà Bắc",
  year: "2023",
  assessment: sampleAssessment,
});
const signed = { by: "Nguyễn Văn A", at: "05/12/2023 14:30" };
const later = { by: "Trần Thị B", at: "06/12/2023 08:05" };
/** The sample lacks two explanations. */
const request = { ...signed, warningsAccepted: true };

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
  await createScorecard(haTrung2023);
  await saveUnitInfo(sampleUnitInfo);
  await fillScorecard(sampleAssessment);
});
afterEach(() => excel.dispose());

const selfScore = (id: string) => a1(cellOf(haTrung2023, id, "selfScore"));

function onSheet<T>(sheetName: string, use: (sheet: Excel.Worksheet) => T): Promise<T> {
  return Excel.run(async (context) => {
    const result = use(context.workbook.worksheets.getItem(sheetName));
    await context.sync();
    return result;
  });
}

const onScorecard = (use: (sheet: Excel.Worksheet) => void) => onSheet("Chấm điểm", use);

async function textOf(sheetName: string, address: string): Promise<string> {
  const range = await onSheet(sheetName, (sheet) => {
    const cell = sheet.getRange(address);
    cell.load({ values: true });
    return cell;
  });
  return String(range.values[0]?.[0]);
}

/** What stands beside each label of finalizing. */
async function record(): Promise<Readonly<Record<string, unknown>>> {
  const range = await onSheet("Thông tin", (sheet) => {
    const cells = sheet.getUsedRange();
    cells.load({ values: true });
    return cells;
  });
  const rows = range.values as unknown[][];
  const first = rows.findIndex(([label]) => label === "Mã đối chiếu");
  return Object.fromEntries(rows.slice(first, first + 6).map(([label, value]) => [String(label), value]));
}

async function finalization() {
  const state = await checkScorecard();
  if (!state.ok) throw new Error(state.failure.detail);
  return state.value.check?.finalization;
}

/** What another program does: the sheet is unprotected, changed, and protected again. */
const tamper = (change: (sheet: Excel.Worksheet) => void) =>
  onScorecard((sheet) => {
    sheet.protection.unprotect();
    change(sheet);
    sheet.protection.protect({ allowFormatRows: true, allowFormatColumns: true });
  });

describe("finalizing", () => {
  test("[F1] writes who, when, fingerprint, total, scores and a line of the trace, and proposes the file's name", async () => {
    expect(await finalizeScorecard(request)).toEqual({
      ok: true,
      value: { fingerprint, fileName: "CCHC_2023_Xa_Ha_Bac.xlsx" },
    });
    expect(await record()).toEqual({
      "Mã đối chiếu": fingerprint,
      "Người chốt": "Nguyễn Văn A",
      "Thời điểm chốt": "05/12/2023 14:30",
      "Tổng điểm khi chốt": "94,5",
      "Điểm khi chốt": expect.stringMatching(/^1\.1: 4; 1\.2: .*; 7\.\d+: [\d,]+$/) as unknown,
      "Nhật ký chốt": `05/12/2023 14:30 – Chốt điểm – Nguyễn Văn A – ${fingerprint}`,
    });
    expect(await finalization()).toEqual({
      fingerprint,
      finalizedBy: "Nguyễn Văn A",
      finalizedAt: "05/12/2023 14:30",
      isIntact: true,
      changed: [],
    });
  });

  test("[F3] locks the self scores and nothing else", async () => {
    await finalizeScorecard(request);
    await expect(onScorecard((sheet) => (sheet.getRange(selfScore("1.1")).values = [[1]]))).rejects.toMatchObject({
      code: "AccessDenied",
    });
    await onScorecard((sheet) => {
      sheet.getRange(a1(cellOf(haTrung2023, "1.1", "appraisedScore"))).values = [[3]];
      sheet.getRange(a1(cellOf(haTrung2023, "1.1", "explanation"))).values = [["Đã bổ sung"]];
    });
    expect(await finalization()).toMatchObject({ isIntact: true });
    const examined = await examineScorecard();
    expect(examined).toMatchObject({ value: { diagnoses: [], remedy: "none" } });
  });

  test("[F2] is refused while there are errors, and asks for warnings to be accepted", async () => {
    await onScorecard((sheet) => (sheet.getRange(selfScore("1.1")).values = [[99]]));
    const before = await workbookImage(excel);
    expect(await finalizeScorecard(request)).toMatchObject({ failure: { code: "hasErrors", detail: "1" } });
    expect(await workbookImage(excel)).toEqual(before);
    await onScorecard((sheet) => (sheet.getRange(selfScore("1.1")).values = [[""]]));
    expect(await finalizeScorecard({ ...request, warningsAccepted: false })).toMatchObject({
      failure: { code: "changedMeanwhile" },
    });
    expect(await finalizeScorecard(request)).toMatchObject({ ok: true });
  });

  test("[F2] is refused without a unit's name and when it is done already", async () => {
    await saveUnitInfo({ ...sampleUnitInfo, unit: "" });
    expect(await finalizeScorecard(request)).toMatchObject({ failure: { code: "unitMissing" } });
    await saveUnitInfo(sampleUnitInfo);
    await finalizeScorecard(request);
    expect(await finalizeScorecard(request)).toMatchObject({ failure: { code: "changedMeanwhile" } });
  });

  test("[F6] the scorecard shows it live, and a total that is no longer the finalized one", async () => {
    expect(await textOf("Chấm điểm", "A3")).toBe(scorecardText.howTo);
    await finalizeScorecard(request);
    const line = `ĐÃ CHỐT ĐIỂM TỰ ĐÁNH GIÁ 05/12/2023 14:30 – Nguyễn Văn A – Mã đối chiếu: ${fingerprint}`;
    expect(await textOf("Chấm điểm", "A3")).toBe(line);
    await tamper((sheet) => (sheet.getRange(selfScore("1.1")).values = [[3]]));
    expect(await textOf("Chấm điểm", "A3")).toBe(`${line} – CHÚ Ý: tổng điểm đã khác lúc chốt: 94,5`);
    await reopenScorecard(later);
    expect(await textOf("Chấm điểm", "A3")).toBe(scorecardText.howTo);
  });

  test("[F5] a self score changed by another program is told with both values", async () => {
    await finalizeScorecard(request);
    await tamper((sheet) => (sheet.getRange(selfScore("1.1")).values = [[3.5]]));
    expect(await finalization()).toMatchObject({
      isIntact: false,
      changed: [{ criterionId: "1.1", finalized: "4", found: "3,5" }],
    });
  });

  test("[F5] another unit or year is told as well: the scores are the same, the fingerprint is not", async () => {
    await finalizeScorecard(request);
    await saveUnitInfo({ ...sampleUnitInfo, assessmentYear: "2024" });
    expect(await finalization()).toMatchObject({ isIntact: false, changed: [] });
  });

  test("two syncs that read and one that writes, together at most 80 actions", async () => {
    excel.host.wire.reset();
    await finalizeScorecard(request);
    const { requests, actions } = excel.host.wire.totals;
    expect(requests).toBe(3);
    expect(actions).toBeLessThanOrEqual(80);
  });
});

describe("reopening", () => {
  test("[F4] frees the self scores, empties the record and leaves both events in the trace", async () => {
    await finalizeScorecard(request);
    expect(await reopenScorecard(later)).toEqual({ ok: true, value: undefined });
    expect(await finalization()).toBeNull();
    expect(await record()).toMatchObject({
      "Mã đối chiếu": "",
      "Người chốt": "",
      "Điểm khi chốt": "",
      "Nhật ký chốt": [
        `05/12/2023 14:30 – Chốt điểm – Nguyễn Văn A – ${fingerprint}`,
        `06/12/2023 08:05 – Mở chốt – Trần Thị B – ${fingerprint}`,
      ].join("\n"),
    });
    await onScorecard((sheet) => (sheet.getRange(selfScore("1.1")).values = [[3]]));
    expect(await examineScorecard()).toMatchObject({ value: { diagnoses: [] } });
    expect(await reopenScorecard(later)).toMatchObject({ failure: { code: "changedMeanwhile" } });
  });
});

describe("a finalized scorecard that is mended", () => {
  test("[F7] self scores that were unlocked are damage, and are locked again", async () => {
    await finalizeScorecard(request);
    await tamper((sheet) => (sheet.getRange(selfScore("1.1")).format.protection.locked = false));
    const examined = await examineScorecard();
    expect(examined).toMatchObject({ value: { diagnoses: [{ code: "cellUnlocked", columns: ["selfScore"] }] } });
    expect(await restoreInputs()).toMatchObject({ ok: true });
    expect(await examineScorecard()).toMatchObject({ value: { diagnoses: [] } });
    expect(await finalization()).toMatchObject({ isIntact: true });
  });

  test("[F7] a rebuild keeps it finalized", async () => {
    await finalizeScorecard(request);
    await tamper((sheet) => (sheet.getRange("D5").values = [[17]]));
    const examined = await examineScorecard();
    if (!examined.ok || !examined.value) throw new Error("no scorecard was found");
    expect(await rebuildScorecard(examined.value)).toMatchObject({ ok: true });
    expect(await examineScorecard()).toMatchObject({ value: { diagnoses: [] } });
    expect(await finalization()).toMatchObject({ isIntact: true, changed: [] });
    expect(await textOf("Chấm điểm", "A3")).toContain(fingerprint);
  });

  test("[F7] repairs of finalized self scores are refused, those of appraised scores are not", async () => {
    await finalizeScorecard(request);
    await onScorecard((sheet) => {
      sheet.getRange(a1(cellOf(haTrung2023, "1.1", "appraisedScore"))).values = [["'3,5"]];
    });
    await tamper((sheet) => (sheet.getRange(selfScore("1.5")).values = [["'0,5"]]));
    const proposed = await proposeRepairs();
    if (!proposed.ok) throw new Error(proposed.failure.detail);
    const [appraised, self] = proposed.value.map((repair) => ({
      ...repair,
      score: repair.certainty === "certain" ? repair.score : (repair.choices[0] ?? 0),
    }));
    if (!appraised || !self) throw new Error("two repairs are offered");
    expect(await repairScores([self])).toMatchObject({ failure: { code: "finalized" } });
    expect(await repairScores([appraised])).toMatchObject({ ok: true });
  });
});

describe("a workbook made before scorecards could be finalized", () => {
  beforeEach(async () => {
    await excel.load(await fromXlsx(readFileSync(join(__dirname, "../fixtures/nine-column-scorecard.xlsx"))));
  });

  test("[F8] gets the rows below everything that stands there", async () => {
    await onSheet("Thông tin", (sheet) => {
      sheet.protection.unprotect();
      sheet.getRange("A24").values = [["Ghi chú của xã"]];
    });
    expect(await finalizeScorecard(request)).toMatchObject({ ok: true });
    expect(await textOf("Thông tin", "A24")).toBe("Ghi chú của xã");
    expect(await textOf("Thông tin", "A25")).toBe("Mã đối chiếu");
    expect(await record()).toMatchObject({ "Mã đối chiếu": fingerprint, "Người chốt": "Nguyễn Văn A" });
    expect(await finalization()).toMatchObject({ isIntact: true, changed: [] });
    expect(await examineScorecard()).toMatchObject({ value: { diagnoses: [] } });
    expect(await textOf("Chấm điểm", "A3")).toContain(fingerprint);
    await expect(onSheet("Thông tin", (sheet) => (sheet.getRange("B25").values = [["x"]]))).rejects.toMatchObject({
      code: "AccessDenied",
    });
    expect(await reopenScorecard(later)).toMatchObject({ ok: true });
  });

  test("[F8] a how-to line that is no longer ours is left alone", async () => {
    await tamper((sheet) => (sheet.getRange("A3").values = [["Hạn nộp: 30/11"]]));
    expect(await finalizeScorecard(request)).toMatchObject({ ok: true });
    expect(await textOf("Chấm điểm", "A3")).toBe("Hạn nộp: 30/11");
  });

  /** A file keeps old results and the shortest spelling of names and protection; Excel spells out what it is given. */
  const settle = () =>
    Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheets = ["Chấm điểm", "Thông tin"].map((name) => worksheets.getItem(name));
      names.load({ name: true, formula: true });
      for (const { protection } of sheets) protection.load({ options: true });
      await context.sync();
      for (const item of names.items) item.formula = String(item.formula);
      worksheets.getItem("Chấm điểm").getRange("E6").values = [[1]];
      for (const { protection } of sheets) {
        protection.unprotect();
        protection.protect(protection.options);
      }
      await context.sync();
    });

  test("[F9] is as it was after a failure", async () => {
    await settle();
    const before = await workbookImage(excel);
    const act = () => finalizeScorecard(request);
    const requests = await actionsOfRequests(excel, act);
    const last = requests.at(-1) ?? 0;
    for (let action = last; action > 0; action -= 6) {
      excel.host.failNext({ sync: requests.length, action });
      expect({ action, ok: (await act()).ok }).toEqual({ action, ok: false });
      expect({ action, image: await workbookImage(excel) }).toEqual({ action, image: before });
    }
    expect(await act()).toMatchObject({ ok: true });
  }, 120_000);
});

describe("[F9] a failure at any sync or action", () => {
  const everything = () => workbookImage(excel);

  test("of finalizing leaves the workbook as it was", async () => {
    await failEverywhere(excel, () => finalizeScorecard(request), everything);
  }, 300_000);

  test("of reopening leaves it finalized", async () => {
    await finalizeScorecard(request);
    await failEverywhere(excel, () => reopenScorecard(later), everything);
  }, 300_000);
});
