import { formatScore } from "../text/numbers";
import { formulaText } from "./a1";

/**
 * A text or number of the report, written once and read twice: {@link evaluate} gives it as plain data (Word, tests,
 * row heights), {@link formulaOf} as a live formula of the sheet. So the two cannot drift apart.
 *
 * Only functions of Excel 2007 are offered, and whitespace is only ever replaced by a space: Univer 0.25.1 takes any
 * white space for any other in SUBSTITUTE, and its TRIM swallows line breaks.
 */
export type Expression<Ref> =
  | string
  | number
  | { readonly ref: Ref }
  | { readonly join: readonly Expression<Ref>[] }
  | { readonly call: FunctionName; readonly args: readonly Expression<Ref>[] }
  | { readonly compare: "=" | ">" | ">="; readonly left: Expression<Ref>; readonly right: Expression<Ref> }
  | { readonly sum: readonly Expression<Ref>[] }
  | { readonly minus: Expression<Ref> }
  | { readonly choose: Expression<Ref>; readonly then: Expression<Ref>; readonly otherwise: Expression<Ref> }
  /** Position of a text from a start on, counted from 1; `otherwise` when it is not there. */
  | {
      readonly find: string;
      readonly within: Expression<Ref>;
      readonly start: Expression<Ref>;
      readonly otherwise: Expression<Ref>;
    }
  /** A number that was typed, with decimal comma or point, on any machine. */
  | { readonly parse: Expression<Ref>; readonly otherwise: Expression<Ref> }
  /** A number as printed: four decimals at most, decimal comma whatever the machine's locale. */
  | { readonly decimalComma: Expression<Ref> };

export type Value = string | number | boolean;

const functions = {
  TRIM: (text: Value) => String(text).replace(/ +/g, " ").replace(/^ | $/g, ""),
  UPPER: (text: Value) => String(text).toUpperCase(),
  LEFT: (text: Value, length: Value) => String(text).slice(0, Number(length)),
  RIGHT: (text: Value, length: Value) => (Number(length) === 0 ? "" : String(text).slice(-Number(length))),
  MID: (text: Value, start: Value, length: Value) =>
    String(text).slice(Number(start) - 1, Number(start) - 1 + Number(length)),
  LEN: (text: Value) => String(text).length,
  ROUND: (number: Value, decimals: Value) => round(Number(number), Number(decimals)),
  MAX: (...numbers: readonly Value[]) => Math.max(...numbers.map(Number)),
  SUBSTITUTE: (text: Value, old: Value, by: Value) => String(text).replaceAll(String(old), String(by)),
  ISNUMBER: (value: Value) => typeof value === "number",
  OR: (...conditions: readonly Value[]) => conditions.some(Boolean),
  AND: (...conditions: readonly Value[]) => conditions.every(Boolean),
} as const satisfies Record<string, (...args: Value[]) => Value>;

export type FunctionName = keyof typeof functions;

export const join = <Ref>(...parts: readonly Expression<Ref>[]): Expression<Ref> => ({ join: parts });
export const call = <Ref>(name: FunctionName, ...args: readonly Expression<Ref>[]): Expression<Ref> => ({
  call: name,
  args,
});
export const equal = <Ref>(left: Expression<Ref>, right: Expression<Ref>): Expression<Ref> => ({
  compare: "=",
  left,
  right,
});
export const choose = <Ref>(
  condition: Expression<Ref>,
  then: Expression<Ref>,
  otherwise: Expression<Ref>,
): Expression<Ref> => ({ choose: condition, then, otherwise });

/** What the expression says for the given values. Texts compare without regard to case, as in spreadsheets. */
export function evaluate<Ref>(expression: Expression<Ref>, valueOf: (ref: Ref) => Value): Value {
  const value = (part: Expression<Ref>) => evaluate(part, valueOf);
  if (typeof expression !== "object") return expression;
  if ("ref" in expression) return valueOf(expression.ref);
  if ("join" in expression) return expression.join.map((part) => String(value(part))).join("");
  if ("call" in expression) return callFunction(expression.call, expression.args.map(value));
  if ("compare" in expression) return compare(expression.compare, value(expression.left), value(expression.right));
  if ("sum" in expression) return expression.sum.reduce<number>((total, part) => total + Number(value(part)), 0);
  if ("minus" in expression) return -Number(value(expression.minus));
  if ("choose" in expression) return value(value(expression.choose) ? expression.then : expression.otherwise);
  if ("find" in expression) {
    const position = String(value(expression.within)).indexOf(expression.find, Number(value(expression.start)) - 1);
    return position < 0 ? value(expression.otherwise) : position + 1;
  }
  if ("parse" in expression) return parseNumber(String(value(expression.parse))) ?? value(expression.otherwise);
  return formatScore(Number(value(expression.decimalComma)));
}

