import type { Nullable } from "@univerjs/core";
import type { ColorJson } from "./univer-json";
import type { Color } from "exceljs";
import { child, numberOf } from "./xml";
import type { XmlElement } from "./xml";

/** The twelve colours of a workbook's theme in the order `theme="n"` counts them, as "RRGGBB". */
export type Theme = readonly string[];

/** ExcelJS writes Office's own theme; files without a theme part are read by it too. */
const OFFICE_THEME: Theme = [
  ...["FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D"],
  ...["9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080"],
];

/** `theme="0"` is light 1 though dark 1 stands first in the part (Office swaps the two pairs). */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The default palette of ECMA-376 part 1, 18.8.27; 64 is the system's text colour, 65 its background. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
  "000000 FFFFFF"
).split(" ");

export function parseTheme(root: XmlElement | undefined): Theme {
  const scheme = child(child(root, "themeElements"), "clrScheme");
  if (scheme === undefined) return OFFICE_THEME;
  return THEME_ORDER.map((name, index) => {
    const color = child(scheme, name)?.children[0];
    return color?.attributes["lastClr"] ?? color?.attributes["val"] ?? OFFICE_THEME[index] ?? "000000";
  });
}

/** "#rgb", "#rrggbb" or "rgb(r, g, b)" of Univer -> what ExcelJS writes; undefined for no colour. */
export function renderColor(color: Nullable<ColorJson>): Partial<Color> | undefined {
  const hex = color?.rgb == null ? undefined : hexOf(color.rgb);
  return hex === undefined ? undefined : { argb: `FF${hex}` };
}

/** "RRGGBB" of any colour Univer holds; undefined when it is none (transparent, "unset"). */
export function hexOf(text: string): string | undefined {
  const functional = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+))?\s*\)$/.exec(text);
  if (functional !== null) {
    if (functional[4] !== undefined && Number(functional[4]) === 0) return undefined;
    return functional
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase();
  }
  const short = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short !== null)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")
      .toUpperCase();
  return /^#?([0-9a-f]{6})$/i.exec(text)?.[1]?.toUpperCase();
}

/** `<color rgb|theme+tint|indexed/>` as "#RRGGBB"; undefined for `auto` and for no element. */
export function parseColor(element: XmlElement | undefined, theme: Theme): ColorJson | undefined {
  const base = baseColor(element, theme);
  if (base === undefined) return undefined;
  return { rgb: `#${tinted(base.slice(-6).toUpperCase(), numberOf(element, "tint") ?? 0)}` };
}

function baseColor(element: XmlElement | undefined, theme: Theme): string | undefined {
  const rgb = element?.attributes["rgb"];
  if (rgb !== undefined) return /^[0-9a-f]{6,8}$/i.test(rgb) ? rgb : undefined;
  const themed = numberOf(element, "theme");
  if (themed !== undefined) return theme[themed];
  const indexed = numberOf(element, "indexed");
  return indexed === undefined ? undefined : INDEXED[indexed];
}

/**
 * Lightens (tint > 0) or darkens (tint < 0) as ECMA-376 part 1, 18.8.19 says: on the luminance of HSL. Moving the
 * luminance L to L' with hue and saturation kept is linear in each channel, so no conversion to HSL is needed when
 * saturation is carried along with the chroma.
 */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const from = (high + low) / 2;
  const to = tint < 0 ? from * (1 + tint) : from * (1 - tint) + tint;
  const room = (lightness: number) => 1 - Math.abs(2 * lightness - 1);
  const scale = room(from) === 0 ? 0 : room(to) / room(from);
  return channels
    .map((channel) => Math.round(255 * Math.min(1, Math.max(0, to + (channel - from) * scale))))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
