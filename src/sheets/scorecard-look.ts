import type { RubricRow } from "../domain/rubric";
import { scorecardText } from "../text/scorecard";
import { palette, sheetFont } from "./palette";
import { heightOfLines, linesInCell } from "./row-heights";
import {
  scorecardArea,
  scorecardColumnCount,
  scorecardFirstRow,
  scorecardHeaderRow,
  type ScorecardColumn,
  type ScorecardLayout,
} from "./scorecard-layout";
import type { Font } from "./text-metrics";
import type { Area, AreaStyle, CellStyle, Merge, PageSetup, SheetSpec } from "./sheet-spec";

const fontSize = 12;
const noteFontSize = 11;
const checkFontSize = 10;

/** Points, together as wide as A4 landscape at some 80 %, which leaves the print readable. */
const columnWidths: Readonly<Record<ScorecardColumn, number>> = {
  code: 36,
  title: 264,
  maxScore: 42,
  selfScore: 58,
  appraisedScore: 58,
  scoreGap: 52,
  evidence: 92,
  explanation: 110,
  check: 128,
  appraisalNote: 104,
};

/** Signed, and red where points were taken away. */
export const gapFormat = "+General;[Red]-General;General";

const headingHeights = [30, 22, 22, 52] as const;

type Look = Pick<
  SheetSpec,
  "styles" | "cellStyles" | "columnWidths" | "rowHeights" | "merges" | "showGridlines" | "page"
>;

/** Everything about the scorecard that is form and not content. @param selfScoresLocked they are finalized. */
export function scorecardLook(layout: ScorecardLayout, selfScoresLocked: boolean): Look {
  return {
    styles: areaStyles(layout, selfScoresLocked),
    cellStyles: [...headingStyles, ...groupStyles(layout), rowStyle(layout.totalRow, palette.totalFill)],
    columnWidths: Object.values(columnWidths),
    rowHeights: [...headingHeights, ...layout.rows.map(rowHeight), 24],
    merges: headingMerges,
    showGridlines: false,
    page: pageSetup(layout),
  };
}

function areaStyles(layout: ScorecardLayout, selfScoresLocked: boolean): readonly AreaStyle[] {
  return [
    {
      ...rows(0, layout.totalRow),
      style: {
        fontName: sheetFont,
        fontSize,
        color: palette.text,
        fill: palette.paper,
        wrap: true,
        vertical: "Center",
      },
    },
    { ...rows(scorecardHeaderRow, layout.totalRow), style: { border: { sides: "all", color: palette.line } } },
    { ...withTotal(layout, "code"), style: { numberFormat: "@", horizontal: "Center" } },
    { ...withTotal(layout, "title"), style: { numberFormat: "@", horizontal: "Left", indent: 1 } },
    { ...withTotal(layout, "maxScore", "scoreGap"), style: { horizontal: "Center" } },
    { ...withTotal(layout, "scoreGap"), style: { numberFormat: gapFormat } },
    { ...withTotal(layout, "selfScore", "appraisedScore"), style: { fill: palette.inputFill, unlocked: true } },
    ...(selfScoresLocked ? [{ ...scorecardArea(layout, "selfScore"), style: { unlocked: false } }] : []),
    { ...withTotal(layout, "evidence", "explanation"), style: noteStyle },
    // Not wrapped: a check appears after the row got its height. The column is as wide as the longest of them.
    { ...withTotal(layout, "check"), style: { fontSize: checkFontSize, color: palette.error, wrap: false } },
    { ...withTotal(layout, "appraisalNote"), style: noteStyle },
    ...countStyles(layout),
  ];
}

const noteStyle: AreaStyle["style"] = {
  numberFormat: "@",
  fontSize: noteFontSize,
  horizontal: "Left",
  indent: 1,
  fill: palette.inputFill,
  unlocked: true,
};

/** Columns down to the total row, which looks like the rest of its columns but for {@link rowStyle}. */
function withTotal(layout: ScorecardLayout, first: ScorecardColumn, last: ScorecardColumn = first): Area {
  const area = scorecardArea(layout, first, last);
  return { ...area, rowCount: area.rowCount + 1 };
}

function countStyles(layout: ScorecardLayout): readonly AreaStyle[] {
  const count = (column: ScorecardColumn, label: string): AreaStyle => ({
    ...scorecardArea(layout, column),
    row: layout.totalRow,
    rowCount: 1,
    style: { numberFormat: `"${label}: "0` },
  });
  return [
    count("evidence", scorecardText.errors),
    count("explanation", scorecardText.warnings),
    count("check", scorecardText.notScored),
  ];
}

function rows(first: number, last: number): Area {
  return { row: first, rowCount: last - first + 1, column: 0, columnCount: scorecardColumnCount };
}

const headingMerges: readonly Merge[] = [{ ...rows(0, scorecardHeaderRow - 1), across: true }];

const headingStyles: readonly CellStyle[] = [
  { ...rows(0, 0), style: { fontSize: 16, bold: true, color: palette.accent, horizontal: "Center" } },
  { ...rows(1, 1), style: { fontSize: 13, bold: true, horizontal: "Center" } },
  { ...rows(2, 2), style: { fontSize: noteFontSize, italic: true, color: palette.muted, horizontal: "Center" } },
  {
    ...rows(scorecardHeaderRow, scorecardHeaderRow),
    style: { bold: true, color: palette.onAccent, fill: palette.accent, horizontal: "Center" },
  },
];

/** A row that is no input: tinted, bold and locked again over the input columns. */
function rowStyle(row: number, fill: string): CellStyle {
  return { ...rows(row, row), style: { bold: true, fill, unlocked: false } };
}

function groupStyles(layout: ScorecardLayout): readonly CellStyle[] {
  return layout.rows.flatMap(({ node, depth }, index) =>
    node.kind === "group"
      ? [rowStyle(scorecardFirstRow + index, depth === 0 ? palette.sectionFill : palette.subgroupFill)]
      : [],
  );
}

/** One-line rows are left to the program, which lets them grow with long notes; only a wrapped title needs a height. */
function rowHeight({ node }: RubricRow): number | null {
  const font: Font = { size: fontSize, face: node.kind === "group" ? "bold" : "regular" };
  const lines = linesInCell(node.title, { font, columnWidth: columnWidths.title, indent: 1 });
  return lines === 1 ? null : heightOfLines(lines, fontSize);
}

function pageSetup(layout: ScorecardLayout): PageSetup {
  return {
    orientation: "Landscape",
    margins: { top: 15, bottom: 15, left: 12, right: 12, header: 7, footer: 7 },
    printArea: rows(0, layout.totalRow),
    repeatedRows: { first: scorecardHeaderRow, last: scorecardHeaderRow },
    fitToWidth: true,
    // Wider than the paper, which it fills when fitted to it.
    centerHorizontally: false,
    centerFooter: `&"${sheetFont},Regular"&10${scorecardText.page} &P/&N`,
  };
}
