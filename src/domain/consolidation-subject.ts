import type { UnitResult } from "./consolidation-unit";

/** What is consolidated: only scorecards of one rubric and one year can be compared. */
export interface ConsolidationSubject {
  readonly rubricRef: string;
  /** e.g. "2023". */
  readonly year: string;
}

/** Rubric and year of most of the results; of two that are as frequent, the later year. null without results. */
export function commonSubject(results: readonly UnitResult[]): ConsolidationSubject | null {
  const counts = new Map<string, { readonly subject: ConsolidationSubject; readonly count: number }>();
  for (const { rubricRef, year } of results) {
    const key = JSON.stringify([year, rubricRef]);
    counts.set(key, { subject: { rubricRef, year }, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [common] = [...counts].sort(
    ([firstKey, first], [secondKey, second]) => second.count - first.count || (firstKey < secondKey ? 1 : -1),
  );
  return common?.[1].subject ?? null;
}

export function isSubject(result: UnitResult, subject: ConsolidationSubject | null): boolean {
  return result.rubricRef === subject?.rubricRef && result.year === subject.year;
}
