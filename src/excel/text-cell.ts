/** What Excel can take for nothing but text: starts with a letter, and is no logical value and no date such as "May 1". */
const plainlyText = /^\p{L}(?!.*\d)/u;
const logical = /^(true|false)$/i;

/**
 * A text as `values` and `formulas` must be given it so that it stays text: Excel reads what starts with `=`, `+`, `-`
 * or `@` as a formula, and what looks like a number or a date as one.
 * Source: https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
export function asText(text: string): string {
  if (text === "") return "";
  return plainlyText.test(text) && !logical.test(text) ? text : `'${text}`;
}
