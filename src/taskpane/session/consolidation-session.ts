import type { Actions } from "../../actions/actions";
import type { ChosenFile, ConsolidationVerbs, FilesConsolidated, Following } from "../../actions/consolidation-verbs";
import { succeed, type Result } from "../../domain/failure";
import { initialConsolidation, type ConsolidationProgress, type ConsolidationState } from "./consolidation-state";
import { draftOf, settingsOf, type RankingDraft } from "./ranking-draft";
import type { Outcome } from "./session-state";
import { createStore } from "./store";
import type { VerbRunner } from "./verb-runner";

/** Files as somebody chose or dropped them. */
export interface FilesToAdd {
  readonly files: readonly ChosenFile[];
  readonly otherCount: number;
}

/** What the consolidation screen shows and asks for: a part of the session with a state of its own, which moves quickly. */
export class ConsolidationSession {
  readonly #store = createStore(initialConsolidation);
  #verbs: ConsolidationVerbs | null = null;
  #stopping = new AbortController();
  #hasTyped = false;

  constructor(
    private readonly actions: Pick<Actions, "openConsolidation">,
    private readonly runner: Pick<VerbRunner, "run" | "whenFree">,
  ) {}

  readonly getSnapshot = (): ConsolidationState => this.#store.getSnapshot();
  readonly subscribe = (listener: () => void) => this.#store.subscribe(listener);

  /** Loads what is needed and proposes the settings of the sheet that is there, unless others have been typed. */
  readonly open = async (): Promise<void> => {
    // Asked for by going to the screen, whatever is busy then.
    await this.runner.whenFree();
    await this.runner.run("openConsolidation", async () => {
      const verbs = await this.#load();
      if (!verbs.ok) return verbs;
      const earlier = await verbs.value.findEarlier();
      if (!earlier.ok) return earlier;
      const { draft } = this.getSnapshot();
      const settings = this.#hasTyped ? null : (earlier.value?.settings ?? null);
      this.#store.update({ earlier: earlier.value, draft: settings === null ? draft : draftOf(settings) });
      return succeed<Outcome>({ kind: "started" });
    });
  };

  readonly add = ({ files, otherCount }: FilesToAdd): void => {
    const before = this.getSnapshot();
    this.#store.update({
      files: withoutRepetition([...before.files, ...files]),
      otherCount: before.otherCount + otherCount,
    });
  };

  readonly clear = (): void => this.#store.update({ files: [], otherCount: 0, outcome: null, stoppedAt: null });

  readonly edit = (change: Partial<RankingDraft>): void => {
    this.#hasTyped = true;
    this.#store.update({ draft: { ...this.getSnapshot().draft, ...change } });
  };

  /** Reads the files and writes the sheet. Nothing happens without files or with settings that are wrong. */
  readonly consolidate = (): Promise<void> => {
    const { files, draft } = this.getSnapshot();
    if (files.length === 0 || settingsOf(draft).issues.length > 0) return Promise.resolve();
    let read: FilesConsolidated | null = null;
    return this.runner.run("consolidate", async () => {
      const verbs = await this.#load();
      if (!verbs.ok) return verbs;
      this.#stopping = new AbortController();
      this.#store.update({ stoppedAt: null });
      // Trying again because a cell was being edited is no reason to read thousands of files again.
      const result = read === null ? await this.#read(verbs.value, files, draft) : succeed(read);
      if (result.ok) read = result.value;
      const outcome = result.ok ? await this.#write(verbs.value, result.value) : result;
      this.#store.update({ progress: null });
      return outcome;
    });
  };

  /** Ends what is going on; nothing of it stays. */
  readonly stop = (): void => this.#stopping.abort();

  readonly showSheet = (): Promise<void> =>
    this.runner.run("showConsolidation", async () => {
      const verbs = await this.#load();
      const shown = verbs.ok ? await verbs.value.showConsolidation() : verbs;
      return shown.ok ? succeed<Outcome>({ kind: "consolidationShown" }) : shown;
    });

  async #load(): Promise<Result<ConsolidationVerbs>> {
    if (this.#verbs !== null) return succeed(this.#verbs);
    const loaded = await this.actions.openConsolidation();
    if (loaded.ok) this.#verbs = loaded.value;
    return loaded;
  }

  async #read(
    verbs: ConsolidationVerbs,
    files: readonly ChosenFile[],
    draft: RankingDraft,
  ): Promise<Result<FilesConsolidated | null>> {
    this.#store.update({ outcome: null });
    const { basis, method, thresholds } = settingsOf(draft);
    const settings = { basis, method, thresholds, subject: null };
    const read = await verbs.consolidateFiles(files, settings, this.#following("reading", files.length));
    if (read.ok && read.value !== null) {
      const { summary, findings } = read.value;
      this.#store.update({ outcome: { summary, findings, sheetName: null } });
    }
    return read;
  }

  async #write(verbs: ConsolidationVerbs, read: FilesConsolidated | null): Promise<Result<Outcome>> {
    if (read === null) return this.#stopped();
    const { sheet, summary, findings } = read;
    if (sheet === null) return succeed({ kind: "nothingToConsolidate" });
    const written = await verbs.writeConsolidation(sheet, this.#following("writing", sheet.slices.length));
    if (!written.ok) return written;
    if (written.value === null) return this.#stopped();
    const { sheetName } = written.value;
    const { basis, method, thresholds } = settingsOf(this.getSnapshot().draft);
    const earlier = { sheetName, settings: { basis, method, thresholds } };
    this.#store.update({ outcome: { summary, findings, sheetName }, earlier });
    return succeed({ kind: "consolidated", sheetName, unitCount: summary.unitCount });
  }

  #stopped(): Result<Outcome> {
    this.#store.update({ stoppedAt: this.getSnapshot().progress, outcome: null });
    return succeed({ kind: "consolidationStopped" });
  }

  #following(phase: ConsolidationProgress["phase"], total: number): Following {
    const started = performance.now();
    const tell = (change: Partial<ConsolidationProgress>): void => {
      const before = this.getSnapshot().progress ?? { phase, done: 0, total, perSecond: 0, isWaiting: false };
      this.#store.update({ progress: { ...before, ...change } });
    };
    tell({ phase, done: 0, total, perSecond: 0, isWaiting: false });
    return {
      onDone: (done) => {
        const seconds = Math.max((performance.now() - started) / 1000, 0.001);
        tell({ done: Math.min(done, total), perSecond: Math.round(done / seconds) });
      },
      onWaiting: (isWaiting) => tell({ isWaiting }),
      cancellation: this.#stopping.signal,
    };
  }
}

/** The same file chosen twice is read once; files that only share their path may be different ones. */
function withoutRepetition(files: readonly ChosenFile[]): readonly ChosenFile[] {
  const seen = new Map(files.map((chosen) => [keyOf(chosen), chosen]));
  return [...seen.values()];
}

function keyOf({ path, file }: ChosenFile): string {
  const lastModified = "lastModified" in file ? file.lastModified : "";
  return JSON.stringify([path, file.size, lastModified]);
}
