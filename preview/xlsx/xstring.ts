const NOT_IN_XML =
  // eslint-disable-next-line no-control-regex -- control characters and lone surrogates are what XML 1.0 cannot hold
  /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * ST_Xstring of ECMA-376 part 1, 22.9.2.19: characters that XML cannot hold are written `_xHHHH_`, and a text that
 * happens to read so is itself escaped. A carriage return counts among them, since parsers turn it into a line feed.
 */
export function encodeXString(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(NOT_IN_XML, hex);
}

export function decodeXString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function hex(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
