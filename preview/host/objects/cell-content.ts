import { EMPTY, isErrorValue } from "../../engine/cells";
import type { CellContent, CellValue } from "../../engine/cells";
import { readEntry } from "../../engine/entry";
import type { Machine } from "../../engine/entry";
import { isFormula } from "../../engine/formula-syntax";
import { fromCommaNotation } from "../../engine/local-formula";
import { invalidArgument } from "../excel-error";
import type { ChangeDetails } from "./cells";

const MAX_FORMULA = 8_192;

/** A cell's next content, and the number format that comes with it (a typed date, a percentage). */
export interface Assigned {
  readonly content: CellContent;
  readonly numberFormat?: string;
}

/**
 * What a text becomes in a cell of this number format.
 * @throws ExcelError InvalidArgument for a text that begins like a formula and is none
 */
export function contentFromText(text: string, format: string, machine: Machine): Assigned {
  const entry = readEntry(text, format, machine);
  switch (entry.kind) {
    case "blank":
      return { content: EMPTY };
    case "formula":
      return { content: { value: null, formula: checkedFormula(entry.formula, machine) } };
    case "number": {
      const numberFormat = format === "General" ? entry.numberFormat : undefined;
      return { content: { value: entry.value }, ...(numberFormat === undefined ? {} : { numberFormat }) };
    }
    case "text":
      return { content: { value: entry.value, ...(entry.quotePrefix ? { quotePrefix: true } : {}) } };
    case "boolean":
    case "error":
      return { content: { value: entry.value } };
  }
}

function checkedFormula(typed: string, machine: Machine): string {
  const formula = machine.locale === "vi-VN" ? fromCommaNotation(typed) : typed;
  if (formula.length > MAX_FORMULA || !isFormula(formula)) {
    throw invalidArgument(`"${formula}" is no formula.`);
  }
  return formula;
}

/** Excel.RangeValueType of a cell. */
export function valueTypeOf(content: CellContent): string {
  if (content.value === null) return content.formula ? "String" : "Empty";
  if (isErrorValue(content)) return "Error";
  if (typeof content.value === "number") return "Double";
  return typeof content.value === "boolean" ? "Boolean" : "String";
}

/** A blank cell reads as an empty text. */
export function valueOrBlank(content: CellContent): CellValue {
  return content.value ?? "";
}

export function detailsOf(before: CellContent, after: CellContent): ChangeDetails {
  return {
    valueBefore: valueOrBlank(before),
    valueAfter: valueOrBlank(after),
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  };
}
