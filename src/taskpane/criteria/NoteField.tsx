import { Field, Textarea, makeStyles } from "@fluentui/react-components";
import type { WorkField } from "../../domain/entry-changes";
import { FieldConflict } from "./FieldConflict";
import { editEntry } from "./entry-fields";
import { type EntryFieldProps, messageOf } from "./field-props";

const useStyles = makeStyles({
  // As high as its text where the browser can do that, within reason.
  text: { "& > textarea": { fieldSizing: "content", maxHeight: "40vh" } },
});

interface NoteFieldProps extends EntryFieldProps {
  readonly field: Exclude<WorkField, "selfScore">;
  readonly label: string;
}

/** A text of several lines, as it stands in the cell. */
export function NoteField({ field, label, state, draft, entry, onChange, onFocus, onKeyDown }: NoteFieldProps) {
  const styles = useStyles();
  return (
    <div>
      <Field label={label} {...messageOf(state)}>
        <Textarea
          className={styles.text}
          data-field={field}
          value={state.value}
          rows={2}
          resize="vertical"
          onChange={(_, { value }) => onChange(editEntry(draft, field, value, entry))}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        />
      </Field>
      <FieldConflict {...{ field, label, state, draft, entry, onChange }} />
    </div>
  );
}
