import type { IBorderData, IStyleBase } from "@univerjs/core";
import { oneOf } from "../call-arguments";
import { excelType } from "../excel-object";
import type { Scalar } from "../excel-object";
import type { Json } from "../protocol";
import { borderOf, changedLine, lineOf } from "./borders";
import { fillProperties, fontProperties } from "./cell-properties";
import type { PropertyTable } from "./cell-properties";
import { changeRule, ruleOf } from "./conditional-formats";
import type { FormatRef } from "./conditional-formats";

const styleOf = (ref: FormatRef): IStyleBase =>
  "style" in ruleOf(ref).config ? (ruleOf(ref).config as { style: IStyleBase }).style : {};

function changeStyle(ref: FormatRef, change: object): void {
  const facts = Object.entries({ ...styleOf(ref), ...change }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  changeRule(ref, { style: Object.fromEntries(facts) });
}

/** What a conditional format does not set is null, not a default. */
function scalars(
  typeName: string,
  table: PropertyTable,
  keys: Readonly<Record<string, keyof IStyleBase>>,
): Readonly<Record<string, Scalar<FormatRef>>> {
  const entries = Object.entries(keys).map(([name, key]) => {
    const property = table[name];
    if (!property) throw new Error(`${typeName} has no property ${name}`);
    const scalar: Scalar<FormatRef> = {
      get: (ref) => (styleOf(ref)[key] === undefined ? null : property.read(styleOf(ref), {})),
      set: (ref, value: Json) => changeStyle(ref, property.write(value, `${typeName}.${name}`).style ?? {}),
    };
    return [name, scalar] as const;
  });
  return Object.fromEntries(entries);
}

const font = excelType<FormatRef>("ConditionalRangeFont", {
  scalars: scalars("ConditionalRangeFont", fontProperties, {
    Bold: "bl",
    Italic: "it",
    Underline: "ul",
    Strikethrough: "st",
    Color: "cl",
  }),
  methods: { Clear: (ref) => changeStyle(ref, { bl: null, it: null, ul: null, st: null, cl: null }) },
});

const fill = excelType<FormatRef>("ConditionalRangeFill", {
  scalars: scalars("ConditionalRangeFill", fillProperties, { Color: "bg" }),
  methods: { Clear: (ref) => changeStyle(ref, { bg: null }) },
});

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const EDGES = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;

interface Edge {
  readonly ref: FormatRef;
  readonly side: (typeof SIDES)[number];
}

const lineAt = ({ ref, side }: Edge) => lineOf(styleOf(ref).bd?.[EDGES[side]]);

function lineScalar(property: "Style" | "Color"): Scalar<Edge> {
  return {
    get: (edge) => lineAt(edge)[property === "Style" ? "style" : "color"],
    set: (edge, value) => {
      const line = changedLine(lineAt(edge), property, value, `ConditionalRangeBorder.${property}`);
      const bd: IBorderData = { ...styleOf(edge.ref).bd, [EDGES[edge.side]]: borderOf(line) };
      changeStyle(edge.ref, { bd });
    },
  };
}

const border = excelType<Edge>("ConditionalRangeBorder", {
  identity: ({ side }) => ({ SideIndex: side }),
  scalars: { SideIndex: { get: ({ side }) => side }, Style: lineScalar("Style"), Color: lineScalar("Color") },
});

const borders = excelType<FormatRef>("ConditionalRangeBorderCollection", {
  scalars: { Count: { get: () => SIDES.length } },
  objects: {
    Top: (ref) => border({ ref, side: "EdgeTop" }),
    Bottom: (ref) => border({ ref, side: "EdgeBottom" }),
    Left: (ref) => border({ ref, side: "EdgeLeft" }),
    Right: (ref) => border({ ref, side: "EdgeRight" }),
  },
  items: (ref) => SIDES.map((side) => border({ ref, side })),
  item: (ref, args) => border({ ref, side: oneOf(args.raw(0), SIDES, "ConditionalRangeBorderCollection.getItem") }),
});

export const conditionalRangeFormat = excelType<FormatRef>("ConditionalRangeFormat", {
  objects: { Font: (ref) => font(ref), Fill: (ref) => fill(ref), Borders: (ref) => borders(ref) },
});
