import { XlsxError } from "./xlsx-error";

/** Namespace prefixes of elements are dropped: producers choose them freely ("x:row", "row"). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Character data directly inside, children left out. */
  readonly text: string;
}

interface OpenElement {
  readonly qualifiedName: string;
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * Parses one part of a package. No document types, so no entities of a file's own making.
 * @throws XlsxError "Damaged" when the text is not well-formed
 */
export function parseXml(text: string, part: string): XmlElement {
  const stack: OpenElement[] = [open("", {})];
  let position = 0;
  while (position < text.length) {
    const start = text.indexOf("<", position);
    top(stack).text += unescapeXml(withLineFeeds(text.slice(position, start < 0 ? text.length : start)));
    if (start < 0) break;
    position = readMarkup(text, start, stack, part);
  }
  const root = stack.length === 1 ? stack[0]?.children[0] : undefined;
  if (root === undefined) throw new XlsxError("Damaged", `${part} is not well-formed`);
  return root;
}

function readMarkup(text: string, start: number, stack: OpenElement[], part: string): number {
  if (text.startsWith("<!--", start)) return after(text, "-->", start, part);
  if (text.startsWith("<?", start)) return after(text, "?>", start, part);
  if (text.startsWith("<![CDATA[", start)) {
    const end = after(text, "]]>", start, part);
    top(stack).text += text.slice(start + 9, end - 3);
    return end;
  }
  if (text.startsWith("<!", start)) throw new XlsxError("Damaged", `${part} declares a document type`);
  const end = tagEnd(text, start, part);
  if (text[start + 1] === "/") closeElement(stack, text.slice(start + 2, end - 1).trim(), part);
  else openElement(stack, text.slice(start + 1, end - 1), part);
  return end;
}

function after(text: string, mark: string, start: number, part: string): number {
  const found = text.indexOf(mark, start);
  if (found < 0) throw new XlsxError("Damaged", `${part} ends inside markup`);
  return found + mark.length;
}

/** A ">" inside an attribute's quotes does not end the tag. */
const TAG = /<(?:[^"'>]|"[^"]*"|'[^']*')*>/y;

function tagEnd(text: string, start: number, part: string): number {
  TAG.lastIndex = start;
  if (!TAG.test(text)) throw new XlsxError("Damaged", `${part} ends inside a tag`);
  return TAG.lastIndex;
}

function openElement(stack: OpenElement[], inside: string, part: string): void {
  const empty = inside.endsWith("/");
  const name = /^[^\s/]+/.exec(inside)?.[0] ?? "";
  stack.push(open(name, parseAttributes(inside.slice(name.length))));
  if (empty) closeElement(stack, name, part);
}

function closeElement(stack: OpenElement[], qualifiedName: string, part: string): void {
  const element = stack.pop();
  const parent = stack.at(-1);
  if (element === undefined || parent === undefined || element.qualifiedName !== qualifiedName) {
    throw new XlsxError("Damaged", `${part}: </${qualifiedName}> closes nothing`);
  }
  parent.children.push(element);
}

function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name ?? ""] = unescapeXml(double ?? single ?? "");
  }
  return attributes;
}

function open(qualifiedName: string, attributes: Record<string, string>): OpenElement {
  const name = qualifiedName.slice(qualifiedName.indexOf(":") + 1);
  return { qualifiedName, name, attributes, children: [], text: "" };
}

function top(stack: readonly OpenElement[]): OpenElement {
  const element = stack.at(-1);
  if (element === undefined) throw new XlsxError("Damaged", "markup after the end");
  return element;
}

/** XML 1.0, 2.11: line ends of all kinds are one line feed. */
function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x?)?([\w]+);/g, (whole, numeric: string | undefined, body: string) =>
    numeric === undefined
      ? (ENTITIES[body] ?? whole)
      : String.fromCodePoint(parseInt(body, numeric === "#x" ? 16 : 10)),
  );
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** Excel writes "1", LibreOffice "true"; an absent attribute has its own default. */
export function flag(element: XmlElement | undefined, attribute: string, otherwise = false): boolean {
  const value = element?.attributes[attribute];
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** Undefined when absent or not a number. */
export function numberOf(element: XmlElement | undefined, attribute: string): number | undefined {
  const value = element?.attributes[attribute];
  const number = value === undefined || value === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** An attribute that stands in a namespace, whatever prefix the producer chose ("r:id"). */
export function qualified(element: XmlElement, localName: string): string | undefined {
  return Object.entries(element.attributes).find(([name]) => name.endsWith(`:${localName}`))?.[1];
}

type AttributeValue = string | number | boolean | undefined;

/** One element as text; attributes that are undefined are left out, booleans become 1 and 0. */
export function render(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  ...content: string[]
): string {
  const given = Object.entries(attributes)
    .filter((entry): entry is [string, Exclude<AttributeValue, undefined>] => entry[1] !== undefined)
    .map(
      ([key, value]) => ` ${key}="${escapeXml(typeof value === "boolean" ? String(Number(value)) : String(value))}"`,
    );
  const inside = content.join("");
  return inside === "" ? `<${name}${given.join("")}/>` : `<${name}${given.join("")}>${inside}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ESCAPES: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** For text and attribute values alike: a parser would turn a bare line break in an attribute into a space. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"\n\r\t]/g, (character) => ESCAPES[character] ?? character);
}
