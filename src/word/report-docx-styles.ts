import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";
import { leadingKinds, paragraphGap, paragraphStyles, signatureSpace } from "../sheets/report-form";
import type { ParagraphKind } from "../sheets/report-model";
import { paragraphStyleNames } from "../text/report-word";
import { twips, twipsOfMillimetres } from "./report-docx-measures";

const font = "Times New Roman";

/** The decree's smaller indent of a first line, in millimetres. */
const firstLine = 10;

/** 1.1 lines, in 240ths; the decree allows 1 to 1.5. */
const lineSpacing = { line: 264, lineRule: LineRuleType.AUTO } as const;

/** Style of the number in the head of every page but the first. */
export const pageNumberStyle = "pageNumber";

const alignments = {
  Left: AlignmentType.LEFT,
  Center: AlignmentType.CENTER,
  Right: AlignmentType.RIGHT,
  Justify: AlignmentType.JUSTIFIED,
  General: AlignmentType.LEFT,
} as const;

/** Points before and after a paragraph, where it is not the gap of the body. */
const spacings: Partial<Record<ParagraphKind, { readonly before?: number; readonly after?: number }>> = {
  number: { before: 8 },
  placeAndDate: { before: 8 },
  kind: { before: 14, after: paragraphGap },
  addressee: { before: paragraphGap, after: 2 * paragraphGap },
  tableTitle: { before: paragraphGap, after: paragraphGap },
  recipientsHeading: { before: paragraphGap },
  signatory: { before: signatureSpace },
  annexSource: { after: 2 * paragraphGap },
};

/** Kinds that follow each other without a gap. */
const tight: ReadonlySet<ParagraphKind> = new Set([
  "superiorBody",
  "issuingBody",
  "nationalName",
  "motto",
  "number",
  "placeAndDate",
  "subject",
  "capacity",
  "signatory",
  "recipientsHeading",
  "recipient",
  "annexLabel",
  "annexTitle",
]);

/** One named style for each kind of paragraph of the form, based on "Normal". */
export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 2 * paragraphStyles.criterion.size, language: { value: "vi-VN" } },
      paragraph: { spacing: { ...lineSpacing, before: 0, after: 0 } },
    },
  },
  paragraphStyles: [
    ...(Object.keys(paragraphStyles) as ParagraphKind[]).map(styleOf),
    {
      id: pageNumberStyle,
      name: paragraphStyleNames.pageNumber,
      basedOn: "Normal",
      run: { size: 26 },
      paragraph: { alignment: AlignmentType.CENTER },
    },
  ],
};

function styleOf(kind: ParagraphKind): IParagraphStyleOptions {
  const { size, bold, italic, horizontal, indented, indent } = paragraphStyles[kind];
  const isTable = kind.startsWith("table") && kind !== "tableTitle";
  const gap = isTable ? { before: 2, after: 2 } : tight.has(kind) ? {} : { after: paragraphGap };
  const { before = 0, after = 0 } = { ...gap, ...spacings[kind] };
  return {
    id: kind,
    name: paragraphStyleNames[kind],
    basedOn: "Normal",
    quickFormat: true,
    run: { size: 2 * size, bold: bold ?? false, italics: italic ?? false },
    paragraph: {
      alignment: alignments[horizontal],
      ...(indented && { indent: { firstLine: twipsOfMillimetres(firstLine) } }),
      ...(indent !== undefined && { indent: { left: twipsOfMillimetres(40) } }),
      spacing: { ...lineSpacing, before: twips(before), after: twips(after) },
      keepLines: true,
      keepNext: leadingKinds.has(kind),
    },
  };
}
