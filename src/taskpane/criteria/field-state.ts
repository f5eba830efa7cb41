import type { WorkField } from "../../domain/entry-changes";
import { criteriaText } from "../../text/criteria";
import { type EntryDraft, conflicts, shownText } from "../session/entry-draft";
import type { CriterionRow } from "./criteria-rows";
import { fieldText } from "./entry-fields";
import { mostCharacters, planEntry } from "./plan-entry";

/** What a field shows, and what is to be said of it. */
export interface FieldState {
  readonly value: string;
  readonly message: string | null;
  /** What stands in the workbook by now, where somebody changed it under the typing. */
  readonly meanwhile: string | null;
}

interface EditorState {
  readonly draft: EntryDraft;
  readonly row: CriterionRow;
  /** Saving has been tried: what stops it is said. While typing for the first time nobody wants to be corrected. */
  readonly hasTried: boolean;
}

export function fieldState(field: WorkField, { draft, row, hasTried }: EditorState): FieldState {
  const { entry } = row;
  const meanwhile = conflicts(draft, entry).includes(field) ? shownText(entry, field) : null;
  const message = hasTried ? refusalText(field, draft, row) : null;
  return { value: fieldText(draft, field, entry), message, meanwhile };
}

function refusalText(field: WorkField, draft: EntryDraft, row: CriterionRow): string | null {
  const plan = planEntry(draft, row);
  if (plan.ok || plan.refusal.field !== field) return null;
  switch (plan.refusal.reason) {
    case "notAScore":
      return criteriaText.notAScore;
    case "tooLong":
      return criteriaText.tooLong(mostCharacters.toLocaleString("vi-VN"));
    case "changedMeanwhile":
      return null;
  }
}
