import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromXlsx } from "../../preview/xlsx/read";
import { toXlsx } from "../../preview/xlsx/write";
import { exitCodes, main } from "../../cli/main";
import { createScorecard } from "../../src/actions/create-scorecard";
import { finalizeScorecard } from "../../src/actions/finalize-scorecard";
import { checkScorecard } from "../../src/actions/read-workbook";
import { returnToUnit } from "../../src/actions/return-to-unit";
import { consolidate } from "../../src/domain/consolidation";
import { readUnit } from "../../src/files/read-files";
import { readScorecardFile } from "../../src/files/read-scorecard-file";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { a1 } from "../../src/sheets/a1";
import { cellOf } from "../../src/sheets/scorecard-layout";
import { startEmbeddedExcel, type RunningExcel } from "../support/embedded-excel";
import { fillScorecard } from "../support/fill-scorecard";
import { scorecardFile } from "../support/scorecard-file";
import { publishedRows, sampleAssessment } from "../support/sample-commune";
import { describeWithLibreOfficeEditing } from "./available";
import { readFods, type JudgedBook } from "./fods";
import { convert } from "./libreoffice";
import { editInLibreOffice, type CellEdit } from "./libreoffice-edit";
import { validateOpenXml } from "./open-xml";
import { pdfPages } from "./pdf";
import { withTemporaryFolder } from "./temporary-folder";

jest.setTimeout(240_000);

const today = new Date(2023, 11, 5);
const scorecard = "Chấm điểm";

const at = (id: string, field: "appraisedScore" | "appraisalNote" | "scoreGap" | "check"): string =>
  field === "appraisedScore" || field === "appraisalNote"
    ? a1(cellOf(haTrung2023, id, field))
    : `${field === "scoreGap" ? "F" : "I"}${cellOf(haTrung2023, id, "selfScore").row + 1}`;

/** The authority agrees with everything but three criteria, and types one score with a mistake. */
const appraisal: readonly CellEdit[] = [
  ...publishedRows
    .filter(({ level }) => level === 2)
    .map(({ code, selfScore }) => ({ sheet: scorecard, cell: at(code, "appraisedScore"), value: selfScore })),
  { sheet: scorecard, cell: at("1.1", "appraisedScore"), value: 1.5 },
  { sheet: scorecard, cell: at("1.1", "appraisalNote"), value: "Kế hoạch ban hành chậm 20 ngày so với quy định" },
  { sheet: scorecard, cell: at("3.3", "appraisedScore"), value: 0 },
  { sheet: scorecard, cell: at("7.2", "appraisedScore"), value: 9 },
];

const cell = (book: JudgedBook, sheet: string, address: string) =>
  book.sheets.find(({ name }) => name === sheet)?.cells.get(address);

const fileName = "CCHC_2023_Xa_Ha_Bac.xlsx";
const others = {
  "1.xlsx": scorecardFile({ unit: "Xã Hà Long", share: 1, appraisedShare: 0.97 }),
  "2.xlsx": scorecardFile({ unit: "Xã Hà Giang", share: 0.9, appraisedShare: 0.9 }),
};

function consolidatedInTerminal(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  return withTemporaryFolder(async (folder) => {
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
    const output = join(folder, "tong-hop.xlsx");
    expect(await main([folder, "-o", output, "--basis", "appraised"])).toBe(exitCodes.allWell);
    return readFile(output);
  });
}

