import { onExcel, refusal, run } from "./on-excel";

onExcel();

type Step = (sheet: Excel.Worksheet) => Excel.Range;

test.each<[string, Step, string]>([
  ["getCell", (sheet) => sheet.getRange("B2:D4").getCell(1, 2), "D3"],
  ["getCell beyond the range", (sheet) => sheet.getRange("B2").getCell(3, 0), "B5"],
  ["getRow", (sheet) => sheet.getRange("B2:D4").getRow(2), "B4:D4"],
  ["getColumn", (sheet) => sheet.getRange("B2:D4").getColumn(0), "B2:B4"],
  ["getEntireRow", (sheet) => sheet.getRange("B2:D4").getEntireRow(), "2:4"],
  ["getEntireColumn", (sheet) => sheet.getRange("B2:D4").getEntireColumn(), "B:D"],
  ["getLastCell", (sheet) => sheet.getRange("B2:D4").getLastCell(), "D4"],
  ["getLastRow", (sheet) => sheet.getRange("B2:D4").getLastRow(), "B4:D4"],
  ["getLastColumn", (sheet) => sheet.getRange("B2:D4").getLastColumn(), "D2:D4"],
  ["getOffsetRange", (sheet) => sheet.getRange("B2:D4").getOffsetRange(-1, 2), "D1:F3"],
  ["getResizedRange", (sheet) => sheet.getRange("B2:D4").getResizedRange(1, -2), "B2:B5"],
  ["getAbsoluteResizedRange", (sheet) => sheet.getRange("B2").getAbsoluteResizedRange(2, 3), "B2:D3"],
  ["getRowsAbove", (sheet) => sheet.getRange("B3:D4").getRowsAbove(2), "B1:D2"],
  ["getRowsBelow", (sheet) => sheet.getRange("B3:D4").getRowsBelow(), "B5:D5"],
  ["getColumnsBefore", (sheet) => sheet.getRange("C3:D4").getColumnsBefore(2), "A3:B4"],
  ["getColumnsAfter", (sheet) => sheet.getRange("C3:D4").getColumnsAfter(1), "E3:E4"],
  ["getBoundingRect", (sheet) => sheet.getRange("B2").getBoundingRect("D5"), "B2:D5"],
  ["getIntersection", (sheet) => sheet.getRange("A1:C3").getIntersection(sheet.getRange("B2:D4")), "B2:C3"],
  ["getRangeByIndexes", (sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
  ["getCell of a sheet", (sheet) => sheet.getCell(4, 30), "AE5"],
  ["an absolute address", (sheet) => sheet.getRange("$B$2:$A$1"), "A1:B2"],
  ["an address with its own sheet", (sheet) => sheet.getRange("Sheet1!C3"), "C3"],
  ["a used range of nothing", (sheet) => sheet.getUsedRange(), "A1"],
])("%s", async (_name, step, address) => {
  const range = await run((_context, sheet) => step(sheet).load("address"));
  expect(range.address).toBe(`Sheet1!${address}`);
});

test.each<[string, Step]>([
  ["off the sheet upwards", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0)],
  ["off the sheet to the right", (sheet) => sheet.getRange("XFD1").getOffsetRange(0, 1)],
  ["a range of no rows", (sheet) => sheet.getRange("A1").getResizedRange(-1, 0)],
  ["a row outside the range", (sheet) => sheet.getRange("A1:A3").getRow(3)],
  ["no rows above", (sheet) => sheet.getRange("B2").getRowsAbove(0)],
  ["another sheet", (sheet) => sheet.getRange("Other!A1")],
  ["no address", (sheet) => sheet.getRange("A1B")],
  ["two areas in one range", (sheet) => sheet.getRange("A1,B2")],
  ["a fraction", (sheet) => sheet.getCell(0.5, 0)],
])("%s is refused", async (_name, step) => {
  expect(await refusal((context) => step(context.workbook.worksheets.getActiveWorksheet()))).toBe("InvalidArgument");
});

test("ranges that do not meet", async () => {
  const none = await run((_context, sheet) => sheet.getRange("A1").getIntersectionOrNullObject("B2").load("address"));
  expect(none.isNullObject).toBe(true);
  expect(
    await refusal((context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").getIntersection("B2");
    }),
  ).toBe("ItemNotFound");
});

test("the used range follows contents; with formats unless values alone are asked for", async () => {
  const [all, values, inside] = await run((_context, sheet) => {
    sheet.getRange("B2").values = [[1]];
    sheet.getRange("C5").formulas = [["=B2"]];
    sheet.getRange("E9").format.fill.color = "#FF0000";
    return [
      sheet.getUsedRange().load("address"),
      sheet.getUsedRange(true).load("address"),
      sheet.getRange("C1:D8").getUsedRangeOrNullObject(true).load("address"),
    ] as const;
  });
  expect([all.address, values.address, inside.address]).toEqual(["Sheet1!B2:E9", "Sheet1!B2:C5", "Sheet1!C5"]);
  const nothing = await run((_context, sheet) => sheet.getRange("Z1:Z9").getUsedRangeOrNullObject().load("address"));
  expect(nothing.isNullObject).toBe(true);
});

test("the surrounding region ends at blank rows and columns", async () => {
  const region = await run((_context, sheet) => {
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("E5").values = [[5]];
    return sheet.getRange("B3").getSurroundingRegion().load("address");
  });
  expect(region.address).toBe("Sheet1!B2:C3");
});

test("counts and indexes", async () => {
  const range = await run((_context, sheet) =>
    sheet.getRange("C4:E5").load("rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireRow,isEntireColumn"),
  );
  expect(range.toJSON()).toMatchObject({
    rowIndex: 3,
    columnIndex: 2,
    rowCount: 2,
    columnCount: 3,
    cellCount: 6,
    isEntireRow: false,
    isEntireColumn: false,
  });
});

test("a kept range goes on working in later requests", async () => {
  await run(async (context, sheet) => {
    const range = sheet.getRange("B2:B3");
    range.values = [[1], [2]];
    await context.sync();
    range.load("values,address");
    await context.sync();
    expect(range.address).toBe("Sheet1!B2:B3");
    expect(range.values).toEqual([[1], [2]]);
  });
});
