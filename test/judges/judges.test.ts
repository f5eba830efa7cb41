import { fromXlsx } from "../../preview/xlsx/read";
import { toXlsx } from "../../preview/xlsx/write";
import { describeWithLibreOffice, describeWithLibreOfficeEditing } from "./available";
import { readFods } from "./fods";
import type { JudgedBook } from "./fods";
import { convert, convertSheets } from "./libreoffice";
import { editInLibreOffice } from "./libreoffice-edit";
import type { Locale } from "./libreoffice-profile";
import { validateOpenXml } from "./open-xml";
import { pdfPages, pdfPictures, pdfText } from "./pdf";
import { SAMPLE_DOCUMENT, SAMPLE_TOTALS } from "./sample-document";

jest.setTimeout(60_000);

const SHEET = "Chấm điểm";
const saved = toXlsx(SAMPLE_DOCUMENT);
const seen = new Map<Locale, Promise<JudgedBook>>();

/** LibreOffice takes seconds to start; it looks once for each locale. */
function judged(locale: Locale): Promise<JudgedBook> {
  const book = seen.get(locale) ?? saved.then((bytes) => convert(bytes, "fods", { locale })).then(readFods);
  seen.set(locale, book);
  return book;
}

const sheetOf = (book: JudgedBook) => {
  const sheet = book.sheets.find(({ name }) => name === SHEET);
  if (sheet === undefined) throw new Error(`LibreOffice sees no sheet ${SHEET}`);
  return sheet;
};

describe("the Open XML SDK", () => {
  it("finds nothing wrong with a workbook of ours", async () => {
    expect(await validateOpenXml(await saved)).toEqual([]);
    expect(await validateOpenXml(await saved, "Office2010")).toEqual([]);
  });

  it("does find what is wrong", async () => {
    const errors = await validateOpenXml(new TextEncoder().encode("no workbook"));
    expect(errors).toHaveLength(1);
    expect(errors[0]?.errorType).toBe("Exception");
  });
});

