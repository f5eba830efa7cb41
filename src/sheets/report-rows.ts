import { roomIn, type ReportColumns, type Span } from "./report-columns";
import { call, choose, join } from "./report-expression";
import {
  firstLineIndent,
  fontOf,
  indentStep,
  linePitch,
  paragraphGap,
  paragraphStyles,
  signatureSpace,
} from "./report-form";
import type { ParagraphKind, ReportExpression, ReportParagraph } from "./report-model";
import type { ReportParts } from "./report-paragraphs";
import { isBlank, isWritten } from "./report-phrases";
import { wrappedLines } from "./text-metrics";

/** A paragraph in its place: what it says now decides the height, what it may say later stays live. */
export interface PlacedText {
  readonly kind: ParagraphKind;
  readonly expression: ReportExpression;
  readonly textNow: string;
  readonly lines: number;
  readonly span: Span;
  /** Points from the left to the right end of a line. */
  readonly room: number;
  /** Each true when generating again would give this text another shape. */
  readonly outgrown: readonly ReportExpression[];
  /** Rows that the cell takes; 1 unless said. */
  readonly rows?: number;
}

export interface ReportRow {
  /** Points. */
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** Spans that have a rule along the top of this row. */
  readonly rules?: readonly Span[];
  /** A page must not end after this row. */
  readonly keepWithNext?: boolean;
}

export interface RowPlan {
  readonly header: readonly ReportRow[];
  readonly body: readonly ReportRow[];
  readonly signature: readonly ReportRow[];
}

export type TextNow = (expression: ReportExpression) => string;

/** Lines that fit into the highest row there is: Excel's limit is 409 points. */
const maxLines = 20;

const gapHeight = 9;

/** Every row of the report from top to bottom. */
export function planRows(parts: ReportParts, columns: ReportColumns, textNow: TextNow): RowPlan {
  const place = (span: Span) => (paragraph: ReportParagraph) => placed(paragraph, span, columns, textNow);
  return {
    header: headerRows(parts, columns, place, textNow),
    body: bodyRows(foldBlank(parts.body, textNow).map(place(columns.whole)), columns),
    signature: signatureRows(parts, columns, place, textNow),
  };
}

type Place = (span: Span) => (paragraph: ReportParagraph) => PlacedText;

function placed(paragraph: ReportParagraph, span: Span, columns: ReportColumns, textNow: TextNow): PlacedText {
  const style = paragraphStyles[paragraph.kind];
  const expression = style.indented ? join(firstLineIndent, paragraph.expression) : paragraph.expression;
  const text = textNow(expression);
  const room = roomIn(columns, span) - (style.indent ?? 0) * indentStep;
  return {
    kind: paragraph.kind,
    expression,
    textNow: text,
    lines: wrappedLines(text, fontOf(style), room),
    span,
    room,
    outgrown: paragraph.outgrown ?? [],
  };
}

/**
 * A paragraph that says nothing now gets no row. It goes along with the next one (the last with the one before), on a
 * line of its own, so that what is written later is on the report at once.
 */
