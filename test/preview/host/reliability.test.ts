import { onExcel, read, refusal, run } from "./on-excel";

const excel = onExcel();
afterEach(() => {
  excel.host.forgetFailures();
  excel.host.endCellEdit();
  excel.host.readOnly = false;
});

const twoCells = (context: Excel.RequestContext) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.getRange("A1").values = [[1]];
  sheet.getRange("A2").values = [[2]];
};

const actionsOf = async (batch: (context: Excel.RequestContext) => unknown) => {
  excel.host.wire.reset();
  await Excel.run(async (context) => {
    batch(context);
    await context.sync();
  });
  return excel.host.wire.totals.actions;
};

test("the action that fails ends the batch; what came before stays done", async () => {
  const actions = await actionsOf(twoCells);
  const written: (number | string)[][] = [];
  for (let action = 1; action <= actions; action += 1) {
    await run((_context, sheet) => sheet.getRange("A1:A2").clear());
    excel.host.failNext({ action });
    expect(await refusal(twoCells)).toBe("GeneralException");
    written.push(((await read("A1:A2", "values")) as (number | string)[][]).flat());
  }
  // The last action writes the second cell: nothing or the first alone is done, never the second.
  expect(new Set(written.map(String))).toEqual(new Set([",", "1,"]));
});

test("a failure happens once and carries the code that was asked for", async () => {
  excel.host.failNext({ action: 2, code: "AccessDenied" });
  expect(await refusal(twoCells)).toBe("AccessDenied");
  await run(twoCells);
  expect(await read("A1:A2", "values")).toEqual([[1], [2]]);
});

test("a request can fail as a whole, and an action of a later one", async () => {
  excel.host.failNext({ sync: 2 });
  const batch = async (context: Excel.RequestContext) => {
    twoCells(context);
    await context.sync();
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[9]];
  };
  expect(await refusal(batch)).toBe("GeneralException");
  expect(await read("A1", "values")).toEqual([[1]]);
  excel.host.failNext({ sync: 2, action: 1 });
  expect(await refusal(batch)).toBe("GeneralException");
  expect(await read("A1", "values")).toEqual([[1]]);
});

test("while a cell is being edited every request is refused", async () => {
  excel.host.beginCellEdit();
  expect(await refusal(twoCells)).toBe("InvalidOperationInCellEditMode");
  expect(await refusal((context) => context.workbook.load("name"))).toBe("InvalidOperationInCellEditMode");
  excel.host.endCellEdit();
  await run(twoCells);
});

test("a request that asks to wait is served when the editing ends", async () => {
  excel.host.beginCellEdit();
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    twoCells(context);
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  excel.host.endCellEdit();
  await waiting;
  expect(await read("A2", "values")).toEqual([[2]]);
});

test("a workbook open for reading only is read and not written", async () => {
  excel.host.readOnly = true;
  expect(await refusal(twoCells)).toBe("AccessDenied");
  const workbook = await run((context) => context.workbook.load("readOnly,name"));
  expect(workbook.readOnly).toBe(true);
  await run((_context, sheet) => sheet.onChanged.add(() => Promise.resolve()));
});

test("the wire is counted: requests, writing ones, actions, bytes", async () => {
  await run(twoCells);
  const { requests, writingRequests, actions, bytes } = excel.host.wire.totals;
  expect({ requests, writingRequests }).toEqual({ requests: 1, writingRequests: 1 });
  expect(actions).toBeGreaterThan(4);
  expect(bytes).toBeGreaterThan(500);
  await run((context) => context.workbook.load("name"));
  expect(excel.host.wire.totals).toMatchObject({ requests: 2, writingRequests: 1 });
  expect(excel.host.wire.log.filter((request) => !request.cleanup).map((request) => request.writes)).toEqual([
    true,
    false,
  ]);
  excel.host.wire.reset();
  expect(excel.host.wire.totals.requests).toBe(0);
});

test("giving tracked ranges back is the client's own business and counts nowhere", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1");
  });
  await excel.running.idle();
  expect(excel.host.wire.log.map((request) => request.cleanup)).toEqual([false, true]);
  expect(excel.host.wire.totals.requests).toBe(1);
  expect(excel.host.session.references.count).toBe(0);
});
