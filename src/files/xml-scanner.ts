import { FileError } from "./file-error";
import { fileLimits } from "./limits";
import { XmlAttributes } from "./xml-attributes";
import { decodeXmlText, hasBrokenReference } from "./xml-text";

/** The start tag that was just met. Valid during the call only. */
export interface XmlTag {
  /** The value of an attribute that has no prefix. */
  attribute(name: string): string | undefined;
  /** The value of an attribute in one of some namespaces. */
  attributeIn(namespaces: ReadonlySet<string>, name: string): string | undefined;
  /** Whether white space around this element's text belongs to it (`xml:space`, inherited). */
  readonly preservesSpace: boolean;
}

/** A piece of character data. Valid during the call only. */
export interface XmlText {
  read(): string;
}

/** Is told of elements in the namespaces of interest, by local name; what stands in foreign elements is passed over. */
export interface XmlHandler {
  open(name: string, tag: XmlTag): void;
  close(name: string): void;
  /** Comments and CDATA sections cut a text into several pieces. */
  text(text: XmlText): void;
}

interface OpenElement {
  readonly rawName: string;
  /** Local name, or null for a foreign element and everything in it. */
  readonly name: string | null;
  readonly preservesSpace: boolean;
  readonly namespaceOf: ReadonlyMap<string, string>;
  /** Those met in it before: by their name, or by their whole tag where it declares anything. */
  readonly children: Map<string, OpenElement>;
}

/** More kinds of children of one element than any document has; what a hostile one adds is forgotten again. */
const mostChildren = 200;

const outsideElement = (): OpenElement => ({
  rawName: "",
  name: "",
  preservesSpace: false,
  namespaceOf: new Map(),
  children: new Map(),
});

const [slash, greater, less, question, exclamation, doubleQuote, singleQuote, letterX] = [..."/><?!\"'x"].map(
  (character) => character.charCodeAt(0),
) as [number, number, number, number, number, number, number, number];
const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x9 && code <= 0xd);

/**
 * Reads a part of a package from front to back: XML 1.0 without DOCTYPE, its elements properly nested, in bounded depth
 * and in time that grows with its length only. What nobody asks for, such as the formulas of cells, is not decoded.
 * @throws FileError `damagedXml`, `forbiddenXml`
 */
export function scanXml(text: string, namespaces: ReadonlySet<string>, handler: XmlHandler): void {
  new XmlScanner(text, namespaces, handler).scan();
}

class XmlScanner implements XmlTag, XmlText {
  preservesSpace = false;
  private position = 0;
  private textStart = 0;
  private isLiteral = false;
  private rootSeen = false;
  /** Whether the tag that was just met has an x outside of quotes: only then can it declare anything (`xmlns`, `xml:space`). */
  private hasLetterX = false;
  private readonly stack: OpenElement[] = [];
  private readonly outside = outsideElement();
  private parent = this.outside;
  private readonly attributes: XmlAttributes;

  constructor(
    private readonly source: string,
    private readonly namespaces: ReadonlySet<string>,
    private readonly handler: XmlHandler,
  ) {
    this.attributes = new XmlAttributes(source);
  }

  attribute(name: string): string | undefined {
    return this.attributes.value(name);
  }

  attributeIn(namespaces: ReadonlySet<string>, name: string): string | undefined {
    return this.attributes.valueIn(namespaces, name, this.parent.namespaceOf);
  }

  read(): string {
    const raw = this.source.slice(this.textStart, this.position);
    return this.isLiteral ? raw.replaceAll(/\r\n?/g, "\n") : decodeXmlText(raw);
  }

  scan(): void {
    const { source } = this;
    if (hasBrokenReference(source)) throw this.damaged("a broken reference");
    while (this.position < source.length) {
      const tag = source.indexOf("<", this.position);
      this.readText(tag < 0 ? source.length : tag);
      if (tag >= 0) this.readMarkup();
    }
    if (this.stack.length > 0 || !this.rootSeen) throw this.damaged("the document is cut short");
  }

  private readText(end: number): void {
    if (end === this.position) return;
    this.tell(this.position, end, false);
  }

  private tell(start: number, end: number, isLiteral: boolean): void {
    this.textStart = start;
    this.position = end;
    this.isLiteral = isLiteral;
    if (this.stack.length === 0) {
      if (isLiteral || this.read().trim() !== "") throw this.damaged("text outside the document");
    } else if (this.parent.name !== null) this.handler.text(this);
  }

