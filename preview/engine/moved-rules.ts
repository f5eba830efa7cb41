import { addConditionalFormat, conditionalFormats, removeConditionalFormat } from "./conditional-formats";
import type { ConditionalFormatRule } from "./conditional-formats";
import { shiftArea, shiftReferences } from "./line-shift";
import type { LineShift } from "./line-shift";
import { restoreValidations, validationBlocks } from "./validation";
import type { ValidationBlock } from "./validation";
import type { DefinedName } from "./names";
import type { Sheet } from "./sheet";
import type { Area } from "./area";

/** What refers to cells of a sheet and must follow when lines come in or go. */
export interface Followers {
  readonly validations: readonly ValidationBlock[];
  readonly formats: readonly ConditionalFormatRule[];
  readonly names: readonly DefinedName[];
}

/** Univer 0.25.1 moves rules otherwise than Excel (a line inserted at their first line makes them grow upwards). */
export function followersOf(sheet: Sheet): Followers {
  return {
    validations: validationBlocks(sheet),
    formats: conditionalFormats(sheet),
    names: sheet.book.names.all,
  };
}

/** Puts the rules and names where Excel would have them after the shift. */
export function follow(sheet: Sheet, before: Followers, shift: LineShift): void {
  const move = (formula: string) => shiftReferences(formula, sheet.name, true, shift);
  restoreValidations(
    sheet,
    before.validations.flatMap((block) => {
      const areas = movedAreas(block.areas, shift);
      return areas.length === 0 ? [] : [{ ...block, areas, rule: withFormulas(block.rule, move) }];
    }),
  );
  for (const rule of conditionalFormats(sheet)) removeConditionalFormat(sheet, rule.id);
  // A new rule becomes the strongest: the weakest is put back first.
  for (const rule of [...before.formats].reverse()) {
    const areas = movedAreas(rule.areas, shift);
    if (areas.length > 0) addConditionalFormat(sheet, { ...rule, areas, config: withFormula(rule.config, move) });
  }
  for (const name of before.names) {
    const formula = shiftReferences(name.formula, sheet.name, name.sheet === sheet, shift);
    if (sheet.book.names.byId(name.id)?.formula !== formula) sheet.book.names.set({ ...name, formula });
  }
}

function movedAreas(areas: readonly Area[], shift: LineShift): readonly Area[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

function withFormulas<R extends { formula1?: string; formula2?: string }>(
  rule: R,
  move: (formula: string) => string,
): R {
  const moved = { ...rule };
  if (moved.formula1?.startsWith("=")) moved.formula1 = move(moved.formula1);
  if (moved.formula2?.startsWith("=")) moved.formula2 = move(moved.formula2);
  return moved;
}

function withFormula<C extends object>(config: C, move: (formula: string) => string): C {
  const value = "value" in config ? config.value : undefined;
  return typeof value === "string" && value.startsWith("=") ? { ...config, value: move(value) } : config;
}
