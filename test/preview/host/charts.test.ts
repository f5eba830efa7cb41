import { onExcel, refusal, run } from "./on-excel";

const excel = onExcel();

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

/** Three units with two columns of scores under headings. */
function fill(sheet: Excel.Worksheet): void {
  sheet.getRange("A1:C4").values = [
    ["Đơn vị", "Tự chấm", "Thẩm định"],
    ["Xã A", 90, 88],
    ["Xã B", 80, 79.5],
    ["Xã C", 70, 71],
  ];
}

async function charted(change: (chart: Excel.Chart, sheet: Excel.Worksheet) => void = () => undefined): Promise<void> {
  await run((_context, sheet) => {
    fill(sheet);
    change(sheet.charts.add("BarClustered", sheet.getRange("B2:B4"), "Columns"), sheet);
  });
}

/** What the host keeps of the only chart. */
async function kept() {
  const { extras } = await excel.running.save();
  const [chart, ...others] = Object.values(extras.sheets).flatMap(({ charts }) => charts ?? []);
  if (!chart || others.length > 0) throw new Error("expected one chart");
  return chart;
}

const cells = (row: number, column: number, rowCount: number, columnCount: number) => ({
  sheetId: "sheet-1",
  area: { row, column, rowCount, columnCount },
});

describe("a new chart", () => {
  test("of numbers alone has one series without name and categories", async () => {
    await charted();
    expect((await kept()).series).toEqual([
      { name: null, values: cells(1, 1, 3, 1), categories: null, fill: null, labels: false },
    ]);
    const series = await run((_context, sheet) =>
      sheet.charts.getItemAt(0).series.load("count,items/name,items/gapWidth"),
    );
    expect([series.count, series.items.map(({ name, gapWidth }) => [name, gapWidth])]).toEqual([1, [["Series1", 182]]]);
  });

  test("takes names from the first row and categories from the first column", async () => {
    const [series, title] = await run((_context, sheet) => {
      fill(sheet);
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"));
      return [chart.series.load("items/name"), chart.title.load("text")] as const;
    });
    expect(series.items.map(({ name }) => name)).toEqual(["Tự chấm", "Thẩm định"]);
    expect(title.text).toBe("Chart Title");
    expect((await kept()).series.map(({ values, categories }) => [values, categories])).toEqual([
      [cells(1, 1, 3, 1), cells(1, 0, 3, 1)],
      [cells(1, 2, 3, 1), cells(1, 0, 3, 1)],
    ]);
  });

  test("takes series from rows when asked, and by itself where there are more columns than rows", async () => {
    const count = async (address: string, by: "Auto" | "Rows" | "Columns") =>
      run((_context, sheet) => {
        fill(sheet);
        return sheet.charts.add("BarClustered", sheet.getRange(address), by).series.load("count");
      });
    expect((await count("B2:C4", "Rows")).count).toBe(3);
    expect((await count("B2:C2", "Auto")).count).toBe(1);
    expect((await count("B2:C4", "Auto")).count).toBe(2);
  });

  test("counts a formula's number as a number, in the request that writes it", async () => {
    const series = await run((_context, sheet) => {
      fill(sheet);
      sheet.getRange("B5").formulas = [["=SUM(B2:B4)"]];
      return sheet.charts.add("BarClustered", sheet.getRange("B5:B6"), "Columns").series.load("items/name");
    });
    expect(series.items.map(({ name }) => name)).toEqual(["Series1"]);
  });
});

