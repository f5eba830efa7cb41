import { DOMParser } from "@xmldom/xmldom";
import type { Document, Element } from "@xmldom/xmldom";
import { readCells } from "./fods-cells";
import type { JudgedCell } from "./fods-cells";
import { attribute, descendants } from "./fods-xml";
import { readPage } from "./fods-page";
import type { JudgedPage } from "./fods-page";

/** A workbook as LibreOffice understands it. */
export interface JudgedBook {
  /** In the order of the tabs, hidden ones included. */
  readonly sheets: readonly JudgedSheet[];
  /** What the workbook's names refer to, in LibreOffice's spelling: "$'Chấm điểm'.$C$7" or a formula. */
  readonly names: Readonly<Record<string, string>>;
  readonly validations: readonly JudgedValidation[];
}

export interface JudgedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** By address, "D3"; cells that are empty and without validation are left out. */
  readonly cells: ReadonlyMap<string, JudgedCell>;
  /** "'Chấm điểm'.A1:'Chấm điểm'.I52"; undefined when none is set. */
  readonly printRange: string | undefined;
  /** Rows that repeat on every page, zero-based: [first, last]; undefined without. */
  readonly repeatedRows: readonly [number, number] | undefined;
  readonly page: JudgedPage | undefined;
}

export interface JudgedValidation {
  readonly name: string;
  /** In OpenFormula, relative to `base`: "of:cell-content-is-decimal-number() and cell-content-is-between(0,[.$C2])". */
  readonly condition: string;
  readonly base: string;
  readonly allowEmpty: boolean;
  /** "stop", "warning" or "information". */
  readonly errorStyle: string | undefined;
  readonly errorTitle: string | undefined;
  readonly error: string | undefined;
}

/** Reads what `convert(…, "fods")` gave. */
export function readFods(bytes: Uint8Array): JudgedBook {
  const document: Document = new DOMParser().parseFromString(new TextDecoder().decode(bytes), "text/xml");
  const root = document.documentElement;
  if (root === null) throw new Error("LibreOffice wrote an empty document");
  const styles = new Map(
    descendants(root, "style:style").map((style) => [
      `${attribute(style, "style:family")} ${attribute(style, "style:name")}`,
      style,
    ]),
  );
  return {
    sheets: descendants(root, "table:table").map((table) => readSheet(root, table, styles)),
    names: readNames(root),
    validations: descendants(root, "table:content-validation").map(readValidation),
  };
}

function readSheet(root: Element, table: Element, styles: ReadonlyMap<string, Element>): JudgedSheet {
  const style = styles.get(`table ${attribute(table, "table:style-name")}`);
  const properties = style && descendants(style, "style:table-properties")[0];
  const { cells, repeatedRows } = readCells(table, styles);
  const master = style && attribute(style, "style:master-page-name");
  return {
    name: attribute(table, "table:name") ?? "",
    visible: (properties && attribute(properties, "table:display")) !== "false",
    protected: attribute(table, "table:protected") === "true",
    cells,
    printRange: attribute(table, "table:print-ranges"),
    repeatedRows,
    page: master === undefined ? undefined : readPage(root, master),
  };
}

function readNames(root: Element): Record<string, string> {
  const workbookWide = (element: Element) => element.parentNode?.parentNode?.nodeName === "office:spreadsheet";
  const ranges = descendants(root, "table:named-range").map(
    (name) => [name, attribute(name, "table:cell-range-address")] as const,
  );
  const formulas = descendants(root, "table:named-expression").map(
    (name) => [name, attribute(name, "table:expression")] as const,
  );
  return Object.fromEntries(
    [...ranges, ...formulas]
      .filter(([name]) => workbookWide(name))
      .map(([name, target]) => [attribute(name, "table:name") ?? "", target ?? ""]),
  );
}

function readValidation(element: Element): JudgedValidation {
  const error = descendants(element, "table:error-message")[0];
  return {
    name: attribute(element, "table:name") ?? "",
    condition: attribute(element, "table:condition") ?? "",
    base: attribute(element, "table:base-cell-address") ?? "",
    allowEmpty: attribute(element, "table:allow-empty-cell") !== "false",
    errorStyle: error && attribute(error, "table:message-type"),
    errorTitle: error && attribute(error, "table:title"),
    error: error?.textContent?.trim(),
  };
}
