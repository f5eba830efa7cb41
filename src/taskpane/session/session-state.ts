import type { Check, Examination, OtherWorkbook, ProposedRepair, WorkbookState } from "../../actions/actions";
import type { Failure } from "../../domain/failure";
import type { CriterionFilter } from "../../domain/filters";
import { defaultRubric } from "../../rubrics/rubrics";
import { type UnitSettings, noReportOptions } from "../../sheets/report-settings";
import { defaultUnitInfo } from "../../sheets/unit-info-spec";
import type { EntryDrafts } from "./entry-draft";
import { type UnitDraft, emptyDraft } from "./unit-draft";

/** A part of the pane that has its whole height. */
export type Screen = "scorecard" | "criteria" | "unitInfo" | "carryOver" | "appraisal" | "consolidation";

/** What the user, or the pane on opening, can ask for. */
export type Verb =
  | "start"
  | "create"
  | "check"
  | "report"
  | "document"
  | "saveUnitInfo"
  | "goTo"
  | "repair"
  | "openOther"
  | "carryOver"
  | "acceptRest"
  | "returnToUnit"
  | "openConsolidation"
  | "consolidate"
  | "showConsolidation"
  | "restoreInputs"
  | "rebuild"
  | "saveEntry"
  | "finalize"
  | "reopen";

/** What a verb that succeeded has to say; the sentence for each is in `status-text.ts`. */
export type Outcome =
  | { readonly kind: "started" }
  | {
      readonly kind: "created" | "existed" | "found" | "reportCreated" | "reportUpdated" | "returned";
      readonly sheetName: string;
    }
  | { readonly kind: "checked"; readonly check: Check | null }
  | { readonly kind: "unitInfoSaved" | "inputsRestored" | "rebuilt" | "reopened" }
  | { readonly kind: "finalized"; readonly fingerprint: string; readonly fileName: string }
  | { readonly kind: "documentMade"; readonly fileName: string; readonly text: string }
  | { readonly kind: "repaired"; readonly count: number }
  | { readonly kind: "otherRead" | "otherNotRead"; readonly fileName: string }
  | { readonly kind: "carriedOver" | "accepted"; readonly count: number }
  | { readonly kind: "wentToRound"; readonly round: number }
  | { readonly kind: "wentTo" | "entrySaved"; readonly criterionId: string }
  | { readonly kind: "entryNotSaved"; readonly criterionId: string; readonly reason: "changedMeanwhile" | "endsUndo" }
  | { readonly kind: "consolidated"; readonly sheetName: string; readonly unitCount: number }
  | { readonly kind: "consolidationShown" | "consolidationStopped" | "nothingToConsolidate" };

/** The verb that failed; it is the one that `retry` runs again. */
export interface FailedVerb {
  readonly verb: Verb;
  readonly failure: Failure;
  /** How often the user has had it run again, with the same failure each time. */
  readonly retries: number;
}

export interface SessionState {
  readonly screen: Screen;
  /** As last read; null until the first read succeeds. */
  readonly workbook: WorkbookState | null;
  /** Of the same read as `workbook`; empty where no score is wrong. */
  readonly repairs: readonly ProposedRepair[];
  /** What is not as the scorecard was made; null where nothing is wrong or nobody has looked. */
  readonly examination: Examination | null;
  /** The workbook last chosen to bring something over from. */
  readonly other: OtherWorkbook | null;
  readonly busy: Verb | null;
  readonly failed: FailedVerb | null;
  readonly outcome: Outcome | null;
  /** A change was noticed but Excel will not answer until the cell being edited is finished: figures may be behind. */
  readonly waitingForCell: boolean;
  readonly unitDraft: UnitDraft;
  readonly entryDrafts: EntryDrafts;
  /** Id of the criterion being worked on. */
  readonly openCriterion: string | null;
  readonly criterionFilter: CriterionFilter;
}

export const initialState: SessionState = {
  screen: "scorecard",
  workbook: null,
  repairs: [],
  examination: null,
  other: null,
  busy: null,
  failed: null,
  outcome: null,
  waitingForCell: false,
  unitDraft: emptyDraft,
  entryDrafts: new Map(),
  openCriterion: null,
  criterionFilter: "all",
};

const unitInfoOfNewSheet: UnitSettings = { ...defaultUnitInfo(defaultRubric), ...noReportOptions };

/** What the workbook holds for the form; without sheet `Thông tin`, what a new one would start with. */
export function currentUnitInfo(state: Pick<SessionState, "workbook">): UnitSettings {
  return state.workbook?.unitInfo ?? unitInfoOfNewSheet;
}
