import { onExcel, read, refusal, run } from "./on-excel";

onExcel();

test("a name for cells, a constant and a formula", async () => {
  const names = await run((context, sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    context.workbook.names.add("TONG", sheet.getRange("A1:A3"), "các điểm");
    context.workbook.names.add("MA", '="thanh-hoa@1"');
    context.workbook.names.add("HAI_LAN", "=SUM(TONG)*2");
    sheet.getRange("B1:B3").formulas = [["=SUM(TONG)"], ['=MA&"!"'], ["=HAI_LAN"]];
    return context.workbook.names.load(
      "items/name,items/type,items/value,items/formula,items/comment,items/visible,items/scope",
    );
  });
  expect(names.items.map((item) => item.toJSON())).toEqual([
    expect.objectContaining({ name: "HAI_LAN", type: "Integer", value: 12 }),
    expect.objectContaining({ name: "MA", type: "String", value: "thanh-hoa@1", formula: '="thanh-hoa@1"' }),
    expect.objectContaining({
      name: "TONG",
      type: "Range",
      value: "Sheet1!$A$1:$A$3",
      formula: "=Sheet1!$A$1:$A$3",
      comment: "các điểm",
      visible: true,
      scope: "Workbook",
    }),
  ]);
  expect(await read("B1:B3", "values")).toEqual([[6], ["thanh-hoa@1!"], [12]]);
});

test("formulas follow a name that changes or goes", async () => {
  await run(async (context, sheet) => {
    const name = context.workbook.names.add("HE_SO", "=2");
    const cell = sheet.getRange("A1");
    cell.formulas = [["=HE_SO*10"]];
    name.formula = "=3";
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[30]]);
    name.delete();
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["#NAME?"]]);
  });
});

test("names are found whatever their capitals, and follow a renamed sheet", async () => {
  const [address, none] = await run((context, sheet) => {
    context.workbook.names.add("CCHC_TuCham", sheet.getRange("D5:D9"));
    sheet.name = "Chấm điểm";
    return [
      context.workbook.names.getItem("cchc_tucham").getRange().load("address"),
      context.workbook.names.getItemOrNullObject("CCHC_KhongCo").load("name"),
    ] as const;
  });
  expect(address.address).toBe("'Chấm điểm'!D5:D9");
  expect(none.isNullObject).toBe(true);
});

test("a name of a deleted sheet has no cells any more", async () => {
  const range = await run((context) => {
    const sheet = context.workbook.worksheets.add("Tạm");
    const name = context.workbook.names.add("CU", sheet.getRange("A1"));
    sheet.delete();
    return name.getRangeOrNullObject().load("address");
  });
  expect(range.isNullObject).toBe(true);
});

test("a sheet has names of its own", async () => {
  const [own, all] = await run((context, sheet) => {
    sheet.names.add("RIENG", sheet.getRange("A1"));
    context.workbook.names.add("CHUNG", sheet.getRange("A2"));
    return [sheet.names.load("items/name,items/scope"), context.workbook.names.getCount()] as const;
  });
  expect(own.items.map((item) => [item.name, item.scope])).toEqual([["RIENG", "Worksheet"]]);
  expect(all.value).toBe(2);
});

test.each(["A1", "R1C1", "R", "1A", "có cách", "a-b", "TRUE", ""])("the name %j is refused", async (name) => {
  expect(await refusal((context) => context.workbook.names.add(name, "=1"))).toBe("InvalidArgument");
});

test("a name is given once", async () => {
  expect(
    await refusal((context) => {
      context.workbook.names.add("MOT", "=1");
      context.workbook.names.add("mot", "=2");
    }),
  ).toBe("ItemAlreadyExists");
});

test("a missing name is not found", async () => {
  expect(await refusal((context) => context.workbook.names.getItem("KHONG_CO").load("name"))).toBe("ItemNotFound");
});
