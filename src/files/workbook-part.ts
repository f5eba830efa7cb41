import { FileError } from "./file-error";
import { relationshipNamespaces, spreadsheetNamespaces } from "./namespaces";
import { scanXml, type XmlTag, type XmlText } from "./xml-scanner";

export interface SheetEntry {
  readonly name: string;
  readonly relationshipId: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  /** Formulas of the names that belong to the whole workbook, without "=", by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
}

/** Sheets and defined names out of `workbook.xml`; names of a single sheet (copies that Excel makes) are left out. */
export function readWorkbookPart(xml: string): WorkbookPart {
  const reader = new WorkbookPartReader();
  scanXml(xml, spreadsheetNamespaces, reader);
  return reader;
}

class WorkbookPartReader implements WorkbookPart {
  readonly sheets: SheetEntry[] = [];
  readonly names = new Map<string, string>();
  private readonly path: string[] = [];
  private nameBeingRead: string | null = null;
  private formula = "";

  open(element: string, tag: XmlTag): void {
    this.path.push(element);
    const path = this.path.join("/");
    if (path === "workbook/sheets/sheet") this.sheets.push(sheetOf(tag));
    if (path === "workbook/definedNames/definedName") this.beginName(tag);
  }

  text(text: XmlText): void {
    if (this.nameBeingRead !== null) this.formula += text.read();
  }

  close(element: string): void {
    this.path.pop();
    if (element !== "definedName" || this.nameBeingRead === null) return;
    if (this.names.has(this.nameBeingRead)) throw new FileError("damagedScorecard", `two names ${this.nameBeingRead}`);
    this.names.set(this.nameBeingRead, this.formula.trim());
    this.nameBeingRead = null;
  }

  private beginName(tag: XmlTag): void {
    if (tag.attribute("localSheetId") !== undefined) return;
    this.nameBeingRead = tag.attribute("name")?.toLowerCase() ?? "";
    this.formula = "";
  }
}

function sheetOf(tag: XmlTag): SheetEntry {
  const relationshipId = tag.attributeIn(relationshipNamespaces, "id");
  if (relationshipId === undefined) throw new FileError("wrongRelationships", "a sheet without relationship");
  return { name: tag.attribute("name") ?? "", relationshipId };
}