describeWithLibreOffice("LibreOffice", () => {
  const locales: readonly [Locale, string][] = [
    ["en-US", "4.3"],
    ["vi-VN", "4,3"],
  ];

  it.each(locales)("calculates the same totals under %s and shows %s", async (locale, shown) => {
    const { cells } = sheetOf(await judged(locale));
    expect(cells.get("C7")?.value).toBe(SAMPLE_TOTALS.maxScore);
    expect(cells.get("D7")).toMatchObject({ value: SAMPLE_TOTALS.selfScore, text: shown });
    expect(cells.get("D7")?.formula).toBe("of:=ROUND([.D2]+[.D5];2)");
  });

  it("calculates anew instead of believing the file", async () => {
    const wrong = structuredClone(SAMPLE_DOCUMENT) as {
      snapshot: { sheets: Record<string, { cellData?: Record<number, Record<number, { v?: unknown }>> }> };
    };
    Object.assign(wrong.snapshot.sheets["card"]?.cellData?.[6]?.[3] ?? {}, { v: 999 });
    const book = readFods(await convert(await toXlsx(wrong as unknown as typeof SAMPLE_DOCUMENT), "fods"));
    expect(sheetOf(book).cells.get("D7")?.value).toBe(SAMPLE_TOTALS.selfScore);
  });

  it("sees texts as texts, whatever they look like", async () => {
    const { cells } = sheetOf(await judged("vi-VN"));
    expect(cells.get("A4")?.value).toBe("1.10");
    expect(cells.get("B4")?.value).toBe("Chế độ báo cáo <định kỳ> & đột xuất");
    expect(cells.get("B6")).toMatchObject({ value: '=Văn bản "trái luật" (không là công thức)', formula: undefined });
  });

  it("sees one validation over the two score columns, relative to the row's own maximum", async () => {
    const book = await judged("en-US");
    expect(book.validations).toEqual([
      expect.objectContaining({
        condition: "of:cell-content-is-decimal-number() and cell-content-is-between(0,[.$C2])",
        // LibreOffice reads sheets side by side and names any of them here; only the cell matters for $C2.
        base: expect.stringMatching(/\.D2$/) as string,
        allowEmpty: true,
        errorStyle: "stop",
        errorTitle: "Điểm không hợp lệ",
        error: "Nhập số từ 0 đến điểm tối đa của dòng này.",
      }),
    ]);
    const watched = [...sheetOf(book).cells]
      .filter(([, cell]) => cell.validation !== undefined)
      .map(([address]) => address);
    expect(watched.sort()).toEqual(["D2", "D3", "D4", "D5", "D6", "E2", "E3", "E4", "E5", "E6"]);
  });

  it("sees the protection and exactly the input cells unlocked", async () => {
    const sheet = sheetOf(await judged("en-US"));
    expect(sheet.protected).toBe(true);
    const unlocked = [...sheet.cells].filter(([, cell]) => !cell.locked).map(([address]) => address);
    expect(unlocked.sort()).toEqual(
      [3, 4, 6].flatMap((row) => ["D", "E", "G", "H"].map((column) => column + row)).sort(),
    );
  });

  it("sees the names, the constant among them, and the hidden sheet", async () => {
    const book = await judged("en-US");
    expect(book.names).toEqual({
      CCHC_BoTieuChi: '"thanh-hoa.ha-trung.2023@1"',
      CCHC_PhieuCham: "$'Chấm điểm'.$A$2:.$I$6",
      CCHC_SoLoi: "$'Chấm điểm'.$I$7",
      CCHC_TongToiDa: "$'Chấm điểm'.$C$7",
      CCHC_TongTuCham: "$'Chấm điểm'.$D$7",
      CCHC_TuCham: "$'Chấm điểm'.$D$2:.$D$6",
    });
    expect(book.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ["Ẩn", false],
      [SHEET, true],
    ]);
  });

  it("sees the page set-up", async () => {
    const { page, printRange, repeatedRows } = sheetOf(await judged("en-US"));
    expect(printRange).toBe("'Chấm điểm'.A1:'Chấm điểm'.I7");
    expect(repeatedRows).toEqual([0, 0]);
    expect(page).toMatchObject({
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: undefined,
      centering: "horizontal",
    });
    expect(page?.width).toBeCloseTo(297, 0);
    expect(page?.margins.left).toBeCloseTo(30, 0);
    expect(page).toMatchObject({ header: "1", footer: "A & B", firstHeader: "" });
  });

  it("prints A4 landscape pages with the header row on each", async () => {
    const pdf = await convert(await saved, "pdf", { locale: "vi-VN" });
    const pages = await pdfPages(pdf);
    expect(pages).toHaveLength(2);
    expect([Math.round(pages[0]?.width ?? 0), Math.round(pages[0]?.height ?? 0)]).toEqual([842, 595]);
    expect(pages.map(({ words }) => words.some(({ text }) => text === "STT"))).toEqual([true, true]);
    expect(await pdfText(pdf)).toContain("TỔNG CỘNG");
    const pictures = await pdfPictures(pdf);
    expect(pictures.map((picture) => String.fromCharCode(...picture.subarray(1, 4)))).toEqual(["PNG", "PNG"]);
  });

  it("gives every visible sheet as comma separated values", async () => {
    const files = await convertSheets(await saved, "csv", { locale: "vi-VN" });
    const card = files.find(({ name }) => name.normalize().includes(SHEET));
    expect(new TextDecoder().decode(card?.bytes)).toContain('TỔNG CỘNG,20,"4,3",0');
  });

  it("says so when it cannot open a file", async () => {
    await expect(convert(new Uint8Array([0x50, 0x4b, 3, 4, 0]), "fods")).rejects.toThrow("could not open");
  });
});

describeWithLibreOfficeEditing("LibreOffice at work", () => {
  it("changes cells with its own engine, and its file is opened again with all that it keeps", async () => {
    const edited = await editInLibreOffice(await saved, [
      { sheet: SHEET, cell: "D3", value: 2.5 },
      { sheet: SHEET, cell: "H3", value: "Chưa đủ hồ sơ" },
    ]);
    const { snapshot, extras } = await fromXlsx(edited);
    const id = snapshot.sheetOrder[1] ?? "";
    const cells = snapshot.sheets[id]?.cellData;
    expect(cells?.[2]?.[3]?.v).toBe(2.5);
    expect(cells?.[2]?.[7]?.v).toBe("Chưa đủ hồ sơ");
    expect(cells?.[6]?.[3]).toMatchObject({ f: "=ROUND(D2+D5,2)", v: 6.7 });
    const before = SAMPLE_DOCUMENT.extras.sheets["card"];
    const unlocked = (all: NonNullable<typeof before>["cells"]) =>
      Object.keys(all)
        .filter((key) => all[key]?.unlocked)
        .sort();
    expect(unlocked(extras.sheets[id]?.cells ?? {})).toEqual(unlocked(before?.cells ?? {}));
    expect(extras.sheets[id]?.protection).toEqual(before?.protection);
    expect(extras.customProperties).toEqual(SAMPLE_DOCUMENT.extras.customProperties);
    expect(await validateOpenXml(await toXlsx({ snapshot, extras }))).toEqual([]);
  });

  it("is stopped by a locked cell", async () => {
    const edited = editInLibreOffice(await saved, [{ sheet: SHEET, cell: "C3", value: 100 }]);
    await expect(edited).rejects.toThrow("could not edit");
  });

  it("says so when it cannot change a cell", async () => {
    await expect(editInLibreOffice(await saved, [{ sheet: "không có", cell: "A1", value: 1 }])).rejects.toThrow(
      "could not edit",
    );
  });
});
