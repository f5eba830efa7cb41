import type { Actions, AgreedRepair } from "../../actions/actions";
import type { Entry } from "../../domain/assessment";
import type { CarryOverChange } from "../../domain/carry-over";
import { type Result, fail, succeed } from "../../domain/failure";
import type { SettingField, UnitSettings } from "../../sheets/report-settings";
import { saveFile } from "../save-file";
import { type AppraisalVerbs, type ReadingAgain, createAppraisalVerbs } from "./appraisal-verbs";
import { ConsolidationSession } from "./consolidation-session";
import { type FinalizationVerbs, createFinalizationVerbs } from "./finalization-verbs";
import { type Outcome, type Screen, type SessionState, currentUnitInfo, initialState } from "./session-state";
import { type WorkKeeper, keepWork, keptWork } from "./kept-work";
import { type Store, createStore } from "./store";
import { editField, emptyDraft, mergeDraft, settleDraft } from "./unit-draft";
import { VerbRunner } from "./verb-runner";
import { WorkbookReader } from "./workbook-reader";
import { type Workplace, WorkbookWorkplace } from "./workplace";

/**
 * What pane and ribbon share: the state of this workbook and the verbs on it. One verb at a time; what is asked for while
 * another is busy is ignored; what is asked for while the pane is starting waits for it. No verb rejects: what went wrong
 * is in the state.
 */
export interface Session {
  readonly getSnapshot: () => SessionState;
  /** @returns the way to stop listening. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The verbs and the state of laying scorecards side by side. */
  readonly consolidation: ConsolidationSession;
  /** Goes to another screen, whatever is busy; pane and ribbon alike may ask for it. */
  readonly show: (screen: Screen) => void;
  /** Reads the workbook for the first time and follows it from then on. */
  readonly start: () => Promise<void>;
  readonly create: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly report: () => Promise<void>;
  /** Makes the report's Word version and hands it to the host for saving. */
  readonly reportDocument: () => Promise<void>;
  readonly goTo: (criterionId: string, field: keyof Entry) => Promise<void>;
  /** Writes the scores that were agreed to, all or none. */
  readonly repair: (agreed: readonly AgreedRepair[]) => Promise<void>;
  /** Reads another workbook to bring something over from; what is wrong with it is in the state too. */
  readonly openOther: (file: File) => Promise<void>;
  /** Writes what was agreed to bring over, all or none. */
  readonly carryOver: (agreed: readonly CarryOverChange[]) => Promise<void>;
  readonly appraisal: AppraisalVerbs;
  readonly finalization: FinalizationVerbs;
  /** Puts back what concerns entering; values stay. */
  readonly restoreInputs: () => Promise<void>;
  /** Makes the scorecard anew out of its entries, as the examination in the state shows. */
  readonly rebuild: () => Promise<void>;
  readonly editUnitInfo: (field: SettingField, typed: string) => void;
  readonly discardUnitEdits: () => void;
  /** Saves the workbook's unit data with what has been typed over it. */
  readonly saveUnitInfo: () => Promise<void>;
  /** Working on the criteria one by one. */
  readonly workplace: Workplace;
  /** Runs the verb that failed once more. Happens by itself every second while a cell is being edited. */
  readonly retry: () => Promise<void>;
  /** Puts the failure away and gives up what would have been retried. */
  readonly dismissFailure: () => void;
  /** Stops following the workbook and retrying. */
  readonly stop: () => void;
}

/** @param keeper where unsaved work outlives the page; without one it goes with it */
export function createSession(actions: Actions, keeper?: WorkKeeper): Session {
  return new WorkbookSession(actions, keeper);
}

class WorkbookSession implements Session {
  readonly #store: Store<SessionState>;
  readonly #actions: Actions;
  readonly #runner: VerbRunner;
  readonly #reader: WorkbookReader;
  readonly appraisal: AppraisalVerbs;
  readonly finalization: FinalizationVerbs;
  readonly workplace: Workplace;
  readonly consolidation: ConsolidationSession;

  constructor(actions: Actions, keeper: WorkKeeper | undefined) {
    this.#store = createStore({ ...initialState, ...(keeper && keptWork(keeper)) });
    if (keeper) keepWork(this.#store, keeper);
    this.#actions = actions;
    this.#runner = new VerbRunner(this.#store);
    this.#reader = new WorkbookReader(this.#store, actions, this.#runner);
    const reading: ReadingAgain = {
      thenRead: (done, outcome) => this.#thenRead(done, outcome),
      asShown: (done, outcome) => this.#asShown(done, outcome),
    };
    this.appraisal = createAppraisalVerbs(actions, this.#runner, reading);
    this.finalization = createFinalizationVerbs(actions, this.#runner, reading);
    this.workplace = new WorkbookWorkplace(this.#store, actions, this.#runner, this.#reader);
    this.consolidation = new ConsolidationSession(actions, this.#runner);
  }

  readonly getSnapshot = () => this.#store.getSnapshot();
  readonly subscribe = (listener: () => void) => this.#store.subscribe(listener);

  readonly show = (screen: Screen) => this.#store.update({ screen });

  readonly start = () =>
    this.#runner.run("start", async () => {
      const read = await this.#reader.read({ thorough: true });
      return read.ok ? succeed<Outcome>({ kind: "started" }) : read;
    });

  readonly check = () =>
    this.#runner.run("check", async () => {
      const read = await this.#reader.read({ thorough: true });
      return read.ok ? succeed<Outcome>({ kind: "checked", check: read.value.check }) : read;
    });

  readonly create = () =>
    this.#runner.run("create", () =>
      this.#thenRead(this.#actions.createScorecard(), ({ outcome, sheetName }) => ({ kind: outcome, sheetName })),
    );

