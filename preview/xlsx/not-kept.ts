import type { Package, Relationship } from "./package";
import { child, childrenOf } from "./xml";
import type { XmlElement } from "./xml";

/** What a file may hold and this program cannot. The page has a Vietnamese word for each. */
export type NotKeptKind =
  | "Chart"
  | "Picture"
  | "Shape"
  | "Comment"
  | "Hyperlink"
  | "Table"
  | "PivotTable"
  | "AutoFilter"
  | "Outline"
  | "Slicer"
  | "Control"
  | "EmbeddedObject"
  | "BackgroundPicture"
  | "ChartSheet"
  | "Macro"
  | "ExternalLink"
  | "DataConnection"
  | "CustomXml"
  | "Extension"
  | "DataValidation"
  | "ConditionalFormat"
  | "FillPattern"
  | "DataTable"
  | "WorkbookPassword";

export interface NotKept {
  readonly kind: NotKeptKind;
  /** Name of the tab; undefined for the workbook. */
  readonly sheet?: string;
  readonly count: number;
}

/** Type of a worksheet's relationship -> what it stands for. Printer settings of one machine are no loss. */
const SHEET_RELATIONS: Readonly<Record<string, NotKeptKind>> = {
  comments: "Comment",
  threadedComment: "Comment",
  table: "Table",
  pivotTable: "PivotTable",
  slicer: "Slicer",
  timeline: "Slicer",
  ctrlProp: "Control",
  control: "Control",
  oleObject: "EmbeddedObject",
  package: "EmbeddedObject",
  image: "BackgroundPicture",
  queryTable: "DataConnection",
};

const WORKBOOK_RELATIONS: Readonly<Record<string, NotKeptKind>> = {
  vbaProject: "Macro",
  externalLink: "ExternalLink",
  connections: "DataConnection",
  customXml: "CustomXml",
  chartsheet: "ChartSheet",
  dialogsheet: "ChartSheet",
  xlMacrosheet: "Macro",
};

const DRAWN: Readonly<Record<string, NotKeptKind>> = { pic: "Picture", sp: "Shape", cxnSp: "Shape", grpSp: "Shape" };

export class NotKeptList {
  private readonly counts = new Map<string, NotKept>();

  add(kind: NotKeptKind, count: number, sheet?: string): void {
    if (count === 0) return;
    const key = JSON.stringify([kind, sheet]);
    const before = this.counts.get(key)?.count ?? 0;
    this.counts.set(key, { kind, count: before + count, ...(sheet !== undefined && { sheet }) });
  }

  get all(): readonly NotKept[] {
    return [...this.counts.values()];
  }
}

export function noteWorkbook(list: NotKeptList, parts: Package, workbookPath: string, workbook: XmlElement): void {
  for (const { type } of parts.relationships(workbookPath)) {
    const kind = WORKBOOK_RELATIONS[type];
    if (kind) list.add(kind, 1);
  }
  const protection = child(workbook, "workbookProtection")?.attributes ?? {};
  if (Object.keys(protection).some((name) => /password|hash/i.test(name))) list.add("WorkbookPassword", 1);
}

export function noteSheet(list: NotKeptList, parts: Package, path: string, worksheet: XmlElement, name: string): void {
  for (const relation of parts.relationships(path)) noteRelation(list, parts, relation, name);
  list.add("Hyperlink", childrenOf(child(worksheet, "hyperlinks"), "hyperlink").length, name);
  list.add("AutoFilter", childrenOf(worksheet, "autoFilter").length, name);
  list.add("Extension", extensions(worksheet).length, name);
  const tables = childrenOf(child(worksheet, "sheetData"), "row").flatMap((row) => row.children);
  list.add("DataTable", tables.filter((cell) => child(cell, "f")?.attributes["t"] === "dataTable").length, name);
}

/** Conditional formats and validations newer than 2007 and sparklines stand in extensions; empty ones hold nothing. */
function extensions(worksheet: XmlElement): readonly XmlElement[] {
  return childrenOf(child(worksheet, "extLst"), "ext")
    .flatMap((ext) => ext.children)
    .flatMap((group) => group.children);
}

function noteRelation(list: NotKeptList, parts: Package, relation: Relationship, name: string): void {
  const kind = SHEET_RELATIONS[relation.type];
  if (kind === "Comment") list.add(kind, countComments(parts, relation), name);
  else if (kind) list.add(kind, 1, name);
  if (relation.type === "drawing") noteDrawing(list, parts.xml(relation.target), name);
}

/** Threaded comments have a plain twin for older programs; counting that one is enough. */
function countComments(parts: Package, { type, target }: Relationship): number {
  return type === "comments" ? childrenOf(child(parts.xml(target), "commentList"), "comment").length : 0;
}

function noteDrawing(list: NotKeptList, drawing: XmlElement, name: string): void {
  for (const part of drawing.children.flatMap((anchor) => anchor.children)) {
    const kind = DRAWN[part.name];
    if (kind) list.add(kind, 1, name);
  }
}
