import { type Failure, type Result, fail } from "../../domain/failure";
import { retryMs } from "./live-reads";
import { createQueue } from "./queue";
import type { Outcome, SessionState, Verb } from "./session-state";
import type { Store } from "./store";

/** Carries out verbs one at a time and keeps in the state what is busy, what came of it and what failed. */
export class VerbRunner {
  readonly #store: Store<SessionState>;
  readonly #inTurn = createQueue();
  #starting: Promise<void> = Promise.resolve();
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #again: (() => Promise<void>) | null = null;

  constructor(store: Store<SessionState>) {
    this.#store = store;
  }

  /** Ignored while another verb is busy; see {@link retry} for what happens when it fails. */
  run(verb: Verb, act: () => Promise<Result<Outcome>>): Promise<void> {
    const running = this.#run(verb, act);
    if (verb === "start") this.#starting = running;
    return running;
  }

  /** A failure stays in sight while its own verb is retried, so that nothing flickers; another verb clears it. */
  async #run(verb: Verb, act: () => Promise<Result<Outcome>>): Promise<void> {
    // The ribbon button that opens the pane asks for its verb while the pane is still starting.
    if (this.#store.getSnapshot().busy === "start") await this.#starting;
    const { busy, failed } = this.#store.getSnapshot();
    if (busy !== null) return;
    this.giveUpRetry();
    this.#store.update({ busy: verb, outcome: null, failed: failed?.verb === verb ? failed : null });
    const result = await this.inTurn(act);
    if (result.ok) {
      this.#store.update({ busy: null, outcome: result.value, failed: null });
    } else {
      this.#store.update({ busy: null });
      this.hasFailed(verb, result.failure, () => this.run(verb, act));
    }
  }

  /** Resolves once no verb is busy. */
  async whenFree(): Promise<void> {
    while (this.#store.getSnapshot().busy !== null) {
      await new Promise<void>((changed) => {
        const unsubscribe = this.#store.subscribe(() => {
          unsubscribe();
          changed();
        });
      });
    }
  }

  /** In its turn; a bug below becomes a failure with its trace, so that the pane says so instead of standing still. */
  inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#inTurn(work).catch((bug: unknown) =>
      fail("unexpected", bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)),
    );
  }

  /** Puts a failure into the state; tries `again` every second by itself while it is only a cell being edited. */
  hasFailed(verb: Verb, failure: Failure, again: () => Promise<void>): void {
    const before = this.#store.getSnapshot().failed;
    const same = before?.verb === verb && before.failure.code === failure.code;
    this.#store.update({ failed: same ? before : { verb, failure, retries: 0 } });
    this.#again = again;
    if (failure.code === "cellEditMode") this.#retryTimer = setTimeout(() => void again(), retryMs);
  }

  /** At the user's wish; that it failed again is counted, or the click would seem to have done nothing. */
  async retry(): Promise<void> {
    const before = this.#store.getSnapshot().failed;
    await this.#again?.();
    const { failed } = this.#store.getSnapshot();
    if (failed !== null && failed === before)
      this.#store.update({ failed: { ...failed, retries: failed.retries + 1 } });
  }

  giveUpRetry(): void {
    clearTimeout(this.#retryTimer);
    this.#again = null;
  }

  dismissFailure(): void {
    this.giveUpRetry();
    this.#store.update({ failed: null });
  }
}
