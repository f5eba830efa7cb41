import type { ConditionalFormatJson } from "./univer-json";
import { parseFormula, renderFormula } from "./formula";
import { childrenOf, escapeXml, flag, numberOf } from "./xml";
import type { XmlElement } from "./xml";
import { decodeXString, encodeXString } from "./xstring";
import { XlsxError } from "./xlsx-error";

type Config = ConditionalFormatJson["rule"];
export type Highlight = Extract<Config, { type: "highlightCell" }>;

/** Attributes of `<cfRule>` and the formulas inside it. */
export interface RuleBody {
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly formulas: readonly string[];
}

/** What a text rule tests, as the formula older programs evaluate; X is the range's first cell, T the text. */
const TEXT_RULES: Readonly<Record<string, string>> = {
  containsText: "NOT(ISERROR(SEARCH(T,X)))",
  notContainsText: "ISERROR(SEARCH(T,X))",
  beginsWith: "LEFT(X,LEN(T))=T",
  endsWith: "RIGHT(X,LEN(T))=T",
  containsBlanks: "LEN(TRIM(X))=0",
  notContainsBlanks: "LEN(TRIM(X))>0",
  containsErrors: "ISERROR(X)",
  notContainsErrors: "NOT(ISERROR(X))",
};

const PERIOD_RULES: Readonly<Record<string, string>> = {
  today: "FLOOR(X,1)=TODAY()",
  yesterday: "FLOOR(X,1)=TODAY()-1",
  tomorrow: "FLOOR(X,1)=TODAY()+1",
  last7Days: "AND(TODAY()-FLOOR(X,1)<=6,FLOOR(X,1)<=TODAY())",
  thisMonth: "AND(MONTH(X)=MONTH(TODAY()),YEAR(X)=YEAR(TODAY()))",
  lastMonth: "AND(MONTH(X)=MONTH(EDATE(TODAY(),0-1)),YEAR(X)=YEAR(EDATE(TODAY(),0-1)))",
  nextMonth: "AND(MONTH(X)=MONTH(EDATE(TODAY(),0+1)),YEAR(X)=YEAR(EDATE(TODAY(),0+1)))",
  thisWeek: "AND(TODAY()-ROUNDDOWN(X,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(X,0)-TODAY()<=7-WEEKDAY(TODAY()))",
  lastWeek: "AND(TODAY()-ROUNDDOWN(X,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(X,0)<(WEEKDAY(TODAY())+7))",
  nextWeek: "AND(ROUNDDOWN(X,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(X,0)-TODAY()<(15-WEEKDAY(TODAY())))",
};

/** @param firstCell address of the first cell of the rule's range */
export function renderHighlight(rule: Highlight, firstCell: string): RuleBody {
  switch (rule.subType) {
    case "formula":
      return { attributes: { type: "expression" }, formulas: [renderFormula(rule.value)] };
    case "number":
      return {
        attributes: { type: "cellIs", operator: rule.operator },
        formulas: [rule.value ?? 0].flat().map(operand),
      };
    case "text":
      return renderTextRule(rule.operator, rule.value ?? "", firstCell);
    case "timePeriod":
      return renderPeriodRule(rule.operator, firstCell);
    case "rank":
      return renderRank(rule.isPercent, rule.isBottom, rule.value);
    case "average":
      return renderAverage(rule.operator);
    case "duplicateValues":
    case "uniqueValues":
      return { attributes: { type: rule.subType }, formulas: [] };
    default:
      throw new XlsxError("NotWritable", "a conditional format of unknown kind");
  }
}

function renderPeriodRule(timePeriod: string, firstCell: string): RuleBody {
  const formula = formulaFrom(PERIOD_RULES, timePeriod, firstCell, "");
  return { attributes: { type: "timePeriod", timePeriod }, formulas: [formula] };
}

function renderRank(percent: boolean, bottom: boolean, rank: number): RuleBody {
  return {
    attributes: { type: "top10", percent: percent || undefined, bottom: bottom || undefined, rank },
    formulas: [],
  };
}

