import { readFileSync } from "node:fs";
import { join } from "node:path";
import { directionMarks, invisibleCharacters, plainText } from "../../src/domain/plain-text";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { reportLines } from "../../src/sheets/report-lines";
import { reportText } from "../../src/text/report";
import { hostileReports } from "../support/hostile-report";
import { allTexts, printedInLibreOffice, sortedLines } from "../support/report-texts";
import { reportedFiles, type ReportedCase, type ReportedFiles } from "../support/reported-workbook";
import { publishedRows } from "../support/sample-commune";
import { describeWithLibreOffice } from "./available";
import { readFods, type JudgedBook } from "./fods";
import { convert, writerText } from "./libreoffice";
import { validateOpenXml } from "./open-xml";

jest.setTimeout(240_000);

interface Read {
  readonly files: ReportedFiles;
  readonly book: JudgedBook;
  readonly writer: string;
}

async function reported(given: ReportedCase): Promise<Read> {
  const files = await reportedFiles(given);
  const book = readFods(await convert(files.xlsx, "fods", { locale: "vi-VN" }));
  return { files, book, writer: await writerText(files.docx) };
}

/** The annex's column names stand again on each of its pages: how often depends on the pages alone. */
const isRepeated = (line: string): boolean => (reportText.annexHeadings as readonly string[]).includes(line);

const linesOf = (texts: readonly string[]): readonly string[] => sortedLines(texts).filter((line) => !isRepeated(line));

const wordsOf = (texts: readonly string[]): readonly string[] =>
  linesOf(texts)
    .flatMap((line) => line.split(" "))
    .sort();

function expectSameWords({ files, book, writer }: Read): void {
  const sheet = linesOf(files.sheetTexts);
  expect(linesOf(printedInLibreOffice(book))).toEqual(sheet);
  expect(linesOf([writer])).toEqual(sheet);
  expect(wordsOf([files.text])).toEqual(wordsOf(files.sheetTexts));
}

const reference = readFileSync(join(__dirname, "../fixtures/ha-bac-2023-report.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("…"))
  .map((line) => line.replace(/ +/g, " ").replace(" (explanation, in italics and brackets).", "."));

const comma = (score: number) => String(score).replace(".", ",");

/** Every line of the sample commune's report, in the one style that its source does not keep to. */
const referenceLines: readonly string[] = [
  ...["UBND HUYỆN HÀ TRUNG", "ỦY BAN NHÂN DÂN", "XÃ HÀ BẮC", reportText.nationalName, reportText.motto],
  ...["Số: /BC-UBND", "Hà Bắc, ngày tháng 11 năm 2023", "Nơi nhận:", "- Như trên;", "- Lưu: VT, VP.", "CHỦ TỊCH"],
  ...reference.slice(1, -1).filter((line) => !/^\d/.test(line)),
  ...publishedRows.map(({ code, level, title, selfScore, maxScore }) =>
    [`${code}. ${title}: ${comma(selfScore)}/${comma(maxScore)} điểm`, level === 1 ? ", gồm:" : "."].join(""),
  ),
  ...publishedRows.filter(({ explanation }) => explanation !== "").map(({ explanation }) => `(${explanation})`),
];

describeWithLibreOffice("the words of the report", () => {
  it("[B5] are the reference's, line by line, on the sheet, in LibreOffice and in Writer", async () => {
    const read = await reported({});
    expect(referenceLines).toEqual(expect.arrayContaining(reference.slice(1, -1)));
    expect(linesOf(read.files.sheetTexts)).toEqual(sortedLines(referenceLines));
    expectSameWords(read);
  });

  it.each(hostileReports)("[B12] stay words, the same everywhere, in good files: $name", async (given) => {
    const read = await reported(given);
    const { files, book } = read;
    const { unitInfo, options, assessment } = given;
    const input = { rubric: haTrung2023, assessment, unitInfo: kept(unitInfo), options: kept(options) };
    expectSameWords(read);
    const all = files.sheetTexts.join("") + read.writer + files.text;
    expect([...directionMarks, ...invisibleCharacters].filter((mark) => all.includes(mark))).toEqual([]);
    expect(linesOf(allTexts(reportLines(input)))).toEqual(linesOf(files.sheetTexts));
    expect(await validateOpenXml(files.xlsx)).toEqual([]);
    expect(await validateOpenXml(files.docx, "Microsoft365", "docx")).toEqual([]);
    expect(typedFormulas(book)).toEqual([]);
  });
});

/** Settings as saving keeps them. */
const kept = <T extends Readonly<Record<string, string>>>(settings: T): T =>
  Object.fromEntries(Object.entries(settings).map(([field, text]) => [field, plainText(text)])) as T;

/** Formulas where only texts may stand, and errors anywhere on the report. */
function typedFormulas(book: JudgedBook): readonly string[] {
  const cellsOf = (name: string) => [...(book.sheets.find((sheet) => sheet.name === name)?.cells ?? [])];
  const formulas = cellsOf("Thông tin").filter(([, { formula }]) => formula !== undefined);
  const errors = cellsOf("Báo cáo").filter(([, { text }]) => /^(?:#|Err:)/.test(text));
  return [...formulas, ...errors].map(([address]) => address);
}
