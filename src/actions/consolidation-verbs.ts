import type { ConsolidationSettings, FileFinding } from "../domain/consolidation";
import type { ConsolidationSummary } from "../domain/consolidation-summary";
import type { Result } from "../domain/failure";
import type { ChosenFile } from "../files/fetch-ahead";
import type { RankingSettings } from "../sheets/read-consolidation";
import type { SlicedSheet } from "../sheets/sheet-slices";

export type { ChosenFile, RankingSettings };

/** A sheet `Tổng hợp` of ours in this workbook. A new one takes its place. */
export interface EarlierConsolidation {
  readonly sheetName: string;
  /** null where the sheet does not tell them any more. */
  readonly settings: RankingSettings | null;
}

/** What the files gave; nothing of it stands in the workbook yet. */
export interface FilesConsolidated {
  readonly summary: ConsolidationSummary;
  /** In the order of the files. */
  readonly findings: readonly FileFinding[];
  /** null when there is no unit to make a sheet of. */
  readonly sheet: SlicedSheet | null;
}

export interface ConsolidationWritten {
  readonly outcome: "created" | "updated";
  readonly sheetName: string;
}

/** How far a piece of work is followed and how it is ended. */
export interface Following {
  readonly onDone: (done: number) => void;
  /** Excel does not answer because a cell is being edited, or answers again. */
  readonly onWaiting: (isWaiting: boolean) => void;
  readonly cancellation: AbortSignal;
}

/** The verbs of the screen that lays scorecards side by side. A cancelled one gives null and leaves nothing behind. */
export interface ConsolidationVerbs {
  /** null where this workbook has no such sheet yet. One sync. */
  findEarlier(): Promise<Result<EarlierConsolidation | null>>;
  /** Reads files beside this page and lays them side by side; they go nowhere. `onDone` counts files. */
  consolidateFiles(
    files: readonly ChosenFile[],
    settings: ConsolidationSettings,
    following: Following,
  ): Promise<Result<FilesConsolidated | null>>;
  /** Makes sheet `Tổng hợp` in place of the one before, all or nothing. `onDone` counts slices. */
  writeConsolidation(sheet: SlicedSheet, following: Following): Promise<Result<ConsolidationWritten | null>>;
  /** Shows the sheet; `changedMeanwhile` where it is gone. */
  showConsolidation(): Promise<Result<void>>;
}
