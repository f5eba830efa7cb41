import { rubricRows, type Rubric, type RubricNode } from "../domain/rubric";
import { reportText } from "../text/report";
import { call, choose, equal } from "./report-expression";
import type { ParagraphKind, ReportedColumn, ReportExpression, ReportParagraph, ReportTable } from "./report-model";
import { oneLine, seenOnly } from "./report-phrases";

type CellKind = Extract<ParagraphKind, `table${string}`>;

const cell = (kind: CellKind, expression: ReportExpression): ReportParagraph => ({ kind, expression });

const headings = (texts: readonly string[]): readonly ReportParagraph[] =>
  texts.map((text) => cell("tableHeading", text));

/** Sections with maximum, self score and rate, and their total. */
export function summaryTable({ sections }: Rubric): ReportTable {
  const rows = sections.map((section) => [
    cell("tableNumber", value(section, "code")),
    cell("tableText", value(section, "title")),
    cell("tableNumber", { decimalComma: value(section, "maxScore") }),
    cell("tableNumber", scoreOf(section, { decimalComma: value(section, "selfScore") })),
    cell("tableNumber", scoreOf(section, { decimalComma: call("ROUND", value(section, "achievementRate"), 2) })),
  ]);
  const total = [...totalCells(), cell("tableGroupNumber", { ref: { term: "achievementRate" } })];
  return { shares: [0.08, 0.5, 0.12, 0.175, 0.125], rows: [headings(reportText.summaryHeadings), ...rows, total] };
}

/** Every row of the scorecard with its maximum, self score, evidence and explanation. */
export function annexTable(rubric: Rubric): ReportTable {
  const rows = rubricRows(rubric).map(({ node }) => annexRow(node));
  const total = [...totalCells(), cell("tableText", ""), cell("tableText", "")];
  return { shares: [0.08, 0.26, 0.08, 0.08, 0.25, 0.25], rows: [headings(reportText.annexHeadings), ...rows, total] };
}

function annexRow(node: RubricNode): readonly ReportParagraph[] {
  const isGroup = node.kind === "group";
  const [text, number] = isGroup
    ? (["tableGroupText", "tableGroupNumber"] as const)
    : (["tableText", "tableNumber"] as const);
  return [
    cell(number, value(node, "code")),
    cell(text, value(node, "title")),
    cell(number, { decimalComma: value(node, "maxScore") }),
    cell(number, scoreOf(node, { decimalComma: value(node, "selfScore") })),
    cell("tableText", isGroup ? "" : seenOnly(value(node, "evidence"))),
    cell("tableText", isGroup ? "" : oneLine(value(node, "explanation"))),
  ];
}

function totalCells(): readonly ReportParagraph[] {
  return [
    cell("tableGroupNumber", ""),
    cell("tableGroupText", reportText.sum),
    cell("tableGroupNumber", { decimalComma: { ref: { total: "maxScore" } } }),
    cell("tableGroupNumber", { ref: { term: "total" } }),
  ];
}

const value = (node: RubricNode, column: ReportedColumn): ReportExpression => ({ ref: { node: node.id, column } });

/** What depends on scores stands as an ellipsis until there is one. */
function scoreOf(node: RubricNode, score: ReportExpression): ReportExpression {
  return choose(equal({ ref: { scoredUnder: node.id } }, 0), reportText.unfinished, score);
}
