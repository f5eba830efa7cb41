import type { ConditionalFormatJson, LookJson } from "./univer-json";
import type { Style } from "exceljs";
import { cellAddress, parseRanges, rangeAddress } from "./a1";
import { renderConditionalStyle } from "./cell-style";
import type { StyleTable } from "./cell-style";
import { parseHighlight, renderFormulas, renderHighlight } from "./cf-highlight";
import { parseScale, renderScale } from "./cf-scales";
import type { Theme } from "./color";
import { childrenOf, flag, numberOf, render } from "./xml";
import type { XmlElement } from "./xml";

/**
 * `<conditionalFormatting>` elements, the strongest rule first. ExcelJS would lose "stop if true" and half of the kinds.
 * @param addStyle puts a style among the file's differential formats and gives its number
 */
export function renderConditionalFormats(
  rules: readonly ConditionalFormatJson[],
  addStyle: (style: Partial<Style>) => number,
): string {
  return rules
    .map((rule, index) => {
      const sqref = rule.ranges.map((range) => rangeAddress(range)).join(" ");
      return render("conditionalFormatting", { sqref }, renderRule(rule, index + 1, addStyle));
    })
    .join("");
}

function renderRule(
  { rule, ranges, stopIfTrue }: ConditionalFormatJson,
  priority: number,
  addStyle: (style: Partial<Style>) => number,
): string {
  const stop = stopIfTrue ? true : undefined;
  if (rule.type !== "highlightCell")
    return render("cfRule", { type: rule.type, priority, stopIfTrue: stop }, renderScale(rule));
  const [first] = ranges;
  const { attributes, formulas } = renderHighlight(rule, cellAddress(first?.startRow || 0, first?.startColumn || 0));
  const { type, ...others } = attributes;
  const dxfId = addStyle(renderConditionalStyle(rule.style));
  return render("cfRule", { type, dxfId, priority, stopIfTrue: stop, ...others }, renderFormulas(formulas));
}

export interface FileConditionalFormats {
  readonly rules: readonly ConditionalFormatJson[];
  /** Rules this program has no like of. */
  readonly unknown: number;
}

/** @param sheetId makes the rules' ids unique in the book */
export function parseConditionalFormats(
  worksheet: XmlElement,
  sheetId: string,
  styles: StyleTable,
  theme: Theme,
): FileConditionalFormats {
  const found = childrenOf(worksheet, "conditionalFormatting").flatMap((area) =>
    childrenOf(area, "cfRule").map((rule) => ({ rule, ranges: parseRanges(area.attributes["sqref"] ?? "") })),
  );
  found.sort((left, right) => (numberOf(left.rule, "priority") ?? 0) - (numberOf(right.rule, "priority") ?? 0));
  const rules = found.flatMap(({ rule, ranges }, index) => {
    const config = parseScale(rule, theme) ?? parseHighlight(rule, styleOf(rule, styles));
    return config
      ? [{ cfId: `${sheetId}-format-${index + 1}`, ranges, stopIfTrue: flag(rule, "stopIfTrue"), rule: config }]
      : [];
  });
  return { rules, unknown: found.length - rules.length };
}

function styleOf(rule: XmlElement, styles: StyleTable): LookJson {
  return styles.conditional[numberOf(rule, "dxfId") ?? -1] ?? {};
}