/** The type says numbers, but Univer also keeps and evaluates formulas here. */
function operand(value: number | string): string {
  return typeof value === "string" && value.startsWith("=") ? renderFormula(value) : String(value);
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

function renderTextRule(operator: string, text: string, firstCell: string): RuleBody {
  if (operator === "equal" || operator === "notEqual") {
    return { attributes: { type: "cellIs", operator }, formulas: [quoted(text)] };
  }
  const takesText = TEXT_RULES[operator]?.includes("T,") || TEXT_RULES[operator]?.includes("(T)");
  return {
    attributes: {
      type: operator,
      operator: !takesText ? undefined : operator === "notContainsText" ? "notContains" : operator,
      text: takesText ? encodeXString(text) : undefined,
    },
    formulas: [formulaFrom(TEXT_RULES, operator, firstCell, text)],
  };
}

function formulaFrom(
  table: Readonly<Record<string, string>>,
  operator: string,
  firstCell: string,
  text: string,
): string {
  const pattern = table[operator];
  if (pattern === undefined) throw new XlsxError("NotWritable", `a conditional format "${operator}"`);
  return pattern.replace(/\b[XT]\b/g, (variable) => (variable === "X" ? firstCell : quoted(text)));
}

function renderAverage(operator: string): RuleBody {
  if (operator === "equal" || operator === "notEqual")
    throw new XlsxError("NotWritable", `an average rule "${operator}"`);
  const above = operator.startsWith("greater");
  return {
    attributes: {
      type: "aboveAverage",
      aboveAverage: above ? undefined : false,
      equalAverage: operator.endsWith("Equal") || undefined,
    },
    formulas: [],
  };
}

/** Undefined for a rule of another kind. */
export function parseHighlight(rule: XmlElement, style: Highlight["style"]): Highlight | undefined {
  const type = rule.attributes["type"] ?? "";
  const formulas = childrenOf(rule, "formula").map((formula) => decodeXString(formula.text));
  const base = { type: "highlightCell", style };
  const config = parseBody(rule, type, formulas);
  return config && ({ ...base, ...config } as Highlight);
}

function parseBody(rule: XmlElement, type: string, formulas: readonly string[]): object | undefined {
  const { operator, timePeriod } = rule.attributes;
  if (type === "expression") return { subType: "formula", value: parseFormula(formulas[0] ?? "") };
  if (type === "cellIs") return parseCellIs(operator ?? "", formulas);
  if (type in TEXT_RULES) return { subType: "text", operator: type, ...parseTextOf(rule) };
  if (type === "timePeriod") return { subType: "timePeriod", operator: timePeriod };
  if (type === "duplicateValues" || type === "uniqueValues") return { subType: type };
  if (type === "top10") {
    return {
      subType: "rank",
      isPercent: flag(rule, "percent"),
      isBottom: flag(rule, "bottom"),
      value: numberOf(rule, "rank") ?? 10,
    };
  }
  if (type !== "aboveAverage" || rule.attributes["stdDev"] !== undefined) return undefined;
  const side = flag(rule, "aboveAverage", true) ? "greaterThan" : "lessThan";
  return { subType: "average", operator: side + (flag(rule, "equalAverage") ? "OrEqual" : "") };
}

function parseTextOf(rule: XmlElement): { value?: string } {
  const text = rule.attributes["text"];
  return text === undefined ? {} : { value: decodeXString(text) };
}

function parseCellIs(operator: string, formulas: readonly string[]): object {
  const [first = ""] = formulas;
  if (/^".*"$/s.test(first) && (operator === "equal" || operator === "notEqual")) {
    return { subType: "text", operator, value: first.slice(1, -1).replace(/""/g, '"') };
  }
  const values = formulas.map((formula) =>
    Number.isFinite(Number(formula)) ? Number(formula) : parseFormula(formula),
  );
  return { subType: "number", operator, value: values.length > 1 ? values : values[0] };
}

export function renderFormulas(formulas: readonly string[]): string {
  return formulas.map((formula) => `<formula>${escapeXml(encodeXString(formula))}</formula>`).join("");
}
