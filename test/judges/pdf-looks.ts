import { pdfTool } from "./pdf";

/** A piece of text of one look, as `pdftohtml -xml` gives it. */
export interface PdfPiece {
  readonly page: number;
  readonly text: string;
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A horizontal line that was drawn; points from the page's upper left corner. */
export interface PdfRule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Poppler's greatest: sizes then come in thirds of a point. */
const zoom = 3;

/** The texts of all pages with their fonts; pages count from 1. */
export async function pdfPieces(pdf: Uint8Array): Promise<readonly PdfPiece[]> {
  const xml = await pdfTool(pdf, "pdftohtml", (file) => ["-xml", "-i", "-stdout", "-zoom", String(zoom), file]);
  const fonts = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)" family="(?:\w+\+)?(.*?)" color="(.*?)"\/>/g)].map(
      ([, id = "", size, font = "", color = ""]) => [id, { size: Number(size) / zoom, font, color }] as const,
    ),
  );
  return [...xml.matchAll(/<page number="(\d+)"[\s\S]*?<\/page>/g)].flatMap(([inside, page]) =>
    [...inside.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g)].map(([, id = "", html = ""]) => {
      const font = fonts.get(id);
      if (!font) throw new Error(`pdftohtml names no font ${id}`);
      return {
        page: Number(page),
        ...font,
        bold: html.includes("<b>"),
        italic: html.includes("<i>"),
        text: plain(html),
      };
    }),
  );
}

const plain = (html: string): string =>
  html
    .replace(/<\/?[bi]>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** The lines drawn straight across on a page, each once, from top to bottom. */
export async function pdfRules(pdf: Uint8Array, page: number): Promise<readonly PdfRule[]> {
  const number = String(page);
  const svg = await pdfTool(pdf, "pdftocairo", (file) => ["-svg", "-f", number, "-l", number, file, "-"]);
  const path =
    /<path style="fill:none;[^"]*" d="M ([\d.]+) ([\d.]+) L ([\d.]+) ([\d.]+) " transform="matrix\(([\d.]+),0,0,-([\d.]+),0,([\d.]+)\)"/g;
  const rules = [...svg.matchAll(path)].flatMap((found) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, scaleX = 1, scaleY = 1, height = 0] = found.slice(1).map(Number);
    return y1 === y2 ? [{ left: x1 * scaleX, right: x2 * scaleX, top: height - y1 * scaleY }] : [];
  });
  const unique = new Map(rules.map((rule) => [JSON.stringify(rule), rule]));
  return [...unique.values()].sort((a, b) => a.top - b.top);
}
