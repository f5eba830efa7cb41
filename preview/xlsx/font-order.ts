/** The order the schema wants inside `<font>` (ECMA-376 part 1, 18.8.22, as the Open XML SDK reads it). */
const FONT = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color"].concat([
  "name",
  "family",
  "charset",
  "scheme",
]);
/** The order inside a run's `<rPr>` (18.4.7). */
const RUN = [
  "rFont",
  "charset",
  "family",
  "b",
  "i",
  "strike",
  "outline",
  "shadow",
  "condense",
  "extend",
  "color",
].concat(["sz", "u", "vertAlign", "scheme"]);

/** ExcelJS writes a font's properties in the order of its own table; strict readers refuse that. */
export function orderFonts(styles: string): string {
  return styles.replace(/<font>([\s\S]*?)<\/font>/g, (_, inside: string) => `<font>${ordered(inside, FONT)}</font>`);
}

export function orderRuns(sharedStrings: string): string {
  return sharedStrings.replace(/<rPr>([\s\S]*?)<\/rPr>/g, (_, inside: string) => `<rPr>${ordered(inside, RUN)}</rPr>`);
}

function ordered(inside: string, order: readonly string[]): string {
  const rank = (element: string) => order.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");
  return (inside.match(/<[^>]+\/>/g) ?? []).sort((left, right) => rank(left) - rank(right)).join("");
}
