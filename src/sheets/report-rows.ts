import type { Span } from "./report-columns";
import { gapOf, leadingKinds, linePitch, paragraphStyles, tableGap } from "./report-form";
import type { ReportParagraph } from "./report-model";
import type { ReportAddition, ReportParts } from "./report-paragraphs";
import {
  foldBlank,
  heightOf,
  heightWithGap,
  slices,
  type PlacedText,
  type Placer,
  type ReportRow,
} from "./report-placing";
import { signatureRows } from "./report-signature";

const gap: ReportRow = { height: 9, texts: [], spans: [], keepWithNext: true };

/** Every row of the report from top to bottom. */
export function planRows(parts: ReportParts, placer: Placer): readonly ReportRow[] {
  const { summary, annex } = placer.columns;
  return [
    ...headerRows(parts, placer),
    ...paragraphRows(parts.body, placer),
    ...(parts.summary ? additionRows(parts.summary, summary, placer) : []),
    ...paragraphRows(parts.ending, placer),
    ...signatureRows(parts, placer),
    ...(parts.annex ? annexRows(parts.annex, annex, placer) : []),
  ];
}

/** Issuer on the left, nation on the right, each line in a row of its own; a long name takes several rows together. */
function headerRows(parts: ReportParts, { columns, place, textNow }: Placer): readonly ReportRow[] {
  const left = stacked(foldBlank(parts.issuer, textNow).map(place(columns.left)));
  const right = stacked(parts.nation.map(place(columns.right)));
  const lines = Array.from({ length: Math.max(left.height, right.height) + 1 }, (_, row): ReportRow => {
    const isGap = row >= left.height && row >= right.height;
    const rules = [
      ...(row === left.height ? [columns.issuerRule] : []),
      ...(row === right.height ? [columns.motto] : []),
    ];
    const texts = [left.texts.get(row), right.texts.get(row)].filter((text) => text !== undefined);
    return { ...gap, height: isGap ? gap.height : linePitch(paragraphStyles.motto.size), texts, rules };
  });
  const dated = sideBySide([place(columns.left)(parts.number), place(columns.right)(parts.placeAndDate)]);
  const spans = [columns.left, columns.right];
  const rows = dated.map((texts): ReportRow => ({ height: heightOf(texts), texts, spans, keepWithNext: true }));
  return [...lines, ...rows, gap];
}

/** Texts beside each other, row by row: more than one row where one of them is too long for it. */
function sideBySide(texts: readonly PlacedText[]): readonly (readonly PlacedText[])[] {
  const columns = texts.map(slices);
  const count = Math.max(...columns.map((parts) => parts.length));
  return Array.from({ length: count }, (_, part) =>
    columns.map((parts) => parts[part]).filter((text) => text !== undefined),
  );
}

interface Stack {
  readonly height: number;
  readonly texts: ReadonlyMap<number, PlacedText>;
}

function stacked(texts: readonly PlacedText[]): Stack {
  const rows = new Map<number, PlacedText>();
  let height = 0;
  for (const text of texts) {
    rows.set(height, { ...text, rows: text.lines });
    height += text.lines;
  }
  return { height, texts: rows };
}

function paragraphRows(paragraphs: readonly ReportParagraph[], placer: Placer): readonly ReportRow[] {
  const { columns, place, textNow } = placer;
  const texts = foldBlank(paragraphs, textNow).map(place(columns.whole));
  return texts.flatMap((text, index) => {
    const leadsOn = leadingKinds.has(text.kind) || texts[index + 1]?.kind === "explanation";
    const rows = slices(text).map((slice, part, all): ReportRow => {
      const isLast = part === all.length - 1;
      const height = heightWithGap(slice, isLast ? gapOf(text.kind) : 0);
      return { height, texts: [slice], spans: [columns.whole], keepWithNext: leadsOn && isLast };
    });
    return text.kind === "subject" ? [...rows, { ...gap, rules: [columns.subjectRule] }] : rows;
  });
}

/** A table below its headings. It is kept together where a page can hold it: see `report-pages.ts`. */
function additionRows(addition: ReportAddition, spans: readonly Span[], placer: Placer): readonly ReportRow[] {
  const rows = tableRows(addition, spans, placer);
  const kept = rows.map((row, index) => ({ ...row, keepWithNext: index < rows.length - 1 }));
  return [...paragraphRows(addition.headings, placer), ...kept, { ...gap, keepWithNext: false }];
}

function annexRows(annex: ReportAddition, spans: readonly Span[], placer: Placer): readonly ReportRow[] {
  const [first, ...headings] = paragraphRows(annex.headings, placer);
  const [head, ...rows] = tableRows(annex, spans, placer);
  if (!first || !head) return [];
  const titled = rows.map((row) => ({ ...row, headings: head }));
  return [{ ...first, startsPage: true }, ...headings, { ...head, keepWithNext: true }, ...titled];
}

/** Rows of a table; a row whose cells are too long for one goes on in further ones. */
function tableRows({ table }: ReportAddition, spans: readonly Span[], { place }: Placer): readonly ReportRow[] {
  return table.rows.flatMap((cells, index) => {
    const placed = cells.map((cell, column) => place(spans[column] ?? { first: 0, end: 1 })(cell));
    const isGroup = cells.some(({ kind }) => kind === "tableGroupText") && index < table.rows.length - 1;
    return sideBySide(placed).map((texts): ReportRow => ({
      height: heightOf(texts) + tableGap,
      texts,
      spans,
      boxed: true,
      keepWithNext: isGroup,
    }));
  });
}
