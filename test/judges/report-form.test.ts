import type { UnitInfo } from "../../src/domain/unit-info";
import { noReportOptions } from "../../src/sheets/report-settings";
import { reportedFiles } from "../support/reported-workbook";
import { sampleUnitInfo } from "../support/sample-commune";
import { describeWithLibreOffice } from "./available";
import type { BlockFacts, FormFacts, RuledBlock } from "./form/form-facts";
import { printedForm } from "./form/printed-form";
import { sheetForm } from "./form/sheet-form";
import { wordForm } from "./form/word-form";
import { convert, writerPdf } from "./libreoffice";

/** Where a measurement is read back: from the saved files themselves, and from the pages that LibreOffice makes of them. */
const places = ["sheet", "sheet on paper", "Word", "Word on paper"] as const;
type Place = (typeof places)[number];

type Expected = readonly [least: number, most: number] | string | boolean;
type Row = readonly [
  what: string,
  expected: Expected,
  read: (form: FormFacts) => number | string | boolean | undefined,
  /** Where something else is expected; undefined where the place does not tell. */
  otherwise?: Partial<Record<Place, Expected | undefined>>,
];

const unitInfo: UnitInfo = {
  ...sampleUnitInfo,
  documentNumber: "5",
  day: "5",
  signingCapacity: "TM.",
  signatoryName: "Nguyễn Văn A",
};

/** Times New Roman, or what stands in for it on a machine without it: fonts of the very same widths. */
const times = "Times New Roman";
const sameWidths = /^(?:Times ?New ?Roman|Liberation ?Serif|Tinos)/;

const onPaper = (expected: Expected | undefined) => ({ "sheet on paper": expected, "Word on paper": expected });

/** A single line on paper does not tell whether it is justified or how far its lines would be apart. */
const untoldOnPaper = onPaper(undefined);

const page: readonly Row[] = [
  ["paper, width", [210, 210.05], ({ paper }) => paper.width],
  ["paper, height", [297, 297.05], ({ paper }) => paper.height],
  ["margin above", [20, 25], ({ margins }) => margins.top],
  // Below the last line of the fullest page stays what the next paragraph would not fit into.
  ["margin below", [20, 25], ({ margins }) => margins.bottom, onPaper([20, 35])],
  ["margin on the left", [30, 35], ({ margins }) => margins.left],
  ["margin on the right", [15, 20], ({ margins }) => margins.right],
  ["page number, points", [13, 14], ({ pageNumber }) => pageNumber.size],
  ["page number, font", times, ({ pageNumber }) => pageNumber.font],
  ["page number on page 1", false, ({ pageNumber }) => pageNumber.isOnFirstPage],
  ["page number, middle", [111, 114], ({ pageNumber }) => pageNumber.centre],
  ["page number, from above", [9.5, 15], ({ pageNumber }) => pageNumber.top],
];

/** Millimetres from the left edge of the paper to the middle of what is centred there. */
const middles = { left: [55, 72], right: [138, 150], page: [111, 114] } as const;

type Weight = "bold" | "regular";
type Slant = "italic" | "upright";

/** What the decree says of each block: how it begins in the sample, points from and to, weight, slant, capitals, middle. */
const centred: readonly (readonly [string, number, number, Weight, Slant, boolean, keyof typeof middles])[] = [
  ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 13, "bold", "upright", true, "right"],
  ["Độc lập - Tự do - Hạnh phúc", 13, 14, "bold", "upright", false, "right"],
  ["UBND HUYỆN HÀ TRUNG", 12, 13, "regular", "upright", true, "left"],
  ["ỦY BAN NHÂN DÂN", 12, 13, "bold", "upright", true, "left"],
  ["XÃ HÀ BẮC", 12, 13, "bold", "upright", true, "left"],
  ["Số: 05/BC-UBND", 13, 13, "regular", "upright", false, "left"],
  ["Hà Bắc, ngày 05 tháng 11 năm 2023", 13, 14, "regular", "italic", false, "right"],
  ["BÁO CÁO", 13, 14, "bold", "upright", true, "page"],
  ["Kết quả tự đánh giá, chấm điểm", 13, 14, "bold", "upright", false, "page"],
  ["Kính gửi: UBND huyện Hà Trung.", 13, 14, "regular", "upright", false, "page"],
  ["TM. ỦY BAN NHÂN DÂN", 13, 14, "bold", "upright", true, "right"],
  ["CHỦ TỊCH", 13, 14, "bold", "upright", true, "right"],
  ["Nguyễn Văn A", 13, 14, "bold", "upright", false, "right"],
  ["Phụ lục", 14, 14, "bold", "upright", false, "page"],
  ["BẢNG TỰ CHẤM ĐIỂM", 13, 14, "bold", "upright", true, "page"],
  ["(Kèm theo Báo cáo số 05/BC-UBND", 13, 14, "regular", "italic", false, "page"],
];

/** Paragraphs of the body: how they begin, points, weight, slant, whether they take several lines here. */
const justified: readonly (readonly [string, number, number, Weight, Slant, boolean])[] = [
  ["Căn cứ Hướng dẫn số 3683/HD-UBND", 13, 14, "regular", "upright", true],
  ["UBND xã Hà Bắc báo cáo", 13, 14, "regular", "upright", true],
  ["1. CÔNG TÁC CHỈ ĐẠO", 13, 14, "bold", "upright", false],
  ["1.1. Xây dựng Kế hoạch", 13, 14, "regular", "upright", false],
  ["3.3. Công tác tiếp nhận", 13, 14, "regular", "upright", true],
  ["(Trong năm xã có 01 công chức", 13, 14, "regular", "italic", false],
  ["Tổng điểm tự chấm: 94,5 điểm.", 13, 14, "bold", "upright", false],
  ["Trên đây là báo cáo", 13, 14, "regular", "upright", true],
];