test("what is set is read", async () => {
  await charted((chart, sheet) => {
    chart.name = "Tổng điểm";
    chart.setPosition("E2", "G9");
    chart.format.font.set({ name: "Times New Roman", size: 9 });
    chart.title.text = "Điểm của các xã";
    chart.title.format.font.set({ size: 12, bold: true, color: "#1f4e79" });
    chart.legend.position = "Top";
    const series = chart.series.getItemAt(0);
    series.set({ name: "Tự chấm", gapWidth: 40, hasDataLabels: true });
    series.setXAxisValues(sheet.getRange("A2:A4"));
    series.format.fill.setSolidColor("#1f4e79");
    chart.axes.valueAxis.set({ minimum: 0, maximum: 100 });
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.categoryAxis.reversePlotOrder = true;
  });
  expect(await kept()).toEqual({
    id: "chart-1",
    name: "Tổng điểm",
    type: "BarClustered",
    anchor: { from: { row: 1, column: 4, x: 0, y: 0 }, to: { row: 9, column: 7, x: 0, y: 0 } },
    title: { visible: true, text: "Điểm của các xã", font: { size: 12, bold: true, color: "#1F4E79" } },
    legend: { visible: false, position: "Top" },
    font: { name: "Times New Roman", size: 9 },
    series: [
      {
        name: { text: "Tự chấm" },
        values: cells(1, 1, 3, 1),
        categories: cells(1, 0, 3, 1),
        fill: "#1F4E79",
        labels: true,
      },
    ],
    gapWidth: 40,
    categoryAxis: { visible: true, minimum: null, maximum: null, reversed: true, gridlines: false },
    valueAxis: { visible: true, minimum: 0, maximum: 100, reversed: false, gridlines: false },
  });
  const [chart, font, axis] = await run((_context, sheet) => {
    const loaded = sheet.charts.getItem("Tổng điểm").load();
    return [loaded, loaded.title.format.font.load(), loaded.axes.valueAxis.load("minimum,maximum,type")] as const;
  });
  expect(chart.toJSON()).toMatchObject({ name: "Tổng điểm", left: 192, top: 15, width: 144, height: 120 });
  expect(font.toJSON()).toEqual({ name: "Times New Roman", size: 12, bold: true, italic: false, color: "#1F4E79" });
  expect([axis.minimum, axis.maximum, axis.type]).toEqual([0, 100, "Value"]);
});

test("a font for the whole chart is the title's from then on", async () => {
  await charted((chart) => {
    chart.title.format.font.size = 20;
    chart.format.font.size = 8;
  });
  const font = await run((_context, sheet) => sheet.charts.getItemAt(0).title.format.font.load("size"));
  expect(font.size).toBe(8);
});

describe("the place of a chart", () => {
  test("is moved with its size, and changed side by side", async () => {
    await charted((chart) => {
      chart.setPosition("B2", "C5");
      chart.setPosition("E1");
      chart.height = 40;
    });
    expect((await kept()).anchor).toEqual({
      from: { row: 0, column: 4, x: 0, y: 0 },
      to: { row: 2, column: 6, x: 0, y: 10 },
    });
  });

  test("moves and grows with rows, as its cells do", async () => {
    await charted((chart) => chart.setPosition("E6", "G9"));
    await run((_context, sheet) => {
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("9:9").insert("Down");
    });
    expect(await kept()).toMatchObject({
      anchor: { from: { row: 6, column: 4 }, to: { row: 11, column: 7 } },
      series: [{ values: cells(2, 1, 3, 1) }],
    });
    await run((_context, sheet) => sheet.getRange("12:13").insert("Down"));
    expect((await kept()).anchor.to).toMatchObject({ row: 11 });
    await run((_context, sheet) => sheet.getRange("1:9").delete("Up"));
    expect(await kept()).toMatchObject({
      anchor: { from: { row: 0, column: 4, x: 0, y: 0 }, to: { row: 2 } },
      series: [{ values: null }],
    });
  });

  test("stays where single cells move; what it draws follows them", async () => {
    await charted((chart) => chart.setPosition("E6", "G9"));
    await run((_context, sheet) => sheet.getRange("A1:C1").insert("Down"));
    expect(await kept()).toMatchObject({ anchor: { from: { row: 5 } }, series: [{ values: cells(2, 1, 3, 1) }] });
  });
});

test("a chart draws the cells of a sheet that was renamed, and none of one that was deleted", async () => {
  await run((context, sheet) => {
    const data = context.workbook.worksheets.add("Số liệu");
    data.getRange("A1:A2").values = [[1], [2]];
    sheet.charts.add("ColumnClustered", data.getRange("A1:A2"));
    data.name = "Nguồn";
  });
  expect((await kept()).series[0]?.values?.area).toEqual({ row: 0, column: 0, rowCount: 2, columnCount: 1 });
  await run((context) => context.workbook.worksheets.getItem("Nguồn").delete());
  expect((await kept()).series[0]?.values).toBeNull();
});

