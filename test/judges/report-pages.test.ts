import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { reportLines, type ReportInput, type ReportLines } from "../../src/sheets/report-lines";
import { noReportOptions, type ReportOptions } from "../../src/sheets/report-settings";
import { sampleAssessment, sampleUnitInfo } from "../support/sample-commune";
import { reportedFiles } from "../support/reported-workbook";
import { describeWithLibreOffice } from "./available";
import { millimetres } from "./form/form-facts";
import { reportPages } from "./form/printed-form";
import { convert } from "./libreoffice";
import { validateOpenXml } from "./open-xml";
import { pdfPages, type PdfPage, type PdfWord } from "./pdf";

jest.setTimeout(240_000);

const everyOption: ReportOptions = {
  summaryTable: "Có",
  annex: "Có",
  gradeScale: "Xuất sắc: 95\nTốt: 80",
  difficulties: "Thiếu kinh phí.",
  proposals: "Tập huấn thêm.",
};

/** Words in any order: a PDF gives tables and blocks side by side line by line. */
const wordsOf = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => text.normalize("NFC").split(/\s+/))
    .filter((word) => word !== "")
    .sort();

const tablesOf = ({ summary, annex }: ReportLines) => [summary, annex].filter((table) => table !== null);

function expectedWords(lines: ReportLines, pages: readonly PdfPage[]): readonly string[] {
  const tables = tablesOf(lines).flatMap(({ headings, rows }) => [...headings, ...rows.flat()]);
  const blocks = [lines.issuer, lines.nation, lines.body, lines.ending, lines.recipients, lines.signing, tables];
  const single = [lines.number, lines.placeAndDate, lines.signatory];
  return wordsOf([...blocks.flat(), ...single, ...repeatedHeads(lines, pages)].map(({ text }) => text));
}

/** The annex begins each of its pages with the names of its columns. */
function repeatedHeads(lines: ReportLines, pages: readonly PdfPage[]) {
  const heads = pages.filter(({ words }) => words.some(({ text }) => text === "STT")).length;
  const repeats = Math.max(0, heads - tablesOf(lines).length);
  return Array.from({ length: repeats }, () => lines.annex?.rows[0] ?? []).flat();
}

/** Page numbers stand in the top margin. */
const isInMargin = ({ top }: PdfWord): boolean => millimetres(top) < 18;

function measured({ width, words }: PdfPage) {
  const text = words.filter((word) => !isInMargin(word));
  return {
    left: millimetres(Math.min(...text.map((word) => word.left))),
    right: millimetres(width - Math.max(...text.map((word) => word.right))),
    top: millimetres(Math.min(...text.map((word) => word.top))),
  };
}

describeWithLibreOffice("the report as the add-in makes it", () => {
  const cases: readonly [string, ReportOptions, "en-US" | "vi-VN"][] = [
    ["plain, en-US", noReportOptions, "en-US"],
    ["plain, vi-VN", noReportOptions, "vi-VN"],
    ["with every part, vi-VN", everyOption, "vi-VN"],
  ];

  it.each(cases)("[B5] prints what the plain data say, in the form's measures: %s", async (_, options, locale) => {
    const bytes = (await reportedFiles({ options })).xlsx;
    expect(await validateOpenXml(bytes)).toEqual([]);
    const pages = reportPages(await pdfPages(await convert(bytes, "pdf", { locale })));
    const input: ReportInput = { rubric: haTrung2023, assessment: sampleAssessment, unitInfo: sampleUnitInfo, options };
    const printed = pages.flatMap(({ words }) => words.filter((word) => !isInMargin(word)));
    expect(wordsOf(printed.map(({ text }) => text))).toEqual(expectedWords(reportLines(input), pages));
    for (const page of pages) {
      expect([Math.round(millimetres(page.width)), Math.round(millimetres(page.height))]).toEqual([210, 297]);
      const { left, right, top } = measured(page);
      expect(left).toBeGreaterThanOrEqual(29.5);
      expect(left).toBeLessThanOrEqual(42);
      expect(right).toBeGreaterThanOrEqual(14.5);
      expect(top).toBeGreaterThanOrEqual(19.5);
    }
    expect(Math.min(...pages.map((page) => measured(page).right))).toBeLessThanOrEqual(21);
  });

  it("[B2] numbers pages from the second on, in the middle of the top margin", async () => {
    const { xlsx } = await reportedFiles({ options: everyOption });
    const pages = reportPages(await pdfPages(await convert(xlsx, "pdf")));
    const numbers = pages.map(({ words }) => words.filter(isInMargin));
    expect(numbers.map((words) => words.map(({ text }) => text))).toEqual(
      pages.map((_, index) => (index === 0 ? [] : [String(index + 1)])),
    );
    for (const [number] of numbers.slice(1)) {
      const middle = millimetres(((number?.left ?? 0) + (number?.right ?? 0)) / 2);
      expect(middle).toBeCloseTo(30 + (210 - 30 - 15) / 2, 0);
      expect(millimetres(number?.top ?? 0)).toBeGreaterThanOrEqual(9.5);
    }
  });
});