const left: readonly (readonly [string, number, number, Weight, Slant])[] = [
  ["Nơi nhận:", 12, 12, "bold", "italic"],
  ["- Như trên;", 11, 11, "regular", "upright"],
  ["- Lưu: VT, VP.", 11, 11, "regular", "upright"],
];

function looks(start: string, least: number, most: number, weight: Weight, slant: Slant): readonly Row[] {
  const of = (read: (block: BlockFacts) => number | string | boolean) => (form: FormFacts) => read(form.block(start));
  return [
    [`${start}: points`, [least, most], of(({ size }) => size)],
    [`${start}: font`, times, of(({ font }) => font)],
    [`${start}: weight`, weight, of(({ bold }) => (bold ? "bold" : "regular"))],
    [`${start}: slant`, slant, of(({ italic }) => (italic ? "italic" : "upright"))],
    [`${start}: black`, true, of(({ black }) => black)],
  ];
}

const blocks: readonly Row[] = [
  ...centred.flatMap(([start, least, most, weight, slant, capitals, middle]): readonly Row[] => [
    ...looks(start, least, most, weight, slant),
    [`${start}: capitals`, capitals, () => start === start.toUpperCase()],
    [`${start}: alignment`, "centre", (form) => form.block(start).alignment, untoldOnPaper],
    [`${start}: middle`, middles[middle], (form) => form.block(start).centre],
  ]),
  ...justified.flatMap(([start, least, most, weight, slant, isLong]): readonly Row[] => [
    ...looks(start, least, most, weight, slant),
    [`${start}: alignment`, "justify", (form) => form.block(start).alignment, isLong ? {} : untoldOnPaper],
    [`${start}: indent of the first line`, [9.5, 12.7], (form) => form.block(start).start - form.margins.left],
    [`${start}: lines apart`, [1, 1.5], (form) => form.block(start).lineSpacing, isLong ? {} : untoldOnPaper],
    [`${start}: points to the next paragraph`, [6, 30], (form) => form.block(start).gapAfter],
  ]),
  ...left.flatMap(([start, ...look]): readonly Row[] => [
    ...looks(start, ...look),
    [`${start}: alignment`, "left", (form) => form.block(start).alignment, untoldOnPaper],
    [`${start}: from the left edge`, [30, 35], (form) => form.block(start).start],
  ]),
];

const sameRow = (first: string, second: string) => (form: FormFacts) =>
  form.block(first).row === form.block(second).row;

const shareOf = (below: RuledBlock) => (form: FormFacts) => form.rule(below).share;
const offset = (below: RuledBlock, start: string) => (form: FormFacts) =>
  Math.abs(form.rule(below).centre - form.block(start).centre);

const rest: readonly Row[] = [
  ["number beside place and date", true, sameRow("Số: 05/BC-UBND", "Hà Bắc, ngày 05")],
  ["recipients beside the capacity", true, sameRow("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN")],
  ["national name beside the superior body", true, sameRow("CỘNG HÒA", "UBND HUYỆN HÀ TRUNG")],
  ["rule below the motto, share of the text", [0.95, 1.06], shareOf("motto")],
  ["rule below the issuer, share of the text", [1 / 3, 1 / 2], shareOf("issuer")],
  ["rule below the subject, share of the text", [1 / 3, 1 / 2], shareOf("subject")],
  ["rule below the motto, off its middle", [0, 1], offset("motto", "Độc lập - Tự do - Hạnh phúc")],
  ["rule below the issuer, off its middle", [0, 1], offset("issuer", "XÃ HÀ BẮC")],
  ["rule below the subject, off its middle", [0, 1], offset("subject", "Kết quả tự đánh giá")],
  ["the annex begins a page", true, (form) => form.block("Phụ lục").startsPage],
];

const table: readonly Row[] = [...page, ...blocks, ...rest];

let forms: Readonly<Record<Place, FormFacts>>;

describeWithLibreOffice("[B1] [B2] the form of the decree, read back", () => {
  beforeAll(async () => {
    const { xlsx, docx } = await reportedFiles({ unitInfo, options: { ...noReportOptions, annex: "Có" } });
    forms = {
      sheet: sheetForm(xlsx),
      "sheet on paper": await printedForm(await convert(xlsx, "pdf", { locale: "vi-VN" })),
      Word: wordForm(docx),
      "Word on paper": await printedForm(await writerPdf(docx)),
    };
  }, 240_000);

  it.each(places)("%s has every measurement", (place) => {
    expect(table.flatMap((row) => deviation(row, place))).toEqual([]);
  });
});

/** Files round to hundredths of a millimetre or twentieths of a point, letters on paper stand out by their shape. */
const rounding: Readonly<Record<Place, number>> = {
  sheet: 0.02,
  "sheet on paper": 0.1,
  Word: 0.02,
  "Word on paper": 0.1,
};

/** What is measured instead of what is expected, in words; nothing where all is well. */
function deviation([what, expected, read, otherwise = {}]: Row, place: Place): readonly string[] {
  const measured = read(forms[place]);
  const wanted = place in otherwise ? otherwise[place] : expected;
  const isAsWanted =
    typeof wanted === "object" ? isBetween(measured, wanted, rounding[place]) : isThe(measured, wanted);
  return isAsWanted ? [] : [`${what}: ${String(measured)} instead of ${String(wanted)}`];
}

type Measured = ReturnType<Row[2]>;

const isBetween = (measured: Measured, [least, most]: readonly [number, number], slack: number): boolean =>
  typeof measured === "number" && measured >= least - slack && measured <= most + slack;

const isThe = (measured: Measured, wanted: string | boolean | undefined): boolean =>
  wanted === times ? sameWidths.test(String(measured)) : measured === wanted;
