import type { Element } from "@xmldom/xmldom";
import { attribute, childElements, descendants } from "./fods-xml";

export interface JudgedCell {
  /** The calculated value; null for an empty cell. Dates are their ISO text. */
  readonly value: number | string | boolean | null;
  /** As it is shown, in the locale. */
  readonly text: string;
  /** In OpenFormula: "of:=SUM([.C3:.C4])". */
  readonly formula: string | undefined;
  /** Name of the validation that watches the cell. */
  readonly validation: string | undefined;
  readonly locked: boolean;
}

/** Runs of equal rows and cells longer than this are the empty rest of the sheet. */
const LONGEST_RUN = 2000;

interface Place {
  row: number;
  readonly cells: Map<string, JudgedCell>;
  repeatedRows: readonly [number, number] | undefined;
}

type Styles = ReadonlyMap<string, Element>;

export function readCells(table: Element, styles: Styles): Pick<Place, "cells" | "repeatedRows"> {
  const place: Place = { row: 0, cells: new Map(), repeatedRows: undefined };
  readRows(table, place, styles);
  return place;
}

/** Rows stand directly in the table, or in groups: header rows (repeated on every page) and outlines. */
function readRows(parent: Element, place: Place, styles: Styles): void {
  for (const element of childElements(parent)) {
    if (element.nodeName === "table:table-row") {
      readRow(element, place, styles);
    } else if (element.nodeName === "table:table-header-rows") {
      const first = place.row;
      readRows(element, place, styles);
      place.repeatedRows = [first, place.row - 1];
    } else if (element.nodeName === "table:table-row-group" || element.nodeName === "table:table-rows") {
      readRows(element, place, styles);
    }
  }
}

function readRow(row: Element, place: Place, styles: Styles): void {
  const rows = Number(attribute(row, "table:number-rows-repeated") ?? 1);
  let column = 0;
  for (const element of childElements(row)) {
    const columns = Number(attribute(element, "table:number-columns-repeated") ?? 1);
    const cell = readCell(element, styles);
    if (cell && rows < LONGEST_RUN && columns < LONGEST_RUN) {
      for (let down = 0; down < rows; down += 1) {
        for (let right = 0; right < columns; right += 1)
          place.cells.set(address(place.row + down, column + right), cell);
      }
    }
    column += columns;
  }
  place.row += rows;
}

function readCell(element: Element, styles: Styles): JudgedCell | undefined {
  const validation = attribute(element, "table:content-validation-name");
  const formula = attribute(element, "table:formula");
  const text = descendants(element, "text:p")
    .map((paragraph) => paragraph.textContent ?? "")
    .join("\n");
  const value = readValue(element, text, formula !== undefined);
  const styleName = attribute(element, "table:style-name");
  if (value === null && formula === undefined && validation === undefined && styleName === undefined) return undefined;
  return { value, text, formula, validation, locked: isLocked(styleName, styles) };
}

function readValue(element: Element, text: string, hasFormula: boolean): JudgedCell["value"] {
  const type = attribute(element, "office:value-type");
  if (type === undefined) return hasFormula ? "" : null;
  if (type === "boolean") return attribute(element, "office:boolean-value") === "true";
  if (type === "date") return attribute(element, "office:date-value") ?? null;
  if (type === "time") return attribute(element, "office:time-value") ?? null;
  if (type === "string") return attribute(element, "office:string-value") ?? text;
  return Number(attribute(element, "office:value"));
}

/** Cells are locked unless their style, or a style it builds on, says otherwise. */
function isLocked(styleName: string | undefined, styles: Styles): boolean {
  const style = styles.get(`table-cell ${styleName ?? "Default"}`);
  if (style === undefined) return true;
  const properties = descendants(style, "style:table-cell-properties")[0];
  const protect = properties && attribute(properties, "style:cell-protect");
  if (protect !== undefined)
    return protect.split(" ").some((word) => word === "protected" || word === "hidden-and-protected");
  const parent = attribute(style, "style:parent-style-name");
  return parent === undefined ? true : isLocked(parent, styles);
}

function address(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
