import type { Actions, WorkbookState } from "../../actions/actions";
import type { Entry } from "../../domain/assessment";
import { type Failure, type Result, fail, succeed } from "../../domain/failure";
import type { UnitField, UnitInfo } from "../../domain/unit-info";
import { defaultRubric } from "../../rubrics/rubrics";
import { defaultUnitInfo } from "../../sheets/unit-info-spec";
import { type LiveReads, createLiveReads, retryMs } from "./live-reads";
import { createQueue } from "./queue";
import type { Outcome, SessionState, Verb } from "./session-state";
import { type Store, createStore } from "./store";
import { editField, emptyDraft, mergeDraft, settleDraft } from "./unit-draft";

/**
 * What pane and ribbon share: the state of this workbook and the verbs on it. One verb at a time; what is asked for while
 * another is busy is ignored; what is asked for while the pane is starting waits for it. No verb rejects: what went wrong
 * is in the state.
 */
export interface Session {
  readonly getSnapshot: () => SessionState;
  /** @returns the way to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the workbook for the first time and follows it from then on. */
  readonly start: () => Promise<void>;
  readonly create: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly report: () => Promise<void>;
  readonly goTo: (criterionId: string, field: keyof Entry) => Promise<void>;
  readonly editUnitInfo: (field: UnitField, typed: string) => void;
  readonly discardUnitEdits: () => void;
  /** Saves the workbook's unit data with what has been typed over it. */
  readonly saveUnitInfo: () => Promise<void>;
  /** Runs the verb that failed once more. Happens by itself every second while a cell is being edited. */
  readonly retry: () => Promise<void>;
  /** Puts the failure away and gives up what would have been retried. */
  readonly dismissFailure: () => void;
  /** Stops following the workbook and retrying. */
  readonly stop: () => void;
}

export function createSession(actions: Actions): Session {
  return new WorkbookSession(actions);
}

const unitInfoOfNewSheet = defaultUnitInfo(defaultRubric);

/** What the workbook holds for the form; without sheet `Thông tin`, what a new one would start with. */
export function currentUnitInfo(state: Pick<SessionState, "workbook">): UnitInfo {
  return state.workbook?.unitInfo ?? unitInfoOfNewSheet;
}

type Act = () => Promise<Result<Outcome>>;

const initialState: SessionState = {
  workbook: null,
  busy: null,
  failed: null,
  outcome: null,
  waitingForCell: false,
  unitDraft: emptyDraft,
};

class WorkbookSession implements Session {
  readonly #store: Store<SessionState> = createStore(initialState);
  readonly #inTurn = createQueue();
  readonly #actions: Actions;
  readonly #live: LiveReads;
  #starting: Promise<void> = Promise.resolve();
  #stopWatching: (() => void) | null = null;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #again: (() => Promise<void>) | null = null;

  constructor(actions: Actions) {
    this.#actions = actions;
    this.#live = createLiveReads(() => this.#readLive());
  }

  readonly getSnapshot = () => this.#store.getSnapshot();
  readonly subscribe = (listener: () => void) => this.#store.subscribe(listener);

