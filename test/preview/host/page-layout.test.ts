import { onExcel, refusal, run } from "./on-excel";

onExcel();

test("everything about the page is read as it was set", async () => {
  const page = await run((_context, sheet) => {
    sheet.pageLayout.set({
      orientation: "Landscape",
      paperSize: "A4",
      blackAndWhite: true,
      centerHorizontally: true,
      centerVertically: true,
      printGridlines: true,
      printHeadings: true,
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      headersFooters: {
        state: "FirstAndDefault",
        defaultForAllPages: { centerHeader: "&P", rightFooter: "&D" },
        firstPage: { centerHeader: "" },
      },
    });
    return sheet.pageLayout.load(
      "orientation,paperSize,blackAndWhite,centerHorizontally,centerVertically,printGridlines,printHeadings,zoom," +
        "headersFooters/state,headersFooters/defaultForAllPages/centerHeader,headersFooters/defaultForAllPages/rightFooter",
    );
  });
  expect(page.toJSON()).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    blackAndWhite: true,
    centerHorizontally: true,
    centerVertically: true,
    printGridlines: true,
    printHeadings: true,
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    headersFooters: { state: "FirstAndDefault", defaultForAllPages: { centerHeader: "&P", rightFooter: "&D" } },
  });
});

test("margins come in points, inches or centimetres and are kept in points", async () => {
  const page = await run((_context, sheet) => {
    sheet.pageLayout.setPrintMargins("Centimeters", { top: 2, left: 2.54 });
    sheet.pageLayout.setPrintMargins("Inches", { right: 0.5 });
    sheet.pageLayout.bottomMargin = 40;
    return sheet.pageLayout.load("topMargin,leftMargin,rightMargin,bottomMargin,headerMargin");
  });
  expect(page.topMargin).toBeCloseTo(56.69, 2);
  expect([page.leftMargin, page.rightMargin, page.bottomMargin, page.headerMargin]).toEqual([72, 36, 40, 21.6]);
});

test("pages are numbered from where they were told, or go on by themselves", async () => {
  const numbered = await run((_context, sheet) => {
    sheet.pageLayout.firstPageNumber = 3;
    return sheet.pageLayout.load("firstPageNumber");
  });
  expect(numbered.firstPageNumber).toBe(3);
  const automatic = await run((_context, sheet) => {
    sheet.pageLayout.firstPageNumber = "";
    return sheet.pageLayout.load("firstPageNumber");
  });
  expect(automatic.firstPageNumber).toBe("");
});

test("print area and repeated lines", async () => {
  const [area, rows, columns] = await run((_context, sheet) => {
    const { pageLayout } = sheet;
    pageLayout.setPrintArea(sheet.getRange("A1:I52"));
    pageLayout.setPrintTitleRows("$4:$5");
    pageLayout.setPrintTitleColumns("A:B");
    return [
      pageLayout.getPrintArea().load("address"),
      pageLayout.getPrintTitleRows().load("address"),
      pageLayout.getPrintTitleColumnsOrNullObject().load("address"),
    ] as const;
  });
  expect([area.address, rows.address, columns.address]).toEqual(["Sheet1!A1:I52", "Sheet1!4:5", "Sheet1!A:B"]);
});

test("without a print area there is none", async () => {
  const area = await run((_context, sheet) => sheet.pageLayout.getPrintAreaOrNullObject().load("address"));
  expect(area.isNullObject).toBe(true);
  expect(await refusal((context) => context.workbook.worksheets.getActiveWorksheet().pageLayout.getPrintArea())).toBe(
    "ItemNotFound",
  );
});

test("page breaks", async () => {
  const [rows, count] = await run((_context, sheet) => {
    sheet.horizontalPageBreaks.add("A21");
    sheet.horizontalPageBreaks.add("A11");
    sheet.verticalPageBreaks.add("C1");
    sheet.verticalPageBreaks.removePageBreaks();
    return [sheet.horizontalPageBreaks.load("items/rowIndex"), sheet.verticalPageBreaks.getCount()] as const;
  });
  expect(rows.items.map((item) => item.rowIndex)).toEqual([10, 20]);
  expect(count.value).toBe(0);
});

test.each<[string, (page: Excel.PageLayout) => void]>([
  ["a scale of 5 per cent", (page) => (page.zoom = { scale: 5 })],
  ["a scale and pages to fit", (page) => (page.zoom = { scale: 80, horizontalFitToPages: 1 })],
  ["a page number that is no whole number", (page) => (page.firstPageNumber = 1.5)],
  ["a negative margin", (page) => (page.topMargin = -1)],
  ["an unknown margin", (page) => page.setPrintMargins("Points", { middle: 3 } as never)],
  ["an unknown paper", (page) => (page.paperSize = "A0" as never)],
  ["a header of 256 characters", (page) => (page.headersFooters.defaultForAllPages.leftHeader = "x".repeat(256))],
  ["title rows that are columns", (page) => page.setPrintTitleRows("A:B")],
])("%s is refused", async (_name, change) => {
  expect(await refusal((context) => change(context.workbook.worksheets.getActiveWorksheet().pageLayout))).toBe(
    "InvalidArgument",
  );
});
