import type { ChartFont } from "../engine/chart";
import { child, numberOf, render } from "./xml";
import type { XmlElement } from "./xml";

/** DrawingML counts a font's size in hundredths of a point (ECMA-376 part 1, 20.1.10.72). */
const SIZE_UNITS = 100;

/** The properties of a run of text, under the name its place wants ("a:defRPr", "a:rPr"). */
export function renderRunProperties(name: string, font: ChartFont): string {
  const { size, bold, italic, color, name: face } = font;
  return render(
    name,
    { sz: size === undefined ? undefined : Math.round(size * SIZE_UNITS), b: bold, i: italic },
    color === undefined ? "" : solidFill(color),
    face === undefined ? "" : render("a:latin", { typeface: face }),
  );
}

/** The font of texts that stand nowhere in the file, such as labels; nothing when the font says nothing. */
export function renderTextProperties(font: ChartFont): string {
  if (Object.keys(font).length === 0) return "";
  const paragraph = render("a:p", {}, render("a:pPr", {}, renderRunProperties("a:defRPr", font)), END);
  return render("c:txPr", {}, render("a:bodyPr", {}), render("a:lstStyle", {}), paragraph);
}

const END = render("a:endParaRPr", { lang: "en-US" });

export function solidFill(color: string): string {
  return render("a:solidFill", {}, render("a:srgbClr", { val: color.slice(1) }));
}

/** @param text the element that holds paragraphs: `c:txPr` or `c:rich` */
export function parseFont(text: XmlElement | undefined): ChartFont {
  const properties = child(child(child(text, "p"), "pPr"), "defRPr");
  const size = numberOf(properties, "sz");
  const [bold, italic] = [switchOf(properties, "b"), switchOf(properties, "i")];
  const color = parseSolidFill(properties);
  const name = child(properties, "latin")?.attributes["typeface"];
  return {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size: size / SIZE_UNITS }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(color !== null && { color }),
  };
}

function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const value = element?.attributes[name];
  return value === undefined ? undefined : value === "1" || value === "true";
}

/** Colours of the theme are the program's choice here. */
export function parseSolidFill(element: XmlElement | undefined): string | null {
  const hex = child(child(element, "solidFill"), "srgbClr")?.attributes["val"];
  return hex === undefined ? null : `#${hex.toUpperCase()}`;
}
