import { parseAddress } from "./address";

const MAX_SHEET_NAME = 31;
const MAX_NAME = 255;

/** Why Excel would refuse the name for a tab; null when it would not. */
export function sheetNameProblem(name: string): string | null {
  if (name === "") return "a sheet needs a name.";
  if (name.length > MAX_SHEET_NAME) return `a sheet's name has at most ${MAX_SHEET_NAME} characters.`;
  if (/[:\\/?*[\]]/.test(name)) return "a sheet's name cannot contain : \\ / ? * [ or ].";
  if (name.startsWith("'") || name.endsWith("'")) return "a sheet's name cannot begin or end with an apostrophe.";
  if (name.toUpperCase() === "HISTORY") return "Excel reserves this name.";
  return null;
}

/** Why Excel would refuse a defined name; null when it would not. */
export function nameProblem(name: string): string | null {
  if (name.length > MAX_NAME) return `a name has at most ${MAX_NAME} characters.`;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) {
    return "a name begins with a letter, _ or \\ and goes on with letters, digits, _, . , ? or \\.";
  }
  if (/^[rc]$/i.test(name)) return "R and C are no names.";
  if (parseAddress(name) || /^r\d*c\d*$/i.test(name)) return "a name cannot look like a cell address.";
  if (/^(true|false)$/i.test(name)) return "TRUE and FALSE are no names.";
  return null;
}
