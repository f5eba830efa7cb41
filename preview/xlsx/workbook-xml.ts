import type { BookDocument } from "../engine/document";
import { renderDefinedNames } from "./defined-names";
import type { StoredName } from "./defined-names";
import { renderStructureProtection } from "./protection";
import { childrenOf, child, numberOf, render, XML_HEAD } from "./xml";
import type { XmlElement } from "./xml";
import type { SheetExtras } from "../engine/document";

const NAMESPACES = {
  xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

type Visibility = SheetExtras["visibility"];
const STATES: Readonly<Record<Visibility, string | undefined>> = {
  Visible: undefined,
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

export function sheetRelationshipId(index: number): string {
  return `rId${index + 1}`;
}

/** The workbook part, its elements in the order the schema wants (ECMA-376 part 1, 18.2.27). */
export function renderWorkbook(document: BookDocument, names: readonly StoredName[]): string {
  const { snapshot, extras } = document;
  const sheets = snapshot.sheetOrder.map((id, index) =>
    render("sheet", {
      name: snapshot.sheets[id]?.name ?? id,
      sheetId: index + 1,
      state: STATES[visibilityOf(document, id)],
      "r:id": sheetRelationshipId(index),
    }),
  );
  return (
    XML_HEAD +
    render(
      "workbook",
      NAMESPACES,
      render("workbookPr", {}),
      renderStructureProtection(extras.structureProtected),
      render("bookViews", {}, render("workbookView", { activeTab: activeIndex(document) || undefined })),
      render("sheets", {}, ...sheets),
      renderDefinedNames(document, names),
      // The results in the cells are another program's; Excel shall not trust them.
      render("calcPr", { fullCalcOnLoad: true }),
    )
  );
}

function visibilityOf({ snapshot, extras }: BookDocument, id: string): Visibility {
  return extras.sheets[id]?.visibility ?? ((snapshot.sheets[id]?.hidden as number) === 1 ? "Hidden" : "Visible");
}

/** Excel refuses a file whose active tab is hidden. */
export function activeIndex(document: BookDocument): number {
  const order = document.snapshot.sheetOrder;
  const wished = order.indexOf(document.extras.activeSheetId ?? "");
  const visible = (index: number) => visibilityOf(document, order[index] ?? "") === "Visible";
  return wished >= 0 && visible(wished)
    ? wished
    : Math.max(
        0,
        order.findIndex((_, index) => visible(index)),
      );
}

export interface FileSheet {
  readonly name: string;
  readonly visibility: Visibility;
  readonly element: XmlElement;
}

export function parseSheets(workbook: XmlElement): readonly FileSheet[] {
  return childrenOf(child(workbook, "sheets"), "sheet").map((element) => {
    const state = element.attributes["state"];
    const visibility = state === "veryHidden" ? "VeryHidden" : state === "hidden" ? "Hidden" : "Visible";
    return { name: element.attributes["name"] ?? "", visibility, element };
  });
}

export function parseActiveIndex(workbook: XmlElement): number {
  return numberOf(child(child(workbook, "bookViews"), "workbookView"), "activeTab") ?? 0;
}
