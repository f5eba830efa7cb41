import type { EntryDraft } from "./entry-draft";
import type { SessionState } from "./session-state";
import type { Store } from "./store";

/** A place that outlives the page: a pane that is loaded anew finds there what it left. */
export interface WorkKeeper {
  /** null where nothing has been left. */
  read(): string | null;
  write(text: string): void;
}

/** What only this pane knows: where the person was, and what they typed and did not save. */
type KeptWork = Pick<SessionState, "screen" | "openCriterion" | "criterionFilter" | "unitDraft" | "entryDrafts">;

/** Goes up whenever the shape of what is kept changes: work of another shape is not read. */
const shape = 1;

interface KeptText extends Omit<KeptWork, "entryDrafts"> {
  readonly shape: typeof shape;
  readonly entryDrafts: readonly (readonly [criterionId: string, draft: EntryDraft])[];
}

/** Keeps every change of it from now on. */
export function keepWork(store: Store<SessionState>, keeper: WorkKeeper): void {
  let kept = textOf(store.getSnapshot());
  store.subscribe(() => {
    const text = textOf(store.getSnapshot());
    if (text !== kept) keeper.write(text);
    kept = text;
  });
}

/** The work that was kept; nothing where there is none that this version of the pane can read. */
export function keptWork({ read }: Pick<WorkKeeper, "read">): Partial<KeptWork> {
  const kept = parsed(read());
  if (!isKept(kept)) return {};
  const { screen, openCriterion, criterionFilter, unitDraft, entryDrafts } = kept;
  return { screen, openCriterion, criterionFilter, unitDraft, entryDrafts: new Map(entryDrafts) };
}

function textOf({ screen, openCriterion, criterionFilter, unitDraft, entryDrafts }: KeptWork): string {
  const kept: KeptText = {
    shape,
    screen,
    openCriterion,
    criterionFilter,
    unitDraft,
    entryDrafts: [...entryDrafts],
  };
  return JSON.stringify(kept);
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    // Cut short or written by something else: there is no work in it to be lost.
    return null;
  }
}

/** What stands in the keeper was written by this page alone, so its number vouches for the rest. */
const isKept = (kept: unknown): kept is KeptText =>
  typeof kept === "object" && kept !== null && "shape" in kept && kept.shape === shape;
