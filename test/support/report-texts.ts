import { a1 } from "../../src/sheets/a1";
import type { AdditionLines, ReportLine, ReportLines } from "../../src/sheets/report-lines";
import type { JudgedBook } from "../judges/fods";

const additionLines = (addition: AdditionLines | null): readonly ReportLine[] =>
  addition === null ? [] : [...addition.headings, ...addition.rows.flat()];

/** Every text of the report, block by block. */
export function allTexts(lines: ReportLines): readonly string[] {
  const all = [
    ...lines.issuer,
    ...lines.nation,
    lines.number,
    lines.placeAndDate,
    ...lines.body,
    ...additionLines(lines.summary),
    ...lines.ending,
    ...lines.recipients,
    ...lines.signing,
    lines.signatory,
    ...additionLines(lines.annex),
  ];
  return all.map(({ text }) => text);
}

/**
 * Lines in an order of their own, since sheets read from left to right what the form reads block by block. LibreOffice
 * writes runs of spaces as elements, which reading drops; the indent of a first line is no word.
 */
export const sortedLines = (texts: readonly string[]): readonly string[] =>
  texts
    .flatMap((text) => text.split(/[\n\t]/))
    .map((text) =>
      text
        .replace(/[ \u00a0]+/g, " ")
        .trim()
        .normalize("NFC"),
    )
    .filter((text) => text !== "")
    .sort();

/** What LibreOffice shows in the print range of the report, cell by cell. */
export function printedInLibreOffice(book: JudgedBook): readonly string[] {
  const sheet = book.sheets.find(({ name }) => name === "Báo cáo");
  const [, lastColumn = "", lastRow = "0"] = /\.([A-Z]+)(\d+)$/.exec(sheet?.printRange ?? "") ?? [];
  const columns = Array.from({ length: 30 }, (_, column) => a1({ row: 0, column }).slice(0, -1));
  const printed = columns.slice(0, columns.indexOf(lastColumn) + 1);
  return Array.from({ length: Number(lastRow) }, (_, row) =>
    printed.map((column) => String(sheet?.cells.get(`${column}${row + 1}`)?.value ?? "")),
  ).flat();
}
