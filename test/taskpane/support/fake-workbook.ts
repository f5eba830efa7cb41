import type {
  Actions,
  AgreedRepair,
  CreateOutcome,
  EntryShown,
  Examination,
  FinalizeOutcome,
  FinalizeRequest,
  ProposedRepair,
  ReportDocument,
  ReportOutcome,
  ReturnOutcome,
  WorkbookState,
  WriteOutcome,
} from "../../../src/actions/actions";
import { type AcceptedScore, criteriaToReturn } from "../../../src/domain/appraisal";
import { type Assessment, type Entry, type ScoreEntry, blankEntry } from "../../../src/domain/assessment";
import { type CarryOverChange, withCarriedOver } from "../../../src/domain/carry-over";
import { type EntryChanges, sameContent, withChanges, workFields } from "../../../src/domain/entry-changes";
import { type FailureCode, type Result, fail, succeed } from "../../../src/domain/failure";
import type { Finalization } from "../../../src/domain/finalization";
import { proposeRepairs, withAgreedScores } from "../../../src/domain/repair";
import type { ReturnRound } from "../../../src/domain/return-round";
import { summarize } from "../../../src/domain/summarize";
import type { UnitField, UnitInfo } from "../../../src/domain/unit-info";
import { findIssues } from "../../../src/domain/validation";
import { criteriaOf } from "../../../src/domain/rubric";
import type { TablesReading } from "../../../src/files/read-tables";
import { defaultRubric } from "../../../src/rubrics/rubrics";
import type { Signed } from "../../../src/sheets/finalization-record";
import { FakeConsolidation } from "./fake-consolidation";
import { defaultUnitInfo } from "../../../src/sheets/unit-info-spec";

/** A workbook in memory behind the actions' interface; it can be slow, and it can be told to fail. */
export class FakeWorkbook implements Actions {
  /** Every call in order, e.g. "goTo 1.5 selfScore". */
  readonly calls: string[] = [];
  /** How many calls were under way at once, at most. */
  mostAtOnce = 0;
  assessment: Assessment | null = null;
  unitInfo: UnitInfo | null = null;
  hasReport = false;
  outgrownReportRows = 0;
  /** null: the self scores are a draft. */
  finalization: Finalization | null = null;
  returnRounds: readonly ReturnRound[] = [];
  /** The scorecard is too damaged to be read. */
  unreadable = false;
  /** What proposals say of Excel's undo. */
  repairsEndUndo = false;
  /** Saving an entry ends Excel's undo. */
  writesEndUndo = false;
  /** The criterion whose row is selected on the sheet. */
  selected: string | null = null;
  readonly #selectionWatchers = new Set<() => void>();
  /** What looking the scorecard over finds; null: it is sound. */
  examination: Examination | null = null;
  /** What reading another workbook finds. */
  tables: TablesReading = { ok: true, sheets: [] };
  readonly consolidation = new FakeConsolidation();
  readonly #watchers = new Set<() => void>();
  readonly #failures: { readonly method: keyof Actions; readonly code: FailureCode }[] = [];
  #gate: Promise<void> = Promise.resolve();
  #underWay = 0;

