import type { LookJson } from "./univer-json";
import type { Font } from "exceljs";
import { parseColor, renderColor } from "./color";
import type { Theme } from "./color";
import { child, flag, numberOf } from "./xml";
import type { XmlElement } from "./xml";

/** Univer's TextDecoration.DOUBLE and BaselineOffset. */
const DOUBLE = 10;
const SUBSCRIPT = 2;
const SUPERSCRIPT = 3;

export function renderFont(style: LookJson): Partial<Font> | undefined {
  const color = renderColor(style.cl);
  const font: Partial<Font> = {
    ...(style.ff != null && { name: style.ff }),
    ...(style.fs !== undefined && { size: style.fs }),
    ...(style.bl === 1 && { bold: true }),
    ...(style.it === 1 && { italic: true }),
    ...(style.ul?.s === 1 && { underline: style.ul.t === DOUBLE ? "double" : true }),
    ...(style.st?.s === 1 && { strike: true }),
    ...(style.va === SUBSCRIPT && { vertAlign: "subscript" }),
    ...(style.va === SUPERSCRIPT && { vertAlign: "superscript" }),
    ...(color && { color }),
  };
  return Object.keys(font).length === 0 ? undefined : font;
}

/** `<font>` of a cell or a conditional format, or `<rPr>` of a run, whose font name is called `rFont`. */
export function parseFont(element: XmlElement | undefined, theme: Theme): LookJson {
  const has = (name: string) => child(element, name) !== undefined && flag(child(element, name), "val", true);
  const name = (child(element, "name") ?? child(element, "rFont"))?.attributes["val"];
  const size = numberOf(child(element, "sz"), "val");
  const color = parseColor(child(element, "color"), theme);
  const baseline = { subscript: SUBSCRIPT, superscript: SUPERSCRIPT }[
    child(element, "vertAlign")?.attributes["val"] ?? ""
  ];
  return {
    ...(name !== undefined && { ff: name }),
    ...(size !== undefined && { fs: size }),
    ...(has("b") && { bl: 1 }),
    ...(has("i") && { it: 1 }),
    ...parseUnderline(child(element, "u")),
    ...(has("strike") && { st: { s: 1 } }),
    ...(baseline !== undefined && { va: baseline }),
    ...(color && { cl: color }),
  };
}

/** `<u/>` alone is a single line; the accounting kinds differ only in width. */
function parseUnderline(element: XmlElement | undefined): Pick<LookJson, "ul"> {
  const kind = element === undefined ? "none" : (element.attributes["val"] ?? "single");
  if (kind === "none") return {};
  return { ul: kind.startsWith("double") ? { s: 1, t: DOUBLE } : { s: 1 } };
}
