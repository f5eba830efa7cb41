import { cellPadding, fontOf, paragraphStyles, points, reportPage, ruleShare, wholePixels } from "./report-form";
import type { ParagraphKind } from "./report-model";
import { textWidth } from "./text-metrics";

/** Columns `first` up to and without `end`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** The sheet's columns: cut so that each block and each rule of the form begins and ends between two columns. */
export interface ReportColumns {
  /** Points. */
  readonly widths: readonly number[];
  readonly whole: Span;
  readonly left: Span;
  readonly right: Span;
  readonly motto: Span;
  readonly issuerRule: Span;
  readonly subjectRule: Span;
  readonly summary: readonly Span[];
  readonly annex: readonly Span[];
}

/** Share of the width that each column of a table takes; none where there is no table. */
export interface TableShares {
  readonly summary: readonly number[];
  readonly annex: readonly number[];
}

/** The texts that rules go by, as they are now. */
export interface RuledTexts {
  readonly nationalName: string;
  readonly motto: string;
  readonly issuer: string;
  readonly subject: string;
}

interface Segment {
  readonly start: number;
  readonly end: number;
}

/** Nearer than this, two cuts are one: columns a pixel wide are of no use to anyone. */
const narrowest = 3;

/** A column of a table gives way to a cut this near: where a cell is one column wide, nothing has to be merged. */
const tableTolerance = 8;

export function reportColumns(texts: RuledTexts, shares: TableShares): ReportColumns {
  const total = wholePixels(points(reportPage.contentWidth));
  const middle = wholePixels(total - widthOf("nationalName", texts.nationalName) - 4 * cellPadding);
  const segments = {
    whole: { start: 0, end: total },
    left: { start: 0, end: middle },
    right: { start: middle, end: total },
    motto: centredIn(middle, total, widthOf("motto", texts.motto)),
    issuerRule: centredIn(0, middle, ruleShare * Math.min(widthOf("issuingBody", texts.issuer), middle)),
    subjectRule: centredIn(0, total, ruleShare * Math.min(widthOf("subject", texts.subject), total)),
  };
  const summary = sharesOf(total, shares.summary);
  const annex = sharesOf(total, shares.annex);
  const cuts = withCuts(withCuts([], Object.values(segments), narrowest), [...summary, ...annex], tableTolerance);
  const span = ({ start, end }: Segment): Span => ({ first: nearest(cuts, start), end: nearest(cuts, end) });
  return {
    widths: cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)),
    whole: span(segments.whole),
    left: span(segments.left),
    right: span(segments.right),
    motto: span(segments.motto),
    issuerRule: span(segments.issuerRule),
    subjectRule: span(segments.subjectRule),
    summary: summary.map(span),
    annex: annex.map(span),
  };
}

function sharesOf(total: number, shares: readonly number[]): readonly Segment[] {
  const end = (count: number) => wholePixels(total * shares.slice(0, count).reduce((sum, share) => sum + share, 0));
  return shares.map((_, index) => ({ start: end(index), end: index === shares.length - 1 ? total : end(index + 1) }));
}

const widthOf = (kind: ParagraphKind, text: string): number => textWidth(text, fontOf(paragraphStyles[kind]));

function centredIn(start: number, end: number, width: number): Segment {
  const left = wholePixels((start + end - width) / 2);
  return { start: left, end: start + end - left };
}

/** The ends of the segments besides the cuts there are; an end nearer to a cut than the tolerance gives way to it. */
function withCuts(cuts: readonly number[], segments: readonly Segment[], tolerance: number): readonly number[] {
  const all = [...cuts];
  for (const cut of segments.flatMap(({ start, end }) => [start, end])) {
    if (all.every((other) => Math.abs(other - cut) >= tolerance)) all.push(cut);
  }
  return all.sort((a, b) => a - b);
}

function nearest(cuts: readonly number[], position: number): number {
  const distances = cuts.map((cut) => Math.abs(cut - position));
  return distances.indexOf(Math.min(...distances));
}

/** Points that a text has in a span of columns. */
export function roomIn(columns: ReportColumns, { first, end }: Span): number {
  return columns.widths.slice(first, end).reduce((sum, width) => sum + width, 0) - 2 * cellPadding;
}
