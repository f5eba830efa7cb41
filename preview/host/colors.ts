import { invalidArgument } from "./excel-error";
import type { Json } from "./protocol";

/** HTML's colour names that Excel's samples use; every other name is refused, not guessed. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  pink: "#FFC0CB",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  darkgray: "#A9A9A9",
  silver: "#C0C0C0",
  brown: "#A52A2A",
  cyan: "#00FFFF",
  aqua: "#00FFFF",
  magenta: "#FF00FF",
  fuchsia: "#FF00FF",
  navy: "#000080",
  teal: "#008080",
  maroon: "#800000",
  olive: "#808000",
  gold: "#FFD700",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
  darkblue: "#00008B",
  darkgreen: "#006400",
  darkred: "#8B0000",
  coral: "#FF7F50",
  tomato: "#FF6347",
  violet: "#EE82EE",
  indigo: "#4B0082",
  beige: "#F5F5DC",
  khaki: "#F0E68C",
  turquoise: "#40E0D0",
  skyblue: "#87CEEB",
  steelblue: "#4682B4",
  royalblue: "#4169E1",
  salmon: "#FA8072",
  crimson: "#DC143C",
  lavender: "#E6E6FA",
};

/** "#RRGGBB", "RRGGBB" or an HTML name, as "#RRGGBB" in capitals; anything else is InvalidArgument. */
export function readColor(value: Json, where: string): string {
  if (typeof value === "string") {
    const hex = /^#?([0-9a-f]{6})$/i.exec(value);
    if (hex?.[1]) return `#${hex[1].toUpperCase()}`;
    const named = NAMED[value.toLowerCase()];
    if (named !== undefined) return named;
  }
  throw invalidArgument(`${where}: ${JSON.stringify(value)} is no colour.`);
}

/** Univer keeps "#rrggbb" or "rgb(r,g,b)". */
export function writtenColor(rgb: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb);
  if (!parts) return rgb.toUpperCase();
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
