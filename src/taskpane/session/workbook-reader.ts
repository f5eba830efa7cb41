import type { Actions, Examination, ProposedRepair, WorkbookState } from "../../actions/actions";
import { type Result, succeed } from "../../domain/failure";
import { createLiveReads } from "./live-reads";
import { type SessionState, currentUnitInfo } from "./session-state";
import type { Store } from "./store";
import { settleDraft } from "./unit-draft";
import type { VerbRunner } from "./verb-runner";

/** Keeps the state in step with the workbook: reads it when asked, and by itself after every edit. */
export class WorkbookReader {
  readonly #store: Store<SessionState>;
  readonly #actions: Actions;
  readonly #runner: VerbRunner;
  readonly #live = createLiveReads(() => this.#readLive());
  #stopWatching: (() => void) | null = null;

  constructor(store: Store<SessionState>, actions: Actions, runner: VerbRunner) {
    this.#store = store;
    this.#actions = actions;
    this.#runner = runner;
  }

  /**
   * Follows the workbook first if that has not worked yet, so that no edit falls between.
   * @param options `thorough`: look the sheet itself over as well; `countsReport`: count the report's outgrown rows
   */
  async read({ thorough = false, countsReport = false } = {}): Promise<Result<WorkbookState>> {
    const following = await this.#follow();
    if (!following.ok) return following;
    this.#live.covered();
    const result = await this.#actions.checkScorecard({ countsReport: countsReport || thorough });
    if (!result.ok) return result;
    const repairs = await this.#proposeRepairs(result.value);
    if (!repairs.ok) return repairs;
    const examination = await this.#examine(result.value, thorough);
    if (!examination.ok) return examination;
    this.#hasRead(result.value, repairs.value, examination.value);
    return result;
  }

  readSoon(): void {
    this.#live.request();
  }

  stop(): void {
    this.#live.covered();
    this.#stopWatching?.();
    this.#stopWatching = null;
  }

  async #follow(): Promise<Result<void>> {
    if (this.#stopWatching !== null) return succeed(undefined);
    const watch = await this.#actions.watchWorkbook(this.#live.request);
    if (!watch.ok) return watch;
    this.#stopWatching = watch.value;
    return succeed(undefined);
  }

  /** A sound scorecard, the usual case, costs no further request. */
  #proposeRepairs({ check }: WorkbookState): Promise<Result<readonly ProposedRepair[]>> {
    const hasErrors = check?.issues.some(({ severity }) => severity === "error") ?? false;
    return hasErrors ? this.#actions.proposeRepairs() : Promise.resolve(succeed([]));
  }

  /**
   * Reading whole sheets is for when it was asked for, as long as something is wrong, and when a scorecard that was there
   * is no longer found by its names.
   */
  async #examine({ check, unreadable }: WorkbookState, thorough: boolean): Promise<Result<Examination | null>> {
    const before = this.#store.getSnapshot();
    const isLost = check === null && before.workbook !== null && before.workbook.check !== null;
    const isWanted = unreadable || thorough || isLost || before.examination !== null;
    if (!isWanted) return succeed(null);
    const result = await this.#actions.examineScorecard();
    const isSound = result.ok && result.value?.diagnoses.length === 0 && !unreadable;
    return isSound ? succeed(null) : result;
  }

  #hasRead(read: WorkbookState, repairs: readonly ProposedRepair[], examination: Examination | null) {
    const before = this.#store.getSnapshot();
    const outgrownReportRows = read.outgrownReportRows ?? before.workbook?.outgrownReportRows ?? null;
    const workbook = { ...read, outgrownReportRows };
    const unitDraft = settleDraft(before.unitDraft, currentUnitInfo({ workbook }));
    this.#store.update({ workbook, repairs, examination, unitDraft, waitingForCell: false });
  }

  /** Never busy and never announced. @returns false when a cell being edited kept Excel from answering. */
  async #readLive(): Promise<boolean> {
    const result = await this.#runner.inTurn(() => this.read());
    const waitingForCell = !result.ok && result.failure.code === "cellEditMode";
    this.#store.update({ waitingForCell });
    if (result.ok) this.#clearFailedRead();
    else if (!waitingForCell) this.#showFailedRead(result);
    return !waitingForCell;
  }

  #clearFailedRead() {
    if (this.#store.getSnapshot().failed?.verb === "check") this.#runner.dismissFailure();
  }

  #showFailedRead({ failure }: Extract<Result<never>, { ok: false }>) {
    const { failed } = this.#store.getSnapshot();
    // The user's own verb has failed: that stays in sight, and the next edit reads again.
    if (failed !== null && failed.verb !== "check") return;
    this.#runner.hasFailed("check", failure, async () => void (await this.#readLive()));
  }
}
