import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { WorkField } from "../../domain/entry-changes";
import { criteriaText } from "../../text/criteria";
import { type EntryDraft, emptyEntryDraft, isUnsaved } from "../session/entry-draft";
import type { Workplace } from "../session/workplace";
import { EndsUndoNotice } from "./EndsUndoNotice";
import { EvidenceField } from "./EvidenceField";
import { NoteField } from "./NoteField";
import { ScoreField } from "./ScoreField";
import type { CriterionRow } from "./criteria-rows";
import { withoutEdit } from "./entry-fields";
import { planEntry } from "./plan-entry";
import { type FieldState, fieldState } from "./field-state";

const useStyles = makeStyles({
  editor: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
  },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface CriterionEditorProps {
  readonly row: CriterionRow;
  readonly draft: EntryDraft;
  readonly workplace: Workplace;
  readonly scoreIsLocked: boolean;
  /** Whether the score is to have the focus now that its editor is there; asked once. */
  readonly takesFocus: () => boolean;
  /** To the neighbour in the list; absent at its ends. */
  readonly onNext?: () => void;
  readonly onPrevious?: () => void;
  /** Back to the list. */
  readonly onLeave: () => void;
}

/** Score, explanation and evidence of one criterion; Enter saves and goes on, Escape takes back what was typed. */
export function CriterionEditor(props: CriterionEditorProps) {
  const { row, draft, workplace, scoreIsLocked, takesFocus, onNext, onPrevious, onLeave } = props;
  const { id, code, title } = row.criterion;
  const styles = useStyles();
  const editor = useRef<HTMLDivElement>(null);
  // What was typed before the criterion was left has been looked at then.
  const [hasTried, setHasTried] = useState(isUnsaved(draft));
  useEffect(() => {
    if (!takesFocus()) return;
    const score = editor.current?.querySelector("input");
    score?.focus();
    score?.select();
  }, [takesFocus]);

  const change = (changed: EntryDraft) => workplace.draft(id, changed);
  const plan = planEntry(draft, row);
  const save = (onward: (() => void) | undefined) => {
    setHasTried(!plan.ok);
    if (!plan.ok) return editor.current?.querySelector<HTMLElement>(`[data-field="${plan.refusal.field}"]`)?.focus();
    if (plan.write) void workplace.save(id, plan.write);
    else change(emptyEntryDraft);
    onward?.();
  };
  const restore = (field: WorkField) => (draft.edits[field] ? change(withoutEdit(draft, field)) : onLeave());
  const keysOf = (field: WorkField) => (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    const savesHere = event.key === "Enter" && (field === "selfScore" || event.ctrlKey || event.metaKey);
    if (!savesHere && event.key !== "Escape") return;
    event.preventDefault();
    if (savesHere) save(event.shiftKey ? onPrevious : onNext);
    else restore(field);
  };
  const stateOf = (field: WorkField): FieldState =>
    fieldState(field, { draft, row, refusal: hasTried && !plan.ok ? plan.refusal : null });
  const common = (field: WorkField) => ({
    state: stateOf(field),
    draft,
    entry: row.entry,
    onChange: change,
    onFocus: () => workplace.selectSoon(id, field),
    onKeyDown: keysOf(field),
  });
  return (
    <div ref={editor} role="group" aria-label={criteriaText.criterion(code, title)} className={styles.editor}>
      <ScoreField {...common("selfScore")} maxScore={row.criterion.maxScore} isLocked={scoreIsLocked} />
      <NoteField {...common("explanation")} field="explanation" label={criteriaText.explanation} />
      <EvidenceField
        {...common("evidence")}
        documentIsRefused={hasTried && !plan.ok && plan.refusal.reason === "document"}
        onSave={() => save(onNext)}
      />
      {draft.endsUndo && <EndsUndoNotice onAgree={() => save(onNext)} />}
      <p className={styles.hint}>{criteriaText.keysHint}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => save(onNext)}>
          {onNext ? criteriaText.saveButton : criteriaText.saveLastButton}
        </Button>
        <Button disabledFocusable={!isUnsaved(draft)} onClick={() => change(emptyEntryDraft)}>
          {criteriaText.discardButton}
        </Button>
      </div>
    </div>
  );
}
