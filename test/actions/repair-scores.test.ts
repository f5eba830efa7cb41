import { createScorecard } from "../../src/actions/create-scorecard";
import type { AgreedRepair, ProposedRepair } from "../../src/actions/actions";
import { checkScorecard } from "../../src/actions/read-workbook";
import { proposeRepairs, repairScores } from "../../src/actions/repair-scores";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { a1 } from "../../src/sheets/a1";
import { cellOf } from "../../src/sheets/scorecard-layout";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { failEverywhere } from "../support/every-fault";
import { workbookImage } from "../support/workbook-image";

const sheetName = "Chấm điểm";
const address = (id: string) => a1(cellOf(haTrung2023, id, "selfScore"));

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
  await createScorecard(haTrung2023);
});
afterEach(() => excel.dispose());

/** As pasting leaves it: the content with a number format of its own. */
async function paste(id: string, content: string | number, numberFormat = "General"): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.protection.load({ options: true });
    await context.sync();
    const { options } = sheet.protection;
    sheet.protection.unprotect();
    const cell = sheet.getRange(address(id));
    cell.numberFormat = [[numberFormat]];
    cell.values = [[content]];
    sheet.protection.protect(options);
    await context.sync();
  });
}

async function cell(id: string): Promise<readonly [value: unknown, numberFormat: unknown, isProtected: boolean]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const range = sheet.getRange(address(id));
    range.load({ values: true, numberFormat: true });
    sheet.protection.load({ protected: true });
    await context.sync();
    return [range.values[0]?.[0], range.numberFormat[0]?.[0], sheet.protection.protected];
  });
}

async function proposals(): Promise<readonly ProposedRepair[]> {
  const result = await proposeRepairs();
  if (!result.ok) throw new Error(result.failure.detail);
  return result.value;
}

const agreeTo = ({ criterionId, field, from, ...repair }: ProposedRepair, choice = 0): AgreedRepair => {
  const score = repair.certainty === "certain" ? repair.score : repair.choices[choice];
  if (score === undefined) throw new Error(`nothing is offered for ${criterionId}`);
  return { criterionId, field, from, score };
};

/** 2 May of this year, as Excel keeps what was typed as "2.5" on a machine with that order. */
const secondOfMay = Math.round(Date.UTC(new Date().getFullYear(), 4, 2) / 86_400_000) + 25_569;

async function spoil(): Promise<void> {
  await paste("7.2", "'2,5");
  await paste("1.1", "4/4", "@");
  await paste("5.4", secondOfMay, "d-mmm");
}

test("[P1] proposals tell what stands there, what it would become, and whether Excel's undo ends; nothing is written", async () => {
  await spoil();
  const before = await workbookImage(excel);
  expect(await proposals()).toMatchObject([
    { criterionId: "1.1", certainty: "certain", score: 4, from: "4/4", endsUndo: true },
    { criterionId: "5.4", cause: "dateOfScore", endsUndo: true },
    { criterionId: "7.2", certainty: "certain", score: 2.5, from: "2,5", endsUndo: false },
  ]);
  expect(await workbookImage(excel)).toEqual(before);
});

test("a sound scorecard needs no repair", async () => {
  expect(await proposals()).toEqual([]);
});

test("[P3] a text becomes a number that is summed, and the sheet stays protected", async () => {
  await spoil();
  const repairs = await proposals();
  expect(await repairScores(repairs.map((repair) => agreeTo(repair)))).toMatchObject({ ok: true });
  expect(await cell("7.2")).toEqual([2.5, "General", true]);
  expect(await cell("1.1")).toEqual([4, "General", true]);
  expect((await cell("5.4")).slice(1)).toEqual(["General", true]);
  const state = await checkScorecard();
  if (!state.ok) throw new Error(state.failure.detail);
  expect(state.value.check?.summary.errorCount).toBe(0);
  expect(await proposals()).toEqual([]);
});

test("[P5] a cell whose format can stay is written without unprotecting the sheet", async () => {
  await paste("7.2", "'2,5", "0.00");
  const [repair] = await proposals();
  if (!repair) throw new Error("no proposal");
  const events: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).onProtectionChanged.add((event) => {
      events.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  expect(await repairScores([agreeTo(repair)])).toMatchObject({ ok: true });
  await excel.idle();
  expect(await cell("7.2")).toEqual([2.5, "0.00", true]);
  expect(events).toEqual([]);
});

test("[P2] a cell that was edited meanwhile stops everything", async () => {
  await spoil();
  const agreed = (await proposals()).map((repair) => agreeTo(repair));
  await paste("7.2", "'1,5");
  const before = await workbookImage(excel);
  expect(await repairScores(agreed)).toMatchObject({ failure: { code: "changedMeanwhile" } });
  expect(await workbookImage(excel)).toEqual(before);
});

test("[P2] a score that was not offered is not written", async () => {
  await spoil();
  const [first] = await proposals();
  if (!first) throw new Error("no proposal");
  expect(await repairScores([{ ...agreeTo(first), score: 3 }])).toMatchObject({
    failure: { code: "changedMeanwhile" },
  });
});

test("without a scorecard there is nothing to repair", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).delete();
    await context.sync();
  });
  expect(await repairScores([])).toMatchObject({ failure: { code: "noScorecard" } });
});

test("[P4] a failure at any sync or action leaves every cell as it was, and trying again works", async () => {
  await spoil();
  const agreed = (await proposals()).map((repair) => agreeTo(repair));
  await failEverywhere(
    excel,
    () => repairScores(agreed),
    async () => [await workbookImage(excel), await cell("7.2"), await cell("1.1"), await cell("5.4")],
  );
  expect(await proposals()).toEqual([]);
}, 120_000);
