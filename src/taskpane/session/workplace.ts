import type { Actions, WorkbookState } from "../../actions/actions";
import { blankEntry, type Entry } from "../../domain/assessment";
import { withChanges } from "../../domain/entry-changes";
import { type Result, succeed } from "../../domain/failure";
import type { CriterionFilter } from "../../domain/filters";
import { summarize } from "../../domain/summarize";
import { findIssues } from "../../domain/validation";
import {
  type EntryDraft,
  type PlannedWrite,
  emptyEntryDraft,
  isUnsaved,
  settleEntryDraft,
  withDraft,
} from "./entry-draft";
import { SelectionFollower } from "./selection-follower";
import type { Outcome, SessionState } from "./session-state";
import type { Store } from "./store";
import type { VerbRunner } from "./verb-runner";
import type { WorkbookReader } from "./workbook-reader";

/** Working on the criteria one by one, in step with what is selected on the sheet. */
export interface Workplace {
  /** Opens a criterion; null closes it. What was typed stays. */
  readonly open: (criterionId: string | null) => void;
  readonly filter: (filter: CriterionFilter) => void;
  /** Keeps what has been typed for a criterion. */
  readonly draft: (criterionId: string, draft: EntryDraft) => void;
  /** Written in turn, also what is asked for while another verb is busy; what is typed meanwhile stays a draft. */
  readonly save: (criterionId: string, write: PlannedWrite) => Promise<void>;
  /** Selects a criterion's cell on the sheet once nothing else has been chosen for a moment. */
  readonly selectSoon: (criterionId: string, field: keyof Entry) => void;
  /**
   * Opens the criterion that is selected on the sheet, from now on until the returned function is called.
   * @param isElsewhere whether the person is on the sheet: while they work in the pane, it stays where it is
   */
  readonly followSelection: (isElsewhere: () => boolean) => () => void;
  readonly stop: () => void;
}

export class WorkbookWorkplace implements Workplace {
  readonly #store: Store<SessionState>;
  readonly #actions: Actions;
  readonly #runner: VerbRunner;
  readonly #reader: WorkbookReader;
  readonly #selection: SelectionFollower;
  /** Agreed to and not yet written, in the order of the agreeing. */
  readonly #waiting = new Map<string, PlannedWrite>();

  constructor(store: Store<SessionState>, actions: Actions, runner: VerbRunner, reader: WorkbookReader) {
    this.#store = store;
    this.#actions = actions;
    this.#runner = runner;
    this.#reader = reader;
    this.#selection = new SelectionFollower(actions, runner, (openCriterion) => store.update({ openCriterion }));
  }

  readonly open = (openCriterion: string | null) => this.#store.update({ openCriterion });

  readonly filter = (criterionFilter: CriterionFilter) => this.#store.update({ criterionFilter });

  readonly draft = (criterionId: string, draft: EntryDraft) => {
    if (!isUnsaved(draft)) this.#waiting.delete(criterionId);
    this.#store.update({ entryDrafts: withDraft(this.#store.getSnapshot().entryDrafts, criterionId, draft) });
  };

  readonly save = async (criterionId: string, write: PlannedWrite) => {
    this.#waiting.set(criterionId, write);
    await this.#runner.whenFree();
    if (this.#waiting.size > 0) await this.#runner.run("saveEntry", () => this.#writeWaiting());
  };

  readonly selectSoon = (criterionId: string, field: keyof Entry) => this.#selection.selectSoon(criterionId, field);

  readonly followSelection = (isElsewhere: () => boolean) => this.#selection.follow(isElsewhere);

  readonly stop = () => this.#selection.stop();

  /** One after the other; what fails stays waiting for the next try and does not keep the others from being written. */
  async #writeWaiting(): Promise<Result<Outcome>> {
    const tried = new Set<PlannedWrite>();
    let result: Result<Outcome> = succeed({ kind: "started" });
    for (let next = this.#nextWaiting(tried); next !== null; next = this.#nextWaiting(tried)) {
      tried.add(next[1]);
      const written = await this.#write(...next);
      if (result.ok) result = written;
      if (!written.ok && written.failure.code === "cellEditMode") break;
    }
    return result;
  }

  #nextWaiting(tried: ReadonlySet<PlannedWrite>): readonly [criterionId: string, write: PlannedWrite] | null {
    return [...this.#waiting].find(([, write]) => !tried.has(write)) ?? null;
  }

  async #write(criterionId: string, write: PlannedWrite): Promise<Result<Outcome>> {
    const result = await this.#actions.writeEntry(criterionId, write.changes, write);
    if (!result.ok && result.failure.code !== "changedMeanwhile") return result;
    this.#forget(criterionId, write);
    if (!result.ok) {
      const read = await this.#reader.read();
      return read.ok ? succeed({ kind: "entryNotSaved", criterionId, reason: "changedMeanwhile" }) : read;
    }
    if (result.value === "endsUndo") {
      this.#mark(criterionId);
      return succeed({ kind: "entryNotSaved", criterionId, reason: "endsUndo" });
    }
    this.#written(criterionId, write);
    return succeed({ kind: "entrySaved", criterionId });
  }

  /** Unless something newer has been agreed to meanwhile. */
  #forget(criterionId: string, write: PlannedWrite) {
    if (this.#waiting.get(criterionId) === write) this.#waiting.delete(criterionId);
  }

  #mark(criterionId: string) {
    const draft = this.#store.getSnapshot().entryDrafts.get(criterionId);
    if (draft) this.draft(criterionId, { ...draft, endsUndo: true });
  }

  /** What was written is shown at once; the read that follows every change brings the rest. */
  #written(criterionId: string, write: PlannedWrite) {
    const { workbook, entryDrafts } = this.#store.getSnapshot();
    const written = withChanges(workbook?.check?.assessment.get(criterionId) ?? blankEntry, write.changes);
    const left = settleEntryDraft(entryDrafts.get(criterionId) ?? emptyEntryDraft, write, written);
    this.#store.update({
      workbook: workbook && withEntry(workbook, criterionId, written),
      entryDrafts: withDraft(entryDrafts, criterionId, left),
    });
    this.#reader.readSoon();
  }
}

function withEntry(workbook: WorkbookState, criterionId: string, entry: Entry): WorkbookState {
  const { check } = workbook;
  if (check === null) return workbook;
  const assessment = new Map(check.assessment).set(criterionId, entry);
  const { rubric } = check;
  const derived = { summary: summarize(rubric, assessment), issues: findIssues(rubric, assessment) };
  return { ...workbook, check: { ...check, assessment, ...derived } };
}
