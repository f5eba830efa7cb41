/**
 * The built-in formats of ECMA-376 part 1, 18.8.30 by their id. 14 to 22, 37 to 40 and 45 to 47 follow the machine's
 * region in Excel; the file holds only the id, so they are read as their en-US text.
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "mm-dd-yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** @param own the formats the file itself defines, by id; undefined is "General" */
export function numberFormatOf(id: number, own: ReadonlyMap<number, string>): string | undefined {
  const pattern = own.get(id) ?? BUILT_IN[id];
  return pattern === undefined || pattern.toLowerCase() === "general" ? undefined : pattern;
}
