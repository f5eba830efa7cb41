import type { XmlHandler, XmlTag, XmlText } from "./xml-scanner";
import { decodeXString } from "./x-string";

const outerBlank = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/**
 * Collects the text of one `<si>` or `<is>` from what it is told of the elements within: plain (`t`) or in runs (`r/t`),
 * without the phonetic hints (`rPh`) that stand beside them. White space at the ends counts only under xml:space.
 */
export class StringItem implements XmlHandler {
  private readonly path: string[] = [];
  private readonly pieces: string[] = [];
  private piece: string | null = null;
  private preservesSpace = false;

  /** The whole text, once the element has been closed. */
  read(): string {
    return decodeXString(this.pieces.join(""));
  }

  open(name: string, tag: XmlTag): void {
    this.path.push(name);
    if (name !== "t" || !this.isText()) return;
    this.piece = "";
    this.preservesSpace = tag.preservesSpace;
  }

  text(text: XmlText): void {
    if (this.piece !== null) this.piece += text.read();
  }

  close(): void {
    this.path.pop();
    if (this.piece === null) return;
    this.pieces.push(this.preservesSpace ? this.piece : this.piece.replaceAll(outerBlank, ""));
    this.piece = null;
  }

  private isText(): boolean {
    return this.path.length === 1 || (this.path.length === 2 && this.path[0] === "r");
  }
}
