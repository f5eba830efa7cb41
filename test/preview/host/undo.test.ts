import { onExcel, read, run } from "./on-excel";

const excel = onExcel({ locale: "vi-VN" });
const type = (address: string, text: string) => excel.host.type("Sheet1", address, text);
const undo = () => excel.host.undo();

test("what was typed is taken back in reverse order, with the format it brought and the formulas that use it", async () => {
  await run((_context, sheet) => (sheet.getRange("B1").formulas = [["=A1*2"]]));
  await type("A1", "4");
  await type("A1", "1/2/2023");
  expect(await read("A1", "numberFormat")).not.toEqual([["General"]]);
  await undo();
  expect(await read("A1:B1", "values")).toEqual([[4, 8]]);
  expect(await read("A1", "numberFormat")).toEqual([["General"]]);
  await undo();
  expect(await read("A1:B1", "values")).toEqual([["", 0]]);
});

test("values written by an add-in are taken back like typed ones, and the cell is shown", async () => {
  await type("A1", "4");
  await run((_context, sheet) => (sheet.getRange("A1:A2").values = [[2.5], ["chữ"]]));
  await run((_context, sheet) => sheet.getRange("C9").select());
  await undo();
  expect(await read("A1:A2", "values")).toEqual([[4], [""]]);
  const selected = await run((context) => context.workbook.getSelectedRange().load("address"));
  expect(selected.address).toBe("Sheet1!A1:A2");
});

test("a refused entry is no step", async () => {
  await run(
    (_context, sheet) =>
      (sheet.getRange("A1").dataValidation.rule = { decimal: { formula1: 0, formula2: 4, operator: "Between" } }),
  );
  await type("A1", "3");
  await type("A1", "9");
  await undo();
  expect(await read("A1", "values")).toEqual([[""]]);
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
  ["protecting", (sheet) => sheet.protection.protect()],
  ["a format", (sheet) => (sheet.getRange("B1").format.fill.color = "#FF0000")],
  ["a new sheet", (_sheet, context) => context.workbook.worksheets.add("Khác")],
  ["a defined name", (sheet, context) => context.workbook.names.add("TEN", sheet.getRange("A1"))],
])("%s by an add-in ends the history", async (_what, change) => {
  await type("A1", "4");
  await run((context, sheet) => change(sheet, context));
  expect(await undo()).toBeNull();
  expect(await read("A1", "values")).toEqual([[4]]);
});

test("looking, selecting and listening leave the history", async () => {
  await type("A1", "4");
  await run((context, sheet) => {
    sheet.onChanged.add(() => Promise.resolve());
    sheet.getRange("A1").select();
    context.workbook.worksheets.getItemOrNullObject("Không có").load("name");
  });
  await undo();
  expect(await read("A1", "values")).toEqual([[""]]);
});

test("listeners hear of what was taken back", async () => {
  await type("A1", "4");
  const heard = new Promise<string>((resolve) => {
    void run((_context, sheet) => sheet.onChanged.add(({ address }) => Promise.resolve(resolve(address)))).then(undo);
  });
  await expect(heard).resolves.toBe("A1");
});
