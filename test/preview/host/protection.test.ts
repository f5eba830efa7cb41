import { onExcel, read, refusal, run } from "./on-excel";

onExcel();

const protect = (options?: Excel.WorksheetProtectionOptions) =>
  run((_context, sheet) => {
    sheet.getRange("B1:B3").format.protection.locked = false;
    sheet.protection.protect(options);
  });

const onSheet = (change: (sheet: Excel.Worksheet) => unknown) => (context: Excel.RequestContext) =>
  change(context.workbook.worksheets.getActiveWorksheet());

test("a write that touches one locked cell is refused as a whole", async () => {
  await protect();
  expect(
    await refusal(
      onSheet(
        (sheet) =>
          (sheet.getRange("A1:B2").values = [
            [1, 2],
            [3, 4],
          ]),
      ),
    ),
  ).toBe("AccessDenied");
  expect(await read("A1:B2", "values")).toEqual([
    ["", ""],
    ["", ""],
  ]);
  await run((_context, sheet) => (sheet.getRange("B1:B2").values = [[2], [4]]));
  expect(await read("B1:B2", "values")).toEqual([[2], [4]]);
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ["formulas", (sheet) => (sheet.getRange("A1").formulas = [["=1"]])],
  ["clear", (sheet) => sheet.getRange("A1").clear("Contents")],
  ["a number format", (sheet) => (sheet.getRange("B1").numberFormat = [["0"]])],
  ["a fill", (sheet) => (sheet.getRange("B1").format.fill.color = "red")],
  ["a border", (sheet) => (sheet.getRange("B1").format.borders.getItem("EdgeTop").style = "Continuous")],
  ["unlocking", (sheet) => (sheet.getRange("A1").format.protection.locked = false)],
  ["cell properties", (sheet) => sheet.getRange("B1").setCellProperties([[{ format: { font: { bold: true } } }]])],
  ["a column width", (sheet) => (sheet.getRange("B1").format.columnWidth = 30)],
  ["a row height", (sheet) => (sheet.getRange("B1").format.rowHeight = 30)],
  ["hiding a row", (sheet) => (sheet.getRange("1:1").rowHidden = true)],
  ["merging", (sheet) => sheet.getRange("B1:B2").merge()],
  ["inserting rows", (sheet) => sheet.getRange("1:1").insert("Down")],
  ["inserting cells", (sheet) => sheet.getRange("B1").insert("Down")],
  ["deleting columns", (sheet) => sheet.getRange("B:B").delete("Left")],
  ["validation", (sheet) => sheet.getRange("B1").dataValidation.clear()],
  ["a conditional format", (sheet) => sheet.getRange("B1").conditionalFormats.add("Custom")],
  ["copying onto locked cells", (sheet) => sheet.getRange("A1").copyFrom("B1", "Values")],
])("on a protected sheet %s is refused", async (_name, change) => {
  await protect();
  expect(await refusal(onSheet(change))).toBe("AccessDenied");
});

test.each<[keyof Excel.WorksheetProtectionOptions, (sheet: Excel.Worksheet) => unknown]>([
  ["allowFormatCells", (sheet) => (sheet.getRange("B1").format.fill.color = "red")],
  ["allowFormatColumns", (sheet) => (sheet.getRange("B1").format.columnWidth = 30)],
  ["allowFormatRows", (sheet) => (sheet.getRange("B1").format.rowHeight = 30)],
  ["allowInsertRows", (sheet) => sheet.getRange("1:1").insert("Down")],
  ["allowInsertColumns", (sheet) => sheet.getRange("A:A").insert("Right")],
])("%s allows it", async (option, change) => {
  await protect({ [option]: true });
  await run((_context, sheet) => void change(sheet));
});

test("page set-up, names, panes and selection stay possible", async () => {
  await protect();
  await run((context, sheet) => {
    sheet.pageLayout.orientation = "Landscape";
    sheet.freezePanes.freezeRows(1);
    context.workbook.names.add("VAN_DUOC", sheet.getRange("A1"));
    sheet.getRange("A1").select();
  });
});

test("protecting twice fails; unprotecting twice does not", async () => {
  await protect({ allowFormatRows: true, selectionMode: "Normal" });
  expect(await refusal(onSheet((sheet) => sheet.protection.protect()))).toBe("InvalidOperation");
  const protection = await run((_context, sheet) => {
    const before = sheet.protection.load("protected,options");
    return before;
  });
  expect(protection.protected).toBe(true);
  expect(protection.options).toMatchObject({ allowFormatRows: true, allowFormatCells: false, selectionMode: "Normal" });
  await run((_context, sheet) => {
    sheet.protection.unprotect();
    sheet.protection.unprotect();
    sheet.getRange("A1").values = [[1]];
  });
});

test("a password is asked for", async () => {
  await run((_context, sheet) => sheet.protection.protect({}, "bí mật"));
  expect(await refusal(onSheet((sheet) => sheet.protection.unprotect("sai")))).toBe("AccessDenied");
  await run((_context, sheet) => sheet.protection.unprotect("bí mật"));
});

test("an option Excel does not have is refused", async () => {
  expect(await refusal(onSheet((sheet) => sheet.protection.protect({ allowEverything: true } as never)))).toBe(
    "ApiNotFound",
  );
});

test.each<[string, (context: Excel.RequestContext) => unknown]>([
  ["adding", (context) => context.workbook.worksheets.add("Mới")],
  ["deleting", (context) => context.workbook.worksheets.getItem("Hai").delete()],
  ["renaming", (context) => (context.workbook.worksheets.getItem("Hai").name = "Khác")],
  ["hiding", (context) => (context.workbook.worksheets.getItem("Hai").visibility = "Hidden")],
  ["moving", (context) => (context.workbook.worksheets.getItem("Hai").position = 0)],
])("with the structure protected, %s a sheet is refused", async (_name, change) => {
  await run((context) => {
    context.workbook.worksheets.add("Hai");
    context.workbook.protection.protect();
  });
  expect(await refusal(change)).toBe("AccessDenied");
  await run((context) => {
    context.workbook.protection.unprotect();
    context.workbook.worksheets.getItem("Hai").delete();
  });
});