/** Half away from zero, after the binary noise beyond 15 digits is gone: as spreadsheets round. */
function round(number: number, decimals: number): number {
  const factor = 10 ** decimals;
  return (Math.sign(number) * Math.round(Number((Math.abs(number) * factor).toPrecision(15)))) / factor;
}

function parseNumber(text: string): number | null {
  const plain = text.trim().replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function callFunction(name: FunctionName, args: readonly Value[]): Value {
  const implementation: (...values: Value[]) => Value = functions[name];
  return implementation(...args);
}

function compare(operator: "=" | ">" | ">=", left: Value, right: Value): boolean {
  const [a, b] = [comparable(left), comparable(right)];
  if (operator === "=") return a === b;
  return operator === ">" ? a > b : a >= b;
}

const comparable = (value: Value): Value => (typeof value === "string" ? value.toUpperCase() : value);

/** The text of a cell as a formula; a mere reference to an empty cell would read 0, hence the empty text. */
export function textFormula<Ref>(expression: Expression<Ref>, cellOf: (ref: Ref) => string): string {
  const formula = formulaOf(expression, cellOf);
  return typeof expression === "object" && "ref" in expression ? `=${formula}&""` : `=${formula}`;
}

/** The expression as a spreadsheet formula, in en-US and without its "=". `cellOf` gives a cell's address or a formula. */
export function formulaOf<Ref>(expression: Expression<Ref>, cellOf: (ref: Ref) => string): string {
  const formula = (part: Expression<Ref>) => formulaOf(part, cellOf);
  const operand = (part: Expression<Ref>) => (isCompound(part) ? `(${formula(part)})` : formula(part));
  if (typeof expression === "number") return String(expression);
  if (typeof expression === "string") return literal(expression);
  if ("ref" in expression) return cellOf(expression.ref);
  if ("join" in expression) return expression.join.map(operand).join("&");
  if ("call" in expression) return `${expression.call}(${expression.args.map(formula).join(",")})`;
  if ("compare" in expression) return `${operand(expression.left)}${expression.compare}${operand(expression.right)}`;
  if ("sum" in expression) return expression.sum.map(operand).join("+");
  if ("minus" in expression) return `-${operand(expression.minus)}`;
  if ("choose" in expression) {
    return `IF(${formula(expression.choose)},${formula(expression.then)},${formula(expression.otherwise)})`;
  }
  if ("find" in expression) {
    const position = `FIND(${literal(expression.find)},${formula(expression.within)},${formula(expression.start)})`;
    return `IFERROR(${position},${formula(expression.otherwise)})`;
  }
  if ("parse" in expression) {
    const text = `SUBSTITUTE(SUBSTITUTE(${formula(expression.parse)},".",${decimalSign}),",",${decimalSign})`;
    return `IFERROR(VALUE(${text}),${formula(expression.otherwise)})`;
  }
  return `SUBSTITUTE(ROUND(${formula(expression.decimalComma)},4)&"",${decimalSign},",")`;
}

/** The machine's own decimal sign. */
const decimalSign = "MID(1/2,2,1)";

function isCompound<Ref>(expression: Expression<Ref>): boolean {
  if (typeof expression === "string") return /[\t\n\v\r]/.test(expression);
  return typeof expression === "object" && ["join", "compare", "sum", "minus"].some((kind) => kind in expression);
}

/** Control characters as CHAR(…): inside a literal they are lost in files. */
function literal(text: string): string {
  const parts = text.split(/([\t\n\v\r])/).filter((part) => part !== "");
  if (parts.length === 0) return formulaText("");
  return parts.map((part) => (/[\t\n\v\r]/.test(part) ? `CHAR(${part.charCodeAt(0)})` : formulaText(part))).join("&");
}
