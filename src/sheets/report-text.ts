import type { AdditionLines, ReportLine, ReportLines } from "./report-lines";

/** The whole report as plain text in reading order, for pasting: one line for each paragraph, tabs between cells. */
export function reportPlainText(lines: ReportLines): string {
  const { issuer, nation, number, placeAndDate, body, summary, ending, recipients, signing, signatory, annex } = lines;
  return [
    ...textsOf([...issuer, ...nation, number, placeAndDate, ...body]),
    ...additionTexts(summary),
    ...textsOf([...ending, ...signing, signatory, ...recipients]),
    ...additionTexts(annex),
  ].join("\n");
}

const textsOf = (lines: readonly ReportLine[]): readonly string[] => lines.map(({ text }) => text);

function additionTexts(addition: AdditionLines | null): readonly string[] {
  if (addition === null) return [];
  const rows = addition.rows.map((row) => textsOf(row).map(onOneLine).join("\t"));
  return [...textsOf(addition.headings), ...rows];
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, " ");
