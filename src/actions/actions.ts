import type { AcceptedScore } from "../domain/appraisal";
import type { Assessment, Entry } from "../domain/assessment";
import type { CarryOverChange } from "../domain/carry-over";
import type { Diagnosis } from "../domain/diagnosis";
import type { EntryChanges, WorkContents } from "../domain/entry-changes";
import type { Result } from "../domain/failure";
import type { Finalization } from "../domain/finalization";
import type { Issue } from "../domain/issue";
import type { Leftover } from "../domain/leftover";
import type { AgreedScore, Repair } from "../domain/repair";
import type { ReturnRound } from "../domain/return-round";
import type { Rubric } from "../domain/rubric";
import type { Summary } from "../domain/summary";
import type { TablesReading } from "../files/read-tables";
import type { Signed } from "../sheets/finalization-record";
import type { UnitSettings } from "../sheets/report-settings";
import type { ConsolidationVerbs } from "./consolidation-verbs";

/** Everything the pane shows about the scorecard of this workbook, read in one sync. */
export interface Check {
  readonly rubric: Rubric;
  readonly sheetName: string;
  readonly assessment: Assessment;
  readonly summary: Summary;
  /** In the rubric's order; at most one for each criterion. */
  readonly issues: readonly Issue[];
  /** null: a draft, whose self scores may be edited. */
  readonly finalization: Finalization | null;
}

export interface WorkbookState {
  /** null: this workbook has no scorecard yet. */
  readonly check: Check | null;
  /** There is a scorecard, or what is left of one, that cannot be read reliably: `examineScorecard` says what is wrong. */
  readonly unreadable: boolean;
  /** null: this workbook has no sheet `Thông tin` of ours yet. */
  readonly unitInfo: UnitSettings | null;
  readonly hasReport: boolean;
  /** Rows of the report whose text no longer fits: it must be generated again. null: not counted by this read. */
  readonly outgrownReportRows: number | null;
  /** Every time that the scorecard was returned, as far as the sheets are still there. */
  readonly returnRounds: readonly ReturnRound[];
}

export interface CheckOptions {
  /** Counts the report's outgrown rows as well, which need not be known after every edit. */
  readonly countsReport?: boolean;
}

export interface CreateOutcome {
  /** Unless `created`, nothing was written and the scorecard that is there was shown; `found`: it has lost its name. */
  readonly outcome: "created" | "existed" | "found";
  readonly sheetName: string;
}

export interface ReportOutcome {
  readonly outcome: "created" | "updated";
  readonly sheetName: string;
}

/** The report as a file for Word, and its words alone for hosts where files cannot be saved. */
export interface ReportDocument {
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly text: string;
}

/** A proposal as the pane shows it before anything is done. */
export type ProposedRepair = Repair & {
  /** Excel forgets what it could undo: the sheet has to be unprotected for a moment. */
  readonly endsUndo: boolean;
};

/** A score that a person agreed to, with what was shown to stand in the cell. */
export interface AgreedRepair extends AgreedScore {
  readonly from: string;
}

/** Another workbook that a person has chosen, as far as its tables go, or why it cannot be read. */
export interface OtherWorkbook {
  readonly fileName: string;
  readonly reading: TablesReading;
}

/** A scorecard looked over row by row. */
export interface Examination {
  readonly rubric: Rubric;
  readonly sheetName: string;
  /** Empty for a sound scorecard. */
  readonly diagnoses: readonly Diagnosis[];
  /** What mends all of it; `none` where nothing has to be. */
  readonly remedy: "restoreInputs" | "rebuild" | "none";
  /** What a rebuild could not carry over. */
  readonly leftovers: readonly Leftover[];
  /** Ids of the criteria without a row; a rebuild leaves them blank. */
  readonly missing: readonly string[];
}

export interface ReturnOutcome {
  /** From 1. */
  readonly round: number;
  readonly sheetName: string;
  /** Criteria to be explained. */
  readonly criterionCount: number;
}

/** What a person had before their eyes when they changed an entry, and what they agreed to. */
export interface EntryShown {
  readonly shown: WorkContents;
  /** The person has been told that Excel's undo ends. */
  readonly mayEndUndo: boolean;
}

