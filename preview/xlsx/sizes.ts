import type { LookJson } from "./univer-json";

/** Univer measures in pixels of 1/96 inch, a file its rows in points of 1/72 inch. */
const POINTS_PER_PIXEL = 0.75;

export function pixelsToPoints(pixels: number): number {
  return Math.round(pixels * POINTS_PER_PIXEL * 100) / 100;
}

export function pointsToPixels(points: number): number {
  return Math.round((points / POINTS_PER_PIXEL) * 100) / 100;
}

/** Digits of Times New Roman 11, the Normal font of every file written here, are this many pixels wide. */
const NORMAL_DIGIT = 7;

/**
 * A column's width attribute: pixels over digit width, the 5 pixels of padding included, in steps of 1/256
 * (ECMA-376 part 1, 18.3.1.13).
 */
export function pixelsToWidth(pixels: number): number {
  return Math.round((pixels / NORMAL_DIGIT) * 256) / 256;
}

/** Whole pixels, as Excel itself shows them. */
export function widthToPixels(width: number, digit: number): number {
  return Math.round(width * digit);
}

/** Advance of a digit over the font's size, from the fonts' own tables. */
const DIGIT_ADVANCE: Readonly<Record<string, number>> = {
  Calibri: 0.507,
  Arial: 0.556,
  "Times New Roman": 0.5,
  "Liberation Sans": 0.556,
  "Liberation Serif": 0.5,
  Tahoma: 0.546,
  Verdana: 0.636,
  Cambria: 0.554,
  "Segoe UI": 0.539,
};

/** Pixels of the widest digit of a file's Normal font; an unknown font counts as Calibri. */
export function digitWidth(normal: LookJson): number {
  const advance = DIGIT_ADVANCE[normal.ff ?? "Calibri"] ?? 0.507;
  return Math.max(1, Math.round(((normal.fs ?? 11) / POINTS_PER_PIXEL) * advance));
}
