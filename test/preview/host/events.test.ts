import { onExcel, run } from "./on-excel";

const excel = onExcel();

/** Notes what handlers are told, in order. */
function listen() {
  const heard: unknown[] = [];
  const note = (what: string, facts: (event: never) => unknown) => (event: unknown) => {
    heard.push([what, facts(event as never)]);
    return Promise.resolve();
  };
  return { heard, note };
}

const changes = (event: Excel.WorksheetChangedEventArgs) => [
  event.address,
  event.source,
  event.triggerSource,
  event.details,
];

test("one changed cell comes with details, a block without", async () => {
  const { heard, note } = listen();
  await run((_context, sheet) => sheet.onChanged.add(note("changed", changes)));
  await run((_context, sheet) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("A1:A2").values = [[2], [3]];
  });
  await excel.host.type("Sheet1", "A1", "7");
  await excel.host.paste("Sheet1", "B1", [[1, 2]]);
  await excel.running.idle();
  expect(heard).toEqual([
    [
      "changed",
      [
        "A1",
        "Local",
        "ThisLocalAddin",
        { valueBefore: "", valueAfter: 1, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
      ],
    ],
    ["changed", ["A1:A2", "Local", "ThisLocalAddin", undefined]],
    [
      "changed",
      [
        "A1",
        "Local",
        "Unknown",
        { valueBefore: 2, valueAfter: 7, valueTypeBefore: "Double", valueTypeAfter: "Double" },
      ],
    ],
    ["changed", ["B1:C1", "Local", "Unknown", undefined]],
  ]);
});

test("a formula's new result changes no cell, but the sheet was calculated", async () => {
  const { heard, note } = listen();
  await run((context, sheet) => {
    sheet.getRange("B1").formulas = [["=A1*2"]];
    return context.sync();
  });
  await run((context, sheet) => {
    sheet.onChanged.add(note("changed", (event: Excel.WorksheetChangedEventArgs) => event.address));
    context.workbook.worksheets.onCalculated.add(note("calculated", () => true));
  });
  await excel.host.type("Sheet1", "A1", "5");
  await excel.running.idle();
  expect(heard).toEqual([
    ["calculated", true],
    ["changed", "A1"],
  ]);
});

test("a refused entry changes nothing and tells nobody", async () => {
  const { heard, note } = listen();
  await run((_context, sheet) => {
    sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } };
    sheet.onChanged.add(note("changed", changes));
  });
  await excel.host.type("Sheet1", "A1", "5");
  await excel.running.idle();
  expect(heard).toEqual([]);
});

test("a co-author's change is remote", async () => {
  const { heard, note } = listen();
  await run((context) => {
    context.workbook.worksheets.onChanged.add(
      note("changed", (event: Excel.WorksheetChangedEventArgs) => event.source),
    );
  });
  await excel.host.paste("Sheet1", "A1", [[1]], { source: "Remote" });
  await excel.running.idle();
  expect(heard).toEqual([["changed", "Remote"]]);
});

test("an event leads to its cells", async () => {
  const seen: string[] = [];
  await run((_context, sheet) =>
    sheet.onChanged.add(async (event) => {
      await Excel.run(async (context) => {
        const range = event.getRange(context).load("address");
        await context.sync();
        seen.push(range.address);
      });
    }),
  );
  await excel.host.type("Sheet1", "C3", "1");
  await excel.running.idle();
  await excel.running.idle();
  expect(seen).toEqual(["Sheet1!C3"]);
});

test("sheets that come, go, are shown, renamed and protected", async () => {
  const { heard, note } = listen();
  await run((context, sheet) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note("added", () => true));
    worksheets.onDeleted.add(note("deleted", () => true));
    worksheets.onActivated.add(note("activated", () => true));
    worksheets.onDeactivated.add(note("deactivated", () => true));
    sheet.onProtectionChanged.add(
      note("protection", (event: Excel.WorksheetProtectionChangedEventArgs) => event.isProtected),
    );
  });
  await run((context, sheet) => {
    sheet.protection.protect();
    const added = context.workbook.worksheets.add("Hai");
    added.activate();
    added.delete();
  });
  await excel.running.idle();
  expect(heard).toEqual([
    ["protection", true],
    ["added", true],
    ["deactivated", true],
    ["activated", true],
    ["deleted", true],
    ["deactivated", true],
    ["activated", true],
  ]);
});

test("a selection is told once", async () => {
  const { heard, note } = listen();
  await run((_context, sheet) => {
    sheet.onSelectionChanged.add(note("selected", (event: Excel.WorksheetSelectionChangedEventArgs) => event.address));
  });
  await run((_context, sheet) => {
    sheet.getRange("B2:B3").select();
    sheet.getRange("B2:B3").select();
  });
  await excel.running.idle();
  expect(heard).toEqual([["selected", "B2:B3"]]);
});

test("a handler that was removed hears no more", async () => {
  const { heard, note } = listen();
  const handle = await run((_context, sheet) => sheet.onChanged.add(note("changed", changes)));
  await excel.host.type("Sheet1", "A1", "1");
  await excel.running.idle();
  await Excel.run(handle.context as Excel.RequestContext, async (context) => {
    handle.remove();
    await context.sync();
  });
  await excel.host.type("Sheet1", "A1", "2");
  await excel.running.idle();
  expect(heard).toHaveLength(1);
});

test("with events switched off nobody hears", async () => {
  const { heard, note } = listen();
  await run((context, sheet) => {
    sheet.onChanged.add(note("changed", changes));
    context.runtime.enableEvents = false;
  });
  await excel.host.type("Sheet1", "A1", "1");
  await run((context) => (context.runtime.enableEvents = true));
  await excel.running.idle();
  expect(heard).toEqual([]);
});
