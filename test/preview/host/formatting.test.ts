import { onExcel, read, refusal, run } from "./on-excel";

const excel = onExcel();

/** What fonts, fills and formats have in common. */
interface Settable {
  set(properties: Properties): void;
  load(): unknown;
  toJSON(): unknown;
}

type Properties = Readonly<Record<string, unknown>>;

test.each<[string, (range: Excel.Range) => Settable, Properties]>([
  [
    "font",
    (range) => range.format.font,
    {
      name: "Times New Roman",
      size: 13,
      bold: true,
      italic: true,
      underline: "Single",
      strikethrough: true,
      superscript: true,
      color: "#C00000",
    },
  ],
  ["fill", (range) => range.format.fill, { color: "#FFF2CC" }],
  [
    "alignment",
    (range) => range.format,
    {
      horizontalAlignment: "CenterAcrossSelection",
      verticalAlignment: "Center",
      wrapText: true,
      indentLevel: 2,
      textOrientation: 45,
    },
  ],
  ["size", (range) => range.format, { columnWidth: 120, rowHeight: 30 }],
  ["protection", (range) => range.format.protection, { locked: false, formulaHidden: true }],
])("%s is read as it was set", async (_name, part, properties) => {
  await run((_context, sheet) => part(sheet.getRange("B2:C3")).set(properties));
  const found = await run((_context, sheet) => {
    const object = part(sheet.getRange("B2:C3"));
    object.load();
    return object;
  });
  expect(found.toJSON()).toMatchObject(properties);
});

test("what differs between the cells is null", async () => {
  const format = await run((_context, sheet) => {
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("A1").format.fill.color = "red";
    sheet.getRange("A1:A1").format.rowHeight = 40;
    return sheet.getRange("A1:A2").format.load("rowHeight,font/bold,font/name,fill/color");
  });
  expect(format.toJSON()).toMatchObject({
    rowHeight: null,
    font: { bold: null, name: "Calibri" },
    fill: { color: null },
  });
});

test("a new cell is Calibri 11 in black on no fill, 48 by 15 points, locked", async () => {
  const format = await run((_context, sheet) =>
    sheet
      .getRange("C7")
      .format.load("columnWidth,rowHeight,font/name,font/size,font/color,fill/color,protection/locked"),
  );
  expect(format.toJSON()).toEqual({
    columnWidth: 48,
    rowHeight: 15,
    font: { name: "Calibri", size: 11, color: "#000000" },
    fill: { color: "#FFFFFF" },
    protection: { locked: true },
  });
});

test.each<[string, (range: Excel.Range) => void]>([
  ["a colour that is none", (range) => (range.format.fill.color = "tím than")],
  ["a font of 500 points", (range) => (range.format.font.size = 500)],
  ["an alignment that is none", (range) => (range.format.horizontalAlignment = "Middle" as "Center")],
  ["a row of 500 points", (range) => (range.format.rowHeight = 500)],
  ["a negative width", (range) => (range.format.columnWidth = -1)],
  ["bold as a text", (range) => (range.format.font.bold = "yes" as unknown as boolean)],
])("%s is refused", async (_name, change) => {
  expect(await refusal((context) => change(context.workbook.getActiveCell()))).toBe("InvalidArgument");
});

test("clearing a fill takes it away", async () => {
  const fill = await run((_context, sheet) => {
    const cell = sheet.getRange("A1");
    cell.format.fill.color = "#FF0000";
    cell.format.fill.clear();
    return cell.format.fill.load("color");
  });
  expect(fill.color).toBe("#FFFFFF");
});

describe("borders", () => {
  const styleOf = async (address: string, side: Excel.BorderIndex | `${Excel.BorderIndex}`) => {
    const border = await run((_context, sheet) =>
      sheet
        .getRange(address)
        .format.borders.getItem(side as Excel.BorderIndex)
        .load("style,weight,color"),
    );
    return border.style;
  };

  test("an outline and inside lines belong to the cells they touch", async () => {
    await run((_context, sheet) => {
      const { borders } = sheet.getRange("B2:C3").format;
      borders.getItem("EdgeTop").style = "Continuous";
      borders.getItem("InsideVertical").style = "Dot";
    });
    expect(await styleOf("B2", "EdgeTop")).toBe("Continuous");
    expect(await styleOf("C2", "EdgeTop")).toBe("Continuous");
    expect(await styleOf("B3", "EdgeTop")).toBe("None");
    expect(await styleOf("B2:B3", "EdgeRight")).toBe("Dot");
    expect(await styleOf("C2:C3", "EdgeRight")).toBe("None");
  });

  test("a weight or colour alone draws a continuous line", async () => {
    const border = await run((_context, sheet) => {
      const edge = sheet.getRange("B2").format.borders.getItem("EdgeBottom");
      edge.weight = "Thick";
      edge.color = "#1F4E78";
      return edge.load("style,weight,color");
    });
    expect(border.toJSON()).toMatchObject({ style: "Continuous", weight: "Thick", color: "#1F4E78" });
  });

  test("neighbours share an edge: taking the line off one side takes it off", async () => {
    await run((_context, sheet) => {
      sheet.getRange("B2").format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("B3").format.borders.getItem("EdgeTop").style = "None";
    });
    expect(await styleOf("B2", "EdgeBottom")).toBe("None");
  });

  test("the collection has eight sides", async () => {
    const borders = await run((_context, sheet) => sheet.getRange("A1").format.borders.load("items/sideIndex,count"));
    expect(borders.count).toBe(8);
    expect(borders.items.map((border) => border.sideIndex)).toContain("DiagonalUp");
  });
});