function foldBlank(paragraphs: readonly ReportParagraph[], textNow: TextNow): readonly ReportParagraph[] {
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

/** Issuer on the left, nation on the right, each line in a row of its own; a long name takes several rows together. */
function headerRows(parts: ReportParts, columns: ReportColumns, place: Place, textNow: TextNow): readonly ReportRow[] {
  const left = stacked(foldBlank(parts.issuer, textNow).map(place(columns.left)));
  const right = stacked(parts.nation.map(place(columns.right)));
  const lines = Array.from({ length: Math.max(left.height, right.height) + 1 }, (_, row): ReportRow => {
    const rules = [
      ...(row === left.height ? [columns.issuerRule] : []),
      ...(row === right.height ? [columns.motto] : []),
    ];
    const isGap = row >= left.height && row >= right.height;
    const texts = [left.texts.get(row), right.texts.get(row)].filter((text) => text !== undefined);
    return { height: isGap ? gapHeight : linePitch(14), texts, rules, keepWithNext: true };
  });
  const dated = [place(columns.left)(parts.number), place(columns.right)(parts.placeAndDate)];
  return [...lines, { height: heightOf(dated), texts: dated, keepWithNext: true }, gap];
}

const gap: ReportRow = { height: gapHeight, texts: [], keepWithNext: true };

function stacked(texts: readonly PlacedText[]): {
  readonly height: number;
  readonly texts: ReadonlyMap<number, PlacedText>;
} {
  const rows = new Map<number, PlacedText>();
  let height = 0;
  for (const text of texts) {
    rows.set(height, { ...text, rows: text.lines });
    height += text.lines;
  }
  return { height, texts: rows };
}

const heightOf = (texts: readonly PlacedText[]): number =>
  Math.max(...texts.map(({ kind, lines }) => lines * linePitch(paragraphStyles[kind].size)));

/** Kinds of paragraph that lead on to the next one. */
const leading: ReadonlySet<ParagraphKind> = new Set(["kind", "subject", "section", "group", "total", "closing"]);

function bodyRows(texts: readonly PlacedText[], columns: ReportColumns): readonly ReportRow[] {
  return texts.flatMap((text, index) => {
    const keepWithNext =
      leading.has(text.kind) || texts[index + 1]?.kind === "explanation" || text.kind === "addressee";
    const rows = slices(text).map((slice, part, all) => ({
      height: heightOf([slice]) + (part === all.length - 1 ? paragraphGap : 0),
      texts: [slice],
      keepWithNext: keepWithNext && part === all.length - 1,
    }));
    return text.kind === "subject" ? [...rows, { ...gap, rules: [columns.subjectRule] }] : rows;
  });
}

/** A text too long for the highest row goes on in further rows; together they always hold all of it. */
function slices(text: PlacedText): readonly PlacedText[] {
  if (text.lines <= maxLines) return [text];
  const count = Math.ceil(text.lines / (maxLines - 2));
  const ends = Array.from({ length: count - 1 }, (_, index) =>
    wordEndBefore(text.textNow, Math.floor((text.textNow.length * (index + 1)) / count)),
  );
  const starts = [0, ...ends];
  return starts.map((start, index) => {
    const end = ends[index] ?? text.textNow.length;
    const textNow = text.textNow.slice(start, end);
    const length: ReportExpression = index < ends.length ? end - start : call("LEN", text.expression);
    return {
      ...text,
      expression: call("MID", text.expression, start + 1, length),
      textNow,
      lines: wrappedLines(textNow, fontOf(paragraphStyles[text.kind]), text.room),
    };
  });
}

function wordEndBefore(text: string, position: number): number {
  const space = text.lastIndexOf(" ", position - 1);
  return space < 0 ? position : space + 1;
}

/** Recipients on the left, capacity and name on the right with room for the signature; one block, never cut. */
function signatureRows(
  parts: ReportParts,
  columns: ReportColumns,
  place: Place,
  textNow: TextNow,
): readonly ReportRow[] {
  const left = foldBlank(parts.recipients, textNow).map(place(columns.left));
  const capacity = foldBlank(parts.signing, textNow).map(place(columns.right));
  const signatory = place(columns.right)(parts.signatory);
  const rows: ReportRow[] = [];
  let space = 0;
  for (let index = 0; index < capacity.length || space < signatureSpace; index += 1) {
    const texts = [left[index], capacity[index]].filter((text) => text !== undefined);
    const isLastSpace = index >= capacity.length && index >= left.length;
    const height = isLastSpace ? signatureSpace - space : heightOf(texts);
    if (index >= capacity.length) space += height;
    rows.push({ height, texts, keepWithNext: true });
  }
  const rest = left.slice(rows.length);
  const named = [rest[0], signatory].filter((text) => text !== undefined);
  return [
    ...rows,
    { height: heightOf(named), texts: named, keepWithNext: rest.length > 1 },
    ...rest
      .slice(1)
      .map((text, index, all) => ({ height: heightOf([text]), texts: [text], keepWithNext: index < all.length - 1 })),
  ];
}
