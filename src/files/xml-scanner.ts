import { FileError } from "./file-error";
import { fileLimits } from "./limits";
import { decodeXmlAttribute, decodeXmlText } from "./xml-text";

/** The start tag that was just met. Valid during the call only. */
export interface XmlTag {
  /** The value of an attribute that has no prefix. */
  attribute(name: string): string | undefined;
  /** The value of an attribute in one of some namespaces. */
  attributeIn(namespaces: ReadonlySet<string>, name: string): string | undefined;
  /** Whether white space around this element's text belongs to it (`xml:space`, inherited). */
  readonly preservesSpace: boolean;
}

/** Is told of elements in the namespaces of interest, by local name; what stands in foreign elements is passed over. */
export interface XmlHandler {
  open(name: string, tag: XmlTag): void;
  close(name: string): void;
  /** A piece of character data; comments and CDATA sections cut a text into several. */
  text(text: string): void;
}

interface OpenElement {
  readonly rawName: string;
  /** Local name, or null for a foreign element and everything in it. */
  readonly name: string | null;
  readonly preservesSpace: boolean;
  readonly namespaceOf: ReadonlyMap<string, string>;
}

const xmlNamespaces: ReadonlyMap<string, string> = new Map([
  ["", ""],
  ["xml", "http://www.w3.org/XML/1998/namespace"],
]);
const outside: OpenElement = { rawName: "", name: "", preservesSpace: false, namespaceOf: xmlNamespaces };

/**
 * Reads a part of a package from front to back: well-formed XML 1.0 without DOCTYPE, in bounded depth and in time that
 * grows with its length only.
 * @throws FileError `damagedXml`, `forbiddenXml`
 */
export function scanXml(text: string, namespaces: ReadonlySet<string>, handler: XmlHandler): void {
  new XmlScanner(text, namespaces, handler).scan();
}

class XmlScanner implements XmlTag {
  preservesSpace = false;
  private position = 0;
  private rootSeen = false;
  private readonly stack: OpenElement[] = [];
  private parent: OpenElement = outside;
  private attributes = new Map<string, string>();
  private namespaceOf = outside.namespaceOf;

  private readonly elementName = /[^\s<>/="'!?&]+/y;
  private readonly attributeText = /\s+([^\s<>/="'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  private readonly tagEnd = /\s*(\/?)>/y;

  constructor(
    private readonly source: string,
    private readonly namespaces: ReadonlySet<string>,
    private readonly handler: XmlHandler,
  ) {}

  attribute(name: string): string | undefined {
    const raw = this.attributes.get(name);
    return raw === undefined ? undefined : decodeXmlAttribute(raw);
  }

  attributeIn(namespaces: ReadonlySet<string>, name: string): string | undefined {
    for (const [key, raw] of this.attributes) {
      const [prefix, local] = splitName(key);
      if (local === name && prefix !== "" && namespaces.has(this.namespaceOf.get(prefix) ?? "")) {
        return decodeXmlAttribute(raw);
      }
    }
    return undefined;
  }

  scan(): void {
    const { source } = this;
    while (this.position < source.length) {
      const tag = source.indexOf("<", this.position);
      this.readText(tag < 0 ? source.length : tag);
      if (tag >= 0) this.readMarkup();
    }
    if (this.stack.length > 0 || !this.rootSeen) throw this.damaged("the document is cut short");
  }

  private readText(end: number): void {
    if (end === this.position) return;
    const raw = this.source.slice(this.position, end);
    this.position = end;
    if (this.stack.length === 0 && raw.trim() !== "") throw this.damaged("text outside the document");
    if (this.stack.length > 0 && this.parent.name !== null) this.handler.text(decodeXmlText(raw));
  }

  private readMarkup(): void {
    const { source, position } = this;
    const next = source.charCodeAt(position + 1);
    if (next === 0x2f /* "/" */) this.readEndTag();
    else if (next === 0x3f /* "?" */) this.skip("<?", "?>");
    else if (next !== 0x21 /* "!" */) this.readStartTag();
    else if (source.startsWith("<!--", position)) this.skip("<!--", "-->");
    else if (source.startsWith("<![CDATA[", position)) this.readCdata();
    else throw new FileError("forbiddenXml", source.slice(position, position + 20));
  }

  private skip(start: string, end: string): string {
    const from = this.position + start.length;
    const to = this.source.indexOf(end, from);
    if (to < 0) throw this.damaged(`no ${end}`);
    this.position = to + end.length;
    return this.source.slice(from, to);
  }

  private readCdata(): void {
    const text = this.skip("<![CDATA[", "]]>");
    if (this.stack.length === 0) throw this.damaged("text outside the document");
    if (this.parent.name !== null) this.handler.text(text.replaceAll(/\r\n?/g, "\n"));
  }

  private readEndTag(): void {
    const rawName = this.match(this.elementName, this.position + 2)[0];
    if (this.match(this.tagEnd, this.position)[1] !== "") throw this.damaged("end tag");
    if (this.stack.length === 0 || rawName !== this.parent.rawName) throw this.damaged(`</${rawName}> ends nothing`);
    this.pop();
  }

  private readStartTag(): void {
    const rawName = this.match(this.elementName, this.position + 1)[0];
    this.readAttributes();
    const isEmpty = this.match(this.tagEnd, this.position)[1] === "/";
    if (this.stack.length === 0 && this.rootSeen) throw this.damaged("two root elements");
    this.rootSeen = true;
    this.push(rawName);
    if (isEmpty) this.pop();
  }

  private readAttributes(): void {
    this.attributes = new Map();
    this.namespaceOf = this.parent.namespaceOf;
    for (;;) {
      this.attributeText.lastIndex = this.position;
      const found = this.attributeText.exec(this.source);
      if (found === null) return;
      const name = found[1] as string;
      if (this.attributes.has(name)) throw this.damaged(`two attributes ${name}`);
      this.addAttribute(name, found[2] ?? (found[3] as string));
      this.position = this.attributeText.lastIndex;
    }
  }

  private addAttribute(name: string, raw: string): void {
    this.attributes.set(name, raw);
    if (!name.startsWith("xmlns")) return;
    const [prefix, local] = splitName(name);
    if (prefix !== "" || name === "xmlns") {
      this.namespaceOf = new Map(this.namespaceOf).set(name === "xmlns" ? "" : local, decodeXmlAttribute(raw));
    }
  }

  private push(rawName: string): void {
    if (this.stack.length >= fileLimits.xmlDepth) throw this.damaged("elements nested too deep");
    const [prefix, local] = splitName(rawName);
    const isForeign = this.parent.name === null || !this.namespaces.has(this.namespaceOf.get(prefix) ?? "");
    const space = this.attributes.get("xml:space");
    this.preservesSpace = space === undefined ? this.parent.preservesSpace : space === "preserve";
    const { preservesSpace, namespaceOf } = this;
    this.parent = { rawName, name: isForeign ? null : local, preservesSpace, namespaceOf };
    this.stack.push(this.parent);
    if (!isForeign) this.handler.open(local, this);
  }

  private pop(): void {
    const { name } = this.parent;
    this.stack.pop();
    this.parent = this.stack.at(-1) ?? outside;
    if (name !== null) this.handler.close(name);
  }

  private match(pattern: RegExp, at: number): RegExpExecArray {
    pattern.lastIndex = at;
    const found = pattern.exec(this.source);
    if (found === null) throw this.damaged("malformed tag");
    this.position = pattern.lastIndex;
    return found;
  }

  private damaged(detail: string): FileError {
    return new FileError("damagedXml", `${detail} at ${this.position}`);
  }
}

function splitName(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(":");
  return colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
}
