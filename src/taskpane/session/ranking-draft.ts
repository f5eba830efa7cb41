import { findThresholdIssues, type GradeThreshold, type GradeThresholdIssue } from "../../domain/grade";
import type { RankingSettings } from "../../actions/consolidation-verbs";
import { formatScore } from "../../text/numbers";

/** One grade as it is being typed. */
export interface ThresholdDraft {
  readonly name: string;
  /** Percent; either decimal sign. */
  readonly from: string;
}

/** The settings of a consolidation as they are being typed. */
export interface RankingDraft extends Omit<RankingSettings, "thresholds"> {
  readonly thresholds: readonly ThresholdDraft[];
}

export function draftOf({ basis, method, thresholds }: RankingSettings): RankingDraft {
  return { basis, method, thresholds: thresholds.map(({ name, from }) => ({ name, from: formatScore(from) })) };
}

/** What has been typed, with all that is wrong about it; to be used only where nothing is. */
export function settingsOf(draft: RankingDraft): RankingSettings & { readonly issues: readonly GradeThresholdIssue[] } {
  const thresholds = draft.thresholds.map(thresholdOf);
  return { ...draft, thresholds, issues: findThresholdIssues(thresholds) };
}

/** A threshold that is no number is out of range. */
function thresholdOf({ name, from }: ThresholdDraft): GradeThreshold {
  const text = from.trim().replace(/\s*%$/, "");
  const isNumber = /^\d+([.,]\d+)?$/.test(text);
  return { name: name.trim(), from: isNumber ? Number(text.replace(",", ".")) : Number.NaN };
}
