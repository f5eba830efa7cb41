import { createScorecard } from "../../../src/actions/create-scorecard";
import { generateReport } from "../../../src/actions/generate-report";
import { checkScorecard } from "../../../src/actions/read-workbook";
import { haTrung2023 } from "../../../src/rubrics/ha-trung-2023";
import { fromXlsx } from "../../../preview/xlsx/read";
import { toXlsx } from "../../../preview/xlsx/write";
import { describeWithLibreOffice, describeWithLibreOfficeEditing } from "../../judges/available";
import { readFods } from "../../judges/fods";
import type { JudgedBook } from "../../judges/fods";
import { convert } from "../../judges/libreoffice";
import { editInLibreOffice } from "../../judges/libreoffice-edit";
import type { Locale } from "../../judges/libreoffice-profile";
import { validateOpenXml } from "../../judges/open-xml";
import { startEmbeddedExcel, type RunningExcel } from "../../support/embedded-excel";
import { publishedRows } from "../../support/sample-commune";

jest.setTimeout(120_000);

/** The sections of the sample commune and its total, as published. */
const SECTIONS = [15, 11, 18, 11, 12, 12, 15.5];
const TOTAL = 94.5;

let excel: RunningExcel;
let saved: Uint8Array;

beforeAll(async () => {
  excel = await startEmbeddedExcel();
  expect(await createScorecard(haTrung2023)).toMatchObject({ ok: true });
  await typeSample();
  expect(await generateReport()).toMatchObject({ ok: true });
  saved = await toXlsx(await excel.save());
});
afterAll(() => excel.dispose());

/** Scores and explanations of the criteria, into their unlocked cells. */
async function typeSample(): Promise<void> {
  await Excel.run(async (context) => {
    const rows = context.workbook.names.getItem("CCHC_PhieuCham").getRange();
    for (const [index, { level, selfScore, explanation }] of publishedRows.entries()) {
      if (level === 1) continue;
      rows.getCell(index, 3).values = [[selfScore]];
      if (explanation !== "") rows.getCell(index, 7).values = [[explanation]];
    }
    await context.sync();
  });
  await excel.idle();
}

/** The cell a name refers to, as LibreOffice sees it. */
function named(book: JudgedBook, name: string) {
  const [, sheetName = "", address = ""] = /^\$'?(.+?)'?\.\$([A-Z]+\$\d+)$/.exec(book.names[name] ?? "") ?? [];
  return book.sheets.find((sheet) => sheet.name === sheetName)?.cells.get(address.replace("$", ""));
}

describe("the sample commune's scorecard, saved", () => {
  it("passes the Open XML SDK without an error", async () => {
    expect(await validateOpenXml(saved)).toEqual([]);
    expect(await validateOpenXml(saved, "Office2010")).toEqual([]);
  });

  it("opens as the same workbook: saved again it differs in nothing", async () => {
    const again = await toXlsx(await fromXlsx(saved));
    expect(await toXlsx(await fromXlsx(again))).toEqual(again);
  });

  it("is recognised and goes on working", async () => {
    const before = await checkScorecard();
    const { notKept, ...document } = await fromXlsx(saved);
    expect(notKept).toEqual([]);
    await excel.load(document);
    await excel.idle();
    expect(await checkScorecard()).toEqual(before);
    expect(JSON.stringify(before)).toContain(`${TOTAL}`);
  });
});

describeWithLibreOffice("the sample commune's scorecard in LibreOffice", () => {
  const locales: readonly (readonly [Locale, string])[] = [
    ["en-US", "94.5"],
    ["vi-VN", "94,5"],
  ];

  it.each(locales)("has the published totals under %s", async (locale, shown) => {
    const book = readFods(await convert(saved, "fods", { locale }));
    const card = book.sheets.find(({ name }) => name === "Chấm điểm");
    expect(named(book, "CCHC_TongTuCham")).toMatchObject({ value: TOTAL, text: shown });
    expect(named(book, "CCHC_TongToiDa")?.value).toBe(100);
    expect(named(book, "CCHC_SoLoi")?.value).toBe(0);
    const sections = publishedRows.flatMap(({ level }, index) =>
      level === 1 ? [card?.cells.get(`D${index + 5}`)?.value] : [],
    );
    expect(sections).toEqual(SECTIONS);
    expect(book.names["CCHC_BoTieuChi"]).toContain("thanh-hoa.ha-trung.2023@1");
    expect(card?.protected).toBe(true);
    expect(book.validations.length).toBeGreaterThanOrEqual(2);
    const unlocked = [...(card?.cells ?? [])].filter(([, cell]) => !cell.locked);
    expect(unlocked).toHaveLength(40 * 5);
  });
});

describeWithLibreOfficeEditing("the sample commune's scorecard after an evening in LibreOffice", () => {
  it("is still recognised, with the new score in its totals", async () => {
    const edited = await editInLibreOffice(saved, [{ sheet: "Chấm điểm", cell: "D6", value: 1.5 }], "vi-VN");
    await excel.load(await fromXlsx(edited));
    await excel.idle();
    const lost = (publishedRows[1]?.selfScore ?? 0) - 1.5;
    const state = await checkScorecard();
    expect(state).toMatchObject({ ok: true });
    expect(JSON.stringify(state)).toContain(`${TOTAL - lost}`);
  });
});
