import { createScorecard } from "../../src/actions/create-scorecard";
import type { EntryShown } from "../../src/actions/actions";
import { checkScorecard } from "../../src/actions/read-workbook";
import { writeEntry } from "../../src/actions/write-entry";
import { blankEntry, type Entry } from "../../src/domain/assessment";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { a1 } from "../../src/sheets/a1";
import { cellOf } from "../../src/sheets/scorecard-layout";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { failEverywhere } from "../support/every-fault";
import { workbookImage } from "../support/workbook-image";

const sheetName = "Chấm điểm";
const at = (id: string, field: keyof Entry) => a1(cellOf(haTrung2023, id, field));
const blank: EntryShown = { shown: blankEntry, mayEndUndo: false };

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
  await createScorecard(haTrung2023);
});
afterEach(() => excel.dispose());

async function entryOf(id: string): Promise<Entry | undefined> {
  const state = await checkScorecard();
  if (!state.ok) throw new Error(state.failure.detail);
  return state.value.check?.assessment.get(id);
}

/** What the cell is: its formula tells a text that looks like a formula from a formula. */
async function cell(id: string, field: keyof Entry) {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).getRange(at(id, field));
    range.load({ values: true, valueTypes: true, formulas: true, numberFormat: true });
    await context.sync();
    return {
      value: range.values[0]?.[0] as unknown,
      type: range.valueTypes[0]?.[0],
      format: range.numberFormat[0]?.[0] as unknown,
    };
  });
}

/** As pasting leaves it: the content with a number format of its own. */
async function paste(id: string, content: string | number, numberFormat: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.protection.load({ options: true });
    await context.sync();
    const { options } = sheet.protection;
    sheet.protection.unprotect();
    const range = sheet.getRange(at(id, "selfScore"));
    range.numberFormat = [[numberFormat]];
    range.values = [[content]];
    sheet.protection.protect(options);
    await context.sync();
  });
}

/** What Excel tells of the sheet's protection while something is done. */
async function protectionEvents(act: () => Promise<unknown>): Promise<number> {
  let events = 0;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).onProtectionChanged.add(() => {
      events += 1;
      return Promise.resolve();
    });
    await context.sync();
  });
  await act();
  await excel.idle();
  return events;
}

test("score, explanation and evidence are written into the cells of their row, and nothing else", async () => {
  const changes = { selfScore: 2.5, explanation: "Chậm 02 ngày", evidence: "Văn bản số 125/BC-UBND" };
  const unprotected = await protectionEvents(async () => {
    expect(await writeEntry("1.1", changes, blank)).toEqual({ ok: true, value: "written" });
  });
  expect(await entryOf("1.1")).toEqual({ ...blankEntry, ...changes, selfScore: { kind: "number", value: 2.5 } });
  expect(await cell("1.1", "selfScore")).toMatchObject({ value: 2.5, type: "Double" });
  expect(await entryOf("1.2")).toEqual(blankEntry);
  expect(unprotected).toBe(0);
});

test("a field left out stays as it is; null empties the score", async () => {
  await writeEntry("1.1", { selfScore: 3, explanation: "Vì sao" }, blank);
  const shown = await entryOf("1.1");
  if (!shown) throw new Error("1.1 cannot be read");
  await writeEntry("1.1", { selfScore: null }, { shown, mayEndUndo: false });
  expect(await entryOf("1.1")).toEqual({ ...blankEntry, explanation: "Vì sao" });
  expect(await cell("1.1", "selfScore")).toMatchObject({ value: "", type: "Empty" });
});

test.each(["=1+1", "+84 237", "-- chưa làm", "@xa", "'trích", "0125", "15/11/2023", "TRUE", "Dòng 1\n=Dòng 2"])(
  "[W5] the text %p stays that text",
  async (text) => {
    await writeEntry("1.1", { explanation: text, evidence: text }, blank);
    expect(await cell("1.1", "explanation")).toMatchObject({ value: text, type: "String" });
    expect(await cell("1.1", "evidence")).toMatchObject({ value: text, type: "String" });
  },
);

test("[E3] a cell that somebody changed meanwhile stops all of it; other cells of the row do not", async () => {
  await excel.host.type(sheetName, at("1.1", "selfScore"), "3");
  const before = await workbookImage(excel);
  expect(await writeEntry("1.1", { selfScore: 2, explanation: "Vì sao" }, blank)).toMatchObject({
    failure: { code: "changedMeanwhile" },
  });
  expect(await workbookImage(excel)).toEqual(before);
  expect(await writeEntry("1.1", { explanation: "Vì sao" }, blank)).toMatchObject({ ok: true });
});

test("[E3] a number that became the same text is a change", async () => {
  await writeEntry("1.1", { selfScore: 3 }, blank);
  const shown = { ...blankEntry, selfScore: { kind: "number", value: 3 } as const };
  await paste("1.1", "'3", "General");
  expect(await writeEntry("1.1", { selfScore: 4 }, { shown, mayEndUndo: false })).toMatchObject({
    failure: { code: "changedMeanwhile" },
  });
});

test("[E4] where the number format must change nothing is written before somebody agrees to the end of undo", async () => {
  await paste("7.2", "", "@");
  const before = await workbookImage(excel);
  expect(await writeEntry("7.2", { selfScore: 2.5 }, blank)).toEqual({ ok: true, value: "endsUndo" });
  expect(await workbookImage(excel)).toEqual(before);
  expect(await writeEntry("7.2", { selfScore: 2.5 }, { ...blank, mayEndUndo: true })).toMatchObject({ ok: true });
  expect(await cell("7.2", "selfScore")).toMatchObject({ value: 2.5, type: "Double", format: "General" });
  expect(await writeEntry("7.2", { explanation: "Vì sao" }, blank)).toEqual({ ok: true, value: "written" });
});

test("the rule of entry is the sheet's: a wrong score is a bug of the caller", async () => {
  await expect(writeEntry("1.1", { selfScore: 4.1 }, blank)).rejects.toThrow(RangeError);
  await expect(writeEntry("1.1", { selfScore: -1 }, blank)).rejects.toThrow(RangeError);
  expect(await entryOf("1.1")).toEqual(blankEntry);
});

test("without a scorecard nothing can be written", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).delete();
    await context.sync();
  });
  expect(await writeEntry("1.1", { selfScore: 4 }, blank)).toMatchObject({ failure: { code: "noScorecard" } });
});

test("a failure at any sync or action leaves every cell as it was, and trying again works", async () => {
  await failEverywhere(
    excel,
    () => writeEntry("1.1", { selfScore: 2.5, explanation: "=Vì sao", evidence: "125/BC" }, blank),
    () => workbookImage(excel),
  );
}, 120_000);

test("the same where the sheet must be unprotected", async () => {
  await paste("7.2", "2,5", "@");
  const shown = { ...blankEntry, selfScore: { kind: "text", text: "2,5" } as const };
  await failEverywhere(
    excel,
    () => writeEntry("7.2", { selfScore: 2.5, explanation: "Vì sao" }, { shown, mayEndUndo: true }),
    () => workbookImage(excel),
  );
}, 120_000);

test("three requests, of which one writes", async () => {
  excel.host.wire.reset();
  await writeEntry("1.1", { selfScore: 2.5, explanation: "Vì sao" }, blank);
  expect(excel.host.wire.log.map(({ writes }) => writes)).toEqual([false, false, true]);
});
