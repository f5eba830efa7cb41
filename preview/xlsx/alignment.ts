import type { StyleJson } from "./univer-json";
import type { Alignment } from "exceljs";
import { PIXELS_PER_INDENT } from "../engine/constants";
import type { CellExtras } from "../engine/document";
import { flag, numberOf } from "./xml";
import type { XmlElement } from "./xml";

/** Index = Univer's HorizontalAlign; 5 ("both") is its other word for justified. */
const HORIZONTAL: readonly (Alignment["horizontal"] | undefined)[] = [
  undefined,
  "left",
  "center",
  "right",
  "justify",
  "justify",
  "distributed",
];
/** Index = Univer's VerticalAlign. */
const VERTICAL: readonly (Alignment["vertical"] | undefined)[] = [undefined, "top", "middle", "bottom"];
/** Univer's WrapStrategy.WRAP; its OVERFLOW and CLIP are Excel's one "no wrap". */
const WRAP = 3;
const RIGHT_TO_LEFT = 2;
const STACKED = 255;

/** What Univer has no like of: its extras' word -> the file's. */
const FURTHER = { CenterAcrossSelection: "centerContinuous", Fill: "fill" } as const;

export function renderAlignment(style: StyleJson, extras: CellExtras): Partial<Alignment> | undefined {
  const horizontal = extras.horizontal ? FURTHER[extras.horizontal] : HORIZONTAL[style.ht ?? 0];
  const indent = extras.indent ?? 0;
  const vertical = VERTICAL[style.vt ?? 0];
  const rotation = renderRotation(style.tr);
  const alignment: Partial<Alignment> = {
    ...(horizontal && { horizontal }),
    // Bottom is what a file means when it says nothing.
    ...(vertical && vertical !== "bottom" && { vertical }),
    ...(style.tb === WRAP && { wrapText: true }),
    ...(indent > 0 && { indent }),
    ...(rotation !== undefined && { textRotation: rotation }),
    ...(style.td === RIGHT_TO_LEFT && { readingOrder: "rtl" }),
  };
  return Object.keys(alignment).length === 0 ? undefined : alignment;
}

/** Univer turns clockwise for positive degrees, Excel counter-clockwise. */
function renderRotation(rotation: StyleJson["tr"]): number | "vertical" | undefined {
  if (rotation == null) return undefined;
  if (rotation.v === 1) return "vertical";
  return rotation.a === 0 ? undefined : -rotation.a;
}

export function parseAlignment(element: XmlElement | undefined): StyleJson {
  const horizontal = HORIZONTAL.indexOf(element?.attributes["horizontal"] as Alignment["horizontal"]);
  const vertical = VERTICAL.indexOf(verticalOf(element?.attributes["vertical"]));
  return {
    ...(horizontal > 0 && { ht: horizontal }),
    ...(vertical > 0 && { vt: vertical }),
    ...(flag(element, "wrapText") && { tb: WRAP }),
    ...parseIndent(numberOf(element, "indent") ?? 0),
    ...parseRotation(numberOf(element, "textRotation") ?? 0),
    ...(element?.attributes["readingOrder"] === "2" && { td: RIGHT_TO_LEFT }),
  };
}

function verticalOf(value: string | undefined): Alignment["vertical"] | undefined {
  return value === "center" ? "middle" : (value as Alignment["vertical"] | undefined);
}

/** On the screen, as the host shows it; the level itself is in the extras. */
function parseIndent(level: number): StyleJson {
  return level > 0 ? { pd: { l: level * PIXELS_PER_INDENT } } : {};
}

/** 0 to 90 up, 91 to 180 down (90 less), 255 letters upon letters (ECMA-376 part 1, 18.8.1). */
function parseRotation(value: number): StyleJson {
  if (value === 0) return {};
  if (value === STACKED) return { tr: { a: 0, v: 1 } };
  return { tr: { a: value <= 90 ? -value : value - 90 } };
}

/** What Univer has no place for. */
export function parseAlignmentExtras(element: XmlElement | undefined): Pick<CellExtras, "indent" | "horizontal"> {
  const indent = numberOf(element, "indent") ?? 0;
  const words = Object.keys(FURTHER) as (keyof typeof FURTHER)[];
  const further = words.find((word) => FURTHER[word] === element?.attributes["horizontal"]);
  return { ...(indent > 0 && { indent }), ...(further && { horizontal: further }) };
}
