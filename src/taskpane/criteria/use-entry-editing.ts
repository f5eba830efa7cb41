import { type KeyboardEvent, type RefObject, useState } from "react";
import type { WorkField } from "../../domain/entry-changes";
import { type EntryDraft, emptyEntryDraft, isUnsaved } from "../session/entry-draft";
import type { Workplace } from "../session/workplace";
import type { CriterionRow } from "./criteria-rows";
import { withoutEdit } from "./entry-fields";
import type { EntryFieldProps } from "./field-props";
import { fieldState } from "./field-state";
import { type Refusal, planEntry } from "./plan-entry";

export interface EntryEditingProps {
  readonly row: CriterionRow;
  readonly draft: EntryDraft;
  readonly workplace: Workplace;
  /** To the neighbour in the list; absent at its ends. */
  readonly onNext?: () => void;
  readonly onPrevious?: () => void;
  /** Back to the list. */
  readonly onLeave: () => void;
}

interface EntryEditing {
  /** What stopped saving, once it has been tried. */
  readonly refusal: Refusal | null;
  readonly propsOf: (field: WorkField) => EntryFieldProps;
  /** Saves what can be saved and goes to the next criterion; otherwise to the field that stops it. */
  readonly saveAndGoOn: () => void;
  readonly discard: () => void;
}

/** What the fields of one criterion share: what they show, and what their keys do. */
export function useEntryEditing(props: EntryEditingProps, editor: RefObject<HTMLElement | null>): EntryEditing {
  const { row, draft, workplace, onNext, onPrevious, onLeave } = props;
  const { id } = row.criterion;
  // What was typed before the criterion was left has been looked at then.
  const [hasTried, setHasTried] = useState(isUnsaved(draft));
  const plan = planEntry(draft, row);
  const refusal = hasTried && !plan.ok ? plan.refusal : null;
  const change = (changed: EntryDraft) => workplace.draft(id, changed);
  const save = (onward: (() => void) | undefined) => {
    setHasTried(!plan.ok);
    if (!plan.ok) return editor.current?.querySelector<HTMLElement>(`[data-field="${plan.refusal.field}"]`)?.focus();
    if (plan.write) void workplace.save(id, plan.write);
    else change(emptyEntryDraft);
    onward?.();
  };
  const restore = (field: WorkField) => (draft.edits[field] ? change(withoutEdit(draft, field)) : onLeave());
  const propsOf = (field: WorkField): EntryFieldProps => ({
    state: fieldState(field, { draft, row, refusal }),
    draft,
    entry: row.entry,
    onChange: change,
    onFocus: () => workplace.selectSoon(id, field),
    onKeyDown: (event) => onKey(event, field, (backward) => save(backward ? onPrevious : onNext), restore),
  });
  return { refusal, propsOf, saveAndGoOn: () => save(onNext), discard: () => change(emptyEntryDraft) };
}

/** Enter saves, in a text of several lines only with Ctrl; Escape restores. An input method's own Enter is left to it. */
function onKey(
  event: KeyboardEvent<HTMLElement>,
  field: WorkField,
  save: (backward: boolean) => void,
  restore: (field: WorkField) => void,
): void {
  if (event.nativeEvent.isComposing) return;
  const isSave = event.key === "Enter" && (field === "selfScore" || event.ctrlKey || event.metaKey);
  if (!isSave && event.key !== "Escape") return;
  event.preventDefault();
  if (isSave) save(event.shiftKey);
  else restore(field);
}
