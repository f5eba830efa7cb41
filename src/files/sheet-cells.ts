import type { Area } from "../sheets/sheet-spec";
import { parseCellValue, type CellValue } from "./cell-value";
import { FileError } from "./file-error";
import { spreadsheetNamespaces } from "./namespaces";
import { parseCellAddress } from "./reference";
import { StringItem } from "./string-item";
import { scanXml, type XmlHandler, type XmlTag, type XmlText } from "./xml-scanner";

export interface FileCell {
  readonly row: number;
  readonly column: number;
  /** For a formula: what the program that saved the file last calculated; stale or missing in some. */
  readonly value: CellValue;
  readonly hasFormula: boolean;
}

/** The cells of a worksheet part that stand in one of some areas and hold anything. Nothing is calculated. */
export function readSheetCells(xml: string, areas: readonly Area[]): readonly FileCell[] {
  const reader = new SheetReader(areas);
  scanXml(xml, spreadsheetNamespaces, reader);
  return reader.cells;
}

const cellPath = ["worksheet", "sheetData", "row", "c"] as const;
const columnsOfGrid = 0x4000;

class SheetReader implements XmlHandler {
  readonly cells: FileCell[] = [];
  private readonly seen = new Set<number>();
  private depth = 0;
  /** How many of the open elements, from the outermost on, are those of the cell's path. */
  private matched = 0;
  private row = -1;
  private column = -1;
  private content: CellContent | null = null;

  constructor(private readonly areas: readonly Area[]) {}

  open(name: string, tag: XmlTag): void {
    this.depth += 1;
    if (this.content !== null) this.content.open(name, tag);
    else if (this.matched === this.depth - 1 && name === cellPath[this.matched]) {
      this.matched = this.depth;
      if (name === "row") this.beginRow(tag);
      else if (name === "c") this.beginCell(tag);
    }
  }

  text(text: XmlText): void {
    this.content?.text(text);
  }

  close(): void {
    if (this.depth > cellPath.length) this.content?.close();
    if (this.depth === cellPath.length) this.endCell();
    if (this.matched === this.depth) this.matched -= 1;
    this.depth -= 1;
  }

  /** Rows and cells without an address follow the one before (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4). */
  private beginRow(tag: XmlTag): void {
    const written = tag.attribute("r");
    if (written !== undefined && !/^[1-9][0-9]{0,6}$/.test(written))
      throw new FileError("damagedXml", `row ${written}`);
    this.row = written === undefined ? this.row + 1 : Number(written) - 1;
    this.column = -1;
  }

  private beginCell(tag: XmlTag): void {
    const written = tag.attribute("r");
    const place = written === undefined ? { row: this.row, column: this.column + 1 } : parseCellAddress(written);
    if (place === null || place.row !== this.row) throw new FileError("damagedXml", `cell ${written}`);
    this.column = place.column;
    if (this.isWanted()) this.content = new CellContent(tag.attribute("t") ?? "n");
  }

  private isWanted(): boolean {
    const { row, column } = this;
    for (const area of this.areas) {
      const isInRows = row >= area.row && row < area.row + area.rowCount;
      if (isInRows && column >= area.column && column < area.column + area.columnCount) return true;
    }
    return false;
  }

  private endCell(): void {
    const { content, row, column } = this;
    if (content === null) return;
    this.content = null;
    // Programs differ in which of two cells with one address they show.
    const key = row * columnsOfGrid + column;
    if (this.seen.has(key)) throw new FileError("damagedXml", `two cells at row ${row + 1}, column ${column + 1}`);
    this.seen.add(key);
    const { hasFormula } = content;
    const value = content.read();
    if (value.kind !== "empty" || hasFormula) this.cells.push({ row, column, value, hasFormula });
  }
}

/** What stands between `<c>` and `</c>`: a formula, a value, or a text of its own. */
class CellContent implements XmlHandler {
  hasFormula = false;
  private depth = 0;
  private child = "";
  private written: string | null = null;
  private inline: StringItem | null = null;

  constructor(private readonly type: string) {}

  open(name: string, tag: XmlTag): void {
    this.depth += 1;
    if (this.depth > 1) {
      if (this.child === "is") this.inline?.open(name, tag);
      return;
    }
    this.child = name;
    if (name === "f") this.hasFormula = true;
    if (name !== "v" && name !== "is") return;
    if (this.written !== null || this.inline !== null) throw new FileError("damagedXml", "a cell with two values");
    if (name === "v") this.written = "";
    else this.inline = new StringItem();
  }

  text(text: XmlText): void {
    if (this.depth === 1 && this.child === "v") this.written += text.read();
    else if (this.depth > 1 && this.child === "is") this.inline?.text(text);
  }

  close(): void {
    if (this.depth > 1 && this.child === "is") this.inline?.close();
    this.depth -= 1;
  }

  read(): CellValue {
    if (this.inline !== null) return { kind: "text", text: this.inline.read() };
    return this.written === null ? { kind: "empty" } : parseCellValue(this.type, this.written);
  }
}
