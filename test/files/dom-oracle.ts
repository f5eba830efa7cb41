import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import type { Assessment } from "../../src/domain/assessment";
import { haTrung2023 as rubric } from "../../src/rubrics/ha-trung-2023";
import { readScorecard } from "../../src/sheets/read-scorecard";

/**
 * A second reader, as plain and slow as can be: it inflates everything, makes a DOM of each part and follows the standard
 * by its letter. What the product reads must be what this reads; nothing but the last step is shared.
 * @throws whatever is wrong with the file
 */
export function readByDom(bytes: Uint8Array): Assessment {
  const parts = unzipSync(bytes);
  const parse = (path: string): Document => {
    const part = parts[path];
    if (part === undefined) throw new Error(`no part ${path}`);
    return new DOMParser({ onError: refuse }).parseFromString(strFromU8(part), "text/xml");
  };
  const workbookPath = target(parse("_rels/.rels"), "", (each) => typeOf(each) === "officeDocument");
  const workbook = parse(workbookPath);
  const relationships = parse("xl/_rels/workbook.xml.rels");
  const strings = children(root(parse("xl/sharedStrings.xml")), "si").map(itemText);
  const { sheetName, firstRow, rowCount } = blockOf(workbook);
  const sheet = children(only(root(workbook), "sheets"), "sheet").find(
    (each) => each.getAttribute("name") === sheetName,
  );
  const path = target(relationships, "xl/", (each) => each.getAttribute("Id") === sheet?.getAttribute("r:id"));
  const cells = cellsOf(parse(path), strings);
  const block = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: 9 }, (__, column) => cells.get(`${firstRow + row},${column}`) ?? emptyCell),
  );
  const reading = readScorecard(rubric, {
    values: block.map((row) => row.map(({ value }) => value)),
    valueTypes: block.map((row) => row.map(({ type }) => type)),
  });
  if (!reading.ok) throw new Error("damaged");
  return reading.assessment;
}

interface OracleCell {
  readonly value: string | number | boolean;
  readonly type: string;
}

const emptyCell: OracleCell = { value: "", type: "Empty" };

function refuse(level: string, message: string): void {
  throw new Error(`${level}: ${message}`);
}

function root(document: Document): Element {
  if (document.documentElement === null) throw new Error("no root");
  return document.documentElement;
}

/** Child elements in the spreadsheet's (or the package's) namespaces. */
function children(parent: Element, name: string): readonly Element[] {
  return [...parent.childNodes].filter(
    (node): node is Element =>
      node.nodeType === 1 && (node as Element).localName === name && node.namespaceURI === parent.namespaceURI,
  );
}

function only(parent: Element, name: string): Element {
  const [found] = children(parent, name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

const typeOf = (relationship: Element): string => relationship.getAttribute("Type")?.split("/").at(-1) ?? "";

function target(document: Document, folder: string, isWanted: (each: Element) => boolean): string {
  const path = children(root(document), "Relationship").find(isWanted)?.getAttribute("Target") ?? "";
  return new URL(path, `http://x/${folder}`).pathname.slice(1);
}

function blockOf(workbook: Document) {
  const names = children(only(root(workbook), "definedNames"), "definedName");
  const formula =
    names.find((each) => each.getAttribute("name")?.toLowerCase() === "cchc_phieucham")?.textContent ?? "";
  const parts = /^'(.*)'!\$A\$(\d+):\$[A-Z]+\$(\d+)$/.exec(formula.trim());
  if (parts === null) throw new Error(`block ${formula}`);
  const firstRow = Number(parts[2]) - 1;
  return { sheetName: (parts[1] ?? "").replaceAll("''", "'"), firstRow, rowCount: Number(parts[3]) - firstRow };
}

function cellsOf(sheet: Document, strings: readonly string[]): ReadonlyMap<string, OracleCell> {
  const cells = new Map<string, OracleCell>();
  let row = -1;
  for (const data of children(root(sheet), "sheetData")) {
    for (const rowElement of children(data, "row")) {
      row = rowElement.hasAttribute("r") ? Number(rowElement.getAttribute("r")) - 1 : row + 1;
      let column = -1;
      for (const cell of children(rowElement, "c")) {
        column = cell.hasAttribute("r") ? columnOf(cell.getAttribute("r") ?? "") : column + 1;
        cells.set(`${row},${column}`, cellOf(cell, strings));
      }
    }
  }
  return cells;
}

function columnOf(address: string): number {
  const letters = address.replaceAll(/[^A-Za-z]/g, "").toUpperCase();
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(cell: Element, strings: readonly string[]): OracleCell {
  const type = cell.getAttribute("t") ?? "n";
  const [value] = children(cell, "v");
  const [inline] = children(cell, "is");
  const hasFormula = children(cell, "f").length > 0;
  if (inline !== undefined) return { value: itemText(inline), type: "String" };
  if (value === undefined) return hasFormula ? { value: "", type: "Error" } : emptyCell;
  return valueOf(type, value.textContent ?? "", strings, hasFormula);
}

function valueOf(type: string, text: string, strings: readonly string[], hasFormula: boolean): OracleCell {
  if (type === "s") return { value: strings[Number(text)] ?? "", type: "String" };
  if (type === "b") return { value: text.trim() === "1" || text.trim() === "true", type: "Boolean" };
  if (type === "e") return { value: text.trim(), type: "Error" };
  if (type !== "n") return { value: decoded(text), type: "String" };
  if (text.trim() === "") return hasFormula ? { value: "", type: "Error" } : emptyCell;
  return { value: Number(text), type: "Double" };
}

function itemText(item: Element): string {
  const runs = [...children(item, "t"), ...children(item, "r").flatMap((run) => children(run, "t"))];
  const ordered = [...item.getElementsByTagNameNS("*", "t")].filter((each) => runs.includes(each));
  return decoded(ordered.map(textOf).join(""));
}

function textOf(element: Element): string {
  const text = element.textContent ?? "";
  let holder: Element | null = element;
  while (holder !== null && !holder.hasAttribute("xml:space")) holder = holder.parentNode as Element | null;
  return holder?.getAttribute("xml:space") === "preserve" ? text : text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}

const decoded = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
