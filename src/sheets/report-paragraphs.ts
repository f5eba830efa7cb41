import type { Rubric, RubricNode } from "../domain/rubric";
import { rubricRows } from "../domain/rubric";
import { reportText } from "../text/report";
import { call, choose, equal, join } from "./report-expression";
import { hasMoreLines, lineCount, listItems, placeCount, punctuated } from "./report-lists";
import {
  term,
  type ParagraphKind,
  type ReportedColumn,
  type ReportExpression,
  type ReportParagraph,
  type ReportTable,
} from "./report-model";
import { isBlank, isWritten, oneLine, sentence } from "./report-phrases";
import { isOptionOn, optionsChanged } from "./report-switches";
import type { ReportSettings } from "./report-settings";
import { annexTable, summaryTable } from "./report-tables";

/** What decides which paragraphs the report has; everything else in it is live. */
export interface ReportShape {
  readonly rubric: Rubric;
  readonly settings: ReportSettings;
  /** Ids of the criteria that have an explanation now: each gets a paragraph of its own. */
  readonly explained: ReadonlySet<string>;
}

/** The report part by part, each in reading order. A paragraph may be blank: what is not set takes no words. */
export interface ReportParts {
  readonly issuer: readonly ReportParagraph[];
  readonly nation: readonly ReportParagraph[];
  readonly number: ReportParagraph;
  readonly placeAndDate: ReportParagraph;
  /** From the kind of document down to the total. */
  readonly body: readonly ReportParagraph[];
  readonly summary: ReportAddition | null;
  /** Grade, difficulties, proposals, closing sentence. */
  readonly ending: readonly ReportParagraph[];
  readonly recipients: readonly ReportParagraph[];
  /** Below the recipients, once the self scores are finalized. */
  readonly fingerprint: ReportParagraph;
  readonly signing: readonly ReportParagraph[];
  readonly signatory: ReportParagraph;
  /** On pages of its own. */
  readonly annex: ReportAddition | null;
}

/** A table with the lines above it. */
export interface ReportAddition {
  readonly headings: readonly ReportParagraph[];
  readonly table: ReportTable;
}

export function reportParts(shape: ReportShape): ReportParts {
  return {
    issuer: issuerParagraphs(shape.settings),
    nation: [paragraph("nationalName", reportText.nationalName), paragraph("motto", reportText.motto)],
    number: paragraph("number", sentence(reportText.number)),
    placeAndDate: paragraph("placeAndDate", term("placeAndDate")),
    body: [
      paragraph("kind", reportText.kind),
      paragraph("subject", sentence(reportText.subject)),
      ...addresseeParagraphs(shape.settings),
      ...legalBasisParagraphs(shape.settings),
      paragraph("opening", sentence(reportText.opening)),
      ...rubricRows(shape.rubric).flatMap(({ node, depth }) => nodeParagraphs(node, depth, shape)),
      paragraph("total", sentence(reportText.total)),
    ],
    summary: isOptionOn(shape.settings, "summaryTable") ? summaryOf(shape.rubric) : null,
    ending: [
      paragraph("grade", choose(isBlank(term("grade")), "", sentence(reportText.grade))),
      ...remarkParagraphs(shape.settings, "difficulties"),
      ...remarkParagraphs(shape.settings, "proposals"),
      paragraph("closing", sentence(reportText.closing), ...optionsChanged(shape.settings)),
    ],
    recipients: recipientParagraphs(shape.settings),
    fingerprint: paragraph("recipient", choose(isBlank(fingerprint), "", join(reportText.fingerprint, fingerprint))),
    signing: signingParagraphs(shape.settings),
    signatory: paragraph("signatory", term("signatory")),
    annex: isOptionOn(shape.settings, "annex") ? annexOf(shape.rubric) : null,
  };
}

const fingerprint: ReportExpression = { ref: { record: "fingerprint" } };

const paragraph = (
  kind: ParagraphKind,
  expression: ReportExpression,
  ...outgrown: readonly ReportExpression[]
): ReportParagraph => ({ kind, expression, outgrown });

/** Without a superior body its place is the issuer's: should one be set later, both still stand in the two lines. */
function issuerParagraphs({ superiorBody }: ReportSettings): readonly ReportParagraph[] {
  const superior = call("UPPER", term("superior"));
  const unit = call("UPPER", term("unit"));
  if (superiorBody.trim() !== "") {
    return [
      paragraph("superiorBody", superior),
      paragraph("issuingBody", reportText.peoplesCommittee),
      paragraph("issuingBody", unit),
    ];
  }
  const hasNone = isBlank(term("superior"));
  return [
    paragraph("issuingBody", choose(hasNone, reportText.peoplesCommittee, superior), isWritten(term("superior"))),
    paragraph("issuingBody", choose(hasNone, unit, join("UBND ", unit))),
  ];
}

