import { onExcel, read, refusal, run } from "./on-excel";

onExcel({ locale: "vi-VN" });

test("formulas are calculated before the next read", async () => {
  const range = await run((_context, sheet) => {
    const cells = sheet.getRange("A1:B2");
    cells.values = [
      [1, 2],
      ["=A1+B1", "chữ"],
    ];
    return cells.load("values,formulas,valueTypes,address");
  });
  expect(range.values).toEqual([
    [1, 2],
    [3, "chữ"],
  ]);
  expect(range.formulas[1]).toEqual(["=A1+B1", "chữ"]);
  expect(range.valueTypes[1]).toEqual(["Double", "String"]);
  expect(range.address).toBe("Sheet1!A1:B2");
});

test.each([
  ["1.10", 1.1, "Double"],
  ["50%", 0.5, "Double"],
  ["TRUE", true, "Boolean"],
  ["2024-01-05", 45_296, "Double"],
  ["chữ", "chữ", "String"],
  ["'=1+1", "=1+1", "String"],
  ["'001", "001", "String"],
  ["", "", "Empty"],
  ["#N/A", "#N/A", "Error"],
  ["-", "-", "String"],
  ["2,5", "2,5", "String"],
])("the text %j assigned to values is read as typed on an American machine", async (text, value, type) => {
  await run((_context, sheet) => (sheet.getRange("A1").values = [[text]]));
  expect(await read("A1", "values")).toEqual([[value]]);
  expect(await read("A1", "valueTypes")).toEqual([[type]]);
});

test.each(["=1+1", "+A9", "-A9", "@SUM(A9)"])("the text %j becomes a formula", async (text) => {
  await run((_context, sheet) => (sheet.getRange("A1").values = [[text]]));
  const [[formula]] = (await read("A1", "formulas")) as [[string]];
  expect(formula).toMatch(/^=/);
});

test.each(["=1+", "=SUM(1", '="a', "=1 2", "+)("])("the text %j is refused as formula", async (text) => {
  expect(await refusal((context) => (context.workbook.getActiveCell().values = [[text]]))).toBe("InvalidArgument");
});

test("a cell formatted as text keeps what it is given", async () => {
  await run((_context, sheet) => {
    sheet.getRange("A1:A3").numberFormat = [["@"], ["@"], ["@"]];
    sheet.getRange("A1:A3").values = [["1.10"], ["=1+1"], [2.5]];
  });
  expect(await read("A1:A3", "values")).toEqual([["1.10"], ["=1+1"], ["2.5"]]);
  expect(await read("A1:A3", "valueTypes")).toEqual([["String"], ["String"], ["String"]]);
});

test("null leaves a cell as it is and an empty text clears it", async () => {
  await run((_context, sheet) => {
    sheet.getRange("A1:B1").values = [[1, 2]];
    sheet.getRange("A1:B1").values = [[null, ""]];
  });
  expect(await read("A1:B1", "values")).toEqual([[1, ""]]);
});

test("one value is given to all cells", async () => {
  await run((_context, sheet) => {
    sheet.getRange("A1:B2").values = 7 as unknown as number[][];
    sheet.getRange("A1:B2").numberFormat = "0.0" as unknown as string[][];
  });
  expect(await read("A1:B2", "text")).toEqual([
    ["7,0", "7,0"],
    ["7,0", "7,0"],
  ]);
});

test("one number format in a matrix of one is given to all cells; one value is not", async () => {
  await run((_context, sheet) => (sheet.getRange("A1:B2").numberFormat = [["0.00"]]));
  expect(await read("A1:B2", "numberFormat")).toEqual([
    ["0.00", "0.00"],
    ["0.00", "0.00"],
  ]);
  expect(
    await refusal((context) => (context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1]])),
  ).toBe("InvalidArgument");
});

test("a matrix of another size is refused", async () => {
  const assign = (values: unknown[][]) => (context: Excel.RequestContext) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = values;
  };
  expect(await refusal(assign([[1, 2]]))).toBe("InvalidArgument");
  expect(await refusal(assign([[1], [2]]))).toBe("InvalidArgument");
  expect(
    await refusal(
      assign([
        [1, 2],
        [{}, 3],
      ]),
    ),
  ).toBe("InvalidArgument");
});

test("a block with one wrong formula is not written at all", async () => {
  expect(
    await refusal((context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:A2").formulas = [["=1+1"], ["=1+"]];
    }),
  ).toBe("InvalidArgument");
  expect(await read("A1:A2", "values")).toEqual([[""], [""]]);
});

test("text is shown in the machine's notation, values stay en-US", async () => {
  await run((_context, sheet) => {
    sheet.getRange("A1:C1").values = [[2.5, 1234.5, 45_296]];
    sheet.getRange("A1:C1").numberFormat = [["0.00", "#,##0.0", "m/d/yyyy"]];
  });
  expect(await read("A1:C1", "text")).toEqual([["2,50", "1.234,5", "05/01/2024"]]);
  expect(await read("A1:C1", "values")).toEqual([[2.5, 1234.5, 45_296]]);
});

test("formulasLocal uses the separators of the machine", async () => {
  const range = await run((_context, sheet) => {
    const cell = sheet.getRange("A1");
    cell.formulasLocal = [['=ROUND(2,55;1)&"a,b;c"']];
    return cell.load("formulas,formulasLocal,values");
  });
  expect(range.formulas).toEqual([['=ROUND(2.55,1)&"a,b;c"']]);
  expect(range.formulasLocal).toEqual([['=ROUND(2,55;1)&"a,b;c"']]);
  expect(range.values).toEqual([["2.6a,b;c"]]);
});

test("a formula that spills fills the cells below", async () => {
  await run((_context, sheet) => (sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]]));
  expect(await read("A1:A3", "values")).toEqual([[1], [2], [3]]);
});

test("formula errors are values of type Error", async () => {
  await run((_context, sheet) => (sheet.getRange("A1:B1").formulas = [["=1/0", "=khongco(1)"]]));
  expect(await read("A1:B1", "values")).toEqual([["#DIV/0!", "#NAME?"]]);
  expect(await read("A1:B1", "valueTypes")).toEqual([["Error", "Error"]]);
});

test("a wrong number format is refused", async () => {
  expect(await refusal((context) => (context.workbook.getActiveCell().numberFormat = [["0.0;0;0;0;0"]]))).toBe(
    "InvalidArgument",
  );
});
