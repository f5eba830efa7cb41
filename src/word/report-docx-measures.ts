import { fontOf, paragraphStyles, points, reportPage, ruleShare } from "../sheets/report-form";
import type { ReportLine, ReportLines } from "../sheets/report-lines";
import { textWidth } from "../sheets/text-metrics";

/** Word measures in twentieths of a point. */
export const twips = (length: number): number => Math.round(length * 20);

export const twipsOfMillimetres = (length: number): number => twips(points(length));

/** Rounded up: a margin must not be narrower than the decree wants. */
export const marginTwips = (millimetres: number): number => Math.ceil(points(millimetres) * 20);

/** Twips between the margins. */
export const lineWidth =
  twipsOfMillimetres(reportPage.width) - marginTwips(reportPage.margins.left) - marginTwips(reportPage.margins.right);

/** Twips that a cell keeps free on both sides of its text. */
export const cellMargin = 60;

/** Twips of the two halves of head and signature. */
export interface Halves {
  readonly left: number;
  readonly right: number;
}

export const widthOf = ({ kind, text }: ReportLine): number => twips(textWidth(text, fontOf(paragraphStyles[kind])));

/** The national name fits on one line; the issuer has the rest. */
export function halvesOf({ nation }: ReportLines): Halves {
  const right = Math.max(...nation.map(widthOf)) + 4 * cellMargin;
  return { left: lineWidth - right, right };
}

/** Twips: as long as the motto, a part of issuer and subject. */
export interface RuleLengths {
  readonly issuer: number;
  readonly motto: number;
  readonly subject: number;
}

export function ruleLengths(lines: ReportLines): RuleLengths {
  const { left, right } = halvesOf(lines);
  const lengthOf = (line: ReportLine | undefined, most: number) =>
    Math.min(line ? widthOf(line) : 0, most - 2 * cellMargin);
  const subject = lines.body.find(({ kind }) => kind === "subject");
  return {
    issuer: Math.round(ruleShare * lengthOf(lines.issuer.at(-1), left)),
    motto: lengthOf(lines.nation.at(-1), right),
    subject: Math.round(ruleShare * lengthOf(subject, lineWidth)),
  };
}
