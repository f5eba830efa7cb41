import type { Chart, ChartSeries } from "../../../preview/engine/chart";
import { fromXlsx } from "../../../preview/xlsx/read";
import { toXlsx } from "../../../preview/xlsx/write";
import { validateOpenXml } from "../../judges/open-xml";
import { bookOf, reopened } from "./documents";
import { partsOf, zipOf } from "./parts";

const column = (index: number) => ({
  sheetId: "sheet-1",
  area: { row: 1, column: index, rowCount: 3, columnCount: 1 },
});

const SERIES: ChartSeries = {
  name: { text: "Điểm tự đánh giá" },
  values: column(1),
  categories: column(0),
  fill: "#1F4E79",
  labels: true,
};

const BARS: Chart = {
  id: "chart-1",
  name: "Điểm các xã",
  type: "BarClustered",
  anchor: { from: { row: 5, column: 0, x: 0, y: 0 }, to: { row: 20, column: 4, x: 12.5, y: 3 } },
  title: { visible: true, text: "Điểm <các> xã & phường", font: { size: 12, bold: true, color: "#1F4E79" } },
  legend: { visible: false, position: "Bottom" },
  font: { name: "Times New Roman", size: 9, color: "#1F2933" },
  series: [SERIES],
  gapWidth: 40,
  categoryAxis: { visible: true, minimum: null, maximum: null, reversed: true, gridlines: false },
  valueAxis: { visible: false, minimum: 0, maximum: 100, reversed: false, gridlines: false },
};

const COLUMNS: Chart = {
  ...BARS,
  id: "chart-2",
  name: "Chart 2",
  type: "ColumnClustered",
  title: { visible: true, text: null, font: {} },
  legend: { visible: true, position: "Top" },
  font: {},
  series: [
    {
      name: { ...column(1), area: { row: 0, column: 1, rowCount: 1, columnCount: 1 } },
      values: column(1),
      categories: null,
      fill: null,
      labels: false,
    },
    { name: null, values: null, categories: column(0), fill: null, labels: false },
  ],
  categoryAxis: { ...BARS.categoryAxis, reversed: false },
  valueAxis: { visible: true, minimum: null, maximum: null, reversed: false, gridlines: true },
};

/** The sheet's id is what a file gives it. */
function bookWith(charts: readonly Chart[]) {
  const { snapshot, extras } = bookOf({
    sheet: {
      cellData: {
        0: { 0: { v: "Đơn vị", t: 1 }, 1: { v: "Điểm", t: 1 } },
        1: { 0: { v: "Xã A", t: 1 }, 1: { v: 90.5, t: 2 } },
        2: { 0: { v: "Xã B", t: 1 } },
        3: { 0: { v: "Xã C", t: 1 }, 1: { v: 70, t: 2 } },
      },
    },
  });
  const sheet = snapshot.sheets["s"] ?? {};
  const plain = extras.sheets["s"];
  if (!plain) throw new Error("the book has no sheet");
  return {
    snapshot: {
      ...snapshot,
      sheetOrder: ["sheet-1"],
      sheets: { "sheet-1": { ...sheet, id: "sheet-1" } },
      resources: [],
    },
    extras: { ...extras, activeSheetId: "sheet-1", sheets: { "sheet-1": { ...plain, charts } } },
  };
}

const saved = () => toXlsx(bookWith([BARS, COLUMNS]));

/** The file with one part changed by hand. */
async function changed(path: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = partsOf(await saved());
  const before = parts[path] ?? "";
  const after = change(before);
  expect(after).not.toBe(before);
  return zipOf({ ...parts, [path]: after });
}

it("keeps charts as they are through a file", async () => {
  const { extras, book } = await reopened(bookWith([BARS, COLUMNS]));
  expect(extras.charts).toEqual([BARS, COLUMNS]);
  expect(book.notKept).toEqual([]);
});

it("writes nothing about charts into a file without any", async () => {
  const paths = Object.keys(partsOf(await toXlsx(bookOf({}))));
  expect(paths.filter((path) => /drawing|chart|worksheets\/_rels/.test(path))).toEqual([]);
});

it("is a file the Open XML SDK has nothing to say against", async () => {
  expect(await validateOpenXml(await saved())).toEqual([]);
  expect(await validateOpenXml(await saved(), "Office2010")).toEqual([]);
});

it("carries a copy of the cells for programs that have not read them yet; empty cells have no point", async () => {
  const chart = partsOf(await saved())["xl/charts/chart1.xml"] ?? "";
  expect(chart).toContain("<c:f>Trang!$A$2:$A$4</c:f><c:strCache>");
  expect(chart).toContain(
    '<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="3"/>' +
      '<c:pt idx="0"><c:v>90.5</c:v></c:pt><c:pt idx="2"><c:v>70</c:v></c:pt></c:numCache>',
  );
});

it("draws nothing for cells that were deleted", async () => {
  const bytes = await changed("xl/charts/chart1.xml", (xml) => xml.replace("Trang!$B$2:$B$4", "#REF!"));
  const { extras } = await fromXlsx(bytes);
  expect(extras.sheets["sheet-1"]?.charts?.[0]?.series[0]?.values).toBeNull();
});

describe("a chart that has no place here is left out whole, and listed", () => {
  it.each<[string, (xml: string) => string]>([
    ["a pie", (xml) => xml.replaceAll("barChart", "pieChart")],
    ["stacked bars", (xml) => xml.replace('val="clustered"', 'val="stacked"')],
    ["a trend line", (xml) => xml.replace("<c:cat>", "<c:trendline/><c:cat>")],
    ["an axis title", (xml) => xml.replace("<c:catAx>", "<c:catAx><c:title/>")],
    ["cells of another workbook", (xml) => xml.replace("Trang!$B$2:$B$4", "[1]Trang!$B$2:$B$4")],
    ["a title from a cell", (xml) => xml.replaceAll("c:rich>", "c:strRef>")],
  ])("%s", async (_name, change) => {
    const { extras, notKept } = await fromXlsx(await changed("xl/charts/chart1.xml", change));
    expect(notKept).toEqual([{ kind: "Chart", count: 1, sheet: "Trang" }]);
    expect(extras.sheets["sheet-1"]?.charts?.map(({ name }) => name)).toEqual(["Chart 2"]);
  });

  it("one that hangs on no second cell", async () => {
    const bytes = await changed("xl/drawings/drawing1.xml", (xml) => xml.replace(/<xdr:to>.*?<\/xdr:to>/, ""));
    expect((await fromXlsx(bytes)).notKept).toEqual([{ kind: "Chart", count: 1, sheet: "Trang" }]);
  });
});
