import type { LookJson } from "./univer-json";
import type { FillPattern } from "exceljs";
import { parseColor, renderColor } from "./color";
import type { Theme } from "./color";
import { child } from "./xml";
import type { XmlElement } from "./xml";

export function renderFill(style: LookJson): FillPattern | undefined {
  const color = renderColor(style.bg);
  return color && { type: "pattern", pattern: "solid", fgColor: color };
}

/** In a conditional format a solid fill is the *background* of a pattern (Excel writes and expects it so). */
export function renderConditionalFill(style: LookJson): FillPattern | undefined {
  const color = renderColor(style.bg);
  return color && { type: "pattern", pattern: "solid", fgColor: color, bgColor: color };
}

/** Solid fills exactly; of other patterns the colour that covers most, since Univer has only plain fills. */
export function parseFill(element: XmlElement | undefined, theme: Theme): LookJson {
  const pattern = child(element, "patternFill");
  const kind = pattern?.attributes["patternType"] ?? "none";
  if (pattern === undefined || kind === "none") return {};
  const mark = kind === "solid" ? child(pattern, "fgColor") : child(pattern, "bgColor");
  const color = parseColor(mark, theme);
  return color ? { bg: color } : {};
}

/** Conditional formats leave the pattern type out. */
export function parseConditionalFill(element: XmlElement | undefined, theme: Theme): LookJson {
  const pattern = child(element, "patternFill");
  const color = parseColor(child(pattern, "bgColor") ?? child(pattern, "fgColor"), theme);
  return color ? { bg: color } : {};
}

/** A gradient or a hatching that becomes plain. */
export function losesPattern(element: XmlElement | undefined): boolean {
  const kind = child(element, "patternFill")?.attributes["patternType"] ?? "none";
  return child(element, "gradientFill") !== undefined || !["none", "solid", "gray125"].includes(kind);
}
