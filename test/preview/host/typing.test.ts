import { onExcel, read, run } from "./on-excel";

const excel = onExcel({ locale: "vi-VN" });

const type = (address: string, text: string) => excel.host.type("Sheet1", address, text);

const withScores = () =>
  run((_context, sheet) => {
    sheet.getRange("C1:C3").values = [[4], [2.5], [""]];
    sheet.getRange("D1:D3").dataValidation.set({
      rule: { decimal: { formula1: 0, formula2: "=$C1", operator: "Between" } },
      errorAlert: { title: "Điểm sai", message: "Từ 0 đến điểm tối đa.", style: "Stop", showAlert: true },
    });
  });

test.each([
  ["D1", "4", 4],
  ["D1", "2,5", 2.5],
  ["D1", "0", 0],
  ["D1", "=1+1", 2],
  ["D2", "=ROUND(2,44;1)", 2.4],
  ["D3", "0", 0],
])("in %s, %j is taken as %j", async (address, text, value) => {
  await withScores();
  expect(await type(address, text)).toEqual({ accepted: true });
  expect(await read(address, "values")).toEqual([[value]]);
});

test.each([
  ["D1", "5"],
  ["D1", "-1"],
  ["D1", "2.5"],
  ["D1", "bốn"],
  ["D2", "2,6"],
  ["D3", "1"],
  ["D1", "=2+3"],
])("in %s, %j is refused with the rule's words and the cell stays", async (address, text) => {
  await withScores();
  await type("D1", "3");
  const before = await read(address, "values");
  expect(await type(address, text)).toEqual({
    accepted: false,
    reason: "validation",
    alert: { style: "Stop", title: "Điểm sai", message: "Từ 0 đến điểm tối đa." },
  });
  expect(await read(address, "values")).toEqual(before);
});

test("a formula that is none is refused", async () => {
  expect(await type("A1", "=1+")).toEqual({ accepted: false, reason: "formula" });
});

test("a locked cell of a protected sheet is not typed into; an unlocked one is", async () => {
  await run((_context, sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
  });
  expect(await type("A1", "1")).toEqual({ accepted: false, reason: "locked" });
  expect(await type("B1", "1")).toEqual({ accepted: true });
  expect(await read("A1:B1", "values")).toEqual([["", 1]]);
});

test("a rule with a formula judges the sheet with the new value in it", async () => {
  await run(
    (_context, sheet) => (sheet.getRange("A1:A3").dataValidation.rule = { custom: { formula: "=SUM($A$1:$A$3)<=10" } }),
  );
  expect(await type("A1", "6")).toEqual({ accepted: true });
  expect(await type("A2", "5")).toMatchObject({ accepted: false });
  expect(await type("A2", "4")).toEqual({ accepted: true });
  expect(await read("A1:A3", "values")).toEqual([[6], [4], [""]]);
});

test("a list takes only what it holds", async () => {
  await run(
    (_context, sheet) =>
      (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "Đạt,Không" } }),
  );
  expect(await type("A1", "Đạt")).toEqual({ accepted: true });
  expect(await type("A1", "Khác")).toMatchObject({ accepted: false });
});

test("a warning asks and information only tells", async () => {
  const rule = { wholeNumber: { formula1: 1, formula2: 3, operator: "Between" as const } };
  await run((_context, sheet) => {
    sheet
      .getRange("A1")
      .dataValidation.set({ rule, errorAlert: { title: "", message: "?", style: "Warning", showAlert: true } });
    sheet
      .getRange("A2")
      .dataValidation.set({ rule, errorAlert: { title: "", message: "!", style: "Information", showAlert: true } });
  });
  expect(await type("A1", "9")).toMatchObject({ accepted: false, alert: { style: "Warning" } });
  expect(await type("A2", "9")).toMatchObject({ accepted: true, alert: { style: "Information" } });
});

test("a date is shown as the machine writes it", async () => {
  await type("A1", "5/1/2024");
  expect(await read("A1", "values")).toEqual([[45_296]]);
  expect(await read("A1", "text")).toEqual([["05/01/2024"]]);
});

test("a whole percentage is typed into a cell with a percent format", async () => {
  await run((_context, sheet) => (sheet.getRange("A1").numberFormat = [["0%"]]));
  await type("A1", "45");
  expect(await read("A1", "values")).toEqual([[0.45]]);
});

describe("paste", () => {
  test("goes past validation, keeps it, and respects locks", async () => {
    await withScores();
    await excel.host.paste("Sheet1", "D1", [[99], ["chữ"]]);
    expect(await read("D1:D2", "values")).toEqual([[99], ["chữ"]]);
    expect(await type("D1", "99")).toMatchObject({ accepted: false });
    await run((_context, sheet) => sheet.protection.protect());
    await expect(excel.host.paste("Sheet1", "D1", [[1]])).rejects.toMatchObject({ code: "AccessDenied" });
  });

  test("with formats it takes validation, number format and lock away", async () => {
    await withScores();
    await run((_context, sheet) => {
      sheet.getRange("D1").numberFormat = [["0.00"]];
      sheet.getRange("D1").format.protection.locked = false;
    });
    await excel.host.paste("Sheet1", "D1", [[99]], { formats: { numberFormat: "General", locked: true } });
    const cell = await run((_context, sheet) =>
      sheet.getRange("D1").load("numberFormat,dataValidation/type,format/protection/locked"),
    );
    expect(cell.toJSON()).toMatchObject({
      numberFormat: [["General"]],
      dataValidation: { type: "None" },
      format: { protection: { locked: true } },
    });
  });
});
