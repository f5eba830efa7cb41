import ExcelJS from "exceljs";
import { fromXlsx } from "../../../preview/xlsx/read";
import { toXlsx } from "../../../preview/xlsx/write";
import { SAMPLE_DOCUMENT } from "../../judges/sample-document";
import { look } from "./documents";
import { partsOf, zipOf } from "./parts";

const ONE_PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async function byExcelJs(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet("Trang"), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("a file that another program wrote", () => {
  it("keeps shared formulas, each moved to its cell", async () => {
    const bytes = await byExcelJs((sheet) => {
      sheet.fillFormula("C1:C3", 'IF(A1="B2",$B1,LOG10(B1))', [1, 2, 3]);
    });
    const { cell } = look(await fromXlsx(bytes));
    expect([0, 1, 2].map((row) => cell(row, 2))).toEqual([
      { f: '=IF(A1="B2",$B1,LOG10(B1))', v: 1, t: 2 },
      { f: '=IF(A2="B2",$B2,LOG10(B2))', v: 2, t: 2 },
      { f: '=IF(A3="B2",$B3,LOG10(B3))', v: 3, t: 2 },
    ]);
  });

  it("keeps dates as the numbers they are, with their format", async () => {
    const bytes = await byExcelJs((sheet) => {
      sheet.getCell("A1").value = new Date(Date.UTC(2023, 11, 31, 12));
      sheet.getCell("A1").numFmt = "dd/mm/yyyy";
    });
    const { cell, style } = look(await fromXlsx(bytes));
    expect(cell(0, 0)).toMatchObject({ v: 45291.5, t: 2 });
    expect(style(0, 0).n).toEqual({ pattern: "dd/mm/yyyy" });
  });

  it("keeps the looks of parts of a text", async () => {
    const bytes = await byExcelJs((sheet) => {
      sheet.getCell("A1").value = { richText: [{ text: "đậm", font: { bold: true } }, { text: " thường\nmới" }] };
    });
    const { cell } = look(await fromXlsx(bytes));
    expect(cell(0, 0).v).toBe("đậm thường\nmới");
    expect(cell(0, 0).p?.body?.dataStream).toBe("đậm thường\rmới\r\n");
    expect(cell(0, 0).p?.body?.textRuns).toEqual([
      { st: 0, ed: 3, ts: { bl: 1 } },
      { st: 3, ed: 14, ts: {} },
    ]);
    const again = look(await fromXlsx(await toXlsx(await fromXlsx(bytes))));
    expect(again.cell(0, 0).p?.body?.textRuns?.[0]?.ts).toEqual({ bl: 1 });
  });

  it("resolves theme colours, tints and indexed colours", async () => {
    const bytes = await byExcelJs((sheet) => {
      const fill = (color: object): ExcelJS.Fill => ({ type: "pattern", pattern: "solid", fgColor: color });
      sheet.getCell("A1").fill = fill({ theme: 4 });
      sheet.getCell("B1").fill = fill({ theme: 4, tint: 0.7999816888943144 });
      sheet.getCell("C1").fill = fill({ theme: 0, tint: -0.249977111117893 });
      sheet.getCell("D1").fill = fill({ indexed: 10 });
    });
    const { style } = look(await fromXlsx(bytes));
    // The theme "Office" of 2007. Excel counts hues in 240ths and shows DCE6F1 for the second.
    expect([0, 1, 2, 3].map((column) => style(0, column).bg?.rgb)).toEqual([
      "#4F81BD",
      "#DCE6F2",
      "#BFBFBF",
      "#FF0000",
    ]);
  });

  it("does not let a column's look shine through its cells", async () => {
    const bytes = await byExcelJs((sheet) => {
      sheet.getColumn(1).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
      sheet.getColumn(1).font = { bold: true, name: "Arial", size: 10 };
      sheet.getCell("A1").style = { font: { name: "Arial", size: 10 } };
      sheet.getCell("A1").value = "không nền";
    });
    const { style } = look(await fromXlsx(bytes));
    expect(style(0, 0)).toEqual({ ff: "Arial", fs: 10, vt: 3 });
    expect(style(1, 0)).toMatchObject({ bg: { rgb: "#FFFF00" }, bl: 1 });
  });

  it("unlocks the empty cells of an unlocked column", async () => {
    const bytes = await byExcelJs((sheet) => {
      sheet.getColumn(2).protection = { locked: false };
      sheet.getCell("B1").style = { protection: { locked: true } };
      sheet.getCell("B1").value = "khoá";
    });
    const { extras } = look(await fromXlsx(bytes));
    expect(extras.cells["0,1"]).toBeUndefined();
    expect(extras.cells["7,1"]).toEqual({ unlocked: true });
  });

  it("may prefix its elements, quote with apostrophes and leave addresses out", async () => {
    const parts = partsOf(await toXlsx(SAMPLE_DOCUMENT));
    const prefixed = (xml: string) => xml.replace(/<(\/?)(?!\?)(\w)/g, "<$1x:$2").replace("xmlns=", "xmlns:x=");
    const foreign = Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => {
        if (!/^xl\/(workbook|styles|sharedStrings|worksheets\/.*)\.xml$/.test(path)) return [path, xml];
        const bare = path.includes("sheet2") ? xml.replace(/<(c|row) r="[A-Z]*\d+"/g, "<$1") : xml;
        return [path, prefixed(bare).replace(/="([^"']*)"/g, "='$1'")];
      }),
    );
    const [own, other] = [await fromXlsx(zipOf(parts)), await fromXlsx(zipOf(foreign))];
    expect(other).toEqual(own);
  });
});

describe("what is not kept is listed", () => {
  it("pictures, comments, links, tables, filters, outlines, patterns", async () => {
    const bytes = await byExcelJs((sheet, workbook) => {
      sheet.addImage(workbook.addImage({ base64: ONE_PIXEL, extension: "png" }), "A1:B2");
      sheet.getCell("A1").note = "Ghi chú";
      sheet.getCell("A2").value = { text: "liên kết", hyperlink: "https://example.com/" };
      sheet.addTable({ name: "Bang", ref: "D1", columns: [{ name: "a" }], rows: [[1]] });
      sheet.autoFilter = "A1:B1";
      sheet.getRow(9).outlineLevel = 1;
      sheet.getCell("F1").fill = { type: "pattern", pattern: "darkGrid", fgColor: { argb: "FFFF0000" } };
      sheet.getCell("F1").value = 1;
      sheet.getRow(9).getCell(1).value = 1;
    });
    const { notKept } = await fromXlsx(bytes);
    const list = (["Picture", "Comment", "Table", "Hyperlink", "AutoFilter", "Outline", "FillPattern"] as const).map(
      (kind) => ({ kind, count: 1, sheet: "Trang" }),
    );
    expect([...notKept].sort((a, b) => a.kind.localeCompare(b.kind))).toEqual(
      [...list].sort((a, b) => a.kind.localeCompare(b.kind)),
    );
  });

  it("charts, macros, links to other files, chart sheets", async () => {
    const parts = partsOf(await toXlsx(SAMPLE_DOCUMENT));
    const relation = (type: string, target: string) =>
      `<Relationship Id="${type}" Type="http://x/${type}" Target="${target}"/>`;
    parts["xl/_rels/workbook.xml.rels"] =
      parts["xl/_rels/workbook.xml.rels"]?.replace(
        "</Relationships>",
        `${relation("vbaProject", "vbaProject.bin")}${relation("externalLink", "e.xml")}${relation("chartsheet", "c.xml")}</Relationships>`,
      ) ?? "";
    parts["xl/workbook.xml"] =
      parts["xl/workbook.xml"]?.replace("<sheets>", '<sheets><sheet name="Biểu đồ" sheetId="9" r:id="chartsheet"/>') ??
      "";
    parts["xl/worksheets/_rels/sheet2.xml.rels"] =
      `<Relationships>${relation("drawing", "../drawings/d.xml")}</Relationships>`;
    parts["xl/drawings/d.xml"] =
      "<wsDr><twoCellAnchor><graphicFrame/></twoCellAnchor><twoCellAnchor><sp/></twoCellAnchor></wsDr>";
    const { notKept, snapshot } = await fromXlsx(zipOf(parts));
    expect(notKept).toEqual([
      { kind: "Macro", count: 1 },
      { kind: "ExternalLink", count: 1 },
      { kind: "ChartSheet", count: 1 },
      { kind: "Shape", count: 1, sheet: "Chấm điểm" },
      { kind: "Chart", count: 1, sheet: "Chấm điểm" },
    ]);
    expect(Object.values(snapshot.sheets).map(({ name }) => name)).toEqual(["Ẩn", "Chấm điểm"]);
  });
});