/** One addressee stands on the line of the salutation, several below it; later ones stay on the line until then. */
function addresseeParagraphs(settings: ReportSettings): readonly ReportParagraph[] {
  const places = listItems("recipientBody", placeCount(settings, "recipientBody"));
  if (lineCount(settings, "recipientBody") === 1) {
    const later = places.slice(1);
    const others = later.map((item) => choose(isBlank(item), "", join("; ", item)));
    const line = join(reportText.addressedTo, " ", term("addressee"), ...others, ".");
    return [paragraph("addressee", line, ...later.map(isWritten))];
  }
  const items = punctuated(places, "- ");
  return [paragraph("addressee", reportText.addressedTo), ...items.map((item) => paragraph("addresseeItem", item))];
}

function legalBasisParagraphs(settings: ReportSettings): readonly ReportParagraph[] {
  const count = lineCount(settings, "legalBasis");
  const items = punctuated(listItems("legalBasis", placeCount(settings, "legalBasis")), reportText.legalBasis);
  return items.map((item) => paragraph("legalBasis", item, hasMoreLines("legalBasis", count)));
}

function nodeParagraphs(node: RubricNode, depth: number, shape: ReportShape): readonly ReportParagraph[] {
  if (node.kind === "group") return [paragraph(depth === 0 ? "section" : "group", groupLine(node))];
  const explanation = oneLine(cell(node, "explanation"));
  if (shape.explained.has(node.id)) {
    return [
      paragraph("criterion", join(scoreLine(node), reportText.lineEnd)),
      paragraph("explanation", choose(isBlank(explanation), "", inBrackets(explanation))),
    ];
  }
  const inline = choose(isBlank(explanation), "", join(" ", inBrackets(explanation)));
  return [paragraph("criterion", join(scoreLine(node), inline, reportText.lineEnd), isWritten(explanation))];
}

const inBrackets = (text: ReportExpression): ReportExpression => join("(", text, ")");

const cell = (node: RubricNode, column: ReportedColumn): ReportExpression => ({ ref: { node: node.id, column } });

const groupLine = (node: RubricNode): ReportExpression => join(scoreLine(node), reportText.groupEnd);

/** "1.1. Xây dựng Kế hoạch CCHC hằng năm: 4/4 điểm" */
function scoreLine(node: RubricNode): ReportExpression {
  const score = choose(equal({ ref: { scoredUnder: node.id } }, 0), reportText.unfinished, {
    decimalComma: cell(node, "selfScore"),
  });
  const codeEnd = /[.)]$/.test(node.code) ? " " : ". ";
  const heading = node.code === "" ? cell(node, "title") : join(cell(node, "code"), codeEnd, cell(node, "title"));
  return join(heading, ": ", score, "/", { decimalComma: cell(node, "maxScore") }, reportText.points);
}

/** The line of archives is there even when nobody wrote it: the form wants it (Decree 30/2020/NĐ-CP, annex I, II.9). */
function recipientParagraphs(settings: ReportSettings): readonly ReportParagraph[] {
  const count = lineCount(settings, "recipients");
  const items = listItems("recipients", placeCount(settings, "recipients"));
  const isArchived = equal(term("archived"), 1);
  const [first, ...others] = punctuated(items, "- ", isArchived);
  const isUnset = call("AND", ...items.map(isBlank));
  const lines = [choose(isUnset, `- ${reportText.sameAsAbove};`, first ?? ""), ...others];
  const archive = choose(isArchived, "", `- ${reportText.archive}.`);
  return [
    paragraph("recipientsHeading", reportText.recipients),
    ...[...lines, archive].map((line) => paragraph("recipient", line, hasMoreLines("recipients", count))),
  ];
}

function summaryOf(rubric: Rubric): ReportAddition {
  return { headings: [paragraph("tableTitle", reportText.summaryTitle)], table: summaryTable(rubric) };
}

function annexOf(rubric: Rubric): ReportAddition {
  const headings = [
    paragraph("annexLabel", reportText.annex),
    paragraph("annexTitle", sentence(reportText.annexTitle)),
    paragraph("annexSource", sentence(reportText.annexSource)),
  ];
  return { headings, table: annexTable(rubric) };
}

/** A heading and its lines; nothing while nothing is written. */
function remarkParagraphs(settings: ReportSettings, list: "difficulties" | "proposals"): readonly ReportParagraph[] {
  const count = lineCount(settings, list);
  const lines = listItems(list, placeCount(settings, list));
  const heading = choose(call("AND", ...lines.map(isBlank)), "", reportText[list]);
  const more = hasMoreLines(list, count);
  return [paragraph("remarkHeading", heading), ...lines.map((line) => paragraph("remark", line, more))];
}

function signingParagraphs(settings: ReportSettings): readonly ReportParagraph[] {
  const count = lineCount(settings, "signingCapacity");
  const others = listItems("signingCapacity", placeCount(settings, "signingCapacity")).slice(1);
  const lines = [term("capacity"), ...others.map((line) => call("UPPER", line)), term("titleLine")];
  return lines.map((line) => paragraph("capacity", line, hasMoreLines("signingCapacity", count)));
}
