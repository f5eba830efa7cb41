import type { Entry } from "../../domain/assessment";
import type { WorkField } from "../../domain/entry-changes";
import type { Criterion } from "../../domain/rubric";
import { type EntryDraft, shownText } from "../session/entry-draft";

/** A criterion with what the workbook holds for it. */
export interface CriterionEntry {
  readonly criterion: Criterion;
  readonly entry: Entry;
}

/** What a field shows: what was typed, or else what the workbook holds. */
export function fieldText({ edits }: EntryDraft, field: WorkField, entry: Entry): string {
  return edits[field]?.typed ?? shownText(entry, field);
}

/** The draft after typing in one field; typing what the workbook shows leaves nothing to save. */
export function editEntry(draft: EntryDraft, field: WorkField, typed: string, entry: Entry): EntryDraft {
  if (typed === shownText(entry, field) && !isWrongKind(entry, field)) return withoutEdit(draft, field);
  const original = draft.edits[field]?.original ?? entry;
  return { ...draft, endsUndo: false, edits: { ...draft.edits, [field]: { typed, original } } };
}

export function withoutEdit(draft: EntryDraft, field: WorkField): EntryDraft {
  const others = Object.entries(draft.edits).filter(([name]) => name !== field);
  return { ...draft, endsUndo: false, edits: Object.fromEntries(others) };
}

/** The typed text is to take the place of what has been seen to stand in the workbook by now. */
export function keepTyped(draft: EntryDraft, field: WorkField, entry: Entry): EntryDraft {
  const edit = draft.edits[field];
  return edit ? { ...draft, edits: { ...draft.edits, [field]: { ...edit, original: entry } } } : draft;
}

/** A score cell with text in it: typing the same characters makes a number of it. */
const isWrongKind = ({ selfScore }: Entry, field: WorkField): boolean =>
  field === "selfScore" && (selfScore.kind === "text" || selfScore.kind === "errorValue");
