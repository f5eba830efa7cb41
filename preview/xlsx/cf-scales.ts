import type { ConditionalFormatJson } from "./univer-json";
import { hexOf, parseColor } from "./color";
import type { Theme } from "./color";
import { parseFormula, renderFormula } from "./formula";
import { child, childrenOf, flag, numberOf, render } from "./xml";
import type { XmlElement } from "./xml";
import { XlsxError } from "./xlsx-error";

type Config = ConditionalFormatJson["rule"];
export type Scale = Exclude<Config, { type: "highlightCell" }>;
type ColorScale = Extract<Config, { type: "colorScale" }>;
type DataBar = Extract<Config, { type: "dataBar" }>;
type IconSet = Extract<Config, { type: "iconSet" }>;
type Threshold = ColorScale["config"][number]["value"];

/** The child of `<cfRule>`; its type is the rule's own name. */
export function renderScale(rule: Scale): string {
  if (rule.type === "colorScale") return renderColorScale(rule);
  return rule.type === "dataBar" ? renderDataBar(rule) : renderIconSet(rule);
}

/** @param orEqual false: only values above the threshold, not on it */
function renderThreshold({ type, value }: Threshold, orEqual = true): string {
  const val = type === "formula" ? renderFormula(String(value)) : value;
  return render("cfvo", { type, val, gte: orEqual ? undefined : false });
}

function renderScaleColor(color: string): string {
  return render("color", { rgb: `FF${hexOf(color) ?? "000000"}` });
}

function renderColorScale({ config }: ColorScale): string {
  const stops = [...config].sort((left, right) => left.index - right.index);
  return render(
    "colorScale",
    {},
    ...stops.map((stop) => renderThreshold(stop.value)),
    ...stops.map((stop) => renderScaleColor(stop.color)),
  );
}

/** The plain form of 2007: no colour for negative values, always a gradient. Those came later, as extensions. */
function renderDataBar({ config, isShowValue }: DataBar): string {
  return render(
    "dataBar",
    { showValue: isShowValue ? undefined : false },
    renderThreshold(config.min),
    renderThreshold(config.max),
    renderScaleColor(config.positiveColor),
  );
}

/** ST_IconSetType of ECMA-376 part 1, 18.18.42; the sets that came after 2007 stand elsewhere in a file. */
const ICON_SETS: ReadonlySet<string> = new Set(
  (
    "3Arrows 3ArrowsGray 3Flags 3TrafficLights1 3TrafficLights2 3Signs 3Symbols 3Symbols2 4Arrows 4ArrowsGray 4RedToBlack " +
    "4Rating 4TrafficLights 5Arrows 5ArrowsGray 5Rating 5Quarters"
  ).split(" "),
);

/**
 * Univer lists icons from the highest threshold down and numbers them from 0 for the best; a file lists thresholds
 * upwards, the first being "from 0 percent", and can only turn a whole set round.
 */
function renderIconSet({ config, isShowValue }: IconSet): string {
  const [first] = config;
  if (first === undefined || !ICON_SETS.has(first.iconType))
    throw new XlsxError("NotWritable", `icons "${first?.iconType}"`);
  const ids = config.map((icon) => Number(icon.iconId));
  const straight = ids.every((id, index) => id === index);
  const reversed = ids.every((id, index) => id === config.length - 1 - index);
  if (config.some((icon) => icon.iconType !== first.iconType) || !(straight || reversed)) {
    throw new XlsxError("NotWritable", "icons mixed from several sets");
  }
  const thresholds = config.slice(0, -1).reverse();
  return render(
    "iconSet",
    { iconSet: first.iconType, showValue: isShowValue ? undefined : false, reverse: straight ? undefined : true },
    render("cfvo", { type: "percent", val: 0 }),
    ...thresholds.map((icon) => renderThreshold(icon.value, icon.operator !== "greaterThan")),
  );
}

/** Undefined for a rule of another kind. */
export function parseScale(rule: XmlElement, theme: Theme): Scale | undefined {
  const colorScale = child(rule, "colorScale");
  if (colorScale) return parseColorScale(colorScale, theme);
  const dataBar = child(rule, "dataBar");
  if (dataBar) return parseDataBar(dataBar, theme);
  const iconSet = child(rule, "iconSet");
  return iconSet && parseIconSet(iconSet);
}

function parseThreshold(element: XmlElement | undefined): Threshold {
  const type = (element?.attributes["type"] ?? "num") as Threshold["type"];
  const val = element?.attributes["val"];
  if (val === undefined || type === "min" || type === "max") return { type };
  if (type === "formula") return { type, value: parseFormula(val) };
  const number = Number(val);
  return Number.isFinite(number) ? { type, value: number } : { type: "formula", value: parseFormula(val) };
}

function colorOf(element: XmlElement | undefined, theme: Theme): string {
  return parseColor(element, theme)?.rgb ?? "#000000";
}

function parseColorScale(element: XmlElement, theme: Theme): Scale {
  const colors = childrenOf(element, "color");
  const config = childrenOf(element, "cfvo").map((cfvo, index) => ({
    index,
    color: colorOf(colors[index], theme),
    value: parseThreshold(cfvo),
  }));
  return { type: "colorScale", config };
}

function parseDataBar(element: XmlElement, theme: Theme): Scale {
  const [min, max] = childrenOf(element, "cfvo");
  const positiveColor = colorOf(child(element, "color"), theme);
  const config = {
    min: parseThreshold(min),
    max: parseThreshold(max),
    isGradient: true,
    positiveColor,
    nativeColor: "#FF0000",
  };
  return { type: "dataBar", isShowValue: flag(element, "showValue", true), config };
}

function parseIconSet(element: XmlElement): Scale {
  const iconType = element.attributes["iconSet"] ?? "3TrafficLights1";
  const thresholds = [...childrenOf(element, "cfvo")].reverse();
  const config = thresholds.map((cfvo, index) => {
    const last = index === thresholds.length - 1;
    const from = last ? thresholds[index - 1] : cfvo;
    const orEqual = numberOf(from, "gte") !== 0 && from?.attributes["gte"] !== "false";
    return {
      operator: last ? (orEqual ? "lessThan" : "lessThanOrEqual") : orEqual ? "greaterThanOrEqual" : "greaterThan",
      value: parseThreshold(from),
      iconType,
      iconId: String(flag(element, "reverse") ? thresholds.length - 1 - index : index),
    };
  });
  return { type: "iconSet", isShowValue: flag(element, "showValue", true), config } as unknown as Scale;
}