test("charts and series are counted, found and deleted", async () => {
  const [found, missing, count] = await run((_context, sheet) => {
    fill(sheet);
    sheet.charts.add("BarClustered", sheet.getRange("B2:B4"));
    const second = sheet.charts.add("BarClustered", sheet.getRange("B2:C4"));
    second.series.getItemAt(0).delete();
    second.series.add("Năm trước").setValues(sheet.getRange("B2:B4"));
    sheet.charts.getItem("Chart 1").delete();
    return [
      sheet.charts.getItemOrNullObject("Chart 2").series.load("items/name"),
      sheet.charts.getItemOrNullObject("Chart 1").load("name"),
      sheet.charts.getCount(),
    ] as const;
  });
  expect(found.items.map(({ name }) => name)).toEqual(["Series1", "Năm trước"]);
  expect([missing.isNullObject, count.value]).toEqual([true, 1]);
});

test("the items of the collection can be worked on one by one", async () => {
  await charted();
  const charts = await run((_context, sheet) => sheet.charts.load("items/name"));
  const [chart] = charts.items;
  if (!chart) throw new Error("no chart");
  chart.title.visible = false;
  await chart.context.sync();
  expect((await kept()).title.visible).toBe(false);
});

type Attempt = (chart: Excel.Chart, sheet: Excel.Worksheet) => unknown;

test.each<[string, string, Attempt]>([
  ["a gap of 600 per cent", "InvalidArgument", (chart) => (chart.series.getItemAt(0).gapWidth = 600)],
  ["a colour that is none", "InvalidArgument", (chart) => chart.series.getItemAt(0).format.fill.setSolidColor("xanh")],
  [
    "values in a block",
    "InvalidArgument",
    (chart, sheet) => chart.series.getItemAt(0).setValues(sheet.getRange("B2:C4")),
  ],
  ["a scale of categories", "InvalidArgument", (chart) => (chart.axes.categoryAxis.minimum = 0)],
  ["a series that is not there", "ItemNotFound", (chart) => chart.series.getItemAt(1).load("name")],
  ["a chart that is not there", "ItemNotFound", (_chart, sheet) => sheet.charts.getItem("Biểu đồ").load("name")],
  [
    "a hidden axis",
    "InvalidOperation",
    (chart) => ((chart.axes.valueAxis.visible = false), (chart.axes.valueAxis.minimum = 0)),
  ],
  ["an automatic bound read", "ApiNotFound", (chart) => chart.axes.valueAxis.load("maximum")],
  ["a trend line", "ApiNotFound", (chart) => chart.series.getItemAt(0).trendlines.add("Linear")],
  ["a picture of the chart", "ApiNotFound", (chart) => chart.getImage()],
])("%s is refused", async (_name, code, attempt) => {
  await charted();
  const refused = await refusal((context) => {
    const sheet = active(context);
    attempt(sheet.charts.getItemAt(0), sheet);
  });
  expect(refused).toBe(code);
});

test("a protected sheet allows no charts unless it says so", async () => {
  await charted((_chart, sheet) => sheet.protection.protect());
  const attempts: Attempt[] = [
    (_chart, sheet) => sheet.charts.add("BarClustered", sheet.getRange("B2:B4")),
    (chart) => (chart.title.text = "Khác"),
    (chart) => chart.delete(),
  ];
  for (const attempt of attempts) {
    expect(await refusal((context) => attempt(active(context).charts.getItemAt(0), active(context)))).toBe(
      "AccessDenied",
    );
  }
  await run((_context, sheet) => {
    sheet.protection.unprotect();
    sheet.protection.protect({ allowEditObjects: true });
    sheet.charts.getItemAt(0).delete();
  });
  const count = await run((_context, sheet) => sheet.charts.getCount());
  expect(count.value).toBe(0);
});
