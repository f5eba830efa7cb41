import { blankEntry, type Assessment } from "../../src/domain/assessment";
import { criteriaOf, type Rubric } from "../../src/domain/rubric";
import type { UnitInfo } from "../../src/domain/unit-info";
import { haTrung2023 } from "../../src/rubrics/ha-trung-2023";
import { reportLines, type ReportInput } from "../../src/sheets/report-lines";
import { noReportOptions } from "../../src/sheets/report-settings";
import { defaultUnitInfo } from "../../src/sheets/unit-info-spec";
import { describeWithLibreOffice } from "../judges/available";
import { readFods, type JudgedBook } from "../judges/fods";
import { convert } from "../judges/libreoffice";
import { pdfPages, type PdfPage, type PdfWord } from "../judges/pdf";
import { allTexts, printedInLibreOffice, sortedLines } from "../support/report-texts";
import { sampleAssessment } from "../support/sample-commune";
import { reportWorkbook } from "./report-workbook";

const haBac: UnitInfo = {
  ...defaultUnitInfo(haTrung2023),
  unit: "Xã Hà Bắc",
  superiorBody: "UBND huyện Hà Trung",
  place: "Hà Bắc",
  month: "11",
  issueYear: "2023",
  signingCapacity: "TM.",
  signatoryTitle: "Chủ tịch",
  signatoryName: "Nguyễn Văn A",
};

const inputWith = (changes: Partial<ReportInput>): ReportInput => ({
  rubric: haTrung2023,
  assessment: sampleAssessment,
  unitInfo: haBac,
  ...changes,
});

const longExplanation =
  "Trong năm đơn vị chưa hoàn thành chỉ tiêu này do kinh phí còn hạn chế; UBND xã đã có kế hoạch khắc phục trong năm sau theo chỉ đạo của cấp trên.";

const explainedEverySecond: Assessment = new Map(
  [...sampleAssessment].map(([id, entry], index) => [
    id,
    index % 2 === 0 ? { ...entry, explanation: longExplanation } : entry,
  ]),
);

const smallRubric: Rubric = {
  ...haTrung2023,
  sections: haTrung2023.sections.slice(1, 2),
};

const hostile: UnitInfo = {
  ...haBac,
  unit: `=cmd|'/c calc'!A1 "Xã" \u202eđảo\u202c 😀 ${"Hà Bắc rất dài ".repeat(12)}`.trim(),
  superiorBody: "+1+1\n@SUM(A1)",
  recipientBody: '="x"&"y"',
  legalBasis: "-1+2 Căn cứ\n\n'nháy",
  documentNumber: "=5",
  place: "Xã Hà Bắc".normalize("NFD"),
  recipients: '=HYPERLINK("http://x")\n- \n-- Lưu',
};

const allOptions = {
  summaryTable: "Có",
  annex: "Có",
  gradeScale: "Xuất sắc: 95\nTốt: 80,5",
  difficulties: "- Thiếu kinh phí.\n- Thiếu người.",
  proposals: "Tập huấn thêm.",
};

const expectedTexts = (input: ReportInput): readonly string[] => sortedLines(allTexts(reportLines(input)));

const printedTexts = (book: JudgedBook): readonly string[] => sortedLines(printedInLibreOffice(book));

const noticesOf = (book: JudgedBook): readonly string[] =>
  [...(book.sheets.find(({ name }) => name === "Báo cáo")?.cells.values() ?? [])]
    .map(({ text }) => text)
    .filter((text) => text.includes("←"));

const calculated = async (input: ReportInput, later = {}, locale: "en-US" | "vi-VN" = "en-US") =>
  readFods(await convert(await reportWorkbook(input, later), "fods", { locale }));

const slow = 120_000;

describeWithLibreOffice("the report's formulas in LibreOffice", () => {
  it.each([
    ["the sample commune, dot", inputWith({}), "en-US"],
    ["the sample commune, comma", inputWith({}), "vi-VN"],
    ["hostile settings", inputWith({ unitInfo: hostile }), "en-US"],
    ["nothing scored, nothing set", inputWith({ assessment: new Map(), unitInfo: blankUnitInfo() }), "en-US"],
    ["every option but the annex", inputWith({ options: { ...allOptions, annex: "" } }), "vi-VN"],
  ] as const)(
    "say what the plain data say: %s",
    async (_, input, locale) => {
      const book = await calculated(input, {}, locale);
      expect(printedTexts(book)).toEqual(expectedTexts(input));
      expect(noticesOf(book)).toEqual([]);
    },
    slow,
  );

  it(
    "follow scores, explanations and settings, and ask for generating again where the lay-out suffers",
    async () => {
      const assessment = new Map([
        ...sampleAssessment,
        ["1.5", { ...blankEntry, selfScore: { kind: "number", value: 0.5 } as const, explanation: longExplanation }],
        ["2.1", blankEntry],
      ]);
      const unitInfo = { ...haBac, unit: "Đặc khu Vân Đồn", day: "7", month: "2" };
      const book = await calculated(inputWith({}), { assessment, unitInfo });
      const texts = printedTexts(book);
      expect(texts).toContain(`1.5. Sáng kiến trong cải cách hành chính: 0,5/2 điểm (${longExplanation}).`);
      expect(texts).toContain("2.1. Triển khai văn bản quy phạm pháp luật tại địa phương: …/1 điểm.");
      expect(texts).toContain("Tổng điểm tự chấm: 94 điểm.");
      expect(texts).toContain("ĐẶC KHU VÂN ĐỒN");
      expect(texts).toContain("Hà Bắc, ngày 07 tháng 02 năm 2023");
      expect(noticesOf(book).length).toBeGreaterThanOrEqual(2);
      expect(noticesOf(book).join()).toContain("Số tiêu chí chưa chấm: 1.");
    },
    slow,
  );
});

