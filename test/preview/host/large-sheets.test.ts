import { onExcel, read, run } from "./on-excel";

const excel = onExcel();

/** How often the engine has calculated since. */
async function calculations(): Promise<() => Promise<number>> {
  let count = 0;
  await run((context) =>
    context.workbook.worksheets.onCalculated.add(() => {
      count += 1;
      return Promise.resolve();
    }),
  );
  return async () => {
    await excel.running.idle();
    return count;
  };
}

test("requests that only write are calculated together, once nobody writes any more", async () => {
  const counted = await calculations();
  for (const row of [1, 2, 3, 4, 5]) {
    await run((_context, sheet) => (sheet.getRange(`A${row}:B${row}`).formulas = [[row, `=A${row}*2`]]));
  }
  expect(await counted()).toBe(1);
  expect(await read("B1:B5", "values")).toEqual([[2], [4], [6], [8], [10]]);
});

test("whoever reads is given results, in the same request and in the next", async () => {
  await run((_context, sheet) => (sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]]));
  const range = await run((_context, sheet) => {
    sheet.getRange("A1").values = [[21]];
    return sheet.getRange("B1").load("values");
  });
  expect(range.values).toEqual([[42]]);
  await run((_context, sheet) => (sheet.getRange("A1").values = [[4]]));
  expect(await read("B1", "values")).toEqual([[8]]);
});

test("formulas catch up by themselves when nobody reads", async () => {
  let heard = () => undefined as void;
  const calculated = new Promise<void>((resolve) => (heard = resolve));
  await run((context) => context.workbook.worksheets.onCalculated.add(() => Promise.resolve(heard())));
  await run((_context, sheet) => (sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]]));
  await calculated;
  const sheet = excel.host.book.activeSheet;
  expect(sheet.worksheet.getCellRaw(0, 1)?.v).toBe(2);
});

test("with manual calculation nothing is computed until it is asked for", async () => {
  await run((context, sheet) => {
    context.application.calculationMode = "Manual";
    sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await read("B1", "values")).toEqual([[""]]);
  await run((context) => context.application.calculate("Recalculate"));
  expect(await read("B1", "values")).toEqual([[2]]);
  await run((context) => (context.application.calculationMode = "Automatic"));
});

test("a write does not go through the other cells of the sheet", async () => {
  await run((_context, sheet) => (sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]]));
  await excel.running.idle();
  const search = jest.spyOn(excel.host.book.activeSheet.worksheet.getCellMatrix(), "forValue");
  await run((_context, sheet) => (sheet.getRange("C1:D1").values = [["Xã", 3]]));
  expect(search).not.toHaveBeenCalled();
  search.mockRestore();
});

test("formulas that come, change and go are known all the same", async () => {
  await run((_context, sheet) => (sheet.getRange("A1:C1").formulas = [[1, "=A1*2", "=B1+1"]]));
  expect(await read("A1:C1", "values")).toEqual([[1, 2, 3]]);
  await run((_context, sheet) => (sheet.getRange("B1").formulas = [["=A1*10"]]));
  expect(await read("A1:C1", "values")).toEqual([[1, 10, 11]]);
  await run((_context, sheet) => (sheet.getRange("B1").values = [[5]]));
  expect(await read("A1:C1", "formulas")).toEqual([[1, 5, "=B1+1"]]);
  await run((_context, sheet) => (sheet.getRange("A1").values = [[100]]));
  expect(await read("A1:C1", "values")).toEqual([[100, 5, 6]]);
});

test("a formula that cells share stays theirs when the first of them is overwritten", async () => {
  const { snapshot, extras } = await excel.running.save();
  const [id = ""] = snapshot.sheetOrder;
  const cellData = {
    0: { 0: { v: 1, t: 2 }, 1: { f: "=A1*2", si: "shared" } },
    1: { 0: { v: 3, t: 2 }, 1: { si: "shared" } },
  };
  const sheets = { ...snapshot.sheets, [id]: { ...snapshot.sheets[id], cellData } };
  await excel.running.load({ snapshot: { ...snapshot, sheets }, extras });
  expect(await read("B1:B2", "values")).toEqual([[2], [6]]);
  await run((_context, sheet) => (sheet.getRange("B1").values = [["ghi đè"]]));
  expect(await read("B1:B2", "formulas")).toEqual([["ghi đè"], ["=A2*2"]]);
  expect(await read("B2", "values")).toEqual([[6]]);
});

test("neighbouring rows with the same properties are changed together", async () => {
  const changesFor = async (rowCount: number) => {
    let changes = 0;
    const end = excel.host.book.grid.watch(() => (changes += 1));
    const properties = { rowHeight: 30, format: { font: { bold: true } } };
    await run((_context, sheet) =>
      sheet.getRange(`A1:B${rowCount}`).setRowProperties(Array.from({ length: rowCount }, () => properties)),
    );
    end();
    return changes;
  };
  expect(await changesFor(20)).toBe(await changesFor(1));
});

test("each row has its own properties, wherever a run of equal ones ends", async () => {
  const heights = [20, 20, 30, 20, 30, 30];
  await run((_context, sheet) =>
    sheet.getRange("A1:A6").setRowProperties(heights.map((rowHeight) => ({ format: { rowHeight } }))),
  );
  const properties = await run((_context, sheet) =>
    sheet.getRange("A1:A6").getRowProperties({ format: { rowHeight: true } }),
  );
  expect(properties.value.map(({ format }) => format?.rowHeight)).toEqual(heights);
});

test("what was saved does not change when cells change later", async () => {
  await run((_context, sheet) => (sheet.getRange("A1").values = [["'=1"]]));
  const saved = await excel.running.save();
  await run((_context, sheet) =>
    sheet.getRange("A2").setCellProperties([[{ format: { protection: { locked: false } } }]]),
  );
  const [id = ""] = saved.snapshot.sheetOrder;
  expect(saved.extras.sheets[id]?.cells).toEqual({ "0,0": { quotePrefix: true } });
});
