import type { KeyboardEvent } from "react";
import type { Entry } from "../../domain/assessment";
import type { EntryDraft } from "../session/entry-draft";
import type { FieldState } from "./field-state";

/** What every field of an entry is given. */
export interface EntryFieldProps {
  readonly state: FieldState;
  readonly draft: EntryDraft;
  readonly entry: Entry;
  readonly onChange: (draft: EntryDraft) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** For a Fluent field; nothing where nothing is to be said. */
export function messageOf({ message }: FieldState) {
  return message === null ? {} : { validationState: "error" as const, validationMessage: message };
}
