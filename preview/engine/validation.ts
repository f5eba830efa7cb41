import type { DataValidationType, IDataValidationRule, IRange, ISheetDataValidationRule } from "@univerjs/core";
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from "@univerjs/data-validation";
import { omit } from "./omit";
import { cellAt, intersection, sameArea, subtract } from "./area";
import type { Area } from "./area";
import { shiftFormula } from "./formulas";
import { fromRange, toRange } from "./grid";
import type { Sheet } from "./sheet";

/** A rule without its place; its formulas are relative to the first cell of the area it is given for. */
export interface ValidationRule extends Omit<IDataValidationRule, "uid" | "ranges"> {
  readonly type: DataValidationType;
}

let nextRule = 1;

function validationRules(sheet: Sheet): readonly ISheetDataValidationRule[] {
  return sheet.book.grid.get(DataValidationModel).getRules(sheet.book.grid.unitId, sheet.id);
}

/** The rule of one cell with its formulas as they apply there; null when everything is allowed. */
export function validationAt(sheet: Sheet, row: number, column: number): ValidationRule | null {
  const cell = cellAt(row, column);
  const found = validationRules(sheet).find((rule) => areasOf(rule).some((area) => intersection(area, cell)));
  if (!found) return null;
  return omit(anchoredAt(sheet, found, cell), "uid", "ranges") as ValidationRule;
}

/** Gives all cells of the area one rule, or none; rules that were there keep their other cells. */
export function setValidation(sheet: Sheet, area: Area, rule: ValidationRule | null): void {
  const same = validationRules(sheet).find((other) => areasOf(other).every((part) => sameArea(part, area)));
  if (same && rule) {
    updateRule(sheet, same.uid, { ...rule, ranges: [toRange(area)] });
    return;
  }
  for (const old of validationRules(sheet).filter((other) => areasOf(other).some((part) => intersection(part, area)))) {
    removeRule(sheet, old.uid);
    const rest = areasOf(old).flatMap((part) => subtract(part, area));
    const [first] = rest;
    if (first) addRule(sheet, { ...anchoredAt(sheet, old, first), ranges: rest.map(toRange) });
  }
  if (rule) addRule(sheet, { ...rule, uid: "", ranges: [toRange(area)] });
}

/** A rule with its place, to be put back later. */
export interface ValidationBlock {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
}

export function validationBlocks(sheet: Sheet): readonly ValidationBlock[] {
  return validationRules(sheet).map((rule) => ({
    id: rule.uid,
    areas: areasOf(rule),
    rule: omit(rule, "uid", "ranges") as ValidationRule,
  }));
}

/** Makes these blocks the only rules of the sheet. */
export function restoreValidations(sheet: Sheet, blocks: readonly ValidationBlock[]): void {
  const present = new Set(validationRules(sheet).map((rule) => rule.uid));
  for (const uid of present) if (!blocks.some((block) => block.id === uid)) removeRule(sheet, uid);
  for (const { id, areas, rule } of blocks) {
    const placed = { ...rule, ranges: areas.map(toRange) };
    if (present.has(id)) updateRule(sheet, id, placed);
    else addRule(sheet, { ...placed, uid: "" });
  }
}

function updateRule(sheet: Sheet, ruleId: string, payload: Omit<ISheetDataValidationRule, "uid">): void {
  sheet.mutate(UpdateDataValidationMutation.id, {
    ruleId,
    payload: { type: UpdateRuleType.ALL, payload },
    source: "command",
  });
}

function addRule(sheet: Sheet, rule: ISheetDataValidationRule): void {
  const uid = `rule-${Date.now().toString(36)}-${(nextRule += 1)}`;
  sheet.mutate(AddDataValidationMutation.id, { rule: { ...rule, uid }, source: "command" });
}

function removeRule(sheet: Sheet, uid: string): void {
  sheet.mutate(RemoveDataValidationMutation.id, { ruleId: uid, source: "command" });
}

function areasOf(rule: { readonly ranges: readonly IRange[] }): readonly Area[] {
  return rule.ranges.map(fromRange);
}

/** Formulas are relative to the first cell of the rule's first range; another first cell moves them. */
function anchoredAt(sheet: Sheet, rule: ISheetDataValidationRule, anchor: Area): ISheetDataValidationRule {
  const [first] = areasOf(rule);
  if (!first) return rule;
  const move = (formula: string | undefined) =>
    formula?.startsWith("=")
      ? shiftFormula(sheet.book.grid, formula, anchor.row - first.row, anchor.column - first.column)
      : formula;
  const formula1 = move(rule.formula1);
  const formula2 = move(rule.formula2);
  return { ...rule, ...(formula1 === undefined ? {} : { formula1 }), ...(formula2 === undefined ? {} : { formula2 }) };
}
