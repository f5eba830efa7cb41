import { columnIndex, columnLetters, LAST_COLUMN, LAST_ROW } from "./a1";
import { FUTURE_FUNCTIONS, WORKSHEET_FUNCTIONS } from "./future-functions";

/**
 * Texts, quoted sheet names and structured references stay whole; then come addresses and names. An address must not
 * run into a letter, a dot or a bracket: LOG10( and ABC1.x are names.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;
const ADDRESS = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/** Univer's formula ("=SUM(…)") as the file wants it: no "=", no unit id, newer functions under their stored names. */
export function renderFormula(formula: string): string {
  return replaceTokens(stripUnit(formula.replace(/^=/, "")), (token, after) =>
    after.startsWith("(") ? storedName(token) : token,
  );
}

/** A file's formula as Univer wants it. */
export function parseFormula(text: string): string {
  return `=${replaceTokens(text.replace(/^=/, ""), (token) => token.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/, ""))}`;
}

/** Univer may name its own workbook in a reference ("[book1]Sheet1!A1"). */
export function stripUnit(formula: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'\[[^\]']*\]|(?<![\p{L}\p{N}_\]])\[[^\]']+\](?=[\p{L}\p{N}_]+!)/gu,
    (token) => {
      if (token.startsWith('"')) return token;
      return token.startsWith("'") ? "'" : "";
    },
  );
}

/** What a formula says `rows` further down and `columns` to the right: relative addresses move, absolute ones stay. */
export function slideFormula(formula: string, rows: number, columns: number): string {
  return replaceTokens(formula, (token) => {
    const match = ADDRESS.exec(token);
    return match === null ? token : slideAddress(match, rows, columns);
  });
}

function slideAddress(match: RegExpExecArray, rows: number, columns: number): string {
  const [whole, columnMark = "", letters = "", rowMark = "", digits = ""] = match;
  const column = columnIndex(letters) + (columnMark === "" ? columns : 0);
  const row = Number(digits) - 1 + (rowMark === "" ? rows : 0);
  if (columnIndex(letters) > LAST_COLUMN) return whole;
  if (column < 0 || column > LAST_COLUMN || row < 0 || row > LAST_ROW) return "#REF!";
  return `${columnMark}${columnLetters(column)}${rowMark}${row + 1}`;
}

function replaceTokens(formula: string, replace: (token: string, after: string) => string): string {
  return formula.replace(TOKEN, (token, ...rest: unknown[]) => {
    if (/^["'[]/.test(token)) return token;
    const offset = rest.find((part) => typeof part === "number") ?? 0;
    return replace(token, formula.slice(offset + token.length, offset + token.length + 1));
  });
}

function storedName(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
}
