import { startEmbeddedExcel } from "../../support/embedded-excel";
import type { RunningExcel } from "../../support/embedded-excel";

let excel: RunningExcel;

beforeAll(async () => {
  excel = await startEmbeddedExcel();
}, 60_000);
afterAll(() => excel.dispose());

test("formulas are calculated before the next read", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [
      [1, 2],
      ["=A1+B1", "chữ"],
    ];
    range.load("values,formulas,text,valueTypes,address");
    await context.sync();
    expect(range.values).toEqual([
      [1, 2],
      [3, "chữ"],
    ]);
    expect(range.formulas[1]).toEqual(["=A1+B1", "chữ"]);
    expect(range.valueTypes).toEqual([
      ["Double", "Double"],
      ["Double", "String"],
    ]);
    expect(range.address).toBe("Sheet1!A1:B2");
  });
});
