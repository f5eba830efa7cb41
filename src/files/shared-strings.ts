import { FileError } from "./file-error";
import { spreadsheetNamespaces } from "./namespaces";
import { StringItem } from "./string-item";
import { scanXml, type XmlHandler, type XmlTag, type XmlText } from "./xml-scanner";

/**
 * The texts at some places of the workbook's table of shared strings; the others are not kept.
 * @throws FileError `damagedXml` when the table has no such place
 */
export function readSharedStrings(xml: string, wanted: ReadonlySet<number>): ReadonlyMap<number, string> {
  const reader = new SharedStringsReader(wanted);
  scanXml(xml, spreadsheetNamespaces, reader);
  const missing = [...wanted].find((index) => !reader.strings.has(index));
  if (missing !== undefined) throw new FileError("damagedXml", `no shared string ${missing}`);
  return reader.strings;
}

class SharedStringsReader implements XmlHandler {
  readonly strings = new Map<number, string>();
  private depth = 0;
  private index = -1;
  private item: StringItem | null = null;

  constructor(private readonly wanted: ReadonlySet<number>) {}

  open(name: string, tag: XmlTag): void {
    this.depth += 1;
    if (this.depth > 2) this.item?.open(name, tag);
    else if (this.depth === 2 && name === "si") {
      this.index += 1;
      if (this.wanted.has(this.index)) this.item = new StringItem();
    }
  }

  text(text: XmlText): void {
    this.item?.text(text);
  }

  close(): void {
    if (this.depth > 2) this.item?.close();
    else if (this.item !== null) {
      this.strings.set(this.index, this.item.read());
      this.item = null;
    }
    this.depth -= 1;
  }
}
