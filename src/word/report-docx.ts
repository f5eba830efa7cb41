import { Document, Packer, type FileChild } from "docx";
import { reportPage } from "../sheets/report-form";
import type { AdditionLines, ReportLine, ReportLines } from "../sheets/report-lines";
import {
  cellMargin,
  halvesOf,
  lineWidth,
  marginTwips,
  ruleLengths,
  twipsOfMillimetres,
  widthOf,
} from "./report-docx-measures";
import { emptyHeader, numberAndDate, numberedHeader, paragraphOf, rule, spacer } from "./report-docx-paragraphs";
import { documentStyles } from "./report-docx-styles";
import { xmlText } from "./xml-text";
import { gridTable, sideBySide } from "./report-docx-tables";

/**
 * The report as a Word document (.docx): the same words as sheet `Báo cáo` in the same form (Decree 30/2020/NĐ-CP), with
 * a named style for each kind of paragraph, so that it can be edited further.
 */
export async function reportDocx(lines: ReportLines): Promise<Uint8Array> {
  const document = new Document({
    title: xmlText(lines.body.find(({ kind }) => kind === "subject")?.text ?? ""),
    creator: xmlText(lines.issuer.map(({ text }) => text).join(" ")),
    styles: documentStyles,
    sections: [
      {
        properties: { titlePage: true, page: pageSetup },
        headers: { default: numberedHeader(), first: emptyHeader() },
        children: [...headOf(lines), ...bodyOf(lines), signatureOf(lines), ...annexOf(lines.annex)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const { margins } = reportPage;

const pageSetup = {
  size: { width: twipsOfMillimetres(reportPage.width), height: twipsOfMillimetres(reportPage.height) },
  margin: {
    top: marginTwips(margins.top),
    bottom: marginTwips(margins.bottom),
    left: marginTwips(margins.left),
    right: marginTwips(margins.right),
    header: marginTwips(margins.header),
    footer: marginTwips(margins.footer),
  },
};

const paragraphs = (lines: readonly ReportLine[]) => lines.map((line) => paragraphOf(line));

/** Issuer and nation side by side with their rules, below them number and date. */
function headOf(lines: ReportLines): readonly FileChild[] {
  const halves = halvesOf(lines);
  const lengths = ruleLengths(lines);
  const inner = (width: number) => width - 2 * cellMargin;
  const left = [...paragraphs(lines.issuer), rule(lengths.issuer, inner(halves.left))];
  const right = [...paragraphs(lines.nation), rule(lengths.motto, inner(halves.right))];
  const { number, placeAndDate } = lines;
  const isTight = widthOf(number) > inner(halves.left) || widthOf(placeAndDate) > inner(halves.right);
  const dated = isTight
    ? [spacer(2), sideBySide([paragraphOf(number)], [paragraphOf(placeAndDate)], halves)]
    : [numberAndDate(number, placeAndDate, halves)];
  return [sideBySide(left, right, halves), ...dated];
}

function bodyOf(lines: ReportLines): readonly FileChild[] {
  const { subject } = ruleLengths(lines);
  const body = lines.body.flatMap((line, index) => {
    const keepWithNext = lines.body[index + 1]?.kind === "explanation";
    const paragraph = paragraphOf(line, { keepWithNext });
    return line.kind === "subject" ? [paragraph, rule(subject, lineWidth)] : [paragraph];
  });
  const summary = lines.summary ? [...paragraphs(lines.summary.headings), gridTable(lines.summary), spacer(8)] : [];
  return [...body, ...summary, ...paragraphs(lines.ending)];
}

/** Recipients on the left; capacity, room for the signature and name on the right. */
function signatureOf(lines: ReportLines): FileChild {
  const right = [...lines.signing, lines.signatory];
  return sideBySide(paragraphs(lines.recipients), paragraphs(right), halvesOf(lines));
}

function annexOf(annex: AdditionLines | null): readonly FileChild[] {
  if (annex === null) return [];
  const headings = annex.headings.map((line, index) => paragraphOf(line, { startsPage: index === 0 }));
  return [...headings, gridTable(annex)];
}
