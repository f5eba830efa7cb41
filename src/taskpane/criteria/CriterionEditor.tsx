import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { criteriaText } from "../../text/criteria";
import { isUnsaved } from "../session/entry-draft";
import { EndsUndoNotice } from "./EndsUndoNotice";
import { EvidenceField } from "./EvidenceField";
import { NoteField } from "./NoteField";
import { ScoreField } from "./ScoreField";
import { type EntryEditingProps, useEntryEditing } from "./use-entry-editing";

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

interface CriterionEditorProps extends EntryEditingProps {
  readonly scoreIsLocked: boolean;
  /** Whether the score is to have the focus now that its editor is there; asked once. */
  readonly takesFocus: () => boolean;
}

/** Score, explanation and evidence of one criterion; Enter saves and goes on, Escape takes back what was typed. */
export function CriterionEditor({ scoreIsLocked, takesFocus, ...props }: CriterionEditorProps) {
  const { draft, onNext } = props;
  const { code, title, maxScore } = props.row.criterion;
  const styles = useStyles();
  const editor = useRef<HTMLDivElement>(null);
  const { refusal, propsOf, saveAndGoOn, discard } = useEntryEditing(props, editor);
  useEffect(() => {
    if (!takesFocus()) return;
    const score = editor.current?.querySelector("input");
    score?.focus();
    score?.select();
  }, [takesFocus]);
  return (
    <div ref={editor} role="group" aria-label={criteriaText.criterion(code, title)} className={styles.editor}>
      <ScoreField {...propsOf("selfScore")} maxScore={maxScore} isLocked={scoreIsLocked} />
      <NoteField {...propsOf("explanation")} field="explanation" label={criteriaText.explanation} />
      <EvidenceField {...propsOf("evidence")} documentIsRefused={refusal?.reason === "document"} onSave={saveAndGoOn} />
      {draft.endsUndo && <EndsUndoNotice onAgree={saveAndGoOn} />}
      <p className={styles.hint}>{criteriaText.keysHint}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={saveAndGoOn}>
          {onNext ? criteriaText.saveButton : criteriaText.saveLastButton}
        </Button>
        <Button disabledFocusable={!isUnsaved(draft)} onClick={discard}>
          {criteriaText.discardButton}
        </Button>
      </div>
    </div>
  );
}
