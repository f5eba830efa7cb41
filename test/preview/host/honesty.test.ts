import { onExcel, refusal, run } from "./on-excel";

onExcel();

type Attempt = (context: Excel.RequestContext) => unknown;
const cell = (context: Excel.RequestContext) => context.workbook.getActiveCell();
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

/** Members Excel has and this host has not: each must be refused, none ignored. */
test.each<[string, Attempt]>([
  ["charts of type Pie", (context) => sheet(context).charts.add("Pie", cell(context))],
  ["Worksheet.Tables", (context) => sheet(context).tables.add("A1:B2", true)],
  ["Worksheet.PivotTables", (context) => sheet(context).pivotTables.load("items")],
  ["Worksheet.Shapes", (context) => sheet(context).shapes.load("items")],
  ["Worksheet.Comments", (context) => sheet(context).comments.load("items")],
  ["Worksheet.AutoFilter", (context) => sheet(context).autoFilter.remove()],
  ["Worksheet.GetRanges", (context) => sheet(context).getRanges("A1,B2")],
  ["Worksheet._RegisterColumnSortedEvent", (context) => sheet(context).onColumnSorted.add(() => Promise.resolve())],
  ["Workbook.Bindings", (context) => context.workbook.bindings.load("items")],
  ["Workbook.Settings", (context) => context.workbook.settings.add("a", 1)],
  ["Workbook.CustomXmlParts", (context) => context.workbook.customXmlParts.add("<a/>")],
  ["Workbook.Save", (context) => context.workbook.save()],
  ["Range.Hyperlink", (context) => (cell(context).hyperlink = { address: "https://example.org" })],
  ["Range.Style", (context) => (cell(context).style = "Normal")],
  ["Range.FormulasR1C1", (context) => (cell(context).formulasR1C1 = [["=R1C1"]])],
  ["Range.Sort", (context) => cell(context).sort.apply([{ key: 0 }])],
  ["Range.Find", (context) => cell(context).find("a", {})],
  ["Range.GetSpecialCells", (context) => cell(context).getSpecialCells("Formulas")],
  ["RangeFill.Pattern", (context) => (cell(context).format.fill.pattern = "Solid")],
  ["RangeFont.TintAndShade", (context) => (cell(context).format.font.tintAndShade = 0.5)],
  ["RangeFormat.ShrinkToFit", (context) => (cell(context).format.shrinkToFit = true)],
  ["PageLayout.PrintOrder", (context) => (sheet(context).pageLayout.printOrder = "OverThenDown")],
  ["PageLayout.PrintOrder", (context) => sheet(context).pageLayout.load("printOrder")],
  ["DataValidation.rule.time", (context) => (cell(context).dataValidation.rule = { time: {} } as never)],
])("%s is refused by name", async (member, attempt) => {
  const refused = Excel.run(async (context) => {
    attempt(context);
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining(member) as string,
  });
});

test("loading everything of an object gives what the host has, and reading the rest fails in the client", async () => {
  const page = await run((context) => sheet(context).pageLayout.load());
  expect(page.orientation).toBe("Portrait");
  expect(() => page.printOrder).toThrow(/printOrder/);
});

test("what comes before an unknown member stays done", async () => {
  expect(
    await refusal((context) => {
      cell(context).values = [["done"]];
      sheet(context).shapes.load("items");
      cell(context).values = [["not done"]];
    }),
  ).toBe("ApiNotFound");
  const range = await run((context) => cell(context).load("values"));
  expect(range.values).toEqual([["done"]]);
});