describe("many cells at once", () => {
  test("setCellProperties changes what is named and nothing else", async () => {
    await run((_context, sheet) => {
      sheet.getRange("A1:B1").format.font.italic = true;
      sheet.getRange("A1:B1").setCellProperties([
        [
          {
            format: {
              font: { bold: true, color: "#FF0000" },
              fill: { color: "#00FF00" },
              borders: { bottom: { style: "Continuous", color: "#0000FF" } },
              protection: { locked: false },
              horizontalAlignment: "Right",
            },
          },
          {},
        ],
      ]);
    });
    const found = await run((_context, sheet) =>
      sheet.getRange("A1:B1").getCellProperties({
        address: true,
        format: {
          font: { bold: true, italic: true, color: true },
          fill: { color: true },
          borders: { bottom: { style: true } } as never,
          protection: { locked: true } as never,
          horizontalAlignment: true,
        },
      }),
    );
    expect(found.value[0]?.[0]).toMatchObject({
      address: "Sheet1!A1",
      format: {
        font: { bold: true, italic: true, color: "#FF0000" },
        fill: { color: "#00FF00" },
        borders: { bottom: { style: "Continuous" } },
        protection: { locked: false },
        horizontalAlignment: "Right",
      },
    });
    expect(found.value[0]?.[1]).toMatchObject({ format: { font: { bold: false, italic: true } } });
  });

  test("setColumnProperties and setRowProperties take one entry for each column or row", async () => {
    await run((_context, sheet) => {
      sheet
        .getRange("A1:C1")
        .setColumnProperties([
          { format: { columnWidth: 30 } },
          { columnHidden: true },
          { format: { columnWidth: 60, font: { bold: true } } },
        ]);
      sheet.getRange("A1:A2").setRowProperties([{ format: { rowHeight: 40 } }, { rowHidden: true }]);
    });
    const [columns, rows] = await run((_context, sheet) => [
      sheet.getRange("A1:C1").getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
      sheet.getRange("A1:A2").getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    ]);
    expect(columns?.value).toMatchObject([
      { columnHidden: false, format: { columnWidth: 30 } },
      { columnHidden: true },
      { columnHidden: false, format: { columnWidth: 60 } },
    ]);
    expect(rows?.value).toMatchObject([{ rowHidden: false, format: { rowHeight: 40 } }, { rowHidden: true }]);
  });

  test("a matrix of another size and a property Excel does not have are refused", async () => {
    const set = (properties: unknown) => (context: Excel.RequestContext) =>
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange("A1:B1")
        .setCellProperties(properties as never);
    expect(await refusal(set([[{}]]))).toBe("InvalidArgument");
    expect(await refusal(set([[{ format: { font: { weight: 3 } } }, {}]]))).toBe("ApiNotFound");
  });
});

test("rows and columns are hidden and shown", async () => {
  const [rows, column] = await run((_context, sheet) => {
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("B:B").columnHidden = true;
    return [sheet.getRange("A1:A3").load("rowHidden"), sheet.getRange("B1").load("columnHidden,hidden")] as const;
  });
  expect(rows.rowHidden).toBeNull();
  expect([column.columnHidden, column.hidden]).toEqual([true, true]);
});

test("autofit makes a column as wide as its longest text; merged cells do not count", async () => {
  const [narrow, wide] = await run((_context, sheet) => {
    sheet.getRange("A1:B1").values = [["a", "một câu dài hơn hẳn một cột"]];
    sheet.getRange("C1:D1").merge();
    sheet.getRange("A:B").format.autofitColumns();
    return [sheet.getRange("A1").format.load("columnWidth"), sheet.getRange("B1").format.load("columnWidth")] as const;
  });
  expect(wide.columnWidth).toBeGreaterThan(100);
  expect(narrow.columnWidth).toBeLessThan(20);
});

test("a whole column keeps its format for cells that are filled later", async () => {
  const cell = await run((_context, sheet) => {
    sheet.getRange("C:C").format.font.bold = true;
    sheet.getRange("C:C").numberFormat = "0.00" as unknown as string[][];
    sheet.getRange("C900").values = [[1]];
    return sheet.getRange("C900").load("text,format/font/bold");
  });
  expect(cell.text).toEqual([["1,00"]]);
  expect(cell.format.font.bold).toBe(true);
});

test.each<[string | number | boolean, string, string]>([
  [" 4 ", "@", "0.##"],
  ["2.5", "@", "0.##"],
  ["1e3", "@", "General"],
  ["TRUE", "@", "0.##"],
  [4, "0.##", "General"],
  [true, "General", "0.##"],
])("the content %j under %j stays as it is under %j", async (content, before, after) => {
  await excel.host.paste("Sheet1", "A1", [[content]], { formats: { numberFormat: before } });
  await run((_context, sheet) => (sheet.getRange("A1").numberFormat = [[after]]));
  expect(await read("A1", "values")).toEqual([[content]]);
  await run((_context, sheet) => sheet.getRange("A1").clear("Formats"));
  expect(await read("A1", "values")).toEqual([[content]]);
});
