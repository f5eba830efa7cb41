import type { IConditionalFormattingRuleConfig } from "@univerjs/sheets-conditional-formatting";
import type { Area } from "../../engine/area";
import {
  addConditionalFormat,
  conditionalFormats,
  removeConditionalFormat,
  setConditionalFormat,
} from "../../engine/conditional-formats";
import type { ConditionalFormatRule } from "../../engine/conditional-formats";
import { isFormula } from "../../engine/formula-syntax";
import type { Sheet } from "../../engine/sheet";
import { asBoolean, asText } from "../call-arguments";
import { apiNotFound, invalidArgument, itemNotFound } from "../excel-error";
import { excelType } from "../excel-object";
import type { ExcelObject, ExcelType } from "../excel-object";
import type { Json } from "../protocol";
import { requireUnprotected } from "../protection";
import { conditionalRangeFormat } from "./conditional-range-format";
import { kindOf, RULE_KINDS } from "./conditional-rules";
import type { RuleKind } from "./conditional-rules";
import { cutConditionalFormats } from "./range-editing";
import { range } from "./range";
import { rangeAreas } from "./range-areas";

interface Place {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** One conditional format, looked up each time: another call may have changed or removed it. */
export interface FormatRef {
  readonly sheet: Sheet;
  readonly id: string;
}

export function ruleOf({ sheet, id }: FormatRef): ConditionalFormatRule {
  const rule = conditionalFormats(sheet).find((other) => other.id === id);
  if (!rule) throw itemNotFound("The conditional format was deleted.");
  return rule;
}

/** Replaces part of the rule's configuration; what is set to undefined goes. */
export function changeRule(ref: FormatRef, change: Readonly<Record<string, unknown>>): void {
  requireUnprotected(ref.sheet);
  const rule = ruleOf(ref);
  const facts = Object.entries({ ...rule.config, ...change }).filter(([, value]) => value !== undefined);
  const config = Object.fromEntries(facts) as unknown as IConditionalFormattingRuleConfig;
  setConditionalFormat(ref.sheet, { ...rule, config });
}

function writeRule(ref: FormatRef, kind: RuleKind, rule: Json): void {
  const [first] = ruleOf(ref).areas;
  if (!first) throw itemNotFound("The conditional format has no cells.");
  const change = kind.write(rule, first);
  const formula = change["value"];
  if (typeof formula === "string" && formula.startsWith("=") && !isFormula(formula)) {
    throw invalidArgument(`"${formula}" is no formula.`);
  }
  changeRule(ref, change);
}

const readRule = (ref: FormatRef, kind: RuleKind) =>
  kind.read(ruleOf(ref).config as unknown as Record<string, unknown>);

/** `custom.rule` is an object of its own; the other kinds have their rule as a value. */
const customRule = excelType<{ readonly ref: FormatRef; readonly kind: RuleKind }>("ConditionalFormatRule", {
  scalars: {
    Formula: {
      get: ({ ref, kind }) => (readRule(ref, kind) as { formula: string }).formula,
      set: ({ ref, kind }, formula) =>
        writeRule(ref, kind, { formula: asText(formula, "ConditionalFormatRule.formula") }),
    },
  },
});

function detail(kind: RuleKind) {
  const typeName = kind.name === "Custom" ? "CustomConditionalFormat" : `${kind.property}ConditionalFormat`;
  return excelType<FormatRef>(typeName, {
    scalars:
      kind.name === "Custom"
        ? {}
        : { Rule: { get: (ref) => readRule(ref, kind), set: (ref, rule) => writeRule(ref, kind, rule) } },
    objects: {
      Format: (ref) => conditionalRangeFormat(ref),
      ...(kind.name === "Custom" ? { Rule: (ref: FormatRef) => customRule({ ref, kind }) } : {}),
    },
  });
}

const DETAILS = RULE_KINDS.map((kind) => ({ kind, make: detail(kind) }));

function detailObjects(): Readonly<Record<string, (ref: FormatRef) => ExcelObject | null>> {
  const entries = DETAILS.flatMap(({ kind, make }) => {
    const has = (ref: FormatRef) => kindOf(ruleOf(ref).config) === kind;
    const strict = (ref: FormatRef) => {
      if (!has(ref)) throw itemNotFound(`The conditional format is not of type ${kind.name}.`);
      return make(ref);
    };
    return [
      [kind.property, strict],
      [`${kind.property}OrNullObject`, (ref: FormatRef) => (has(ref) ? make(ref) : null)],
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** Univer's rules of the kinds this host does not speak answer null where Excel would answer an object. */
const conditionalFormat: ExcelType<FormatRef> = excelType<FormatRef>("ConditionalFormat", {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: (ref) => kindOf(ruleOf(ref).config).name },
    Priority: { get: (ref) => conditionalFormats(ref.sheet).findIndex((rule) => rule.id === ref.id) },
    StopIfTrue: {
      get: (ref) => ruleOf(ref).stopIfTrue,
      set: (ref, value) => {
        requireUnprotected(ref.sheet);
        const stopIfTrue = asBoolean(value, "ConditionalFormat.stopIfTrue");
        setConditionalFormat(ref.sheet, { ...ruleOf(ref), stopIfTrue });
      },
    },
  },
  objects: detailObjects(),
  methods: {
    Delete: (ref) => {
      requireUnprotected(ref.sheet);
      removeConditionalFormat(ref.sheet, ruleOf(ref).id);
    },
    GetRange: (ref) => {
      const { areas } = ruleOf(ref);
      const [area] = areas;
      if (!area || areas.length > 1) throw itemNotFound("The conditional format covers several areas.");
      return range({ sheet: ref.sheet, area });
    },
    GetRangeOrNullObject: (ref) => {
      const { areas } = ruleOf(ref);
      return areas[0] && areas.length === 1 ? range({ sheet: ref.sheet, area: areas[0] }) : null;
    },
    GetRanges: (ref) => rangeAreas({ sheet: ref.sheet, areas: ruleOf(ref).areas }),
  },
});

function rulesAt({ sheet, areas }: Place): readonly ConditionalFormatRule[] {
  const ids = new Set(areas.flatMap((area) => conditionalFormats(sheet, area).map((rule) => rule.id)));
  return conditionalFormats(sheet).filter((rule) => ids.has(rule.id));
}

const find = (place: Place, id: string) => rulesAt(place).find((rule) => rule.id === id);

export const conditionalFormatCollection: ExcelType<Place> = excelType<Place>("ConditionalFormatCollection", {
  items: (place) => rulesAt(place).map(({ id }) => conditionalFormat({ sheet: place.sheet, id })),
  item: (place, args) => {
    const found = find(place, args.text(0));
    if (!found) throw itemNotFound("There is no such conditional format.");
    return conditionalFormat({ sheet: place.sheet, id: found.id });
  },
  methods: {
    Add: ({ sheet, areas }, args) => {
      requireUnprotected(sheet);
      const name = args.text(0);
      const kind = RULE_KINDS.find((other) => other.name === name);
      if (!kind) throw apiNotFound(`ConditionalFormatCollection.add("${name}")`);
      const config = { ...kind.initial, style: {} } as unknown as IConditionalFormattingRuleConfig;
      return conditionalFormat({ sheet, id: addConditionalFormat(sheet, { areas, stopIfTrue: false, config }).id });
    },
    ClearAll: ({ sheet, areas }) => {
      requireUnprotected(sheet);
      for (const area of areas) cutConditionalFormats({ sheet, area });
    },
    GetCount: (place) => rulesAt(place).length,
    GetItemAt: (place, args) => {
      const rule = rulesAt(place)[args.integer(0)];
      if (!rule) throw invalidArgument("There is no conditional format of that number.");
      return conditionalFormat({ sheet: place.sheet, id: rule.id });
    },
    GetItemOrNullObject: (place, args) => {
      const found = find(place, args.text(0));
      return found ? conditionalFormat({ sheet: place.sheet, id: found.id }) : null;
    },
  },
});
