import { createScorecard } from "../../src/actions/create-scorecard";
import { selectedCriterion, watchSelection } from "../../src/actions/selected-criterion";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { workbookImage } from "../support/workbook-image";

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
  await createScorecard(haTrung2023);
});
afterEach(() => excel.dispose());

async function select(sheetName: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}

test("[E6] any cell of a criterion's row is that criterion, on whatever tab the scorecard is", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Chấm điểm").name = "Phiếu của xã";
    await context.sync();
  });
  for (const [address, id] of [
    ["D6", "1.1"],
    ["H46", "7.2"],
    ["A46:I46", "7.2"],
    ["Z6", "1.1"],
  ] as const) {
    await select("Phiếu của xã", address);
    expect([address, await selectedCriterion()]).toEqual([address, { ok: true, value: id }]);
  }
});

test.each([
  ["Chấm điểm", "D5"],
  ["Chấm điểm", "A1"],
  ["Chấm điểm", "D52"],
  ["Thông tin", "B6"],
])("[E6] %s!%s is no criterion", async (sheetName, address) => {
  await select(sheetName, address);
  expect(await selectedCriterion()).toEqual({ ok: true, value: null });
});

test("without a scorecard nothing is selected of it", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Chấm điểm").delete();
    await context.sync();
  });
  expect(await selectedCriterion()).toEqual({ ok: true, value: null });
});

test("one request that writes nothing; neither does the handler", async () => {
  const before = await workbookImage(excel);
  const watching = await watchSelection(() => undefined);
  if (!watching.ok) throw new Error(watching.failure.detail);
  await select("Chấm điểm", "D8");
  await excel.idle();
  excel.host.wire.reset();
  await selectedCriterion();
  expect(excel.host.wire.log).toMatchObject([{ writes: false }]);
  expect(await workbookImage(excel)).toEqual(before);
});

test("tells of selections on every sheet until it is stopped", async () => {
  let selections = 0;
  const watching = await watchSelection(() => (selections += 1));
  if (!watching.ok) throw new Error(watching.failure.detail);
  await select("Chấm điểm", "D8");
  await select("Thông tin", "B5");
  await excel.idle();
  expect(selections).toBe(2);
  watching.value();
  await excel.idle();
  await select("Chấm điểm", "D9");
  await excel.idle();
  expect(selections).toBe(2);
});