describeWithLibreOfficeEditing("an authority that has LibreOffice and no add-in", () => {
  let excel: RunningExcel;
  let sent: Uint8Array;

  beforeAll(async () => {
    excel = await startEmbeddedExcel();
    await createScorecard(haTrung2023);
    await fillScorecard(sampleAssessment);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Thông tin").getRange("B3").values = [["Xã Hà Bắc"]];
      await context.sync();
    });
    const signed = { by: "Mai Đình Thi", at: "08:00 ngày 05/12/2023" };
    expect(await finalizeScorecard({ ...signed, warningsAccepted: true })).toMatchObject({ ok: true });
    await excel.idle();
    sent = await toXlsx(await excel.save());
  });
  afterAll(() => excel.dispose());

  const reopen = async (bytes: Uint8Array) => {
    await excel.load(await fromXlsx(bytes));
    await excel.idle();
  };

  const save = async () => {
    await excel.idle();
    return toXlsx(await excel.save());
  };

  it("[A1] sees check, gap and totals follow what it types; the commune answers there, round after round", async () => {
    const appraised = await editInLibreOffice(sent, appraisal, "vi-VN");
    const book = readFods(await convert(appraised, "fods", { locale: "vi-VN" }));
    expect(cell(book, scorecard, at("7.2", "check"))?.text).toBe("Thẩm định: vượt điểm tối đa");
    expect(cell(book, scorecard, at("1.1", "scoreGap"))).toMatchObject({ value: -2.5, text: "-2,5" });
    expect(cell(book, scorecard, at("1.2", "scoreGap"))?.value).toBe(0);
    expect(cell(book, scorecard, "F5")?.value).toBe(-2.5);
    expect(readScorecardFile(appraised, "x.xlsx")).toMatchObject({ ok: true });

    const mended = await editInLibreOffice(appraised, [
      { sheet: scorecard, cell: at("7.2", "appraisedScore"), value: 2.5 },
    ]);
    await reopen(mended);
    expect(await returnToUnit(today)).toMatchObject({ value: { round: 1, criterionCount: 2 } });
    const returned = await save();
    expect(await validateOpenXml(returned)).toEqual([]);

    const answered = await editInLibreOffice(returned, [
      { sheet: "Trả lại lần 1", cell: "H7", value: "Xã đã gửi kế hoạch ngày 05/01, kèm bản sao công văn đến." },
    ]);
    await expect(editInLibreOffice(returned, [{ sheet: "Trả lại lần 1", cell: "E7", value: 4 }])).rejects.toThrow(
      "Trả lại lần 1!E7 is locked",
    );
    await reopen(answered);
    const state = await checkScorecard();
    expect(state).toMatchObject({
      value: {
        returnRounds: [
          {
            number: 1,
            criteria: [
              { criterionId: "1.1", supplement: "Xã đã gửi kế hoạch ngày 05/01, kèm bản sao công văn đến." },
              { criterionId: "3.3", supplement: "" },
            ],
          },
        ],
      },
    });

    expect(await returnToUnit(today)).toMatchObject({ value: { round: 2 } });
    const again = await save();
    const pages = await pdfPages(await convert(again, "pdf", { locale: "vi-VN" }));
    const returnedPages = pages.filter(({ words }) => words.some(({ text }) => text === "DANH"));
    expect(returnedPages).toHaveLength(2);
    for (const { width, height } of returnedPages) expect(width).toBeGreaterThan(height);

    const final = await editInLibreOffice(again, [{ sheet: scorecard, cell: at("1.1", "appraisedScore"), value: 3 }]);
    expect(readUnit(final, fileName)).toMatchObject({
      result: { unit: "Xã Hà Bắc", state: "appraised", fingerprintCheck: "same", invalidCount: 0, changedCriteria: [] },
    });
    await ranksAs(final, [
      [1, "Xã Hà Long", 100, 97],
      [2, "Xã Hà Bắc", 94.5, 91.5],
      [3, "Xã Hà Giang", 90, 90],
    ]);
  });

  /** The terminal ranks the file beside two others' as the domain does, and LibreOffice calculates the same. */
  async function ranksAs(bytes: Uint8Array, expected: readonly (readonly [number, string, number, number])[]) {
    const files = { ...others, [fileName]: bytes };
    const inputs = Object.entries(files).map(([name, content]) => readUnit(content, name));
    const { rows, findings } = consolidate(inputs, {
      basis: "appraised",
      method: "competition",
      thresholds: [],
      subject: null,
    });
    expect(findings).toEqual([]);
    expect(rows.map(({ rank, result }) => [rank, result.unit, result.selfScore, result.appraisedScore])).toEqual(
      expected,
    );
    const book = readFods(await convert(await consolidatedInTerminal(files), "fods", { locale: "vi-VN" }));
    const columns = ["A", "B", "C", "D"];
    const shown = expected.map((_, row) =>
      columns.map((column) => cell(book, "Tổng hợp", `${column}${row + 5}`)?.value),
    );
    expect(shown).toEqual(expected);
  }
});
