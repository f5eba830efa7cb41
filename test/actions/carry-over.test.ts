import { carryOver } from "../../src/actions/carry-over";
import { createScorecard } from "../../src/actions/create-scorecard";
import { finalizeScorecard } from "../../src/actions/finalize-scorecard";
import { checkScorecard } from "../../src/actions/read-workbook";
import { saveUnitInfo } from "../../src/actions/save-unit-info";
import { blankEntry } from "../../src/domain/assessment";
import { withCarriedOver, type CarryOverChange } from "../../src/domain/carry-over";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { a1 } from "../../src/sheets/a1";
import { cellOf } from "../../src/sheets/scorecard-layout";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { failEverywhere } from "../support/every-fault";
import { sampleUnitInfo } from "../support/sample-commune";
import { workbookImage } from "../support/workbook-image";

const sheetName = "Chấm điểm";

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
  await createScorecard(haTrung2023);
});
afterEach(() => excel.dispose());

const note = (criterionId: string, field: "explanation" | "evidence", after: string, before = ""): CarryOverChange => ({
  criterionId,
  field,
  before,
  after,
});

const score = (criterionId: string, after: number): CarryOverChange => ({
  criterionId,
  field: "selfScore",
  before: { kind: "blank" },
  after,
});

const agreed: readonly CarryOverChange[] = [
  score("1.1", 3.5),
  note("1.1", "explanation", "Ban hành chậm"),
  note("1.2", "explanation", "=HYPERLINK(1)", "Ghi chú cũ"),
  note("7.2", "evidence", "05"),
];

async function write(id: string, field: "selfScore" | "explanation", content: string | number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.getRange(a1(cellOf(haTrung2023, id, field))).values = [[content]];
    await context.sync();
  });
}

async function assessment() {
  const state = await checkScorecard();
  if (!state.ok || !state.value.check) throw new Error(JSON.stringify(state));
  return state.value.check.assessment;
}

test("[L3] writes exactly what was agreed to: scores as numbers, notes as text whatever they look like", async () => {
  await write("1.2", "explanation", "Ghi chú cũ");
  const before = await assessment();
  expect(await carryOver(agreed)).toEqual({ ok: true, value: undefined });
  expect(await assessment()).toEqual(withCarriedOver(before, agreed));
  const { formulas, isProtected } = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const range = sheet.getRange(a1(cellOf(haTrung2023, "1.2", "explanation")));
    range.load({ formulas: true, values: true });
    sheet.protection.load({ protected: true });
    await context.sync();
    return { formulas: [range.formulas, range.values], isProtected: sheet.protection.protected };
  });
  expect(formulas).toEqual([[["=HYPERLINK(1)"]], [["=HYPERLINK(1)"]]]);
  expect(isProtected).toBe(true);
});

test("[L3] a score brought into a cell formatted as text or date is a number again", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.protection.unprotect();
    sheet.getRange(a1(cellOf(haTrung2023, "1.1", "selfScore"))).numberFormat = [["@"]];
    sheet.getRange(a1(cellOf(haTrung2023, "5.4", "selfScore"))).numberFormat = [["d-mmm"]];
    await context.sync();
  });
  expect(await carryOver([score("1.1", 4), score("5.4", 2)])).toMatchObject({ ok: true });
  const read = await assessment();
  expect(read.get("1.1")?.selfScore).toEqual({ kind: "number", value: 4 });
  expect(read.get("5.4")?.selfScore).toEqual({ kind: "number", value: 2 });
});

test.each<readonly [string, "selfScore" | "explanation", string | number]>([
  ["1.1", "selfScore", 0],
  ["1.1", "explanation", "Người khác vừa ghi"],
  ["1.2", "explanation", ""],
])("[L3] a cell that no longer holds what was shown stops everything (%s %s)", async (id, field, content) => {
  await write("1.2", "explanation", "Ghi chú cũ");
  await write(id, field, content);
  const before = await workbookImage(excel);
  expect(await carryOver(agreed)).toMatchObject({ failure: { code: "changedMeanwhile" } });
  expect(await workbookImage(excel)).toEqual(before);
});

test("[F3] of a finalized scorecard no score is brought over, and nothing beside it; explanations alone are", async () => {
  await write("1.2", "explanation", "Ghi chú cũ");
  await saveUnitInfo(sampleUnitInfo);
  const signed = { by: "Nguyễn Văn A", at: "05/12/2023 14:30" };
  expect(await finalizeScorecard({ ...signed, warningsAccepted: true })).toMatchObject({ ok: true });
  const before = await assessment();
  expect(await carryOver(agreed)).toMatchObject({ ok: false, failure: { code: "changedMeanwhile" } });
  expect(await assessment()).toEqual(before);
  const notes = agreed.filter(({ field }) => field !== "selfScore");
  expect(await carryOver(notes)).toMatchObject({ ok: true });
  expect(await assessment()).toEqual(withCarriedOver(before, notes));
});

test("without a scorecard there is nothing to bring anything to", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).delete();
    await context.sync();
  });
  expect(await carryOver(agreed)).toMatchObject({ failure: { code: "noScorecard" } });
});

test("[L4] a failure at any sync or action leaves every cell as it was", async () => {
  await write("1.2", "explanation", "Ghi chú cũ");
  await write("1.1", "selfScore", "'2,5");
  const before = (await assessment()).get("1.1")?.selfScore ?? blankEntry.selfScore;
  const changes = agreed.map((change) => (change.field === "selfScore" ? { ...change, before } : change));
  await failEverywhere(
    excel,
    () => carryOver(changes),
    () => workbookImage(excel),
  );
  expect((await assessment()).get("1.1")).toMatchObject({ selfScore: { value: 3.5 }, explanation: "Ban hành chậm" });
}, 120_000);
