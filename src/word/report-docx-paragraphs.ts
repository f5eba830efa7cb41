import {
  AlignmentType,
  BorderStyle,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { paragraphStyles } from "../sheets/report-form";
import type { ReportLine } from "../sheets/report-lines";
import { twips, type Halves } from "./report-docx-measures";
import { pageNumberStyle } from "./report-docx-styles";
import { xmlText } from "./xml-text";

export interface ParagraphPlace {
  readonly startsPage?: boolean;
  readonly keepWithNext?: boolean;
}

/** A line of the report in the style of its kind; line breaks within it stay. */
export function paragraphOf({ kind, text }: ReportLine, { startsPage, keepWithNext }: ParagraphPlace = {}): Paragraph {
  return new Paragraph({
    style: kind,
    children: plainRuns(text),
    ...(startsPage && { pageBreakBefore: true }),
    ...(keepWithNext && { keepNext: true }),
  });
}

function plainRuns(text: string): readonly TextRun[] {
  return text.split("\n").map((line, index) => new TextRun({ text: xmlText(line), ...(index > 0 && { break: 1 }) }));
}

/** A rule of so many twips in the middle of a line `width` twips wide. */
export function rule(length: number, width: number): Paragraph {
  const indent = Math.max(0, Math.round((width - length) / 2));
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: twips(1), line: twips(4), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 4, space: 0, color: "000000" } },
    keepNext: true,
  });
}

/** Number and date on one line, each centred in its half by a tab stop. */
export function numberAndDate(number: ReportLine, placeAndDate: ReportLine, { left, right }: Halves): Paragraph {
  const tabbed = ({ kind, text }: ReportLine) => [
    new TextRun({ children: [new Tab()] }),
    new TextRun({
      text: xmlText(text),
      ...(kind === "placeAndDate" && { italics: true, size: 2 * paragraphStyles.placeAndDate.size }),
    }),
  ];
  return new Paragraph({
    style: "number",
    // Writer and Word would centre the tabs as well.
    alignment: AlignmentType.LEFT,
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(left / 2) },
      { type: TabStopType.CENTER, position: left + Math.round(right / 2) },
    ],
    children: [...tabbed(number), ...tabbed(placeAndDate)],
  });
}

/** The page's number in the middle of the top margin. */
export const numberedHeader = (): Header =>
  new Header({
    children: [new Paragraph({ style: pageNumberStyle, children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  });

/** The first page bears no number. */
export const emptyHeader = (): Header =>
  new Header({ children: [new Paragraph({ style: pageNumberStyle, children: [] })] });

/** An empty line so many points high: Word wants a paragraph between two tables and after the last. */
export function spacer(height: number): Paragraph {
  return new Paragraph({ spacing: { line: twips(height), lineRule: LineRuleType.EXACT } });
}
