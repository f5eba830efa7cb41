import { CFNumberOperator, CFRuleType, CFSubRuleType, CFTextOperator } from "@univerjs/sheets-conditional-formatting";
import type { IConditionalFormattingRuleConfig } from "@univerjs/sheets-conditional-formatting";
import { addressOf } from "../../engine/address";
import { cellAt } from "../../engine/area";
import type { Area } from "../../engine/area";
import { asNumber, asRecord, asText, oneOf } from "../call-arguments";
import { apiNotFound, invalidArgument } from "../excel-error";
import type { Json } from "../protocol";

/** A rule's configuration as Univer keeps it, with the style apart. */
type Config = Readonly<Record<string, unknown>>;

/** One kind of conditional format: how Excel's rule becomes Univer's and back. */
export interface RuleKind {
  /** Excel.ConditionalFormatType */
  readonly name: string;
  /** The property of ConditionalFormat that holds it. */
  readonly property: string;
  readonly initial: Config;
  matches(config: Config): boolean;
  read(config: Config): Json;
  write(rule: Json, first: Area): Config;
}

const HIGHLIGHT = { type: CFRuleType.highlightCell };
/** A new format has no rule yet and colours nothing. */
const NOTHING = { ...HIGHLIGHT, subType: CFSubRuleType.formula, value: "=FALSE" };

const custom: RuleKind = {
  name: "Custom",
  property: "Custom",
  initial: NOTHING,
  matches: (config) => config["subType"] === CFSubRuleType.formula && config["cellValue"] === undefined,
  read: (config) => ({ formula: config["value"] }),
  write: (rule) => {
    const formula = asText(asRecord(rule, "rule")["formula"], "ConditionalFormatRule.formula");
    return { value: formula.startsWith("=") ? formula : `=${formula}` };
  },
};

const OPERATORS = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
} as const;
type Operator = keyof typeof OPERATORS;
const OPERATOR_WORDS = Object.keys(OPERATORS) as Operator[];

const SIGNS: Readonly<Record<Exclude<Operator, "Between" | "NotBetween">, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

/** Univer compares with numbers alone; a limit that is a formula becomes a formula rule that remembers what it is. */
const cellValue: RuleKind = {
  name: "CellValue",
  property: "CellValue",
  initial: { ...NOTHING, cellValue: {} },
  matches: (config) => config["subType"] === CFSubRuleType.number || config["cellValue"] !== undefined,
  read: (config) => config["cellValue"] ?? writtenComparison(config),
  write: (value, first) => {
    const rule = asRecord(value, "CellValueConditionalFormat.rule");
    const operator = oneOf(rule["operator"], OPERATOR_WORDS, "CellValueConditionalFormat.rule.operator");
    const limits = needsTwo(operator) ? [rule["formula1"], rule["formula2"]] : [rule["formula1"]];
    const numbers = limits.map(asLimit);
    if (numbers.every((limit): limit is number => typeof limit === "number")) {
      const [low = 0] = numbers;
      return {
        subType: CFSubRuleType.number,
        operator: OPERATORS[operator],
        value: needsTwo(operator) ? numbers : low,
        cellValue: undefined,
      };
    }
    return {
      subType: CFSubRuleType.formula,
      value: comparison(operator, numbers, first),
      cellValue: { ...rule, operator },
    };
  },
};

const needsTwo = (operator: Operator) => operator === "Between" || operator === "NotBetween";

function asLimit(value: Json): number | string {
  if (typeof value === "number") return value;
  const text = asText(value, "CellValueConditionalFormat.rule.formula1");
  const plain = text.startsWith("=") ? text.slice(1) : text;
  return plain.trim() !== "" && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

function comparison(operator: Operator, limits: readonly (number | string)[], first: Area): string {
  const cell = addressOf(cellAt(first.row, first.column));
  const [low, high] = limits.map((limit) => `(${String(limit).replace(/^=/, "")})`);
  if (operator === "Between") return `=AND(${cell}>=${low},${cell}<=${high})`;
  if (operator === "NotBetween") return `=OR(${cell}<${low},${cell}>${high})`;
  return `=${cell}${SIGNS[operator]}${low}`;
}

function writtenComparison(config: Config): Json {
  const operator = OPERATOR_WORDS.find((word) => OPERATORS[word] === config["operator"]);
  const [low, high] = [config["value"]].flat() as readonly (number | undefined)[];
  return { operator, formula1: `=${low}`, ...(high === undefined ? {} : { formula2: `=${high}` }) };
}

const TEXT_OPERATORS = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
} as const;
const TEXT_WORDS = Object.keys(TEXT_OPERATORS) as (keyof typeof TEXT_OPERATORS)[];

