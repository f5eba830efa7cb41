import { scorecardStates, type UnitResult } from "./consolidation-unit";

export interface SplitResults {
  /** One result for each unit. */
  readonly kept: readonly UnitResult[];
  /** The others, each with the one that was kept in its place. */
  readonly duplicates: ReadonlyMap<UnitResult, UnitResult>;
}

/**
 * One result for each unit: of several the one that has come furthest (appraised before finalized before draft), and
 * among equals the first in the order given. Nothing is merged; the caller lists what was left out.
 */
export function splitDuplicates(results: readonly UnitResult[]): SplitResults {
  const duplicates = new Map<UnitResult, UnitResult>();
  const kept = groupByUnit(results).map((group) => {
    const chosen = group.reduce((best, result) => (progress(result) > progress(best) ? result : best));
    for (const result of group) if (result !== chosen) duplicates.set(result, chosen);
    return chosen;
  });
  return { kept, duplicates };
}

const progress = (result: UnitResult): number => scorecardStates.indexOf(result.state);

/** Each group has at least one result. */
function groupByUnit(results: readonly UnitResult[]): readonly (readonly UnitResult[])[] {
  const byName = groupBy(results, ({ unit }) => unitKey(unit));
  return byName.flatMap((sameName) => {
    const superiors = new Set(sameName.map(({ superiorBody }) => unitKey(superiorBody)).filter((key) => key !== ""));
    // Communes of different districts share names; where only one superior is known, a blank one is taken for it.
    return superiors.size < 2 ? [sameName] : groupBy(sameName, ({ superiorBody }) => unitKey(superiorBody));
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const committee = /^(ubnd|uỷ ban nhân dân|ủy ban nhân dân)\s+/;

/**
 * The same for names that officials read as the same: "UBND xã Hoà Bình" and "Xã Hòa  Bình" (both places of the tone
 * mark are in use), composed or decomposed.
 */
export function unitKey(name: string): string {
  const plain = name.normalize("NFC").toLowerCase().trim().replace(committee, "");
  return plain
    .split(/\s+/)
    .map((syllable) => syllable.normalize("NFD"))
    .map((syllable) => syllable.replaceAll(toneMarks, "") + (syllable.match(toneMarks) ?? []).join(""))
    .join(" ");
}
