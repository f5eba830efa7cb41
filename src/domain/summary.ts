/** Totals of one section. Scores are points; sums are exact decimals (0.1 + 0.2 is 0.3). */
export interface SectionSummary {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly maxScore: number;
  readonly selfScore: number;
  /** null while no criterion of the section has been appraised. */
  readonly appraisedScore: number | null;
  readonly criterionCount: number;
  readonly scoredCount: number;
}

/** Everything derived from an assessment; never stored. */
export interface Summary {
  readonly maxScore: number;
  readonly selfScore: number;
  readonly appraisedScore: number | null;
  /** selfScore / maxScore, 0 to 1 when all entries are valid; 0 for an empty rubric. */
  readonly achievementRate: number;
  readonly criterionCount: number;
  readonly scoredCount: number;
  readonly errorCount: number;
  readonly warningCount: number;
  readonly notScoredCount: number;
  readonly sections: readonly SectionSummary[];
}
