import { range } from "./range";
import { isExcelObject } from "../excel-object";
import { addressOf, quoteSheetName } from "../../engine/address";
import { DataValidationErrorStyle, DataValidationOperator, DataValidationType } from "@univerjs/core";
import { isFormula } from "../../engine/formula-syntax";
import type { ValidationRule } from "../../engine/validation";
import { asBoolean, asRecord, asText, oneOf } from "../call-arguments";
import { apiNotFound, invalidArgument } from "../excel-error";
import type { Json } from "../protocol";

const OPERATORS = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
} as const;
const OPERATOR_WORDS = Object.keys(OPERATORS) as (keyof typeof OPERATORS)[];

const TYPES = {
  wholeNumber: { name: "WholeNumber", type: DataValidationType.WHOLE },
  decimal: { name: "Decimal", type: DataValidationType.DECIMAL },
  textLength: { name: "TextLength", type: DataValidationType.TEXT_LENGTH },
  date: { name: "Date", type: DataValidationType.DATE },
  list: { name: "List", type: DataValidationType.LIST },
  custom: { name: "Custom", type: DataValidationType.CUSTOM },
} as const;

const ERROR_STYLES = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;
const ERROR_STYLE_WORDS = Object.keys(ERROR_STYLES) as (keyof typeof ERROR_STYLES)[];

/** Excel's limits for what a person reads. */
const LIMITS = { errorMessage: 224, errorTitle: 32, promptMessage: 255, promptTitle: 32 } as const;
const MAX_LIST = 255;

function limited(value: Json, limit: number, where: string): string {
  const text = asText(value, where);
  if ([...text].length > limit) throw invalidArgument(`${where}: at most ${limit} characters.`);
  return text;
}

/** A limit of a rule: a number, a formula, or a range. */
/** A range given in place of a formula, as the formula that means it. */
function rangeFormula(value: Json): string | undefined {
  const cells = isExcelObject(value) ? range.targetOf(value) : undefined;
  return cells && `=${quoteSheetName(cells.sheet.name)}!${addressOf(cells.area, true)}`;
}

function operand(given: Json, where: string): string {
  const value = rangeFormula(given) ?? given;
  if (typeof value === "number") return String(value);
  if (typeof value === "string" && value.startsWith("=")) {
    if (!isFormula(value)) throw invalidArgument(`${where}: "${value}" is no formula.`);
    return value;
  }
  if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) return value;
  throw invalidArgument(`${where}: a number or a formula is needed.`);
}

/** Reads `DataValidation.rule` as Office.js writes it: one key, the kind of rule. */
export function readRule(value: Json): ValidationRule {
  const entries = Object.entries(asRecord(value, "DataValidation.rule")).filter(
    ([, rule]) => rule !== null && rule !== undefined,
  );
  const [key = "", content] = entries[0] ?? [];
  if (entries.length !== 1) throw invalidArgument("DataValidation.rule: exactly one kind of rule is needed.");
  if (!(key in TYPES))
    throw key === "time" ? apiNotFound("DataValidation.rule.time") : invalidArgument(`DataValidation.rule.${key}`);
  const where = `DataValidation.rule.${key}`;
  const rule = asRecord(content, where);
  if (key === "list") return listRule(rule, where);
  if (key === "custom") return { type: TYPES.custom.type, formula1: formulaText(rule["formula"], `${where}.formula`) };
  return limitsRule(TYPES[key as "decimal"].type, rule, where);
}

function formulaText(value: Json, where: string): string {
  const text = asText(value, where);
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (!isFormula(formula)) throw invalidArgument(`${where}: "${text}" is no formula.`);
  return formula;
}

function limitsRule(type: DataValidationType, rule: Readonly<Record<string, Json>>, where: string): ValidationRule {
  const word = oneOf(rule["operator"], OPERATOR_WORDS, `${where}.operator`);
  const isDate = type === DataValidationType.DATE;
  const read = (name: string) => operand(isDate ? dateSerial(rule[name]) : rule[name], `${where}.${name}`);
  const formula1 = read("formula1");
  const needsTwo = word === "Between" || word === "NotBetween";
  return { type, operator: OPERATORS[word], formula1, ...(needsTwo ? { formula2: read("formula2") } : {}) };
}

