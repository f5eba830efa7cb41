import type { ConsolidationSettings } from "../domain/consolidation";
import { sumScores } from "../domain/decimal";
import { findThresholdIssues, type GradeThreshold } from "../domain/grade";
import { consolidationHeaders, consolidationTitle, rankingRule } from "../text/consolidation";
import type { CellBlock } from "./cell-block";

/** The part of the settings that a sheet `Tổng hợp` tells of; rubric and year follow from the files. */
export type RankingSettings = Pick<ConsolidationSettings, "basis" | "method" | "thresholds">;

/**
 * Whether the cells that are named as the heading of a consolidation still are one: only then may the sheet be replaced.
 * Somebody may have moved the named cells onto a sheet of their own.
 */
export function isConsolidationHeading({ values }: CellBlock): boolean {
  const [title, , headers] = values;
  const wanted = Object.values(consolidationHeaders);
  return String(title?.[0]).startsWith(consolidationTitle("")) && wanted.every((header) => headers?.includes(header));
}

/** The settings that a sheet was made with, thresholds as they stand there now; null where they cannot be read. */
export function readRankingSettings(heading: CellBlock, grades: CellBlock | undefined): RankingSettings | null {
  const rule = ruleIn(String(heading.values[1]?.[0]));
  const thresholds = (grades?.values ?? []).map(thresholdOf);
  return rule === undefined || findThresholdIssues(thresholds).length > 0 ? null : { ...rule, thresholds };
}

function ruleIn(subtitle: string): Pick<RankingSettings, "basis" | "method"> | undefined {
  const bases = ["self", "appraised"] as const;
  const methods = ["competition", "dense"] as const;
  return bases
    .flatMap((basis) => methods.map((method) => ({ basis, method })))
    .find(({ basis, method }) => subtitle.startsWith(rankingRule(basis, method)));
}

/** The sheet has shares, settings have percent; what is no number becomes a threshold that is out of range. */
function thresholdOf([name, from]: readonly unknown[]): GradeThreshold {
  return { name: String(name), from: typeof from === "number" ? sumScores([from * 100]) : Number.NaN };
}
