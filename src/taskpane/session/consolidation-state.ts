import type { ChosenFile, EarlierConsolidation, FilesConsolidated } from "../../actions/consolidation-verbs";
import { defaultGradeThresholds } from "../../text/consolidation";
import { draftOf, type RankingDraft } from "./ranking-draft";

export interface ConsolidationProgress {
  readonly phase: "reading" | "writing";
  readonly done: number;
  readonly total: number;
  /** Files a second; of no meaning while writing. */
  readonly perSecond: number;
  /** Excel does not answer because a cell is being edited. */
  readonly isWaiting: boolean;
}

/** What came of the last run; `sheetName` is null where it did not get as far as the sheet. */
export interface ConsolidationOutcome extends Omit<FilesConsolidated, "sheet"> {
  readonly sheetName: string | null;
}

/** What the consolidation screen shows; it stays while other screens are shown. */
export interface ConsolidationState {
  readonly files: readonly ChosenFile[];
  /** Files of other kinds that were chosen with them and are left out. */
  readonly otherCount: number;
  readonly draft: RankingDraft;
  /** The sheet that a new one takes the place of. */
  readonly earlier: EarlierConsolidation | null;
  readonly progress: ConsolidationProgress | null;
  /** How far the last run had come when it was stopped; null where it was not. */
  readonly stoppedAt: ConsolidationProgress | null;
  readonly outcome: ConsolidationOutcome | null;
}

export const initialConsolidation: ConsolidationState = {
  files: [],
  otherCount: 0,
  draft: draftOf({ basis: "self", method: "competition", thresholds: defaultGradeThresholds }),
  earlier: null,
  progress: null,
  stoppedAt: null,
  outcome: null,
};
