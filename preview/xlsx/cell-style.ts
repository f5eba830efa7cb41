import type { LookJson, StyleJson } from "./univer-json";
import type { Style } from "exceljs";
import type { CellExtras } from "../engine/document";
import { parseAlignment, parseAlignmentExtras, renderAlignment } from "./alignment";
import { parseBorder, renderBorder } from "./border";
import type { Theme } from "./color";
import { losesPattern, parseConditionalFill, parseFill, renderConditionalFill, renderFill } from "./fill";
import { parseFont, renderFont } from "./font";
import { numberFormatOf } from "./number-format";
import { child, flag, numberOf } from "./xml";
import type { XmlElement } from "./xml";

/** One entry of the file's cell formats. `extras` is what Univer's style has no place for. */
export interface CellFormat {
  readonly style: StyleJson;
  readonly extras: CellExtras;
  readonly losesPattern: boolean;
}

export interface StyleTable {
  /** By the number in a cell's `s`. */
  readonly formats: readonly CellFormat[];
  /** By the number in a rule's `dxfId`. */
  readonly conditional: readonly LookJson[];
  /** The font of style "Normal": column widths count in its digits. */
  readonly normalFont: LookJson;
}

export function renderCellStyle(style: StyleJson, extras: CellExtras): Partial<Style> {
  const font = renderFont(style);
  const fill = renderFill(style);
  const border = renderBorder(style);
  const alignment = renderAlignment(style, extras);
  return {
    ...(font && { font }),
    ...(fill && { fill }),
    ...(border && { border }),
    ...(alignment && { alignment }),
    ...(style.n?.pattern != null && { numFmt: style.n.pattern }),
    ...((extras.unlocked || extras.formulaHidden) && {
      protection: { locked: extras.unlocked !== true, hidden: extras.formulaHidden === true },
    }),
  };
}

export function renderConditionalStyle(style: LookJson): Partial<Style> {
  const font = renderFont(style);
  const fill = renderConditionalFill(style);
  const border = renderBorder(style);
  return { ...(font && { font }), ...(fill && { fill }), ...(border && { border }) };
}

/** @param root `styleSheet`; undefined when the file has no styles at all */
export function parseStyleTable(root: XmlElement | undefined, theme: Theme): StyleTable {
  const fonts = list(root, "fonts").map((font) => parseFont(font, theme));
  const own = new Map(
    list(root, "numFmts").map((format) => [numberOf(format, "numFmtId") ?? 0, format.attributes["formatCode"] ?? ""]),
  );
  const parts: FormatParts = {
    fonts,
    fills: list(root, "fills"),
    borders: list(root, "borders"),
    theme,
    format: (id) => numberFormatOf(id, own),
  };
  return {
    formats: list(root, "cellXfs").map((xf) => parseFormat(xf, parts)),
    conditional: list(root, "dxfs").map((dxf) => parseConditional(dxf, theme)),
    normalFont: withoutBlack(fonts[numberOf(list(root, "cellStyleXfs")[0], "fontId") ?? 0] ?? {}),
  };
}

/** Black is what a cell's text has anyway; files say it in each font, as a theme's colour. */
function withoutBlack({ cl, ...font }: LookJson): LookJson {
  return cl == null || cl.rgb === "#000000" ? font : { ...font, cl };
}

interface FormatParts {
  readonly fonts: readonly LookJson[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  readonly theme: Theme;
  readonly format: (id: number) => string | undefined;
}

function list(root: XmlElement | undefined, name: string): readonly XmlElement[] {
  return child(root, name)?.children ?? [];
}

function parseFormat(xf: XmlElement, parts: FormatParts): CellFormat {
  const fill = parts.fills[numberOf(xf, "fillId") ?? 0];
  const alignment = child(xf, "alignment");
  const pattern = parts.format(numberOf(xf, "numFmtId") ?? 0);
  return {
    style: {
      ...withoutBlack(parts.fonts[numberOf(xf, "fontId") ?? 0] ?? {}),
      ...parseFill(fill, parts.theme),
      ...parseBorder(parts.borders[numberOf(xf, "borderId") ?? 0], parts.theme),
      ...parseAlignment(alignment),
      ...(pattern !== undefined && { n: { pattern } }),
    },
    extras: parseExtras(xf, alignment),
    losesPattern: losesPattern(fill),
  };
}

function parseExtras(xf: XmlElement, alignment: XmlElement | undefined): CellExtras {
  const protection = child(xf, "protection");
  return {
    ...(!flag(protection, "locked", true) && { unlocked: true }),
    ...(flag(protection, "hidden") && { formulaHidden: true }),
    ...parseAlignmentExtras(alignment),
    ...(flag(xf, "quotePrefix") && { quotePrefix: true }),
  };
}

function parseConditional(dxf: XmlElement, theme: Theme): LookJson {
  return {
    ...parseFont(child(dxf, "font"), theme),
    ...parseConditionalFill(child(dxf, "fill"), theme),
    ...parseBorder(child(dxf, "border"), theme),
  };
}
