import { Field, Textarea } from "@fluentui/react-components";
import type { WorkField } from "../../domain/entry-changes";
import { criteriaText } from "../../text/criteria";
import { FieldConflict } from "./FieldConflict";
import { editEntry } from "./entry-fields";
import { type EntryFieldProps, messageOf } from "./field-props";

interface NoteFieldProps extends EntryFieldProps {
  readonly field: Exclude<WorkField, "selfScore">;
  readonly label: string;
}

/** A text of several lines, as it stands in the cell. */
export function NoteField({ field, label, state, draft, entry, onChange, onFocus, onKeyDown }: NoteFieldProps) {
  return (
    <div>
      <Field label={label} hint={criteriaText.noteHint} {...messageOf(state)}>
        <Textarea
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
