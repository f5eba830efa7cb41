import { FileError } from "./file-error";
import { decodeXmlAttribute } from "./xml-text";

const [equals, doubleQuote, singleQuote, ampersand, slash] = [..."=\"'&/"].map((character) =>
  character.charCodeAt(0),
) as [number, number, number, number, number];
const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x9 && code <= 0xd);

/** The attributes of one tag after the other, taken apart when somebody asks for them: for most tags nobody does. */
export class XmlAttributes {
  private start = 0;
  private end = 0;
  private parsed: Map<string, string> | null = null;

  constructor(private readonly source: string) {}

  /** To the attributes that stand between two places of the source. */
  moveTo(start: number, end: number): void {
    this.start = start;
    this.end = end;
    this.parsed = null;
  }

  /** As written. */
  text(): string {
    return this.source.slice(this.start, this.end);
  }

  value(name: string): string | undefined {
    const raw = this.all().get(name);
    return raw === undefined ? undefined : decodeXmlAttribute(raw);
  }

  valueIn(namespaces: ReadonlySet<string>, name: string, namespaceOf: ReadonlyMap<string, string>): string | undefined {
    for (const [key, raw] of this.all()) {
      const colon = key.indexOf(":");
      const namespace = colon < 0 ? undefined : namespaceOf.get(key.slice(0, colon));
      if (namespace !== undefined && namespaces.has(namespace) && key.slice(colon + 1) === name) {
        return decodeXmlAttribute(raw);
      }
    }
    return undefined;
  }

  /** The namespaces by prefix ("" without one) where this tag stands, its own declarations included. */
  namespacesIn(outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    if (!this.mentionXml()) return outer;
    const inner = new Map(outer);
    for (const [name, raw] of this.all()) {
      if (name === "xmlns") inner.set("", decodeXmlAttribute(raw));
      else if (name.startsWith("xmlns:")) inner.set(name.slice("xmlns:".length), decodeXmlAttribute(raw));
    }
    return inner;
  }

  /** Whether anything may be declared here: namespaces, or how white space is to be taken. */
  mentionXml(): boolean {
    return this.end - this.start > 4 && this.text().includes("xml");
  }

  preservesSpace(outer: boolean): boolean {
    if (!this.mentionXml()) return outer;
    const value = this.all().get("xml:space");
    return value === undefined ? outer : value === "preserve";
  }

  private all(): ReadonlyMap<string, string> {
    this.parsed ??= this.parse();
    return this.parsed;
  }

  /** White space, name, "=", quoted value, as often as there are any; by character codes, since sheets have thousands. */
  private parse(): Map<string, string> {
    const attributes = new Map<string, string>();
    for (let at = this.start; ;) {
      const nameStart = this.skipSpace(at);
      if (nameStart === this.end) return attributes;
      const nameEnd = this.nameEnd(nameStart);
      const sign = this.skipSpace(nameEnd);
      const open = this.skipSpace(sign + 1);
      const close = this.closingQuote(open);
      const name = this.source.slice(nameStart, nameEnd);
      const isWellFormed = nameStart > at && nameEnd > nameStart && this.source.charCodeAt(sign) === equals;
      if (!isWellFormed || close < 0 || attributes.has(name)) throw this.damaged();
      attributes.set(name, this.source.slice(open + 1, close));
      at = close + 1;
    }
  }

  private skipSpace(from: number): number {
    let at = from;
    while (at < this.end && isSpace(this.source.charCodeAt(at))) at += 1;
    return at;
  }

  private nameEnd(from: number): number {
    for (let at = from; at < this.end; at += 1) {
      const code = this.source.charCodeAt(at);
      if (code === equals || isSpace(code)) return at;
      if (code === doubleQuote || code === singleQuote || code === ampersand || code === slash) throw this.damaged();
    }
    return this.end;
  }

  /** Where the quote that stands at a place is closed; negative when none stands there. */
  private closingQuote(open: number): number {
    const code = this.source.charCodeAt(open);
    if (open >= this.end || (code !== doubleQuote && code !== singleQuote)) return -1;
    const close = this.source.indexOf(code === doubleQuote ? '"' : "'", open + 1);
    return close < this.end ? close : -1;
  }

  private damaged(): FileError {
    return new FileError(
      "damagedXml",
      `attributes ${this.source.slice(this.start, Math.min(this.end, this.start + 80))}`,
    );
  }
}
