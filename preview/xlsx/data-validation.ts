import type { RangeJson, ValidationJson } from "./univer-json";
import { parseRanges, rangeAddress } from "./a1";
import { parseFormula, renderFormula } from "./formula";
import { child, childrenOf, escapeXml, flag, render } from "./xml";
import type { XmlElement } from "./xml";
import { decodeXString, encodeXString } from "./xstring";
import { XlsxError } from "./xlsx-error";

/** Univer's DataValidationErrorStyle by its number. */
const ERROR_STYLES = ["information", "stop", "warning"] as const;
const STOP = 1;
/** What both sides call alike. */
const TYPES = new Set(["whole", "decimal", "list", "date", "time", "textLength", "custom"]);

/** `<dataValidations>`: each rule once, over all its rectangles. Empty when there are none. */
export function renderDataValidations(rules: readonly ValidationJson[]): string {
  const elements = rules.filter((rule) => rule.type !== "any" && rule.type !== "none").map(renderRule);
  return elements.length === 0 ? "" : render("dataValidations", { count: elements.length }, ...elements);
}

function renderRule(rule: ValidationJson): string {
  if (!TYPES.has(rule.type)) throw new XlsxError("NotWritable", `a data validation of type "${rule.type}"`);
  const compares = rule.type !== "list" && rule.type !== "custom";
  const attributes = {
    type: rule.type,
    errorStyle: rule.errorStyle === undefined || rule.errorStyle === STOP ? undefined : ERROR_STYLES[rule.errorStyle],
    operator: compares && rule.operator !== "between" ? rule.operator : undefined,
    allowBlank: rule.allowBlank !== false ? true : undefined,
    // The attribute says the opposite of its name: 1 hides the arrow (18.3.1.32).
    showDropDown: rule.type === "list" && rule.showDropDown === false ? true : undefined,
    showInputMessage: rule.showInputMessage || rule.prompt ? true : undefined,
    showErrorMessage: rule.showErrorMessage !== false ? true : undefined,
    errorTitle: text(rule.errorTitle),
    error: text(rule.error),
    promptTitle: text(rule.promptTitle),
    prompt: text(rule.prompt),
    sqref: rule.ranges.map((range) => rangeAddress(range)).join(" "),
  };
  return render(
    "dataValidation",
    attributes,
    operand("formula1", rule, rule.formula1),
    operand("formula2", rule, rule.formula2),
  );
}

function text(value: string | undefined): string | undefined {
  return value === undefined || value === "" ? undefined : encodeXString(value);
}

function operand(name: string, rule: ValidationJson, value: string | number | null | undefined): string {
  if (value === undefined || value === null || value === "") return "";
  return `<${name}>${escapeXml(encodeXString(renderOperand(rule.type, String(value))))}</${name}>`;
}

function renderOperand(type: string, value: string): string {
  if (value.startsWith("=")) return renderFormula(value);
  if (type === "list") return `"${listItems(value).join(",").replace(/"/g, '""')}"`;
  return type === "date" || type === "time" ? String(serialOf(value)) : value;
}

/** Univer keeps a list as text with commas or as a JSON array. */
function listItems(value: string): readonly string[] {
  return value.startsWith("[") ? (JSON.parse(value) as string[]) : value.split(",");
}

/** A date as Univer's own dialog enters it ("2024/12/31", "2024-12-31 07:30") as days since 1899-12-30. */
function serialOf(value: string): number {
  if (Number.isFinite(Number(value))) return Number(value);
  const match = /^(?:(\d{4})[/-](\d{1,2})[/-](\d{1,2}))?[ T]?(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(value.trim());
  if (match === null) throw new XlsxError("NotWritable", `"${value}" is no date`);
  const [, year, month, day, hour = 0, minute = 0, second = 0] = match;
  const days = year === undefined ? 0 : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

/** @param sheetId makes the rules' ids unique in the book */
export function parseDataValidations(element: XmlElement | undefined, sheetId: string): ValidationJson[] {
  return childrenOf(element, "dataValidation")
    .filter((rule) => TYPES.has(rule.attributes["type"] ?? "none"))
    .map((rule, index) => parseRule(rule, `${sheetId}-rule-${index + 1}`));
}

function parseRule(element: XmlElement, uid: string): ValidationJson {
  const type = element.attributes["type"] ?? "none";
  const compares = type !== "list" && type !== "custom";
  const ranges: RangeJson[] = parseRanges(element.attributes["sqref"] ?? "");
  const errorStyle = ERROR_STYLES.indexOf(
    (element.attributes["errorStyle"] ?? "stop") as (typeof ERROR_STYLES)[number],
  );
  return {
    uid,
    type,
    ranges,
    ...(compares && {
      operator: (element.attributes["operator"] ?? "between") as NonNullable<ValidationJson["operator"]>,
    }),
    ...parseOperand(element, "formula1", type),
    ...parseOperand(element, "formula2", type),
    allowBlank: flag(element, "allowBlank"),
    errorStyle,
    showErrorMessage: flag(element, "showErrorMessage"),
    showInputMessage: flag(element, "showInputMessage"),
    ...(type === "list" && { showDropDown: !flag(element, "showDropDown") }),
    ...parseMessages(element),
  };
}

function parseMessages(element: XmlElement): Partial<ValidationJson> {
  const messages = ["error", "errorTitle", "prompt", "promptTitle"] as const;
  return Object.fromEntries(
    messages.flatMap((name) => {
      const value = element.attributes[name];
      return value === undefined || value === "" ? [] : [[name, decodeXString(value)]];
    }),
  );
}

function parseOperand(element: XmlElement, name: "formula1" | "formula2", type: string): Partial<ValidationJson> {
  const value = decodeXString(child(element, name)?.text ?? "").trim();
  if (value === "") return {};
  if (type === "list" && /^".*"$/s.test(value)) return { [name]: value.slice(1, -1).replace(/""/g, '"') };
  return { [name]: Number.isFinite(Number(value)) ? value : parseFormula(value) };
}

/** Rules this program has no like of. */
export function countUnknownValidations(element: XmlElement | undefined): number {
  return childrenOf(element, "dataValidation").filter((rule) => !TYPES.has(rule.attributes["type"] ?? "none")).length;
}
