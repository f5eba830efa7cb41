import {
  BaselineOffset,
  BooleanNumber,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { IStyleData } from "@univerjs/core";
import { PIXELS_PER_INDENT } from "../../engine/constants";
import type { CellExtras } from "../../engine/document";
import type { StylePatch } from "../../engine/styles";
import { asBoolean, asNumber, asText, oneOf } from "../call-arguments";
import { readColor, writtenColor } from "../colors";
import { apiNotFound, invalidArgument } from "../excel-error";
import type { Json } from "../protocol";

/** What one assignment does to a cell. */
export interface CellChange {
  readonly style?: StylePatch;
  readonly extras?: { readonly [K in keyof CellExtras]: CellExtras[K] | undefined };
}

/** One property of a cell's format: how it is read from what the cell holds, and what setting it changes. */
export interface CellProperty {
  read(style: IStyleData, extras: CellExtras): Json;
  write(value: Json, where: string): CellChange;
}

export type PropertyTable = Readonly<Record<string, CellProperty>>;

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const BLACK = "#000000";
const WHITE = "#FFFFFF";

const UNDERLINES = ["None", "Single", "Double"] as const;

export const fontProperties: PropertyTable = {
  Name: {
    read: (style) => style.ff ?? "",
    write: (value, where) => ({ style: { ff: asText(value, where) } }),
  },
  Size: {
    read: (style) => style.fs ?? null,
    write: (value, where) => {
      const size = asNumber(value, where);
      if (size < 1 || size > 409) throw invalidArgument(`${where}: a font has 1 to 409 points.`);
      return { style: { fs: size } };
    },
  },
  Bold: {
    read: (style) => style.bl === BooleanNumber.TRUE,
    write: (value, where) => ({ style: { bl: flag(asBoolean(value, where)) } }),
  },
  Italic: {
    read: (style) => style.it === BooleanNumber.TRUE,
    write: (value, where) => ({ style: { it: flag(asBoolean(value, where)) } }),
  },
  Underline: {
    read: ({ ul }) => (!ul?.s ? "None" : ul.t === TextDecoration.DOUBLE ? "Double" : "Single"),
    write: (value, where) => {
      const kind = oneOf(value, UNDERLINES, where);
      if (kind === "None") return { style: { ul: null } };
      return {
        style: { ul: { s: BooleanNumber.TRUE, t: kind === "Double" ? TextDecoration.DOUBLE : TextDecoration.SINGLE } },
      };
    },
  },
  Strikethrough: {
    read: (style) => style.st?.s === BooleanNumber.TRUE,
    write: (value, where) => ({ style: { st: asBoolean(value, where) ? { s: BooleanNumber.TRUE } : null } }),
  },
  Subscript: baseline(BaselineOffset.SUBSCRIPT),
  Superscript: baseline(BaselineOffset.SUPERSCRIPT),
  Color: {
    read: (style) => (style.cl?.rgb ? writtenColor(style.cl.rgb) : BLACK),
    write: (value, where) => ({ style: { cl: { rgb: readColor(value, where) } } }),
  },
};

function baseline(offset: BaselineOffset): CellProperty {
  return {
    read: (style) => style.va === offset,
    write: (value, where) => ({ style: { va: asBoolean(value, where) ? offset : null } }),
  };
}

export const fillProperties: PropertyTable = {
  // Excel answers white for a cell without fill.
  Color: {
    read: (style) => (style.bg?.rgb ? writtenColor(style.bg.rgb) : WHITE),
    write: (value, where) => ({ style: { bg: value === "" ? null : { rgb: readColor(value, where) } } }),
  },
};

export const protectionProperties: PropertyTable = {
  Locked: {
    read: (_style, extras) => extras.unlocked !== true,
    write: (value, where) => ({ extras: { unlocked: asBoolean(value, where) ? undefined : true } }),
  },
  FormulaHidden: {
    read: (_style, extras) => extras.formulaHidden === true,
    write: (value, where) => ({ extras: { formulaHidden: asBoolean(value, where) ? true : undefined } }),
  },
};

const HORIZONTAL = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
} as const;
const HORIZONTAL_WORDS = Object.keys(HORIZONTAL) as (keyof typeof HORIZONTAL)[];

const VERTICAL = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;

const MAX_INDENT = 250;

export const alignmentProperties: PropertyTable = {
  HorizontalAlignment: {
    read: (style, extras) => extras.horizontal ?? HORIZONTAL_WORDS.find((word) => HORIZONTAL[word] === (style.ht ?? 0)),
    write: (value, where) => {
      const word = oneOf(value, HORIZONTAL_WORDS, where);
      const special = word === "CenterAcrossSelection" || word === "Fill" ? word : undefined;
      return { style: { ht: word === "General" ? null : HORIZONTAL[word] }, extras: { horizontal: special } };
    },
  },
  VerticalAlignment: {
    read: (style) => (style.vt === VerticalAlign.TOP ? "Top" : style.vt === VerticalAlign.MIDDLE ? "Center" : "Bottom"),
    write: (value, where) => {
      const word = oneOf(value, ["Top", "Center", "Bottom", "Justify", "Distributed"], where);
      if (word === "Justify" || word === "Distributed") throw apiNotFound(`${where} = "${word}"`);
      return { style: { vt: VERTICAL[word] } };
    },
  },
  WrapText: {
    read: (style) => style.tb === WrapStrategy.WRAP,
    write: (value, where) => ({ style: { tb: asBoolean(value, where) ? WrapStrategy.WRAP : null } }),
  },
  IndentLevel: {
    read: (_style, extras) => extras.indent ?? 0,
    write: (value, where) => {
      const level = asNumber(value, where);
      if (!Number.isInteger(level) || level < 0 || level > MAX_INDENT) {
        throw invalidArgument(`${where}: an indent is a whole number from 0 to ${MAX_INDENT}.`);
      }
      return {
        style: { pd: level === 0 ? null : { l: level * PIXELS_PER_INDENT } },
        extras: { indent: level === 0 ? undefined : level },
      };
    },
  },
  TextOrientation: {
    read: ({ tr }) => (tr?.v === BooleanNumber.TRUE ? 180 : -(tr?.a ?? 0) || 0),
    write: (value, where) => {
      const angle = asNumber(value, where);
      if (angle !== 180 && (!Number.isInteger(angle) || Math.abs(angle) > 90)) {
        throw invalidArgument(`${where}: an angle is a whole number from -90 to 90, or 180 for stacked letters.`);
      }
      if (angle === 0) return { style: { tr: null } };
      return { style: { tr: angle === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -angle } } };
    },
  },
};
