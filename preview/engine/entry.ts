import { parseDateTime } from "./entry-date";
import { parseNumber } from "./entry-number";

/** The machine's regional setting: it decides what a typed text means. */
export interface Machine {
  readonly locale: "vi-VN" | "en-US";
  /** For dates typed without a year. */
  readonly currentYear: number;
}

/** What Excel makes of a text that is typed into a cell. */
export type Entry =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly value: string; readonly quotePrefix?: boolean }
  /** The format goes to a cell whose format is General. */
  | { readonly kind: "number"; readonly value: number; readonly numberFormat?: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  /** Still in the machine's own notation (separators), starting with "=". */
  | { readonly kind: "formula"; readonly formula: string };

const TEXT_FORMAT = "@";
const ERROR = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/i;

/**
 * Reads a typed text as Excel does: "2,5" is 2.5 on a Vietnamese machine and text on an American one; "=…" is a
 * formula, and so is what begins with "+", "-" or "@" and is no number; "'…" is text; a cell formatted "@" takes
 * everything as text. What Excel reads differently from build to build ("2.5" on a comma machine) becomes text here,
 * the outcome that hurts an add-in most.
 */
export function readEntry(typed: string, numberFormat: string, machine: Machine): Entry {
  if (typed === "") return { kind: "blank" };
  if (typed.startsWith("'")) return { kind: "text", value: typed.slice(1), quotePrefix: true };
  if (numberFormat === TEXT_FORMAT) return { kind: "text", value: typed };
  if (typed.startsWith("=") && typed.length > 1) return { kind: "formula", formula: typed };
  return readPlain(typed, machine);
}

function readPlain(typed: string, machine: Machine): Entry {
  const trimmed = typed.trim();
  const value = parseNumber(trimmed, machine.locale) ?? parseDateTime(trimmed, machine);
  if (value) return { kind: "number", ...value };
  if (/^(TRUE|FALSE)$/i.test(trimmed)) return { kind: "boolean", value: trimmed.toUpperCase() === "TRUE" };
  if (ERROR.test(trimmed)) return { kind: "error", value: trimmed.toUpperCase() };
  if (/^[-+@]/.test(typed) && typed.length > 1) return { kind: "formula", formula: `=${typed.replace(/^@/, "")}` };
  return { kind: "text", value: typed };
}
