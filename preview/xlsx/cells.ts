import type { CellJson } from "./univer-json";
import type { CellErrorValue, CellValue } from "exceljs";
import type { Theme } from "./color";
import { parseFormula, renderFormula, slideFormula } from "./formula";
import { parseText, plainTextOf, renderRichText, richTextDocument } from "./rich-text";
import type { FileText } from "./rich-text";
import { child } from "./xml";
import type { XmlElement } from "./xml";
import { decodeXString, encodeXString } from "./xstring";
import { parseRange } from "./a1";
import { XlsxError } from "./xlsx-error";

/** Univer's CellValueType. */
const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;
export const FORCED_STRING = 4;

const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/;

type Scalar = string | number | boolean | CellErrorValue | undefined;

/** The value of one cell for ExcelJS; null when there is none. `formula` is already free of Univer's sharing. */
export function renderCellValue(cell: CellJson, formula: string | undefined): CellValue {
  if (formula !== undefined) return renderFormulaValue(cell, formula);
  if (cell.p) {
    const richText = renderRichText(cell.p);
    return richText ? { richText } : encodeXString(plainTextOf(cell.p)) || null;
  }
  // A cell with an empty text would count as filled in every other program.
  const value = renderScalar(cell);
  return value === undefined || value === "" ? null : value;
}

/** The last result stays in the file: viewers that do not calculate show it. */
function renderFormulaValue(cell: CellJson, formula: string): CellValue {
  const result = renderScalar(cell);
  const value = {
    formula: renderFormula(formula),
    ...(result !== undefined && { result }),
    ...(cell.ref != null && { shareType: "array", ref: cell.ref }),
  };
  return value;
}

function renderScalar(cell: CellJson): Scalar {
  const { v, t } = cell;
  if (v === undefined || v === null) return undefined;
  if (t === BOOLEAN || typeof v === "boolean") return v === true || v === 1 || v === "1" || v === "TRUE";
  if (t === STRING || t === FORCED_STRING || typeof v === "string") return renderTextual(String(v), t);
  if (!Number.isFinite(v)) throw new XlsxError("NotWritable", `${v} is no number a file can hold`);
  return v;
}

function renderTextual(text: string, type: CellJson["t"]): Scalar {
  if (type === NUMBER && text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  if (type !== FORCED_STRING && ERROR.test(text)) return { error: text } as CellErrorValue;
  return encodeXString(text);
}

/** What is common to all cells of a sheet being read. */
export interface CellContext {
  readonly strings: readonly FileText[];
  readonly theme: Theme;
  /** First cells of shared formulas by their number; filled while reading. */
  readonly shared: Map<string, { readonly formula: string; readonly row: number; readonly column: number }>;
}

/** `<c>` as Univer holds it, without its style; an empty object for an empty cell. */
export function parseCell(element: XmlElement, row: number, column: number, context: CellContext): CellJson {
  const value = parseValue(element, context);
  const formula = parseCellFormula(child(element, "f"), row, column, context);
  return { ...value, ...formula };
}

function parseValue(element: XmlElement, context: CellContext): CellJson {
  const type = element.attributes["t"] ?? "n";
  if (type === "inlineStr") return parseFileText(parseText(child(element, "is"), context.theme));
  const raw = child(element, "v")?.text;
  if (raw === undefined) return {};
  if (type === "s") return parseFileText(sharedString(Number(raw), context.strings));
  if (type === "b") return { v: Number(raw), t: BOOLEAN };
  if (type === "str") return { v: decodeXString(raw), t: STRING };
  if (type === "e") return { v: raw, t: STRING };
  if (type === "d") return { v: serialDate(raw), t: NUMBER };
  return parseNumber(raw);
}

function parseNumber(raw: string): CellJson {
  if (raw.trim() === "") return {};
  const number = Number(raw);
  if (!Number.isFinite(number)) throw new XlsxError("Damaged", `"${raw}" is no number`);
  return { v: number, t: NUMBER };
}

function sharedString(index: number, strings: readonly FileText[]): FileText {
  const text = strings[index];
  if (text === undefined) throw new XlsxError("Damaged", `there is no shared text ${index}`);
  return text;
}

function parseFileText(text: FileText): CellJson {
  return { v: text.text, t: STRING, ...(text.runs && { p: richTextDocument(text.runs) }) };
}

/** Days since 1899-12-30, of an ISO 8601 date without zone. */
function serialDate(raw: string): number {
  const milliseconds = Date.parse(/T|\d:\d/.test(raw) ? `${raw.replace(/Z$/, "")}Z` : raw);
  if (Number.isNaN(milliseconds)) throw new XlsxError("Damaged", `"${raw}" is no date`);
  return milliseconds / 86_400_000 + 25_569;
}

function parseCellFormula(
  element: XmlElement | undefined,
  row: number,
  column: number,
  context: CellContext,
): CellJson {
  if (element === undefined) return {};
  const { t: kind, si, ref } = element.attributes;
  if (kind === "dataTable") return {};
  if (kind === "shared" && si !== undefined) return { f: sharedFormula(element.text, si, row, column, context) };
  if (element.text === "") return {};
  const f = parseFormula(decodeXString(element.text));
  return kind === "array" && ref !== undefined && !isSingle(ref) ? { f, ref } : { f };
}

function isSingle(reference: string): boolean {
  const { startRow, endRow, startColumn, endColumn } = parseRange(reference);
  return startRow === endRow && startColumn === endColumn;
}

function sharedFormula(text: string, si: string, row: number, column: number, context: CellContext): string {
  if (text !== "") {
    const formula = parseFormula(decodeXString(text));
    context.shared.set(si, { formula, row, column });
    return formula;
  }
  const first = context.shared.get(si);
  if (first === undefined) throw new XlsxError("Damaged", `shared formula ${si} has no first cell`);
  return slideFormula(first.formula, row - first.row, column - first.column);
}
