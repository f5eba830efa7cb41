import type { Entry, ScoreEntry } from "../../domain/assessment";
import { sameContent, workFields, type EntryChanges, type WorkField } from "../../domain/entry-changes";
import type { EvidenceField } from "../../domain/evidence";

interface EntryEdit {
  readonly typed: string;
  /** The entry as it was when the typing in this field began: tells whether someone changed the field meanwhile. */
  readonly original: Entry;
}

/** What has been typed for one criterion and not saved. Fields without an edit follow the workbook. */
export interface EntryDraft {
  readonly edits: Readonly<Partial<Record<WorkField, EntryEdit>>>;
  /** The form for one document, while it is open. */
  readonly document: DocumentForm | null;
  /** Excel has been asked: it would forget what it could undo. */
  readonly endsUndo: boolean;
}

/** One document of the evidence as typed; the date as day/month/year. */
export interface DocumentForm {
  readonly typed: Readonly<Record<EvidenceField, string>>;
  /** The line of the evidence that it takes the place of; null adds a line. */
  readonly replaces: string | null;
}

/** By criterion id; a draft survives whatever happens to the workbook until it is saved or discarded. */
export type EntryDrafts = ReadonlyMap<string, EntryDraft>;

export const emptyEntryDraft: EntryDraft = { edits: {}, document: null, endsUndo: false };

/** What a person has agreed to write, out of the draft as it was at that moment. */
export interface PlannedWrite {
  readonly changes: EntryChanges;
  readonly shown: Entry;
  readonly mayEndUndo: boolean;
  readonly draft: EntryDraft;
}

export const isUnsaved = ({ edits, document }: EntryDraft): boolean =>
  document !== null || workFields.some((field) => edits[field] !== undefined);

/** The drafts with one of them changed; an empty one is forgotten. */
export function withDraft(drafts: EntryDrafts, criterionId: string, draft: EntryDraft): EntryDrafts {
  const changed = new Map(drafts);
  if (isUnsaved(draft)) changed.set(criterionId, draft);
  else changed.delete(criterionId);
  return changed;
}

/** What is left of a draft once a write is done: what has been typed since. @param written the entry as it reads now */
export function settleEntryDraft(draft: EntryDraft, write: PlannedWrite, written: Entry): EntryDraft {
  const left = workFields.flatMap((field) => {
    const edit = draft.edits[field];
    if (edit === undefined || edit.typed === write.draft.edits[field]?.typed) return [];
    return [[field, write.changes[field] === undefined ? edit : { ...edit, original: written }] as const];
  });
  const document = draft.document === write.draft.document ? null : draft.document;
  return { edits: Object.fromEntries(left), document, endsUndo: false };
}

/** What a field shows of the workbook; a score with a decimal comma and with every digit it has. */
export function shownText(entry: Entry, field: WorkField): string {
  return field === "selfScore" ? scoreText(entry.selfScore) : entry[field];
}

/** The fields being typed in whose cell somebody changed meanwhile, unless to the very text that was typed. */
export function conflicts({ edits }: EntryDraft, entry: Entry): readonly WorkField[] {
  return workFields.filter((field) => {
    const edit = edits[field];
    return edit !== undefined && !sameContent(field, edit.original, entry) && edit.typed !== shownText(entry, field);
  });
}

function scoreText(score: ScoreEntry): string {
  switch (score.kind) {
    case "blank":
      return "";
    case "number":
      return String(Number(score.value.toPrecision(15))).replace(".", ",");
    case "text":
    case "errorValue":
      return score.text;
  }
}