  readonly report = () =>
    this.#runner.run("report", () =>
      this.#thenRead(this.#actions.generateReport(), ({ outcome, sheetName }) => ({
        kind: outcome === "created" ? "reportCreated" : "reportUpdated",
        sheetName,
      })),
    );

  readonly reportDocument = () =>
    this.#runner.run("document", async () => {
      const made = await this.#actions.writeReportDocument();
      if (!made.ok) return made;
      const { fileName, content, text } = made.value;
      saveFile(fileName, content);
      return succeed<Outcome>({ kind: "documentMade", fileName, text });
    });

  readonly goTo = (criterionId: string, field: keyof Entry) =>
    this.#runner.run("goTo", async () => {
      const gone = await this.#actions.goTo(criterionId, field);
      return gone.ok ? succeed<Outcome>({ kind: "wentTo", criterionId }) : gone;
    });

  readonly repair = (agreed: readonly AgreedRepair[]) =>
    this.#runner.run("repair", () =>
      this.#asShown(this.#actions.repairScores(agreed), { kind: "repaired", count: agreed.length }),
    );

  readonly openOther = (file: File) =>
    this.#runner.run("openOther", async () => {
      const read = await this.#actions.readTables(file);
      if (!read.ok) return read;
      const { value: reading } = read;
      this.#store.update({ other: { fileName: file.name, reading } });
      return succeed<Outcome>({ kind: reading.ok ? "otherRead" : "otherNotRead", fileName: file.name });
    });

  readonly carryOver = (agreed: readonly CarryOverChange[]) =>
    this.#runner.run("carryOver", () =>
      this.#asShown(this.#actions.carryOver(agreed), { kind: "carriedOver", count: agreed.length }),
    );

  readonly restoreInputs = () =>
    this.#runner.run("restoreInputs", () => this.#asShown(this.#actions.restoreInputs(), { kind: "inputsRestored" }));

  readonly rebuild = () =>
    this.#runner.run("rebuild", () => {
      const { examination } = this.getSnapshot();
      if (examination === null) return Promise.resolve(fail("noScorecard", "no examination"));
      return this.#asShown(this.#actions.rebuildScorecard(examination), { kind: "rebuilt" });
    });

  readonly saveUnitInfo = () =>
    this.#runner.run("saveUnitInfo", () => {
      const state = this.getSnapshot();
      const unitInfo = mergeDraft(state.unitDraft, currentUnitInfo(state));
      return this.#thenRead(this.#actions.saveUnitInfo(unitInfo), () => {
        this.#unitInfoSaved(unitInfo);
        return { kind: "unitInfoSaved" };
      });
    });

  readonly editUnitInfo = (field: SettingField, typed: string) => {
    const state = this.getSnapshot();
    this.#store.update({ unitDraft: editField(state.unitDraft, field, typed, currentUnitInfo(state)) });
  };

  readonly discardUnitEdits = () => this.#store.update({ unitDraft: emptyDraft });

  readonly retry = () => this.#runner.retry();

  readonly dismissFailure = () => this.#runner.dismissFailure();

  readonly stop = () => {
    this.#runner.giveUpRetry();
    this.#reader.stop();
    this.workplace.stop();
  };

  /** What was done is done: a read that fails afterwards is left to the live reads and does not fail the verb. */
  async #thenRead<T>(done: Promise<Result<T>>, outcome: (value: T) => Outcome): Promise<Result<Outcome>> {
    const result = await done;
    if (!result.ok) return result;
    const said = outcome(result.value);
    const read = await this.#reader.read({
      thorough: said.kind === "found",
      countsReport: said.kind === "reportUpdated",
    });
    if (!read.ok) this.#reader.readSoon();
    return succeed(said);
  }

  /** For what was done as it had been shown. Where somebody was faster, what they did is read before the next try. */
  async #asShown(done: Promise<Result<void>>, outcome: Outcome): Promise<Result<Outcome>> {
    const result = await this.#thenRead(done, () => outcome);
    if (!result.ok && result.failure.code === "changedMeanwhile") await this.#reader.read({ thorough: true });
    return result;
  }

  #unitInfoSaved(unitInfo: UnitSettings) {
    const { workbook, unitDraft } = this.getSnapshot();
    if (workbook === null) return;
    this.#store.update({ workbook: { ...workbook, unitInfo }, unitDraft: settleDraft(unitDraft, unitInfo) });
  }
}