  createScorecard(): Promise<Result<CreateOutcome>> {
    return this.#carryOut("createScorecard", "", () => {
      const outcome = this.assessment === null ? "created" : "existed";
      this.assessment ??= new Map();
      this.unitInfo ??= defaultUnitInfo(defaultRubric);
      this.#changed();
      return { outcome, sheetName: "Chấm điểm" } as const;
    });
  }

  checkScorecard(): Promise<Result<WorkbookState>> {
    return this.#carryOut("checkScorecard", "", () => this.#state());
  }

  goTo(criterionId: string, field: keyof Entry): Promise<Result<void>> {
    return this.#carryOut("goTo", `${criterionId} ${field}`, () => undefined);
  }

  async writeEntry(
    criterionId: string,
    changes: EntryChanges,
    { shown, mayEndUndo }: EntryShown,
  ): Promise<Result<WriteOutcome>> {
    const detail = `${criterionId} ${JSON.stringify(changes)}`;
    const entry = () => this.assessment?.get(criterionId) ?? blankEntry;
    const result = await this.#carryOut("writeEntry", detail, () => {
      const isAsShown = workFields.every((field) => changes[field] === undefined || sameContent(field, entry(), shown));
      if (!isAsShown) return "changedMeanwhile";
      if (this.writesEndUndo && !mayEndUndo) return "endsUndo";
      this.assessment = new Map(this.assessment ?? []).set(criterionId, withChanges(entry(), changes));
      this.#changed();
      return "written";
    });
    if (!result.ok) return result;
    return result.value === "changedMeanwhile" ? fail("changedMeanwhile", criterionId) : succeed(result.value);
  }

  selectedCriterion(): Promise<Result<string | null>> {
    return this.#carryOut("selectedCriterion", "", () => this.selected);
  }

  watchSelection(onSelect: () => void): Promise<Result<() => void>> {
    return this.#carryOut("watchSelection", "", () => {
      this.#selectionWatchers.add(onSelect);
      return () => this.#selectionWatchers.delete(onSelect);
    });
  }

  proposeRepairs(): Promise<Result<readonly ProposedRepair[]>> {
    return this.#carryOut("proposeRepairs", "", () =>
      proposeRepairs(defaultRubric, this.assessment ?? new Map(), {
        year: 2023,
        dateOrder: "unknown",
        cellOf: () => undefined,
      }).map((repair) => ({ ...repair, endsUndo: this.repairsEndUndo })),
    );
  }

  repairScores(agreed: readonly AgreedRepair[]): Promise<Result<void>> {
    const detail = agreed.map(({ criterionId, score }) => `${criterionId}=${score}`).join(" ");
    return this.#carryOut("repairScores", detail, () => {
      this.assessment = withAgreedScores(this.assessment ?? new Map(), agreed);
      this.#changed();
    });
  }

  readTables(file: File): Promise<Result<TablesReading>> {
    return this.#carryOut("readTables", file.name, () => this.tables);
  }

  carryOver(agreed: readonly CarryOverChange[]): Promise<Result<void>> {
    const detail = agreed.map(({ criterionId, field }) => `${criterionId} ${field}`).join(", ");
    return this.#carryOut("carryOver", detail, () => {
      this.assessment = withCarriedOver(this.assessment ?? new Map(), agreed);
      this.#changed();
    });
  }

  examineScorecard(): Promise<Result<Examination | null>> {
    const sound = { rubric: defaultRubric, sheetName: "Chấm điểm", diagnoses: [], leftovers: [], missing: [] };
    return this.#carryOut("examineScorecard", "", () => this.examination ?? { ...sound, remedy: "none" });
  }

  restoreInputs(): Promise<Result<void>> {
    return this.#carryOut("restoreInputs", "", () => this.#mended());
  }

  rebuildScorecard({ leftovers }: Examination): Promise<Result<void>> {
    return this.#carryOut("rebuildScorecard", `without ${leftovers.length}`, () => this.#mended());
  }

  acceptSelfScores(shown: readonly AcceptedScore[]): Promise<Result<void>> {
    return this.#carryOut("acceptSelfScores", `${shown.length}`, () => {
      for (const { criterionId, score } of shown) this.#setEntry(criterionId, { appraisedScore: numberEntry(score) });
      this.#changed();
    });
  }

  returnToUnit(): Promise<Result<ReturnOutcome>> {
    return this.#carryOut("returnToUnit", "", () => {
      const round = this.returnRounds.length + 1;
      const returned = criteriaToReturn(defaultRubric, this.assessment ?? new Map());
      const criteria = returned.map(({ id }) => ({ criterionId: id, supplement: "" }));
      const sheetName = `Trả lại lần ${round}`;
      this.returnRounds = [...this.returnRounds, { number: round, sheetName, criteria }];
      this.#changed();
      return { round, sheetName, criterionCount: criteria.length };
    });
  }

  goToRound(round: number): Promise<Result<void>> {
    return this.#carryOut("goToRound", `${round}`, () => undefined);
  }

  saveUnitInfo(unitInfo: UnitInfo): Promise<Result<void>> {
    return this.#carryOut("saveUnitInfo", unitInfo.unit, () => {
      this.unitInfo = unitInfo;
      this.#changed();
    });
  }

  generateReport(): Promise<Result<ReportOutcome>> {
    return this.#carryOut("generateReport", "", () => {
      const outcome = this.hasReport ? "updated" : "created";
      this.hasReport = true;
      this.outgrownReportRows = 0;
      this.#changed();
      return { outcome, sheetName: "Báo cáo" } as const;
    });
  }

  writeReportDocument(): Promise<Result<ReportDocument>> {
    return this.#carryOut("writeReportDocument", "", () => ({
      fileName: "Bao_cao_CCHC_2023.docx",
      content: new Uint8Array([1, 2, 3]),
      text: "BÁO CÁO",
    }));
  }

  finalizeScorecard({ by, at }: FinalizeRequest): Promise<Result<FinalizeOutcome>> {
    return this.#carryOut("finalizeScorecard", `${by} ${at}`, () => {
      const fingerprint = "4821-0937-5516";
      this.finalization = { fingerprint, finalizedBy: by, finalizedAt: at, isIntact: true, changed: [] };
      this.#changed();
      return { fingerprint, fileName: "CCHC_2023_Xa_Ha_Bac.xlsx" };
    });
  }

  reopenScorecard({ by, at }: Signed): Promise<Result<void>> {
    return this.#carryOut("reopenScorecard", `${by} ${at}`, () => {
      this.finalization = null;
      this.#changed();
    });
  }

  openConsolidation(): Promise<Result<FakeConsolidation>> {
    return this.#carryOut("openConsolidation", "", () => this.consolidation);
  }

  watchWorkbook(onChange: () => void): Promise<Result<() => void>> {
    return this.#carryOut("watchWorkbook", "", () => {
      this.#watchers.add(onChange);
      return () => this.#watchers.delete(onChange);
    });
  }

  /** The next `times` calls of a method fail, leaving everything as it was. */
  failNext(method: keyof Actions, code: FailureCode, times = 1): void {
    for (let time = 0; time < times; time++) this.#failures.push({ method, code });
  }

  /** From now on every call waits until the returned function is called. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.#gate = new Promise((resolve) => (release = resolve));
    return release;
  }

  /** Somebody enters a score by hand on the sheet. */
  enterScore(criterionId: string, score: number | string, explanation = ""): void {
    this.assessment = withScore(this.assessment, criterionId, score, explanation);
    this.#changed();
  }

  /** Somebody appraises by hand on the sheet. */
  appraise(criterionId: string, score: number, appraisalNote = ""): void {
    this.#setEntry(criterionId, { appraisedScore: numberEntry(score), appraisalNote });
    this.#changed();
  }

  get selectionWatcherCount(): number {
    return this.#selectionWatchers.size;
  }

  /** Somebody selects a criterion's row on the sheet. */
  select(criterionId: string | null): void {
    this.selected = criterionId;
    this.#selectionWatchers.forEach((watcher) => watcher());
  }

  /** Every criterion not scored yet gets its maximum. */
  enterMaximumEverywhere(): void {
    for (const { criterionId } of this.#state().check?.issues.filter(({ code }) => code === "notScored") ?? []) {
      this.assessment = withScore(this.assessment, criterionId, maxScoreOf(criterionId), "");
    }
    this.#changed();
  }

  /** Somebody edits sheet `Thông tin` by hand. */
  enterUnitInfo(field: UnitField, value: string): void {
    this.unitInfo = { ...(this.unitInfo ?? defaultUnitInfo(defaultRubric)), [field]: value };
    this.#changed();
  }

  countCalls(method: keyof Actions): number {
    return this.calls.filter((call) => call.startsWith(method)).length;
  }

  get watcherCount(): number {
    return this.#watchers.size;
  }

  #state(): WorkbookState {
    const { assessment, unitInfo, hasReport, outgrownReportRows, unreadable, returnRounds } = this;
    const sheets = { hasReport, outgrownReportRows, returnRounds };
    if (assessment === null || unreadable) return { check: null, unreadable, unitInfo, ...sheets };
    const summary = summarize(defaultRubric, assessment);
    const issues = findIssues(defaultRubric, assessment);
    return {
      check: {
        rubric: defaultRubric,
        sheetName: "Chấm điểm",
        assessment,
        summary,
        issues,
        finalization: this.finalization,
      },
      unreadable,
      unitInfo,
      ...sheets,
    };
  }

  #setEntry(criterionId: string, change: Partial<Entry>): void {
    const entry = this.assessment?.get(criterionId) ?? blankEntry;
    this.assessment = new Map(this.assessment ?? []).set(criterionId, { ...entry, ...change });
  }

  #mended(): void {
    this.examination = null;
    this.unreadable = false;
    this.#changed();
  }

  #changed(): void {
    this.#watchers.forEach((watcher) => watcher());
  }

  async #carryOut<T>(method: keyof Actions, detail: string, work: () => T): Promise<Result<T>> {
    this.calls.push(`${method} ${detail}`.trim());
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#underWay);
    await this.#gate;
    this.#underWay--;
    const failure = this.#failures.findIndex((planned) => planned.method === method);
    const [planned] = failure < 0 ? [] : this.#failures.splice(failure, 1);
    return planned ? fail(planned.code, `${method} was told to fail`) : succeed(work());
  }
}

const numberEntry = (value: number): ScoreEntry => ({ kind: "number", value });

function withScore(
  assessment: Assessment | null,
  criterionId: string,
  score: number | string,
  explanation: string,
): Assessment {
  const selfScore: ScoreEntry =
    typeof score === "number" ? { kind: "number", value: score } : { kind: "text", text: score };
  return new Map(assessment ?? []).set(criterionId, { ...blankEntry, selfScore, explanation });
}

function maxScoreOf(criterionId: string): number {
  const found = criteriaOf(defaultRubric).find(({ id }) => id === criterionId);
  if (found === undefined) throw new Error(`The rubric has no criterion ${criterionId}.`);
  return found.maxScore;
}
