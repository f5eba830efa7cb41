import { FileError } from "./file-error";
import { decodeXmlAttribute } from "./xml-text";

const attributeText = /\s+([^\s<>/="'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

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
    return this.end - this.start > 4 && this.source.slice(this.start, this.end).includes("xml");
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

  private parse(): Map<string, string> {
    const attributes = new Map<string, string>();
    const text = this.source.slice(this.start, this.end);
    let position = 0;
    while (text.slice(position).trim() !== "") {
      attributeText.lastIndex = position;
      const found = attributeText.exec(text);
      const name = found?.[1];
      if (found === null || name === undefined || attributes.has(name)) {
        throw new FileError("damagedXml", `attributes ${text.slice(0, 80)}`);
      }
      attributes.set(name, found[2] ?? found[3] ?? "");
      position = attributeText.lastIndex;
    }
    return attributes;
  }
}
