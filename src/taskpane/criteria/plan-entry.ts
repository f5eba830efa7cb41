import type { Entry } from "../../domain/assessment";
import type { EntryChanges, WorkField } from "../../domain/entry-changes";
import type { EvidenceProblem } from "../../domain/evidence";
import { readTypedScore } from "../../domain/typed-score";
import { type EntryDraft, type PlannedWrite, conflicts } from "../session/entry-draft";
import { isUntouched, withDocument } from "./document-form";
import { type CriterionEntry, fieldText } from "./entry-fields";

/** Excel's limit for the text of a cell. */
export const mostCharacters = 32_767;

/** Why a draft cannot be written as it is. */
export type Refusal =
  | { readonly reason: "changedMeanwhile" | "tooLong"; readonly field: WorkField }
  | { readonly reason: "notAScore"; readonly field: "selfScore" }
  | { readonly reason: "document"; readonly field: "document"; readonly problems: readonly EvidenceProblem[] };

/** What saving a draft comes to; `write` is null where everything is as in the workbook. */
export type Plan =
  { readonly ok: true; readonly write: PlannedWrite | null } | { readonly ok: false; readonly refusal: Refusal };

/** What a draft would write. A document form that is still open is saved with it. Nothing of a draft that has a fault is. */
export function planEntry(draft: EntryDraft, { criterion, entry }: CriterionEntry): Plan {
  const [conflict] = conflicts(draft, entry);
  if (conflict !== undefined) return { ok: false, refusal: { reason: "changedMeanwhile", field: conflict } };
  const score = readTypedScore(draft.edits.selfScore?.typed ?? "", criterion.maxScore);
  if (draft.edits.selfScore && score.kind === "refused")
    return { ok: false, refusal: { reason: "notAScore", field: "selfScore" } };
  const evidence = evidenceOf(draft, entry);
  if (!evidence.ok)
    return { ok: false, refusal: { reason: "document", field: "document", problems: evidence.problems } };
  const notes = { explanation: fieldText(draft, "explanation", entry).normalize("NFC"), evidence: evidence.evidence };
  const tooLong = (["explanation", "evidence"] as const).find((field) => notes[field].length > mostCharacters);
  if (tooLong !== undefined) return { ok: false, refusal: { reason: "tooLong", field: tooLong } };
  const changes = { ...(draft.edits.selfScore ? scoreChange(score, entry) : {}), ...noteChanges(notes, entry) };
  const isNothing = Object.keys(changes).length === 0;
  return { ok: true, write: isNothing ? null : { changes, shown: entry, mayEndUndo: draft.endsUndo, draft } };
}

function evidenceOf(draft: EntryDraft, entry: Entry): ReturnType<typeof withDocument> {
  const typed = fieldText(draft, "evidence", entry).normalize("NFC");
  const { document } = draft;
  return document === null || isUntouched(document) ? { ok: true, evidence: typed } : withDocument(typed, document);
}

function scoreChange(typed: ReturnType<typeof readTypedScore>, { selfScore }: Entry): EntryChanges {
  if (typed.kind === "blank") return selfScore.kind === "blank" ? {} : { selfScore: null };
  if (typed.kind === "refused" || (selfScore.kind === "number" && selfScore.value === typed.value)) return {};
  return { selfScore: typed.value };
}

function noteChanges(notes: Pick<Entry, "explanation" | "evidence">, entry: Entry): EntryChanges {
  return {
    ...(notes.explanation === entry.explanation ? {} : { explanation: notes.explanation }),
    ...(notes.evidence === entry.evidence ? {} : { evidence: notes.evidence }),
  };
}
