import type { Style } from "./sheet-spec";
import type { ParagraphKind } from "./report-model";
import type { Font } from "./text-metrics";

/**
 * The form of an administrative report in millimetres and points (Decree 30/2020/NĐ-CP, annex I, part I on format and
 * part II on each component). Where the decree leaves a range, one value in it is chosen here.
 */
export const reportPage = {
  width: 210,
  height: 297,
  margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
  /**
   * Width of the columns on the screen. Printed they are 5 to 6 % wider: column widths count digits of the workbook's
   * Normal font, whose 5.5 points are rounded to 7 pixels (5.25 points) on the screen only. So paper has 163 to 165 mm,
   * and the right margin comes out at 15 to 20 mm, as the decree wants, without shrinking the page.
   */
  contentWidth: 155,
  /** The least that printing widens a column: see `contentWidth`. */
  paperWidening: 5.5 / 5.25,
  /** 13-14 points, centred above the text, not on page 1. */
  pageNumber: '&"Times New Roman,Regular"&13&P',
} as const;

export const points = (millimetres: number): number => (millimetres * 72) / 25.4;

export interface ParagraphStyle {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontal: NonNullable<Style["horizontal"]>;
  /**
   * "Top" where text may outgrow its row later: then it begins to read. It cuts no accent: the highest letter, Ễ, stands
   * 0.905 em above the line, the line itself 0.891 (Tinos 5.3.0).
   */
  readonly vertical?: "Top" | "Center";
  /** First line indented by {@link firstLineIndent}. */
  readonly indented?: boolean;
  /** Steps of indent of the whole paragraph. */
  readonly indent?: number;
}

const centred = (size: number, font: Pick<ParagraphStyle, "bold" | "italic"> = {}): ParagraphStyle => ({
  size,
  ...font,
  horizontal: "Center",
});
const justified: ParagraphStyle = { size: 14, horizontal: "Justify", vertical: "Top", indented: true };
const bold = { bold: true } as const;

export const paragraphStyles: Readonly<Record<ParagraphKind, ParagraphStyle>> = {
  superiorBody: centred(12),
  issuingBody: centred(12, bold),
  nationalName: centred(12, bold),
  motto: centred(13, bold),
  number: centred(13),
  placeAndDate: centred(14, { italic: true }),
  kind: centred(14, bold),
  subject: centred(14, bold),
  addressee: centred(14),
  addresseeItem: { size: 14, horizontal: "Left", indent: 16 },
  legalBasis: justified,
  opening: justified,
  section: { ...justified, ...bold },
  group: { ...justified, ...bold },
  criterion: justified,
  explanation: { ...justified, italic: true },
  total: { ...justified, ...bold },
  tableTitle: centred(14, bold),
  grade: justified,
  remarkHeading: { ...justified, ...bold },
  remark: justified,
  closing: justified,
  capacity: centred(14, bold),
  signatory: centred(14, bold),
  recipientsHeading: { size: 12, bold: true, italic: true, horizontal: "Left" },
  recipient: { size: 11, horizontal: "Left", vertical: "Top" },
  annexLabel: centred(14, bold),
  annexTitle: centred(14, bold),
  annexSource: centred(14, { italic: true }),
  tableHeading: centred(11, bold),
  tableText: { size: 11, horizontal: "Left" },
  tableNumber: centred(11),
  tableGroupText: { size: 11, bold: true, horizontal: "Left" },
  tableGroupNumber: centred(11, bold),
};

/** Kinds that lead on to the next paragraph: a page must not end with one. */
export const leadingKinds: ReadonlySet<ParagraphKind> = new Set([
  "kind",
  "subject",
  "addressee",
  "section",
  "group",
  "total",
  "tableTitle",
  "remarkHeading",
  "closing",
  "annexLabel",
  "annexTitle",
  "annexSource",
]);

/**
 * Cells know no first-line indent, so it is written: eight no-break spaces of a quarter em, 28 of the 28.3 points (10 mm)
 * that the decree allows as the smaller of its two.
 */
export const firstLineIndent = "\u00a0".repeat(8);

/** Points between two paragraphs: the decree's least. */
export const paragraphGap = 6;

/** The salutation stands apart from the text on both sides. */
export const gapOf = (kind: ParagraphKind): number => (kind === "addressee" ? 3 * paragraphGap : paragraphGap);

/** Points above and below the text of a table's cell, together. */
export const tableGap = 4;

/** Points for the signature between title and name. */
export const signatureSpace = 64;

/** Part of a text's length that the rule below it takes: a third to a half. */
export const ruleShare = 0.4;

/** Points that a cell keeps free on the left and right of its text, and one step of its indent. */
export const cellPadding = 3;
export const indentStep = 6.75;

/** Row heights are whole pixels of 0.75 points. */
const pixel = 0.75;

/** Points from line to line: what Excel gives itself when it fits a row (18.75 for 14 points), accents included. */
export function linePitch(size: number): number {
  return Math.ceil((size * 1.335) / pixel) * pixel;
}

export const wholePixels = (length: number): number => Math.round(length / pixel) * pixel;

export function fontOf({ size, bold: isBold, italic }: ParagraphStyle): Font {
  return { size, face: isBold ? "bold" : italic ? "italic" : "regular" };
}