  readonly start = () =>
    (this.#starting = this.#perform("start", async () => {
      const read = await this.#read();
      return read.ok ? succeed<Outcome>({ kind: "started" }) : read;
    }));

  readonly check = () =>
    this.#perform("check", async () => {
      const read = await this.#read();
      return read.ok ? succeed<Outcome>({ kind: "checked", check: read.value.check }) : read;
    });

  readonly create = () =>
    this.#perform("create", () =>
      this.#thenRead(this.#actions.createScorecard(), ({ outcome, sheetName }) => ({ kind: outcome, sheetName })),
    );

  readonly report = () =>
    this.#perform("report", () =>
      this.#thenRead(this.#actions.generateReport(), ({ outcome, sheetName }) => ({
        kind: outcome === "created" ? "reportCreated" : "reportUpdated",
        sheetName,
      })),
    );

  readonly goTo = (criterionId: string, field: keyof Entry) =>
    this.#perform("goTo", async () => {
      const gone = await this.#actions.goTo(criterionId, field);
      return gone.ok ? succeed<Outcome>({ kind: "wentTo", criterionId }) : gone;
    });

  readonly saveUnitInfo = () =>
    this.#perform("saveUnitInfo", () => {
      const { unitDraft, ...state } = this.getSnapshot();
      const unitInfo = mergeDraft(unitDraft, currentUnitInfo(state));
      return this.#thenRead(this.#actions.saveUnitInfo(unitInfo), () => {
        this.#unitInfoSaved(unitInfo);
        return { kind: "unitInfoSaved" };
      });
    });

  readonly editUnitInfo = (field: UnitField, typed: string) => {
    const state = this.getSnapshot();
    this.#store.update({ unitDraft: editField(state.unitDraft, field, typed, currentUnitInfo(state)) });
  };

  readonly discardUnitEdits = () => this.#store.update({ unitDraft: emptyDraft });

  readonly retry = () => this.#again?.() ?? Promise.resolve();

  readonly dismissFailure = () => {
    this.#forgetRetry();
    this.#store.update({ failed: null });
  };

  readonly stop = () => {
    this.#forgetRetry();
    this.#live.covered();
    this.#stopWatching?.();
    this.#stopWatching = null;
  };

  /** A failure stays in sight while its own verb is retried, so that nothing flickers; another verb clears it. */
  async #perform(verb: Verb, act: Act): Promise<void> {
    // The ribbon button that opens the pane asks for its verb while the pane is still starting.
    if (this.getSnapshot().busy === "start") await this.#starting;
    const { busy, failed } = this.getSnapshot();
    if (busy !== null) return;
    this.#forgetRetry();
    this.#store.update({ busy: verb, outcome: null, failed: failed?.verb === verb ? failed : null });
    const result = await this.#safely(act);
    if (result.ok) {
      this.#store.update({ busy: null, outcome: result.value, failed: null });
    } else {
      this.#store.update({ busy: null });
      this.#failed(verb, result.failure, () => this.#perform(verb, act));
    }
  }

  #failed(verb: Verb, failure: Failure, again: () => Promise<void>) {
    const before = this.getSnapshot().failed;
    const same = before?.verb === verb && before.failure.code === failure.code;
    this.#store.update({ failed: same ? before : { verb, failure } });
    this.#again = again;
    if (failure.code === "cellEditMode") this.#retryTimer = setTimeout(() => void again(), retryMs);
  }

  #forgetRetry() {
    clearTimeout(this.#retryTimer);
    this.#again = null;
  }

  /** In its turn; a bug below becomes a failure with its trace, so that the pane says so instead of standing still. */
  #safely<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#inTurn(work).catch((bug: unknown) =>
      fail("unexpected", bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)),
    );
  }

  /** What was done is done: a read that fails afterwards is left to the live reads and does not fail the verb. */
  async #thenRead<T>(done: Promise<Result<T>>, outcome: (value: T) => Outcome): Promise<Result<Outcome>> {
    const result = await done;
    if (!result.ok) return result;
    const said = outcome(result.value);
    const read = await this.#read();
    if (!read.ok) this.#live.request();
    return succeed(said);
  }

  /** Follows the workbook first if that has not worked yet, so that no edit falls between. */
  async #read(): Promise<Result<WorkbookState>> {
    const following = await this.#follow();
    if (!following.ok) return following;
    this.#live.covered();
    const result = await this.#actions.checkScorecard();
    if (result.ok) this.#hasRead(result.value);
    return result;
  }

  async #follow(): Promise<Result<void>> {
    if (this.#stopWatching !== null) return succeed(undefined);
    const watch = await this.#actions.watchWorkbook(this.#live.request);
    if (!watch.ok) return watch;
    this.#stopWatching = watch.value;
    return succeed(undefined);
  }

  #hasRead(workbook: WorkbookState) {
    const unitDraft = settleDraft(this.getSnapshot().unitDraft, currentUnitInfo({ workbook }));
    this.#store.update({ workbook, unitDraft, waitingForCell: false });
  }

  async #readLive(): Promise<boolean> {
    const result = await this.#safely(() => this.#read());
    const waitingForCell = !result.ok && result.failure.code === "cellEditMode";
    this.#store.update({ waitingForCell });
    const failedVerb = this.getSnapshot().failed?.verb ?? "check";
    if (failedVerb !== "check") return !waitingForCell; // The user's own verb has failed: that comes first.
    if (result.ok) this.dismissFailure();
    else if (!waitingForCell) this.#failed("check", result.failure, this.check);
    return !waitingForCell;
  }

  #unitInfoSaved(unitInfo: UnitInfo) {
    const { workbook, unitDraft } = this.getSnapshot();
    if (workbook === null) return;
    this.#store.update({ workbook: { ...workbook, unitInfo }, unitDraft: settleDraft(unitDraft, unitInfo) });
  }
}
