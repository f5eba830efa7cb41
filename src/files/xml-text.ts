import { FileError } from "./file-error";

const predefined: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Character data as it reads: line ends as one line feed (XML 1.0, 2.11), references resolved. */
export function decodeXmlText(raw: string): string {
  const text = raw.includes("\r") ? raw.replaceAll(/\r\n?/g, "\n") : raw;
  return resolveReferences(text);
}

/** An attribute's value: literal white space becomes spaces, referenced white space stays (XML 1.0, 3.3.3). */
export function decodeXmlAttribute(raw: string): string {
  return resolveReferences(/[\t\r\n]/.test(raw) ? raw.replaceAll(/\r\n|[\t\r\n]/g, " ") : raw);
}

/**
 * Only the five predefined entities and character references exist for us: without a DOCTYPE there can be no others.
 * @throws FileError `damagedXml`
 */
function resolveReferences(text: string): string {
  return text.includes("&")
    ? text.replaceAll(/&([^;&]{0,12});?/g, (whole, name: string) => resolve(whole, name))
    : text;
}

const brokenReference = /&(?!(?:lt|gt|amp|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)/;

/**
 * Whether a document has an ampersand that begins no reference, wherever it stands: a sign that something was cut out of
 * it. Comments and CDATA sections may hold any; a document with such is judged by what is read of it.
 */
export function hasBrokenReference(xml: string): boolean {
  return brokenReference.test(xml) && !xml.includes("<!");
}

function resolve(whole: string, name: string): string {
  const character = name.startsWith("#") ? characterOf(name) : predefined.get(name);
  if (character === undefined || !whole.endsWith(";")) throw new FileError("damagedXml", `reference ${whole}`);
  return character;
}

function characterOf(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
  if (digits === null) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : parseInt(digits[1], 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** Production 2 of XML 1.0. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
