/**
 * A formula in the notation of a comma machine ("=SUM(A1;2,5)") and back ("=SUM(A1,2.5)"). Vietnamese Excel keeps the
 * English function names; only the separators differ. Texts in quotes and sheet names stay as they are.
 */
export function fromCommaNotation(formula: string): string {
  return outsideQuotes(formula, (part) => part.replaceAll(",", ".").replaceAll(";", ","));
}

export function toCommaNotation(formula: string): string {
  return outsideQuotes(formula, (part) => part.replaceAll(",", ";").replace(/(\d)\.(?=\d)/g, "$1,"));
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