/** Dates come as ISO 8601 texts. */
function dateSerial(value: Json): Json {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}/.test(value)) return value;
  const time = Date.parse(value.slice(0, 10));
  return Number.isNaN(time) ? value : time / 86_400_000 + 25_569;
}

function listRule(rule: Readonly<Record<string, Json>>, where: string): ValidationRule {
  const showDropDown = asBoolean(rule["inCellDropDown"] ?? true, `${where}.inCellDropDown`);
  const source = rangeFormula(rule["source"]) ?? asText(rule["source"], `${where}.source`);
  if (source.startsWith("=")) return { type: TYPES.list.type, formula1: formulaText(source, where), showDropDown };
  if (source === "" || source.length > MAX_LIST) throw invalidArgument(`${where}.source: 1 to ${MAX_LIST} characters.`);
  return {
    type: TYPES.list.type,
    formula1: source
      .split(",")
      .map((item) => item.trim())
      .join(","),
    showDropDown,
  };
}

export function writtenRule(rule: ValidationRule): Json {
  if (rule.type === DataValidationType.ANY) return {};
  const kind = Object.keys(TYPES).find((key) => TYPES[key as keyof typeof TYPES].type === rule.type) ?? "";
  if (rule.type === DataValidationType.LIST)
    return { list: { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 } };
  if (rule.type === DataValidationType.CUSTOM) return { custom: { formula: rule.formula1 } };
  const operator = OPERATOR_WORDS.find((word) => OPERATORS[word] === rule.operator);
  return {
    [kind]: {
      formula1: numberOrFormula(rule.formula1),
      ...(rule.formula2 === undefined ? {} : { formula2: numberOrFormula(rule.formula2) }),
      operator,
    },
  };
}

const numberOrFormula = (text: string | undefined): Json => (text?.startsWith("=") ? text : Number(text));

export function readErrorAlert(value: Json): Partial<ValidationRule> {
  const alert = asRecord(value, "DataValidation.errorAlert");
  const word = oneOf(alert["style"] ?? "Stop", ERROR_STYLE_WORDS, "DataValidation.errorAlert.style");
  return {
    showErrorMessage: asBoolean(alert["showAlert"] ?? true, "DataValidation.errorAlert.showAlert"),
    errorStyle: ERROR_STYLES[word],
    error: limited(alert["message"] ?? "", LIMITS.errorMessage, "DataValidation.errorAlert.message"),
    errorTitle: limited(alert["title"] ?? "", LIMITS.errorTitle, "DataValidation.errorAlert.title"),
  };
}

export function writtenErrorAlert(rule: Partial<ValidationRule>): Json {
  const style = ERROR_STYLE_WORDS.find(
    (word) => ERROR_STYLES[word] === (rule.errorStyle ?? DataValidationErrorStyle.STOP),
  );
  return { message: rule.error ?? "", showAlert: rule.showErrorMessage !== false, style, title: rule.errorTitle ?? "" };
}

export function readPrompt(value: Json): Partial<ValidationRule> {
  const prompt = asRecord(value, "DataValidation.prompt");
  return {
    showInputMessage: asBoolean(prompt["showPrompt"] ?? true, "DataValidation.prompt.showPrompt"),
    prompt: limited(prompt["message"] ?? "", LIMITS.promptMessage, "DataValidation.prompt.message"),
    promptTitle: limited(prompt["title"] ?? "", LIMITS.promptTitle, "DataValidation.prompt.title"),
  };
}

export function writtenPrompt(rule: Partial<ValidationRule>): Json {
  return { message: rule.prompt ?? "", showPrompt: rule.showInputMessage !== false, title: rule.promptTitle ?? "" };
}

/** Excel's name for the kind of rule. */
export function ruleType(rule: ValidationRule): string {
  return Object.values(TYPES).find(({ type }) => type === rule.type)?.name ?? "None";
}
