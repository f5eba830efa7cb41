import type { Check, WorkbookState } from "../../actions/actions";
import type { Failure } from "../../domain/failure";
import type { UnitDraft } from "./unit-draft";

/** What the user, or the pane on opening, can ask for. */
export type Verb = "start" | "create" | "check" | "report" | "saveUnitInfo" | "goTo";

/** What a verb that succeeded has to say; the sentence for each is in `outcome-text.ts`. */
export type Outcome =
  | { readonly kind: "started" }
  | { readonly kind: "created" | "existed" | "reportCreated" | "reportUpdated"; readonly sheetName: string }
  | { readonly kind: "checked"; readonly check: Check | null }
  | { readonly kind: "unitInfoSaved" }
  | { readonly kind: "wentTo"; readonly criterionId: string };

/** The verb that failed; it is the one that `retry` runs again. */
export interface FailedVerb {
  readonly verb: Verb;
  readonly failure: Failure;
}

export interface SessionState {
  /** As last read; null until the first read succeeds. */
  readonly workbook: WorkbookState | null;
  readonly busy: Verb | null;
  readonly failed: FailedVerb | null;
  readonly outcome: Outcome | null;
  /** A change was noticed but Excel will not answer until the cell being edited is finished: figures may be behind. */
  readonly waitingForCell: boolean;
  readonly unitDraft: UnitDraft;
}
