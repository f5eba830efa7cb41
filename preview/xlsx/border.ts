import type { Nullable } from "@univerjs/core";
import type { BorderJson, EdgeJson, LookJson } from "./univer-json";
import type { Border, Borders, BorderStyle } from "exceljs";
import { parseColor, renderColor } from "./color";
import type { Theme } from "./color";
import { child, flag } from "./xml";
import type { XmlElement } from "./xml";

/** Index = Univer's BorderStyleTypes. */
const STYLES: readonly (BorderStyle | undefined)[] = [
  undefined,
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
];
const SIDES = { t: "top", r: "right", b: "bottom", l: "left" } as const;
type Side = keyof typeof SIDES;
const SIDE_KEYS: readonly Side[] = ["t", "r", "b", "l"];

export function renderBorder(style: LookJson): Partial<Borders> | undefined {
  const border: Partial<Borders> = {};
  for (const side of SIDE_KEYS) {
    const edge = renderEdge(style.bd?.[side]);
    if (edge) border[SIDES[side]] = edge;
  }
  const down = renderEdge(style.bd?.tl_br);
  const up = renderEdge(style.bd?.bl_tr);
  const diagonal = down ?? up;
  if (diagonal) border.diagonal = { ...diagonal, up: up !== undefined, down: down !== undefined };
  return Object.keys(border).length === 0 ? undefined : border;
}

function renderEdge(edge: Nullable<EdgeJson>): Partial<Border> | undefined {
  const style = STYLES[edge?.s ?? 0];
  if (style === undefined) return undefined;
  return { style, color: renderColor(edge?.cl) ?? { argb: "FF000000" } };
}

export function parseBorder(element: XmlElement | undefined, theme: Theme): LookJson {
  const border: BorderJson = {};
  for (const side of SIDE_KEYS) {
    // Bidirectional producers say start and end.
    const names = { t: ["top"], r: ["right", "end"], b: ["bottom"], l: ["left", "start"] }[side];
    const edge = parseEdge(
      names.map((name) => child(element, name)).find((found) => found),
      theme,
    );
    if (edge) border[side] = edge;
  }
  const diagonal = parseEdge(child(element, "diagonal"), theme);
  if (diagonal && flag(element, "diagonalDown")) border.tl_br = diagonal;
  if (diagonal && flag(element, "diagonalUp")) border.bl_tr = diagonal;
  return Object.keys(border).length === 0 ? {} : { bd: border };
}

function parseEdge(element: XmlElement | undefined, theme: Theme): EdgeJson | undefined {
  const style = STYLES.indexOf(element?.attributes["style"] as BorderStyle);
  if (element === undefined || style < 1) return undefined;
  return { s: style, cl: parseColor(child(element, "color"), theme) ?? { rgb: "#000000" } };
}
