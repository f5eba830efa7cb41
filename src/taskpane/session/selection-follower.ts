import type { Actions } from "../../actions/actions";
import type { Entry } from "../../domain/assessment";
import { type Result, succeed } from "../../domain/failure";
import { createLiveReads } from "./live-reads";
import type { VerbRunner } from "./verb-runner";

/** While someone runs through the criteria the sheet need not jump along with every one of them. */
const restMs = 300;

/**
 * Keeps the selected cell and the open criterion together. Neither way is a verb: what Excel refuses here, as while a
 * cell is being edited, was not asked for and is not told; the next selection or choice is another try.
 */
export class SelectionFollower {
  readonly #actions: Actions;
  readonly #runner: VerbRunner;
  readonly #open: (criterionId: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(actions: Actions, runner: VerbRunner, open: (criterionId: string) => void) {
    this.#actions = actions;
    this.#runner = runner;
    this.#open = open;
  }

  selectSoon(criterionId: string, field: keyof Entry): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#runner.inTurn(() => this.#actions.goTo(criterionId, field)), restMs);
  }

  /**
   * Begins with what is selected by then; while a cell is being edited, it is tried again every second.
   * @returns the way to stop, which takes effect also while Excel has not yet answered
   */
  follow(isElsewhere: () => boolean): () => void {
    let isStopped = false;
    let unwatch: (() => void) | null = null;
    const onSelect = () => {
      // Whoever goes to the sheet stays where they went, whatever was chosen in the pane a moment ago.
      if (isElsewhere()) this.stop();
      reads.request();
    };
    const reads = createLiveReads(async () => {
      const watch = unwatch === null ? await this.#watch(onSelect) : succeed(unwatch);
      if (!watch.ok) return isStopped || isAnswer(watch);
      unwatch = watch.value;
      if (isStopped) unwatch();
      const isWanted = () => !isStopped;
      return !isWanted() || (await this.#openSelected(() => isWanted() && isElsewhere())) || !isWanted();
    });
    reads.request();
    return () => {
      isStopped = true;
      reads.covered();
      unwatch?.();
    };
  }

  #watch(onSelect: () => void): Promise<Result<() => void>> {
    return this.#runner.inTurn(() => this.#actions.watchSelection(onSelect));
  }

  /** @returns whether Excel answered */
  async #openSelected(isWanted: () => boolean): Promise<boolean> {
    const selected = await this.#runner.inTurn(() => this.#actions.selectedCriterion());
    if (selected.ok && selected.value !== null && isWanted()) this.#open(selected.value);
    return isAnswer(selected);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** While a cell is being edited, Excel answers nothing. */
const isAnswer = (result: Result<unknown>): boolean => result.ok || result.failure.code !== "cellEditMode";
