import { rankableScore, type Consolidation } from "./consolidation";
import type { ConsolidationSubject } from "./consolidation-subject";
import { sumScores } from "./decimal";

export interface GradeCount {
  /** null: units that no grade was given to. */
  readonly name: string | null;
  readonly count: number;
}

/** A consolidation in a few figures. */
export interface ConsolidationSummary {
  /** null when not a single file could be read. */
  readonly subject: ConsolidationSubject | null;
  readonly unitCount: number;
  /** Units with a total to be ranked by. */
  readonly rankedCount: number;
  /** Of the totals that are ranked, in points, unrounded; null without one. */
  readonly mean: number | null;
  /** From the highest grade down, then, where there are any, the units without one. */
  readonly gradeCounts: readonly GradeCount[];
  /** Files without a row in the table. */
  readonly leftOutCount: number;
}

export function summarizeConsolidation(consolidation: Consolidation): ConsolidationSummary {
  const { subject, rows, findings, settings } = consolidation;
  const scores = rows.flatMap(({ result }) => rankableScore(result, settings.basis) ?? []);
  const leftOut = new Set(findings.filter(({ isCounted }) => !isCounted).map(({ fileName }) => fileName));
  return {
    subject,
    unitCount: rows.length,
    rankedCount: scores.length,
    mean: scores.length === 0 ? null : sumScores(scores) / scores.length,
    gradeCounts: gradeCounts(consolidation),
    leftOutCount: leftOut.size,
  };
}

function gradeCounts({ rows, settings }: Consolidation): readonly GradeCount[] {
  const countOf = (name: string | null): number => rows.filter(({ grade }) => grade === name).length;
  const thresholds = [...settings.thresholds].sort((first, second) => second.from - first.from);
  const counts = thresholds.map(({ name }) => ({ name, count: countOf(name) }));
  const without = countOf(null);
  return without === 0 ? counts : [...counts, { name: null, count: without }];
}