const containsText: RuleKind = {
  name: "ContainsText",
  property: "TextComparison",
  initial: { ...NOTHING, subType: CFSubRuleType.text, operator: CFTextOperator.equal, value: "\u0000" },
  matches: (config) =>
    config["subType"] === CFSubRuleType.text && !Object.values(PRESETS).some((preset) => sameFacts(preset, config)),
  read: (config) => ({
    operator: TEXT_WORDS.find((word) => TEXT_OPERATORS[word] === config["operator"]) ?? "Contains",
    text: config["value"],
  }),
  write: (value) => {
    const rule = asRecord(value, "TextConditionalFormat.rule");
    const word = oneOf(rule["operator"], TEXT_WORDS, "TextConditionalFormat.rule.operator");
    return { operator: TEXT_OPERATORS[word], value: asText(rule["text"], "TextConditionalFormat.rule.text") };
  },
};

const RANKS = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;

const topBottom: RuleKind = {
  name: "TopBottom",
  property: "TopBottom",
  initial: { ...HIGHLIGHT, subType: CFSubRuleType.rank, isBottom: false, isPercent: false, value: 10 },
  matches: (config) => config["subType"] === CFSubRuleType.rank,
  read: (config) => ({
    rank: config["value"],
    type: `${config["isBottom"] ? "Bottom" : "Top"}${config["isPercent"] ? "Percent" : "Items"}`,
  }),
  write: (value) => {
    const rule = asRecord(value, "TopBottomConditionalFormat.rule");
    const type = oneOf(rule["type"], RANKS, "TopBottomConditionalFormat.rule.type");
    const rank = asNumber(rule["rank"], "TopBottomConditionalFormat.rule.rank");
    if (!Number.isInteger(rank) || rank < 1 || rank > 1_000)
      throw invalidArgument("rank: a whole number from 1 to 1000.");
    return { isBottom: type.startsWith("Bottom"), isPercent: type.endsWith("Percent"), value: rank };
  },
};

const PRESETS: Readonly<Record<string, Config>> = {
  Blanks: { subType: CFSubRuleType.text, operator: CFTextOperator.containsBlanks },
  NonBlanks: { subType: CFSubRuleType.text, operator: CFTextOperator.notContainsBlanks },
  Errors: { subType: CFSubRuleType.text, operator: CFTextOperator.containsErrors },
  NonErrors: { subType: CFSubRuleType.text, operator: CFTextOperator.notContainsErrors },
  UniqueValues: { subType: CFSubRuleType.uniqueValues },
  DuplicateValues: { subType: CFSubRuleType.duplicateValues },
  AboveAverage: { subType: CFSubRuleType.average, operator: CFNumberOperator.greaterThan },
  BelowAverage: { subType: CFSubRuleType.average, operator: CFNumberOperator.lessThan },
  EqualOrAboveAverage: { subType: CFSubRuleType.average, operator: CFNumberOperator.greaterThanOrEqual },
  EqualOrBelowAverage: { subType: CFSubRuleType.average, operator: CFNumberOperator.lessThanOrEqual },
};

const sameFacts = (facts: Config, config: Config) =>
  Object.entries(facts).every(([key, value]) => config[key] === value);

const preset: RuleKind = {
  name: "PresetCriteria",
  property: "Preset",
  initial: { ...NOTHING, preset: true },
  matches: (config) => config["preset"] === true || Object.values(PRESETS).some((facts) => sameFacts(facts, config)),
  read: (config) => ({
    criterion: Object.keys(PRESETS).find((name) => sameFacts(PRESETS[name] ?? {}, config)) ?? "Invalid",
  }),
  write: (value) => {
    const criterion = asText(asRecord(value, "PresetCriteriaConditionalFormat.rule")["criterion"], "rule.criterion");
    const facts = PRESETS[criterion];
    if (!facts) throw apiNotFound(`PresetCriteriaConditionalFormat.rule.criterion = "${criterion}"`);
    return { ...facts, preset: undefined, value: undefined };
  },
};

export const RULE_KINDS: readonly RuleKind[] = [preset, cellValue, containsText, topBottom, custom];

export function kindOf(config: IConditionalFormattingRuleConfig): RuleKind {
  const kind = RULE_KINDS.find((other) => other.matches(config as unknown as Config));
  if (!kind) throw apiNotFound(`conditional formats of type "${config.type}"`);
  return kind;
}
