/** Cells of a rectangle as Office.js hands them over: `Range.values` and, to tell text from error values, `valueTypes`. */
export interface CellBlock {
  readonly values: readonly (readonly unknown[])[];
  /** Excel.RangeValueType of each cell: "Empty", "String", "Double", "Boolean", "Error", … */
  readonly valueTypes?: readonly (readonly string[])[];
}

export interface BlockCell {
  readonly value: unknown;
  readonly type: "empty" | "number" | "text" | "error";
}

/** One cell of a block; what lies outside of it is empty. A logical value is text: no score and no sum takes it. */
export function blockCell(block: CellBlock, row: number, column: number): BlockCell {
  const value = block.values[row]?.[column];
  return { value, type: typeOf(value, block.valueTypes?.[row]?.[column]) };
}

/** What the cell reads as text, NFC (files from elsewhere bring decomposed Vietnamese); an error value reads "". */
export function cellText({ value, type }: BlockCell): string {
  if (type === "empty" || type === "error") return "";
  return plainText(value).normalize("NFC");
}

/** A primitive as Excel would show it, logical values in capitals. */
export function plainText(value: unknown): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function typeOf(value: unknown, valueType: string | undefined): BlockCell["type"] {
  if (valueType === "Error") return "error";
  if (valueType === "Empty") return "empty";
  if (typeof value === "number") return "number";
  if (value === null || value === undefined || (value === "" && valueType === undefined)) return "empty";
  return "text";
}
