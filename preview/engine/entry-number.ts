export interface NumberEntry {
  readonly value: number;
  readonly numberFormat?: string;
}

interface Marks {
  readonly decimal: string;
  readonly group: string;
  readonly currency: string;
}

const MARKS: Readonly<Record<"vi-VN" | "en-US", Marks>> = {
  "vi-VN": { decimal: ",", group: ".", currency: "₫" },
  "en-US": { decimal: ".", group: ",", currency: "$" },
};

export function marksOf(locale: "vi-VN" | "en-US"): Marks {
  return MARKS[locale];
}

/** Reads "1.234,5", "-5", "(5)", "12%", "1E3" or "$5" in the machine's notation; null when it is no number. */
export function parseNumber(text: string, locale: "vi-VN" | "en-US"): NumberEntry | null {
  const marks = MARKS[locale];
  const negative = /^\((.+)\)$/.exec(text);
  const body = negative?.[1] ?? text;
  const percent = /^(.+?)\s*%$/.exec(body);
  const currency = withoutCurrency(percent?.[1] ?? body, marks);
  const digits = plainNumber(currency.text, marks);
  if (digits === null || (negative && /^[-+]/.test(body))) return null;
  const value = (negative ? -1 : 1) * (percent ? digits.value / 100 : digits.value);
  const numberFormat = percent ? percentFormat(digits) : currency.found ? currencyFormat(digits, marks) : digits.format;
  return { value, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function withoutCurrency(text: string, { currency }: Marks): { readonly text: string; readonly found: boolean } {
  const rest = text.startsWith(currency) ? text.slice(1) : text.endsWith(currency) ? text.slice(0, -1) : text;
  return { text: rest.trim(), found: rest !== text };
}

interface Digits {
  readonly value: number;
  readonly decimals: number;
  readonly format: string | undefined;
}

/** Groups must be complete: "1.234" is a number on a comma machine, "2.5" is none. */
function plainNumber(text: string, { decimal, group }: Marks): Digits | null {
  const [d, g] = [`\\${decimal}`, `\\${group}`];
  const shape = new RegExp(`^([-+]?)(\\d+|\\d{1,3}(?:${g}\\d{3})+)?(?:(${d})(\\d*))?(?:E([-+]?\\d{1,3}))?$`, "i");
  const match = shape.exec(text);
  if (!match || (match[2] === undefined && !match[4])) return null;
  const [, sign = "", whole = "0", , fraction = "", exponent] = match;
  const value = Number(`${sign}${whole.replaceAll(group, "")}.${fraction || "0"}e${exponent ?? 0}`);
  if (!Number.isFinite(value)) return null;
  return {
    value,
    decimals: fraction.length,
    format: formatFor(exponent !== undefined, whole.includes(group), fraction),
  };
}

function formatFor(scientific: boolean, grouped: boolean, fraction: string): string | undefined {
  if (scientific) return "0.00E+00";
  if (!grouped) return undefined;
  return fraction === "" ? "#,##0" : "#,##0.00";
}

function percentFormat({ decimals }: Digits): string {
  return decimals > 0 ? "0.00%" : "0%";
}

function currencyFormat({ decimals }: Digits, { currency }: Marks): string {
  const digits = decimals > 0 ? "#,##0.00" : "#,##0";
  return currency === "$" ? `$${digits}` : `${digits} "${currency}"`;
}
