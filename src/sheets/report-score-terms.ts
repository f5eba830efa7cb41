import { reportText } from "../text/report";
import { call, choose, equal } from "./report-expression";
import { listItem } from "./report-lists";
import { term, type ReportExpression, type ReportTerm } from "./report-model";

const rate: ReportExpression = { ref: { total: "achievementRate" } };

const nothingScored: ReportExpression = equal({ ref: { scored: "criteria" } }, 0);

/** Total, rate and grade. `gradeCount`: lines of the grade scale. */
export function scoreTerms(gradeCount: number): readonly ReportTerm[] {
  const indices = Array.from({ length: gradeCount }, (_, index) => index);
  return [
    {
      name: "total",
      label: "Tổng điểm tự chấm",
      expression: orUnfinished({ decimalComma: { ref: { total: "selfScore" } } }),
    },
    {
      name: "achievementRate",
      label: "Tỷ lệ đạt (%)",
      expression: orUnfinished({ decimalComma: call("ROUND", rate, 2) }),
    },
    ...indices.flatMap(thresholdTerms),
    { name: "gradeReached", label: "Mốc đạt được (-1: không)", expression: reached(indices) },
    { name: "grade", label: "Xếp loại", expression: choose(nothingScored, "", nameReached(indices)) },
  ];
}

const orUnfinished = (text: ReportExpression): ReportExpression => choose(nothingScored, reportText.unfinished, text);

const gradeName = (index: number): ReportExpression => term(`gradeScale.${index}.name`);
const gradeFrom = (index: number): ReportExpression => term(`gradeScale.${index}.from`);

/** A line "Tốt: 80" gives a name and the percentage from which it is reached; "" where it gives no number. */
function thresholdTerms(index: number): readonly ReportTerm[] {
  const line = listItem("gradeScale", index);
  const colon: ReportExpression = { find: ":", within: line, start: 1, otherwise: 0 };
  const number = call("TRIM", call("SUBSTITUTE", call("MID", line, { sum: [colon, 1] }, call("LEN", line)), "%", ""));
  const from: ReportExpression = { parse: number, otherwise: "" };
  return [
    {
      name: `gradeScale.${index}.name`,
      label: `Mức ${index + 1}: tên`,
      expression: call("TRIM", call("LEFT", line, call("MAX", 0, { sum: [colon, -1] }))),
    },
    {
      name: `gradeScale.${index}.from`,
      label: `Mức ${index + 1}: từ (%)`,
      expression: choose(call("OR", equal(colon, 0), equal(number, "")), "", from),
    },
  ];
}

/** The highest threshold that the unrounded rate reaches, whatever the order of the lines. */
function reached(indices: readonly number[]): ReportExpression {
  const ifReached = indices.map((index) => {
    const isReached: ReportExpression = { compare: ">=", left: rate, right: gradeFrom(index) };
    const counts = call("AND", call("ISNUMBER", gradeFrom(index)), isReached);
    return choose(counts, gradeFrom(index), -1);
  });
  return call("MAX", -1, ...ifReached);
}

/** A line without a number is an empty text here, which some programs take for 0. */
const isReachedBy = (index: number): ReportExpression =>
  call("AND", call("ISNUMBER", gradeFrom(index)), equal(gradeFrom(index), term("gradeReached")));

function nameReached(indices: readonly number[]): ReportExpression {
  return indices.reduceRight<ReportExpression>(
    (otherwise, index) => choose(isReachedBy(index), gradeName(index), otherwise),
    "",
  );
}
