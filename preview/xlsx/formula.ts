import { columnIndex, columnLetters, LAST_COLUMN, LAST_ROW } from "./a1";
import { FUTURE_FUNCTIONS, WORKSHEET_FUNCTIONS } from "./future-functions";

/**
 * Texts, quoted sheet names and structured references stay whole; numbers must not look like addresses (1E5). Then come
 * whole rows, addresses, whole columns and names. An address that runs into a letter, a dot or a bracket is a name (LOG10, A1.x).
 */
const TOKEN = new RegExp(
  [
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]/,
    /\$?\d+:\$?\d+/,
    /\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?/,
    /\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!])/u,
    /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!])/u,
    /[\p{L}_\\][\p{L}\p{N}_.\\?]*/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);
const ADDRESS = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const ROWS = /^(\$?)(\d+):(\$?)(\d+)$/;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;

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
  return replaceTokens(formula, (token, after) => {
    if (after === "(" || after === "!") return token;
    const [, columnMark, letters, rowMark, digits] = ADDRESS.exec(token) ?? [];
    if (letters !== undefined) {
      if (columnIndex(letters) > LAST_COLUMN) return token;
      return together([slideColumn(columnMark, letters, columns), slideRow(rowMark, digits, rows)], "");
    }
    const [, firstMark, first, lastMark, last] = ROWS.exec(token) ?? COLUMNS.exec(token) ?? [];
    if (first === undefined) return token;
    const slide = /\d/.test(first) ? slideRow : slideColumn;
    const by = /\d/.test(first) ? rows : columns;
    return together([slide(firstMark, first, by), slide(lastMark, last, by)], ":");
  });
}

/** What leaves the grid refers to nothing. */
function together(parts: readonly (string | undefined)[], mark: string): string {
  return parts.includes(undefined) ? "#REF!" : parts.join(mark);
}

function slideRow(mark = "", digits = "", rows: number): string | undefined {
  const row = Number(digits) - 1 + (mark === "" ? rows : 0);
  return row < 0 || row > LAST_ROW ? undefined : `${mark}${row + 1}`;
}

function slideColumn(mark = "", letters = "", columns: number): string | undefined {
  const column = columnIndex(letters) + (mark === "" ? columns : 0);
  return column < 0 || column > LAST_COLUMN ? undefined : `${mark}${columnLetters(column)}`;
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
