import { reportTermLabels } from "../text/report";
import { call, choose, type Expression } from "./report-expression";
import { field, term, type ReportExpression, type ReportRef, type ReportTerm } from "./report-model";
import { afterPrefix, isBlank, isWritten, oneLine, withoutBullet, withoutEnd } from "./report-phrases";
import type { ReportSettings, SettingField } from "./report-settings";

/** Settings that hold several items, one per line of the cell. */
export const listFields = [
  "recipientBody",
  "legalBasis",
  "signingCapacity",
  "recipients",
  "gradeScale",
  "difficulties",
  "proposals",
] as const satisfies readonly SettingField[];

export type ListField = (typeof listFields)[number];

/** Lines of a setting as it stands now; at least one, so that what is written later has a place. */
export function lineCount(settings: ReportSettings, list: ListField): number {
  return settings[list].trimEnd().split("\n").length;
}

/** Lines that a list may grow by before it is generated again: each is on the report at once, on a line of its own. */
const spareLines = 2;

/** Places for the lines of a setting: those it has now and some to grow into. */
export const placeCount = (settings: ReportSettings, list: ListField): number => lineCount(settings, list) + spareLines;

/** An item of a list without its dash, its closing sign and, for a legal basis, its first words. */
export const listItem = (list: ListField, index: number): ReportExpression => term(`${list}.${index}`);

export const listItems = (list: ListField, count: number): readonly ReportExpression[] =>
  Array.from({ length: count }, (_, index) => listItem(list, index));

/**
 * Takes the cell of a list apart into so many lines. The last one takes whatever follows: a line added later is on the
 * report at once, and gets a row of its own when the report is generated again.
 */
export function listTerms(list: ListField, count: number): readonly ReportTerm[] {
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => itemTerms(list, index, count));
}

function itemTerms(list: ListField, index: number, count: number): readonly ReportTerm[] {
  const { [list]: name, lineEnd, rawLine, bareLine } = reportTermLabels;
  const label = `${name} ${index + 1}`;
  const [raw, whole] = [`${list}.${index}.raw`, `${list}.${index}.line`];
  return [
    { name: `${list}.${index}.end`, label: `${label}${lineEnd}`, expression: lineEndAfter(list, index) },
    { name: raw, label: `${label}${rawLine}`, expression: lineText(list, index, index === count - 1) },
    { name: whole, label: `${label}${bareLine}`, expression: withoutStart(list, term(raw)) },
    { name: `${list}.${index}`, label, expression: punctuatedLists.has(list) ? withoutEnd(term(whole)) : term(whole) },
  ];
}

/** Lists whose items the form itself begins and ends, whatever was typed; the others say what they say. */
const punctuatedLists: ReadonlySet<ListField> = new Set(["recipientBody", "legalBasis", "recipients"]);

/** Position of the line break that ends a line, or one past the last character. */
function lineEndAfter(list: ListField, index: number): ReportExpression {
  const text = field(list);
  const start: ReportExpression = { sum: [lineEnd(list, index - 1), 1] };
  return { find: "\n", within: text, start, otherwise: { sum: [call("LEN", text), 1] } };
}

const lineEnd = (list: ListField, index: number): ReportExpression => (index < 0 ? 0 : term(`${list}.${index}.end`));

function lineText(list: ListField, index: number, isLast: boolean): ReportExpression {
  const text = field(list);
  const before = lineEnd(list, index - 1);
  const length: Expression<ReportRef> = isLast
    ? call("LEN", text)
    : call("MAX", 0, { sum: [lineEnd(list, index), { minus: before }, -1] });
  return oneLine(call("MID", text, { sum: [before, 1] }, length));
}

function withoutStart(list: ListField, line: ReportExpression): ReportExpression {
  if (!punctuatedLists.has(list)) return line;
  return list === "legalBasis" ? afterPrefix(line, ["Căn cứ"], (rest) => rest, line) : withoutBullet(line);
}

/** Items one under the other, each with what stands before it, ";" after it and "." after the last. */
export function punctuated(
  items: readonly ReportExpression[],
  before: string,
  isClosed: ReportExpression = 1,
): readonly ReportExpression[] {
  return items.map((item, index) => {
    const isLast = call("AND", isClosed, ...items.slice(index + 1).map(isBlank));
    return choose(isBlank(item), "", { join: [before, item, choose(isLast, ".", ";")] });
  });
}

/** Whether lines have been added below those that the list had. */
export function hasMoreLines(list: ListField, count: number): ReportExpression {
  const rest = call("MID", field(list), { sum: [lineEnd(list, count - 1), 1] }, call("LEN", field(list)));
  return isWritten(oneLine(rest));
}
