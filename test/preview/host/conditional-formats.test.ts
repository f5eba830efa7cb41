import { onExcel, refusal, run } from "./on-excel";

onExcel();

test("a formula rule is read as it was set", async () => {
  const formats = await run((_context, sheet) => {
    const format = sheet.getRange("D2:D9").conditionalFormats.add("Custom");
    format.set({
      stopIfTrue: true,
      custom: {
        rule: { formula: "=$D2>$C2" },
        format: { fill: { color: "#C00000" }, font: { color: "#FFFFFF", bold: true } },
      },
    });
    return sheet
      .getRange("D5")
      .conditionalFormats.load(
        "items/type,items/stopIfTrue,items/custom/rule/formula,items/custom/format/fill/color,items/custom/format/font/bold",
      );
  });
  expect(formats.items).toHaveLength(1);
  expect(formats.items[0]?.toJSON()).toMatchObject({
    type: "Custom",
    stopIfTrue: true,
    custom: { rule: { formula: "=$D2>$C2" }, format: { fill: { color: "#C00000" }, font: { bold: true } } },
  });
});

test.each<[string, (formats: Excel.ConditionalFormatCollection) => { rule: unknown }, unknown]>([
  [
    "CellValue",
    (formats) => {
      const { cellValue } = formats.add("CellValue");
      cellValue.rule = { formula1: "0", operator: "LessThan" };
      return cellValue;
    },
    { formula1: "=0", operator: "LessThan" },
  ],
  [
    "CellValue",
    (formats) => {
      const { cellValue } = formats.add("CellValue");
      cellValue.rule = { formula1: "=$B$1", formula2: "=$B$2", operator: "Between" };
      return cellValue;
    },
    { formula1: "=$B$1", formula2: "=$B$2", operator: "Between" },
  ],
  [
    "ContainsText",
    (formats) => {
      const { textComparison } = formats.add("ContainsText");
      textComparison.rule = { operator: "Contains", text: "thiếu" };
      return textComparison;
    },
    { operator: "Contains", text: "thiếu" },
  ],
  [
    "TopBottom",
    (formats) => {
      const { topBottom } = formats.add("TopBottom");
      topBottom.rule = { rank: 3, type: "BottomItems" };
      return topBottom;
    },
    { rank: 3, type: "BottomItems" },
  ],
  [
    "PresetCriteria",
    (formats) => {
      const { preset } = formats.add("PresetCriteria");
      preset.rule = { criterion: "DuplicateValues" };
      return preset;
    },
    { criterion: "DuplicateValues" },
  ],
])("a rule of type %s", async (type, add, rule) => {
  const [detail, formats] = await run((_context, sheet) => {
    const all = sheet.getRange("A1:A9").conditionalFormats;
    const part = add(all) as { rule: unknown } & Excel.CellValueConditionalFormat;
    part.load("rule");
    return [part, all.load("items/type")] as const;
  });
  expect(formats.items.map((item) => item.type)).toEqual([type]);
  expect(detail.rule).toEqual(rule);
});

test("the newest rule is the strongest, and rules go one by one or all at once", async () => {
  await run((_context, sheet) => {
    const range = sheet.getRange("A1:A3");
    range.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    range.conditionalFormats.add("ContainsText").textComparison.rule = { operator: "BeginsWith", text: "a" };
  });
  const load = () =>
    run((_context, sheet) => sheet.getRange("A1").conditionalFormats.load("items/type,items/priority"));
  expect((await load()).items.map((item) => [item.type, item.priority])).toEqual([
    ["ContainsText", 0],
    ["Custom", 1],
  ]);
  await run((_context, sheet) => sheet.getRange("A1:A3").conditionalFormats.getItemAt(0).delete());
  expect((await load()).items.map((item) => item.type)).toEqual(["Custom"]);
  const count = await run((_context, sheet) => {
    sheet.getRange("A1").conditionalFormats.clearAll();
    return [sheet.getRange("A1").conditionalFormats.getCount(), sheet.getRange("A2:A3").conditionalFormats.getCount()];
  });
  expect(count.map((result) => result.value)).toEqual([0, 1]);
});

test("what a rule is not is a null object or not found", async () => {
  const preset = await run((_context, sheet) => {
    const format = sheet.getRange("A1").conditionalFormats.add("Custom");
    return format.presetOrNullObject.load("rule");
  });
  expect(preset.isNullObject).toBe(true);
  expect(
    await refusal((context) => {
      const format = context.workbook.getActiveCell().conditionalFormats.add("Custom");
      format.cellValue.load("rule");
    }),
  ).toBe("ItemNotFound");
});

test("kinds this host does not draw are refused by name", async () => {
  expect(await refusal((context) => context.workbook.getActiveCell().conditionalFormats.add("DataBar"))).toBe(
    "ApiNotFound",
  );
});

test("a formula that is none is refused", async () => {
  expect(
    await refusal((context) => {
      context.workbook.getActiveCell().conditionalFormats.add("Custom").custom.rule.formula = "=AND(";
    }),
  ).toBe("InvalidArgument");
});
