import type { WorkField } from "../../domain/entry-changes";
import { criteriaText } from "../../text/criteria";
import { type EntryDraft, conflicts, shownText } from "../session/entry-draft";
import type { CriterionRow } from "./criteria-rows";
import { fieldText } from "./entry-fields";
import { type Refusal, mostCharacters } from "./plan-entry";

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
  /** What stopped saving. Null until it has been tried: while typing for the first time nobody wants to be corrected. */
  readonly refusal: Refusal | null;
}

export function fieldState(field: WorkField, { draft, row: { entry }, refusal }: EditorState): FieldState {
  return {
    value: fieldText(draft, field, entry),
    message: refusal?.field === field ? refusalText(refusal) : null,
    meanwhile: conflicts(draft, entry).includes(field) ? shownText(entry, field) : null,
  };
}

/** Null for what is said by other means. */
function refusalText({ reason }: Refusal): string | null {
  switch (reason) {
    case "notAScore":
      return criteriaText.notAScore;
    case "tooLong":
      return criteriaText.tooLong(mostCharacters.toLocaleString("vi-VN"));
    case "changedMeanwhile":
    case "document":
      return null;
  }
}
