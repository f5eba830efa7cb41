import { roomIn, type ReportColumns, type Span } from "./report-columns";
import { call, choose, join } from "./report-expression";
import { firstLineIndent, fontOf, indentStep, linePitch, paragraphStyles, reportPage } from "./report-form";
import type { ParagraphKind, ReportExpression, ReportParagraph } from "./report-model";
import { isBlank, isWritten } from "./report-phrases";
import { countLines, wrappedLines, type Font } from "./text-metrics";

/** A paragraph in its place: what it says now decides the height, what it may say later stays live. */
export interface PlacedText {
  readonly kind: ParagraphKind;
  readonly expression: ReportExpression;
  readonly textNow: string;
  /** What the row has room for: as many as the text can take on a screen. */
  readonly lines: number;
  /** The text may take fewer on paper, where columns come out wider. */
  readonly paperLines: number;
  readonly span: Span;
  /** Points from the left to the right end of a line. */
  readonly room: number;
  /** Each true when generating again would give this text another shape. */
  readonly outgrown: readonly ReportExpression[];
  /** There is room for it whether or not it says something now: it never outgrows its row. */
  readonly hasOwnRoom?: boolean;
  /** Rows that the cell takes; 1 unless said. */
  readonly rows?: number;
}

export interface ReportRow {
  /** Points. */
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** Cells of the row, each merged over its columns, whether or not it says something. */
  readonly spans: readonly Span[];
  /** Spans that have a rule along the top of this row. */
  readonly rules?: readonly Span[];
  /** A row of a table: lines all around its cells. */
  readonly boxed?: boolean;
  /** A page must not end after this row. */
  readonly keepWithNext?: boolean;
  /** A page must begin with this row. */
  readonly startsPage?: boolean;
  /** Stands again at the top of each page that begins with this row: the headings of its table. */
  readonly headings?: ReportRow;
}

export type TextNow = (expression: ReportExpression) => string;

/** Puts paragraphs into spans of columns. */
export interface Placer {
  readonly columns: ReportColumns;
  readonly textNow: TextNow;
  readonly place: (span: Span) => (paragraph: ReportParagraph) => PlacedText;
}

export function placerFor(columns: ReportColumns, textNow: TextNow): Placer {
  return { columns, textNow, place: (span) => (paragraph) => placed(paragraph, span, columns, textNow) };
}

function placed(paragraph: ReportParagraph, span: Span, columns: ReportColumns, textNow: TextNow): PlacedText {
  const style = paragraphStyles[paragraph.kind];
  const expression = style.indented ? join(firstLineIndent, paragraph.expression) : paragraph.expression;
  const text = textNow(expression);
  const room = roomIn(columns, span) - (style.indent ?? 0) * indentStep;
  const counts = linesIn(text, fontOf(style), room);
  return { kind: paragraph.kind, expression, textNow: text, ...counts, span, room, outgrown: paragraph.outgrown ?? [] };
}

function linesIn(text: string, font: Font, room: number): Pick<PlacedText, "lines" | "paperLines"> {
  return { lines: wrappedLines(text, font, room), paperLines: countLines(text, font, room * reportPage.paperWidening) };
}

/** Points that the highest of the texts takes. */
export const heightOf = (texts: readonly PlacedText[]): number =>
  Math.max(0, ...texts.map(({ kind, lines }) => lines * linePitch(paragraphStyles[kind].size)));

/**
 * Points of a paragraph with the gap to the next one. Where paper needs a line less than the screen, the line that stays
 * free there is gap enough: a further one would print as a hole.
 */
export function heightWithGap(text: PlacedText, gap: number): number {
  const onPaper = text.paperLines * linePitch(paragraphStyles[text.kind].size);
  return Math.max(heightOf([text]), onPaper + gap);
}

/** Lines that fit into the highest row there is: Excel's limit is 409 points. */
const maxLines = 20;

/** A text too long for the highest row goes on in further rows; together they always hold all of it. */
export function slices(text: PlacedText): readonly PlacedText[] {
  if (text.lines <= maxLines) return [text];
  const count = Math.ceil(text.lines / (maxLines - 2));
  const ends = Array.from({ length: count - 1 }, (_, index) =>
    wordEndBefore(text.textNow, Math.floor((text.textNow.length * (index + 1)) / count)),
  );
  return [0, ...ends].map((start, index) => slice(text, start, ends[index]));
}

function slice(text: PlacedText, start: number, end: number | undefined): PlacedText {
  const textNow = text.textNow.slice(start, end);
  const length: ReportExpression = end === undefined ? call("LEN", text.expression) : end - start;
  return {
    ...text,
    expression: call("MID", text.expression, start + 1, length),
    textNow,
    ...linesIn(textNow, fontOf(paragraphStyles[text.kind]), text.room),
  };
}

function wordEndBefore(text: string, position: number): number {
  const space = text.lastIndexOf(" ", position - 1);
  return space < 0 ? position : space + 1;
}

/**
 * A paragraph that says nothing now gets no row. It goes along with the next one (the last with the one before), on a
 * line of its own, so that what is written later is on the report at once.
 */
export function foldBlank(paragraphs: readonly ReportParagraph[], textNow: TextNow): readonly ReportParagraph[] {
  const isBlankNow = ({ expression }: ReportParagraph) => textNow(expression) === "";
  const lastWritten = paragraphs.map(isBlankNow).lastIndexOf(false);
  if (lastWritten < 0) return paragraphs.slice(-1);
  const folded: ReportParagraph[] = [];
  let waiting: readonly ReportParagraph[] = [];
  for (const paragraph of paragraphs.slice(0, lastWritten + 1)) {
    waiting = [...waiting, paragraph];
    if (isBlankNow(paragraph)) continue;
    folded.push(joined(waiting, waiting.length - 1));
    waiting = [];
  }
  const last = folded.slice(-1);
  return [...folded.slice(0, -1), joined([...last, ...paragraphs.slice(lastWritten + 1)], 0)];
}

/** One paragraph out of several, each but the main one on a line of its own and only when it says something. */
function joined(paragraphs: readonly ReportParagraph[], main: number): ReportParagraph {
  const [only] = paragraphs;
  if (only && paragraphs.length === 1) return only;
  const parts = paragraphs.map(({ expression }, index) => {
    if (index === main) return expression;
    return choose(isBlank(expression), "", index < main ? join(expression, "\n") : join("\n", expression));
  });
  const late = paragraphs.filter((_, index) => index !== main).map(({ expression }) => isWritten(expression));
  const outgrown = [...paragraphs.flatMap((paragraph) => paragraph.outgrown ?? []), ...late];
  return { kind: paragraphs[main]?.kind ?? "criterion", expression: join(...parts), outgrown };
}