function blankUnitInfo(): UnitInfo {
  return Object.fromEntries(Object.keys(haBac).map((field) => [field, ""])) as unknown as UnitInfo;
}

const millimetre = 72 / 25.4;

const printed = async (input: ReportInput): Promise<readonly PdfPage[]> => {
  const pages = await pdfPages(await convert(await reportWorkbook(input), "pdf"));
  // The scorecard lies on its side; `Thông tin` is known by its title.
  return pages.filter((page) => page.width < page.height && !textOf(page).startsWith("THÔNG TIN CỦA ĐƠN VỊ"));
};

const isHeader = ({ top }: PdfWord): boolean => top < 18 * millimetre;
const textOf = ({ words }: PdfPage): string => words.map(({ text }) => text).join(" ");
const wordOn = (pages: readonly PdfPage[], text: string): PdfWord | undefined =>
  pages.flatMap(({ words }) => words).find((word) => word.text === text);

describeWithLibreOffice("the printed report", () => {
  it.each([
    ["one page", inputWith({ rubric: smallRubric }), 1],
    ["two pages", inputWith({ rubric: { ...haTrung2023, sections: haTrung2023.sections.slice(0, 3) } }), 2],
    ["the sample commune", inputWith({}), 3],
    ["five pages", inputWith({ assessment: explainedEverySecond }), 5],
    ["with annex", inputWith({ options: { ...noReportOptions, ...allOptions } }), 8],
  ] as const)(
    "keeps to its margins, numbers its pages and holds the signature together: %s",
    async (_, input, pageCount) => {
      const pages = await printed(input);
      expect(pages).toHaveLength(pageCount);
      for (const [index, page] of pages.entries()) {
        expect([Math.round(page.width), Math.round(page.height)]).toEqual([595, 842]);
        const words = page.words.filter((word) => !isHeader(word));
        expect(Math.min(...words.map(({ left }) => left)) / millimetre).toBeGreaterThanOrEqual(30);
        expect(Math.max(...words.map(({ right }) => right)) / millimetre).toBeLessThanOrEqual(195);
        expect(Math.min(...words.map(({ top }) => top)) / millimetre).toBeGreaterThanOrEqual(19.5);
        expect(Math.max(...words.map(({ bottom }) => bottom)) / millimetre).toBeLessThanOrEqual(277);
        const header = page.words.filter(isHeader);
        expect(header.map(({ text }) => text)).toEqual(index === 0 ? [] : [String(index + 1)]);
        for (const { left, right } of header) expect(Math.abs((left + right) / 2 / millimetre - 112.5)).toBeLessThan(1);
      }
      const allWords = pages.flatMap(({ words }) => words);
      expect(Math.max(...allWords.map(({ right }) => right)) / millimetre).toBeGreaterThanOrEqual(190);
      const signed = pages.filter((page) => textOf(page).includes("Nơi nhận:"));
      expect(signed).toHaveLength(1);
      expect(signed.map(textOf).join()).toMatch(/đánh giá\.\/\..*Nguyễn Văn A/s);
    },
    slow,
  );

  it(
    "prints in the sizes of the form, unshrunk",
    async () => {
      const pages = await printed(inputWith({}));
      // Poppler gives a word of this font a box of 1.302 times its size.
      const size = (text: string) => {
        const word = wordOn(pages, text);
        return word ? Math.round(((word.bottom - word.top) / 1.302) * 10) / 10 : undefined;
      };
      expect(["CỘNG", "Độc", "HUYỆN", "tháng", "CÁO", "Kính", "Nơi", "-"].map(size)).toEqual([
        12, 13, 12, 14, 14, 14, 12, 13,
      ]);
    },
    slow,
  );

  it(
    "cuts no line of the longest criterion",
    async () => {
      const [longest] = [...criteriaOf(haTrung2023)].sort((a, b) => b.title.length - a.title.length);
      const pages = await printed(inputWith({}));
      expect(pages.map(textOf).join(" ")).toContain(`${longest?.code}. ${longest?.title}: 2/2 điểm.`);
    },
    slow,
  );
});
