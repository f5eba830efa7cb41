import { directionMarks, invisibleCharacters } from "../domain/plain-text";
import { call, choose, equal, join, type Expression } from "./report-expression";
import { term, type ReportExpression } from "./report-model";

/** A text on one line: line breaks, tabs and no-break spaces become spaces, spaces are single, nothing unseen is left. */
export function oneLine<Ref>(text: Expression<Ref>): Expression<Ref> {
  // U+FEFF, too, has no width, but Univer takes it for white space: replaced by nothing it would take all spaces along.
  const spaces = ["\r", "\n", "\t", "\v", "\u00a0", "\ufeff"];
  return call(
    "TRIM",
    spaces.reduce<Expression<Ref>>((rest, space) => call("SUBSTITUTE", rest, space, " "), seenOnly(text)),
  );
}

/** A text as it was typed, line breaks and all, without what cannot be seen and would let it print other than it reads. */
export function seenOnly<Ref>(text: Expression<Ref>): Expression<Ref> {
  return [...directionMarks, ...invisibleCharacters].reduce<Expression<Ref>>(
    (rest, character) => call("SUBSTITUTE", rest, character, ""),
    join(text, ""),
  );
}

/**
 * What follows the first of the prefixes that the text begins with, whatever its case; Vietnamese letters may be
 * composed or not, since texts arrive both ways.
 */
export function afterPrefix(
  text: ReportExpression,
  prefixes: readonly string[],
  then: (rest: ReportExpression, prefix: string) => ReportExpression,
  otherwise: ReportExpression,
): ReportExpression {
  const written = prefixes.flatMap((prefix) =>
    [...new Set([prefix.normalize("NFC"), prefix.normalize("NFD")])].map((spelling) => ({ prefix, spelling })),
  );
  return written.reduceRight<ReportExpression>(
    (rest, { prefix, spelling }) =>
      choose(
        equal(call("LEFT", text, spelling.length), spelling),
        then(call("TRIM", call("MID", text, spelling.length + 1, call("LEN", text))), prefix),
        rest,
      ),
    otherwise,
  );
}

export const isBlank = (text: ReportExpression): ReportExpression => equal(text, "");

export const isWritten = (text: ReportExpression): ReportExpression => ({
  compare: ">",
  left: call("LEN", text),
  right: 0,
});

export const orElse = (text: ReportExpression, otherwise: ReportExpression): ReportExpression =>
  choose(isBlank(text), otherwise, text);

/** Without the dash or dot that people put before an item of a list. */
export function withoutBullet(text: ReportExpression): ReportExpression {
  const isBullet = call("OR", ...["-", "–", "+", "•"].map((bullet) => equal(call("LEFT", text, 1), bullet)));
  return choose(isBullet, call("TRIM", call("MID", text, 2, call("LEN", text))), text);
}

/** Without the sign that ends an item of a list. */
export function withoutEnd(text: ReportExpression): ReportExpression {
  const isEnd = call("OR", ...[".", ";", ","].map((end) => equal(call("RIGHT", text, 1), end)));
  return choose(isEnd, call("LEFT", text, { sum: [call("LEN", text), -1] }), text);
}

/** A sentence of `text/report.ts` with the report's terms in the place of `{name}`. */
export function sentence(template: string): ReportExpression {
  const parts = template.split(/\{(\w+)\}/);
  return join(...parts.map((part, index) => (index % 2 === 1 ? term(part) : part)).filter((part) => part !== ""));
}