/** `endsUndo`: nothing was written, because Excel would forget what it could undo and nobody has agreed to that. */
export type WriteOutcome = "written" | "endsUndo";

export interface FinalizeRequest extends Signed {
  /** Whoever asks has been told of blanks and missing explanations; without any it does not matter. */
  readonly warningsAccepted: boolean;
}

export interface FinalizeOutcome {
  readonly fingerprint: string;
  /** Under which the workbook is to be sent. */
  readonly fileName: string;
}

/** The user's verbs, as the pane and the ribbon call them. None throws for what Excel may answer: see `Failure`. */
export interface Actions {
  createScorecard(): Promise<Result<CreateOutcome>>;
  /** One sync, whatever the size of the rubric. */
  checkScorecard(options?: CheckOptions): Promise<Result<WorkbookState>>;
  /** Selects the cell of a criterion on the scorecard. */
  goTo(criterionId: string, field: keyof Entry): Promise<Result<void>>;
  /** Writes what changed of one criterion, all or none; `changedMeanwhile` when a cell no longer holds what was shown. */
  writeEntry(criterionId: string, changes: EntryChanges, shown: EntryShown): Promise<Result<WriteOutcome>>;
  /** Id of the criterion in whose row the active cell is; null anywhere else. One sync. */
  selectedCriterion(): Promise<Result<string | null>>;
  /** Calls `onSelect` when a person or a program selects other cells; returns the way to stop. */
  watchSelection(onSelect: () => void): Promise<Result<() => void>>;
  /** What could be done about every wrong score; writes nothing. */
  proposeRepairs(): Promise<Result<readonly ProposedRepair[]>>;
  /** All or none; `changedMeanwhile` when a cell no longer holds what was shown. */
  repairScores(agreed: readonly AgreedRepair[]): Promise<Result<void>>;
  /** The tables of another workbook that look like a scorecard; touches neither workbook. */
  readTables(file: File): Promise<Result<TablesReading>>;
  /** All or none; `changedMeanwhile` when a cell no longer holds what was shown. */
  carryOver(agreed: readonly CarryOverChange[]): Promise<Result<void>>;
  /** Locks the self scores and writes who, when and the fingerprint; refused while there are errors. Ends Excel's undo. */
  finalizeScorecard(request: FinalizeRequest): Promise<Result<FinalizeOutcome>>;
  /** Frees the self scores again and leaves a trace. Ends Excel's undo. */
  reopenScorecard(signed: Signed): Promise<Result<void>>;
  /** Looks the scorecard over, also one without names; null when there is none. */
  examineScorecard(): Promise<Result<Examination | null>>;
  /** Puts rules of entry, formats, colours and locks back; touches no value. Ends Excel's undo. */
  restoreInputs(): Promise<Result<void>>;
  /** All or nothing; `changedMeanwhile` when something would be lost that `shown` does not show. Ends Excel's undo. */
  rebuildScorecard(shown: Examination): Promise<Result<void>>;
  /** Takes the self scores over where nothing has been appraised, all or none; `changedMeanwhile` when not as shown. */
  acceptSelfScores(shown: readonly AcceptedScore[]): Promise<Result<void>>;
  /** Makes the next sheet `Trả lại lần …`; all or nothing. `wrongScores` or `nothingToExplain` when it is not ready. */
  returnToUnit(): Promise<Result<ReturnOutcome>>;
  /** Shows the sheet of a round where the unit's next explanation is wanted. */
  goToRound(round: number): Promise<Result<void>>;
  saveUnitInfo(settings: UnitSettings): Promise<Result<void>>;
  generateReport(): Promise<Result<ReportOutcome>>;
  /** Makes the Word version of the report; writes nothing into the workbook. */
  writeReportDocument(): Promise<Result<ReportDocument>>;
  /** Loads what laying many files side by side takes; once it is there, no connection is needed any more. */
  openConsolidation(): Promise<Result<ConsolidationVerbs>>;
  /** Calls `onChange` after edits by anyone, anywhere in the workbook (also sheets added or removed); returns the way to stop. */
  watchWorkbook(onChange: () => void): Promise<Result<() => void>>;
}
