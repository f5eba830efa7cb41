import { onExcel, read, run } from "./on-excel";

const formats = [
  "General",
  "0",
  "0.00",
  "#,##0.00",
  "0%",
  "0.00%",
  "0.00E+00",
  '#,##0 "₫"',
  "m/d/yyyy",
  "h:mm",
  "dd/mm/yyyy h:mm",
];
const numbers = [
  0,
  1,
  -1,
  2.5,
  -2.5,
  0.125,
  0.07,
  0.1 + 0.2,
  94.55,
  1234.5,
  -98_765.4321,
  45_296,
  45_296.25,
  0.5,
  1.5e14,
];

describe.each(["vi-VN", "en-US"] as const)("on a machine that is set to %s", (locale) => {
  const excel = onExcel({ locale });

  test("a number that is opened and entered again stays the number it was, whatever its format", async () => {
    const values = numbers.map((number) => formats.map(() => number));
    await run((_context, sheet) => {
      const block = sheet.getRange("A1:K15");
      block.numberFormat = numbers.map(() => formats);
      block.values = values;
    });
    const addresses = numbers.flatMap((_, row) => formats.map((__, column) => `${"ABCDEFGHIJK"[column]}${row + 1}`));
    for (const address of addresses) {
      expect([address, await excel.host.reenter("Sheet1", address)]).toEqual([address, { accepted: true }]);
    }
    const after = (await read("A1:K15", "values")) as number[][];
    // Excel keeps fifteen digits.
    expect(after.map((row) => row.map((value) => Number(Number(value).toPrecision(14))))).toEqual(
      values.map((row) => row.map((value) => Number(value.toPrecision(14)))),
    );
    expect(await read("A1:K15", "numberFormat")).toEqual(numbers.map(() => formats));
  });

  test("formulas, marked texts, small numbers, truth values and words stay what they are", async () => {
    const contents = [["=SUM(1,1.5)", "'=1", 1e-7, true, "Hà Bắc", "'007", ""]];
    await run((_context, sheet) => (sheet.getRange("A1:G1").formulas = contents));
    const before = [await read("A1:G1", "formulas"), await read("A1:G1", "values"), await read("A1:G1", "valueTypes")];
    for (const column of "ABCDEFG") await excel.host.reenter("Sheet1", `${column}1`);
    expect([await read("A1:G1", "formulas"), await read("A1:G1", "values"), await read("A1:G1", "valueTypes")]).toEqual(
      before,
    );
  });
});