  private readMarkup(): void {
    const { source, position } = this;
    const next = source.charCodeAt(position + 1);
    if (next === slash) this.readEndTag();
    else if (next === question) this.skipTo("?>", 2);
    else if (next !== exclamation) this.readStartTag();
    else if (source.startsWith("<!--", position)) this.skipTo("-->", 4);
    else if (source.startsWith("<![CDATA[", position)) this.readCdata();
    else throw new FileError("forbiddenXml", source.slice(position, position + 20));
  }

  /** Where the end mark begins; goes on behind it. */
  private skipTo(mark: string, startLength: number): number {
    const end = this.source.indexOf(mark, this.position + startLength);
    if (end < 0) throw this.damaged(`no ${mark}`);
    this.position = end + mark.length;
    return end;
  }

  private readCdata(): void {
    const start = this.position + "<![CDATA[".length;
    const end = this.skipTo("]]>", "<![CDATA[".length);
    const after = this.position;
    this.tell(start, end, true);
    this.position = after;
  }

  private readEndTag(): void {
    const { rawName } = this.parent;
    const { source } = this;
    let end = this.position + 2;
    if (this.stack.length === 0 || !source.startsWith(rawName, end)) throw this.damaged("an end tag that ends nothing");
    end += rawName.length;
    while (isSpace(source.charCodeAt(end))) end += 1;
    if (source.charCodeAt(end) !== greater) throw this.damaged("an end tag that ends nothing");
    this.position = end + 1;
    this.pop();
  }

  private readStartTag(): void {
    if (this.stack.length === 0 && this.rootSeen) throw this.damaged("two root elements");
    this.rootSeen = true;
    const start = this.position + 1;
    const nameEnd = this.nameEnd(start);
    const end = this.tagEnd(nameEnd);
    const isEmpty = this.source.charCodeAt(end - 1) === slash;
    this.position = end + 1;
    this.attributes.moveTo(nameEnd, isEmpty ? end - 1 : end);
    this.push(this.elementNamed(this.source.slice(start, nameEnd)));
    if (isEmpty) this.pop();
  }

  private nameEnd(start: number): number {
    const { source } = this;
    let end = start;
    for (; end < source.length; end += 1) {
      const code = source.charCodeAt(end);
      if (code === greater || code === slash || isSpace(code)) break;
      if (code === less || code === doubleQuote || code === singleQuote) throw this.damaged("malformed tag");
    }
    if (end === start) throw this.damaged("a tag without name");
    return end;
  }

  /** The next ">" that does not stand in quotes. */
  private tagEnd(from: number): number {
    const { source } = this;
    this.hasLetterX = false;
    let quote = 0;
    for (let at = from; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (code === less) break;
      if (quote !== 0) quote = code === quote ? 0 : quote;
      else if (code === greater) return at;
      else if (code === doubleQuote || code === singleQuote) quote = code;
      else if (code === letterX) this.hasLetterX = true;
    }
    throw this.damaged("malformed tag");
  }

  /** What is written alike in one parent is the same to us: a sheet has thousands. Few tags declare anything. */
  private elementNamed(rawName: string): OpenElement {
    const key = this.hasLetterX && this.attributes.mentionXml() ? rawName + this.attributes.text() : rawName;
    const { children } = this.parent;
    const known = children.get(key);
    if (known !== undefined) return known;
    const element = this.newElement(rawName);
    if (children.size < mostChildren) children.set(key, element);
    return element;
  }

  private newElement(rawName: string): OpenElement {
    const { parent } = this;
    const namespaceOf = this.attributes.namespacesIn(parent.namespaceOf);
    const colon = rawName.indexOf(":");
    const namespace = namespaceOf.get(colon < 0 ? "" : rawName.slice(0, colon));
    const isForeign = parent.name === null || namespace === undefined || !this.namespaces.has(namespace);
    return {
      rawName,
      name: isForeign ? null : rawName.slice(colon + 1),
      preservesSpace: this.attributes.preservesSpace(parent.preservesSpace),
      namespaceOf,
      children: new Map(),
    };
  }

  private push(element: OpenElement): void {
    if (this.stack.length >= fileLimits.xmlDepth) throw this.damaged("elements nested too deep");
    this.preservesSpace = element.preservesSpace;
    this.parent = element;
    this.stack.push(element);
    if (element.name !== null) this.handler.open(element.name, this);
  }

  private pop(): void {
    const { name } = this.parent;
    this.stack.pop();
    this.parent = this.stack[this.stack.length - 1] ?? this.outside;
    if (name !== null) this.handler.close(name);
  }

  private damaged(detail: string): FileError {
    return new FileError("damagedXml", `${detail} at ${this.position}`);
  }
}
