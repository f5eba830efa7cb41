import { createScorecard } from "../../src/actions/create-scorecard";
import { checkScorecard } from "../../src/actions/read-workbook";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startEmbeddedExcel();
});
afterEach(() => excel.dispose());

test("creates the scorecard", async () => {
  const result = await createScorecard(haTrung2023);
  console.log(JSON.stringify(result), excel.host.wire.totals, JSON.stringify(excel.host.wire.log));
  expect(result).toEqual({ ok: true, value: { outcome: "created", sheetName: "Chấm điểm" } });
  excel.host.wire.reset();
  const state = await checkScorecard();
  console.log(JSON.stringify(state).slice(0, 1500), excel.host.wire.totals);
});
