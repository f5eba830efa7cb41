import type { Element } from "@xmldom/xmldom";
import { millimetres, type BlockFacts } from "./form-facts";
import { element, elements, isOn, numberAt, officePackage } from "./package-xml";

export interface GridCell {
  readonly row: number;
  /** Points; undefined for a row that the program fits, beside and below the report. */
  readonly height: number | undefined;
  readonly text: string;
  readonly look: Look;
  readonly hasLineOnTop: boolean;
  /** Millimetres from the print area's left edge on paper, over all cells that were merged. */
  readonly left: number;
  readonly right: number;
}

export type Look = Pick<BlockFacts, "font" | "size" | "bold" | "italic" | "black" | "alignment">;

export interface Grid {
  readonly sheet: Element;
  /** What is printed, from left to right and top to bottom. */
  readonly cells: readonly GridCell[];
  /** Rows that begin a page. */
  readonly pageStarts: ReadonlySet<number>;
  /** Millimetres of the printed columns on paper. */
  readonly width: number;
}

/**
 * Excel and LibreOffice print a column of a file as wide as so many digits of the workbook's Normal font, here Times New
 * Roman 11, whose digits are half an em (on a screen they are rounded to 7 pixels, 5.25 points).
 */
const pointsOfDigit = 5.5;

type Part = (path: string) => Element;

/** The sheet `Báo cáo` of a saved workbook. */
export function reportGrid(xlsx: Uint8Array): Grid {
  const part = officePackage(xlsx);
  const sheet = part(sheetPath(part, "Báo cáo"));
  const texts = elements(part("xl/sharedStrings.xml"), "si").map(({ textContent }) => textContent ?? "");
  const styleOf = stylesOf(part("xl/styles.xml"));
  const edges = columnEdges(sheet).map(millimetres);
  const merged = elements(sheet, "mergeCell").map((merge) => merge.getAttribute("ref") ?? "");
  const printed = printedColumns(part);
  const isPrinted = (cell: Element) => columnOf((cell.getAttribute("r") ?? "").replace(/\d+/, "")) < printed;
  const cells = elements(sheet, "row").flatMap((row) =>
    elements(row, "c")
      .filter(isPrinted)
      .map((cell): GridCell => {
        const address = cell.getAttribute("r") ?? "";
        const area = merged.find((ref) => ref.startsWith(`${address}:`)) ?? `${address}:${address}`;
        const [first = 0, last = 0] = area.split(":").map((end) => columnOf(end.replace(/\d+/, "")));
        return {
          row: numberAt(row, "r"),
          height: row.getAttribute("ht") === null ? undefined : numberAt(row, "ht"),
          text: textIn(cell, texts),
          ...styleOf(numberAt(cell, "s")),
          left: edges[first] ?? 0,
          right: edges[last + 1] ?? 0,
        };
      }),
  );
  const pageStarts = new Set(elements(sheet, "brk").map((brk) => numberAt(brk, "id") + 1));
  return { sheet, cells, pageStarts, width: edges[printed] ?? 0 };
}

function sheetPath(part: Part, name: string): string {
  const sheets = elements(part("xl/workbook.xml"), "sheet");
  const id = sheets.find((sheet) => sheet.getAttribute("name") === name)?.getAttribute("r:id");
  const relations = elements(part("xl/_rels/workbook.xml.rels"), "Relationship");
  const target = relations.find((relation) => relation.getAttribute("Id") === id)?.getAttribute("Target") ?? "";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

function textIn(cell: Element, texts: readonly string[]): string {
  const value = element(cell, "v")?.textContent ?? "";
  return cell.getAttribute("t") === "s" ? (texts[Number(value)] ?? "") : value;
}

const alignments = { left: "left", center: "centre", justify: "justify" } as const;

function stylesOf(styles: Element): (style: number) => Pick<GridCell, "look" | "hasLineOnTop"> {
  const inGroup = (group: string, name: string) => elements(element(styles, group) ?? styles, name);
  const [fonts, borders, formats] = [inGroup("fonts", "font"), inGroup("borders", "border"), inGroup("cellXfs", "xf")];
  return (style) => {
    const format = formats[style];
    const font = fonts[numberAt(format, "fontId")];
    const horizontal = element(format, "alignment")?.getAttribute("horizontal") ?? "left";
    const look = {
      font: element(font, "name")?.getAttribute("val") ?? "",
      size: numberAt(element(font, "sz"), "val"),
      bold: isOn(font, "b"),
      italic: isOn(font, "i"),
      black: element(font, "color")?.getAttribute("rgb") === "FF000000",
      alignment: alignments[horizontal as keyof typeof alignments],
    };
    const top = element(borders[numberAt(format, "borderId")], "top");
    return { look, hasLineOnTop: (top?.getAttribute("style") ?? "") !== "" };
  };
}

/** Points from the first column's left edge to the left edge of each column, and to the last one's right. */
function columnEdges(sheet: Element): readonly number[] {
  const edges = [0];
  for (const column of elements(sheet, "col")) {
    for (let index = numberAt(column, "min"); index <= numberAt(column, "max"); index += 1) {
      edges.push((edges.at(-1) ?? 0) + numberAt(column, "width") * pointsOfDigit);
    }
  }
  return edges;
}

function printedColumns(part: Part): number {
  const names = elements(part("xl/workbook.xml"), "definedName");
  const report = names.find((name) => name.getAttribute("name") === "CCHC_BaoCao")?.textContent ?? "";
  return columnOf(/:\$([A-Z]+)/.exec(report)?.[1] ?? "") + 1;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
