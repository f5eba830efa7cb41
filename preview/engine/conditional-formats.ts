import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type {
  IConditionalFormattingRuleConfig,
  IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { intersection } from "./area";
import type { Area } from "./area";
import { fromRange, toRange } from "./grid";
import type { Sheet } from "./sheet";

/** Formulas are relative to the first cell of the first area. */
export interface ConditionalFormatRule {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly config: IConditionalFormattingRuleConfig;
}

/** The rules of a sheet, the strongest first; with an area only those that touch it. */
export function conditionalFormats(sheet: Sheet, within?: Area): readonly ConditionalFormatRule[] {
  const rules = sheet.book.grid.get(ConditionalFormattingRuleModel).getSubunitRules(sheet.book.grid.unitId, sheet.id);
  const all = (rules ?? []).map(read);
  return within ? all.filter((rule) => rule.areas.some((area) => intersection(area, within))) : all;
}

function read(rule: IConditionFormattingRule): ConditionalFormatRule {
  return { id: rule.cfId, areas: rule.ranges.map(fromRange), stopIfTrue: rule.stopIfTrue, config: rule.rule };
}

function written(rule: ConditionalFormatRule): IConditionFormattingRule {
  return { cfId: rule.id, ranges: rule.areas.map(toRange), stopIfTrue: rule.stopIfTrue, rule: rule.config };
}

/** A new rule becomes the strongest. */
export function addConditionalFormat(
  sheet: Sheet,
  rule: Omit<ConditionalFormatRule, "id"> & { readonly id?: string },
): ConditionalFormatRule {
  const { grid } = sheet.book;
  const id = rule.id ?? grid.get(ConditionalFormattingRuleModel).createCfId(grid.unitId, sheet.id);
  const added = { ...rule, id };
  sheet.mutate(AddConditionalRuleMutation.id, { rule: written(added) });
  return added;
}

export function setConditionalFormat(sheet: Sheet, rule: ConditionalFormatRule): void {
  sheet.mutate(SetConditionalRuleMutation.id, { cfId: rule.id, rule: written(rule) });
}

export function removeConditionalFormat(sheet: Sheet, id: string): void {
  sheet.mutate(DeleteConditionalRuleMutation.id, { cfId: id });
}
