import { onExcel, read, run } from "./on-excel";

const excel = onExcel();

const fill = () =>
  run((context, sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, "chữ"],
      ["=A1*2", "'007"],
    ];
    sheet.getRange("A1").numberFormat = [["0.00"]];
    sheet
      .getRange("B1")
      .set({ format: { font: { bold: true }, fill: { color: "#FFF2CC" }, protection: { locked: false } } });
    sheet.getRange("C1:D1").merge();
    sheet.getRange("A:A").format.columnWidth = 90;
    sheet.getRange("D2").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
    sheet.getRange("A1:A2").conditionalFormats.add("Custom").custom.rule.formula = "=A1>1";
    context.workbook.names.add("TONG", sheet.getRange("A2"));
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.tabColor = "#1F4E78";
    sheet.showGridlines = false;
    context.workbook.properties.title = "Phiếu";
    context.workbook.properties.custom.add("Nam", 2023);
    const hidden = context.workbook.worksheets.add("Ẩn kỹ");
    hidden.visibility = "VeryHidden";
    sheet.protection.protect({ allowFormatRows: true });
  });

const everything = async () => {
  const [sheets, cells, names, custom] = await run(
    (context, sheet) =>
      [
        context.workbook.worksheets.load("items/name,items/visibility,items/tabColor,items/showGridlines"),
        sheet.getRange("A1:D2").load("formulas,values,text,numberFormat,format/font/bold,format/columnWidth"),
        context.workbook.names.load("items/name,items/value"),
        context.workbook.properties.custom.load("items/key,items/value"),
      ] as const,
  );
  const [validation, formats, page, frozen, merged, protection, locks] = await run(
    (_context, sheet) =>
      [
        sheet.getRange("D2").dataValidation.load("rule"),
        sheet.getRange("A1").conditionalFormats.load("items/type,items/custom/rule/formula"),
        sheet.pageLayout.load("orientation"),
        sheet.freezePanes.getLocationOrNullObject().load("address"),
        sheet.getRange("A1:E5").getMergedAreasOrNullObject().load("address"),
        sheet.protection.load("protected,options"),
        sheet.getRange("A1:B1").getCellProperties({ format: { protection: { locked: true } as never } }),
      ] as const,
  );
  return [
    ...[sheets, cells, names, custom, validation, page, frozen, merged, protection].map(
      (object) => object.toJSON() as unknown,
    ),
    formats.items.map((item) => [item.type, item.custom.rule.formula]),
    locks.value,
  ];
};

test("what is saved and loaded again is the same", async () => {
  await fill();
  const before = await everything();
  const document = await excel.running.save();
  await excel.running.load(document);
  expect(await everything()).toEqual(before);
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});

test("a saved workbook does not change with the one it came from", async () => {
  await run((_context, sheet) => (sheet.getRange("A1").values = [["before"]]));
  const document = await excel.running.save();
  await run((_context, sheet) => (sheet.getRange("A1").values = [["after"]]));
  await excel.running.load(document);
  expect(await read("A1", "values")).toEqual([["before"]]);
});

test("handlers and kept ranges of the old workbook are gone", async () => {
  const heard: string[] = [];
  await run((_context, sheet) =>
    sheet.onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    }),
  );
  await excel.running.load(await excel.running.save());
  await excel.host.type("Sheet1", "A1", "1");
  await excel.running.idle();
  expect(heard).toEqual([]);
});
