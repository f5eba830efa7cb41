import type { KeyboardEvent } from "react";
import { Field, Input, Textarea } from "@fluentui/react-components";
import type { UnitField } from "../../domain/unit-info";
import { formHints } from "../../text/pane";
import { unitLabels } from "../../text/unit-info";
import { multilineFields } from "../unit-form";

interface UnitFieldInputProps {
  readonly field: UnitField;
  readonly value: string;
  readonly className: string;
  readonly onType: (field: UnitField, typed: string) => void;
}

export function UnitFieldInput({ field, value, className, onType }: UnitFieldInputProps) {
  const common = { value, onKeyDown: submitOnCtrlEnter };
  return (
    <Field className={className} label={unitLabels[field]} hint={formHints[field]}>
      {multilineFields.has(field) ? (
        <Textarea {...common} rows={3} resize="vertical" onChange={(_, { value: typed }) => onType(field, typed)} />
      ) : (
        <Input {...common} autoComplete="off" onChange={(_, { value: typed }) => onType(field, typed)} />
      )}
    </Field>
  );
}

/** Enter alone ends the line in a field of several lines, so it cannot be the key for all fields. */
function submitOnCtrlEnter(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
