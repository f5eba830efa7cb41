import type { Element } from "@xmldom/xmldom";
import { attribute, descendants } from "./fods-xml";

/** Lengths in millimetres. LibreOffice counts its header and footer among the printed area, above its margins. */
export interface JudgedPage {
  readonly width: number;
  readonly height: number;
  readonly orientation: string | undefined;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Pages in width and height the sheet is fitted to; undefined for as many as it takes. */
  readonly fitToWidth: number | undefined;
  readonly fitToHeight: number | undefined;
  /** "horizontal", "vertical", "both" or undefined. */
  readonly centering: string | undefined;
  /** The texts of header and footer with page numbers as LibreOffice wrote them. */
  readonly header: string;
  readonly footer: string;
  /** The first page's own header and footer; undefined when it has the others'. */
  readonly firstHeader: string | undefined;
}

export function readPage(root: Element, masterName: string): JudgedPage | undefined {
  const master = descendants(root, "style:master-page").find((page) => attribute(page, "style:name") === masterName);
  const layoutName = master && attribute(master, "style:page-layout-name");
  const layout = descendants(root, "style:page-layout").find((page) => attribute(page, "style:name") === layoutName);
  const properties = layout && descendants(layout, "style:page-layout-properties")[0];
  if (master === undefined || properties === undefined) return undefined;
  const length = (name: string) => millimetres(attribute(properties, name));
  return {
    width: length("fo:page-width"),
    height: length("fo:page-height"),
    orientation: attribute(properties, "style:print-orientation"),
    margins: {
      top: length("fo:margin-top"),
      bottom: length("fo:margin-bottom"),
      left: length("fo:margin-left"),
      right: length("fo:margin-right"),
    },
    fitToWidth: pages(attribute(properties, "style:scale-to-X")),
    fitToHeight: pages(attribute(properties, "style:scale-to-Y")),
    centering: attribute(properties, "style:table-centering"),
    header: textOf(master, "style:header") ?? "",
    footer: textOf(master, "style:footer") ?? "",
    firstHeader: textOf(master, "style:header-first"),
  };
}

function pages(value: string | undefined): number | undefined {
  return value === undefined || value === "0" ? undefined : Number(value);
}

function textOf(master: Element, name: string): string | undefined {
  const element = descendants(master, name)[0];
  return element === undefined || attribute(element, "style:display") === "false"
    ? undefined
    : (element.textContent ?? "").trim();
}

const MILLIMETRES: Readonly<Record<string, number>> = { cm: 10, mm: 1, in: 25.4, pt: 25.4 / 72 };

function millimetres(value = "0mm"): number {
  const [, number = "0", unit = "mm"] = /^([\d.-]+)(\w+)$/.exec(value) ?? [];
  return Math.round(Number(number) * (MILLIMETRES[unit] ?? 1) * 100) / 100;
}
