import { onExcel, refusal, run } from "./on-excel";

const excel = onExcel();

const SCORE: Excel.DataValidationRule = { decimal: { formula1: 0, formula2: "=$C1", operator: "Between" } };
const ALERT: Excel.DataValidationErrorAlert = {
  title: "Điểm sai",
  message: "Từ 0 đến điểm tối đa.",
  style: "Stop",
  showAlert: true,
};

const setScores = () =>
  run((_context, sheet) => {
    sheet.getRange("C1:C3").values = [[4], [2.5], [0]];
    sheet.getRange("D1:D3").dataValidation.set({ ignoreBlanks: true, rule: SCORE, errorAlert: ALERT });
  });

test("a rule is read as it was set, relative to the cell it is asked for", async () => {
  await setScores();
  const [block, single] = await run(
    (_context, sheet) =>
      [sheet.getRange("D1:D3").dataValidation.load(), sheet.getRange("D3").dataValidation.load("rule,type")] as const,
  );
  expect(block.toJSON()).toMatchObject({
    type: "Decimal",
    rule: SCORE,
    errorAlert: ALERT,
    ignoreBlanks: true,
    valid: true,
  });
  expect(single.rule).toEqual({ decimal: { formula1: 0, formula2: "=$C3", operator: "Between" } });
});

test.each<[string, Excel.DataValidationRule, string]>([
  ["whole numbers", { wholeNumber: { formula1: 1, operator: "GreaterThan" } }, "WholeNumber"],
  ["text length", { textLength: { formula1: 5, operator: "LessThanOrEqualTo" } }, "TextLength"],
  ["a list", { list: { inCellDropDown: true, source: "Đạt,Không đạt" } }, "List"],
  ["a list from cells", { list: { inCellDropDown: false, source: "=$A$1:$A$3" } }, "List"],
  ["a formula", { custom: { formula: "=LEN(A1)<4" } }, "Custom"],
  ["dates", { date: { formula1: "2024-01-01", operator: "GreaterThan" } }, "Date"],
])("%s", async (_name, rule, type) => {
  const validation = await run((_context, sheet) => {
    sheet.getRange("A1").dataValidation.rule = rule;
    return sheet.getRange("A1").dataValidation.load("type");
  });
  expect(validation.type).toBe(type);
});

test("a list may be given as a range", async () => {
  const rule = await run((_context, sheet) => {
    sheet.getRange("A1:A2").values = [["Đạt"], ["Không"]];
    const validation = sheet.getRange("B1").dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A1:A2") } };
    return validation.load("rule");
  });
  expect(rule.rule).toEqual({ list: { inCellDropDown: true, source: "=Sheet1!$A$1:$A$2" } });
  expect(await excel.host.type("Sheet1", "B1", "Đạt")).toEqual({ accepted: true });
  expect(await excel.host.type("Sheet1", "B1", "Khác")).toMatchObject({ accepted: false });
});

test("writes of a program are not asked, and what breaks the rule is found", async () => {
  await setScores();
  const [validation, wrong] = await run((_context, sheet) => {
    sheet.getRange("D1:D3").values = [[5], [2.5], ["chữ"]];
    const rule = sheet.getRange("D1:D3").dataValidation;
    return [rule.load("valid"), rule.getInvalidCellsOrNullObject().load("address")] as const;
  });
  expect(validation.valid).toBeNull();
  expect(wrong.address).toBe("Sheet1!D1,Sheet1!D3");
});

test("a new rule for part of the cells leaves the rest to the old one", async () => {
  await setScores();
  const [whole, first, last] = await run((_context, sheet) => {
    sheet.getRange("D2").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    const at = (address: string) => sheet.getRange(address).dataValidation.load("type,rule");
    return [at("D1:D3"), at("D1"), at("D3")] as const;
  });
  expect([whole.type, first.type, last.type]).toEqual(["Inconsistent", "Decimal", "Decimal"]);
  expect(last.rule).toEqual({ decimal: { formula1: 0, formula2: "=$C3", operator: "Between" } });
});

test("texts may be set before and after the rule", async () => {
  const validation = await run((_context, sheet) => {
    const rule = sheet.getRange("A1").dataValidation;
    rule.prompt = { title: "Nhập điểm", message: "Từ 0", showPrompt: true };
    rule.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    rule.errorAlert = ALERT;
    return rule.load("prompt,errorAlert,type");
  });
  expect(validation.toJSON()).toMatchObject({
    type: "WholeNumber",
    prompt: { title: "Nhập điểm", message: "Từ 0", showPrompt: true },
    errorAlert: ALERT,
  });
});

test("clear takes the rule away", async () => {
  await setScores();
  const validation = await run((_context, sheet) => {
    sheet.getRange("D1:D3").dataValidation.clear();
    return sheet.getRange("D1:D3").dataValidation.load("type,rule");
  });
  expect([validation.type, validation.rule]).toEqual(["None", {}]);
});

test.each<[string, (validation: Excel.DataValidation) => void]>([
  ["a message of 225 characters", (validation) => (validation.errorAlert = { ...ALERT, message: "x".repeat(225) })],
  ["a title of 33 characters", (validation) => (validation.errorAlert = { ...ALERT, title: "x".repeat(33) })],
  [
    "a prompt of 256 characters",
    (validation) => (validation.prompt = { title: "", message: "x".repeat(256), showPrompt: true }),
  ],
  [
    "a list of 256 characters",
    (validation) => (validation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } }),
  ],
  ["two kinds of rule", (validation) => (validation.rule = { ...SCORE, custom: { formula: "=TRUE" } })],
  [
    "between without a second limit",
    (validation) => (validation.rule = { decimal: { formula1: 0, operator: "Between" } }),
  ],
  [
    "a limit that is no number",
    (validation) => (validation.rule = { decimal: { formula1: "vài", operator: "EqualTo" } }),
  ],
  ["a formula that is none", (validation) => (validation.rule = { custom: { formula: "=AND(" } })],
])("%s is refused", async (_name, change) => {
  expect(await refusal((context) => change(context.workbook.getActiveCell().dataValidation))).toBe("InvalidArgument");
});

test("a rule for times of day is not implemented and says so", async () => {
  const rule = { time: { formula1: "08:00", operator: "GreaterThan" } } as never;
  expect(await refusal((context) => (context.workbook.getActiveCell().dataValidation.rule = rule))).toBe("ApiNotFound");
});

test("rules survive rows that are inserted above", async () => {
  await setScores();
  await run((_context, sheet) => sheet.getRange("1:1").insert("Down"));
  const outcome = await excel.host.type("Sheet1", "D2", "5");
  expect(outcome).toMatchObject({ accepted: false, reason: "validation" });
  expect(await excel.host.type("Sheet1", "D2", "4")).toEqual({ accepted: true });
});
