/**
 * Text of a cell from its written form: characters that XML cannot hold are written `_xHHHH_`
 * (ST_Xstring, ECMA-376 part 1, 22.9.2.19).
 */
export function decodeXString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
