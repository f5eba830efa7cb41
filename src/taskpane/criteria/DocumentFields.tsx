import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { EvidenceField, EvidenceProblem } from "../../domain/evidence";
import { criteriaText } from "../../text/criteria";
import { evidenceFieldTexts, evidenceProblemText } from "../../text/evidence";
import type { DocumentForm } from "../session/entry-draft";
import { documentFields, withDocument } from "./document-form";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  input: { minWidth: 0, "& > input": { width: "100%" } },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface DocumentFieldsProps {
  readonly evidence: string;
  readonly form: DocumentForm;
  readonly isRefused: boolean;
  readonly onChange: (form: DocumentForm) => void;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly onFocus: () => void;
  readonly onSave: () => void;
}

/** One document by its parts; Enter puts it into the evidence, Escape closes the form. */
export function DocumentFields({ evidence, form, onChange, onDone, onCancel, ...props }: DocumentFieldsProps) {
  const styles = useStyles();
  const [asked, setAsked] = useState(false);
  const fields = useRef<HTMLFieldSetElement>(null);
  useEffect(() => void fields.current?.querySelector("input")?.focus(), []);
  const result = withDocument(evidence, form);
  const problems = result.ok || !(asked || props.isRefused) ? [] : result.problems;
  const done = () => {
    setAsked(true);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    if (event.key === "Escape") onCancel();
    else if (event.ctrlKey || event.metaKey) props.onSave();
    else done();
  };
  return (
    <fieldset ref={fields} className={styles.form} data-field="document" tabIndex={-1}>
      <legend>{criteriaText.documentForm}</legend>
      {documentFields.map((field) => (
        <Field
          key={field}
          label={evidenceFieldTexts[field]}
          {...(field === "issuedOn" ? { hint: criteriaText.dateHint } : {})}
          {...messageFor(field, problems)}
        >
          <Input
            className={styles.input}
            value={form.typed[field]}
            autoComplete="off"
            onChange={(_, { value }) => onChange({ ...form, typed: { ...form.typed, [field]: value } })}
            onFocus={props.onFocus}
            onKeyDown={onKeyDown}
          />
        </Field>
      ))}
      <div className={styles.buttons}>
        <Button size="small" onClick={done}>
          {criteriaText.documentDone}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {criteriaText.documentCancel}
        </Button>
      </div>
    </fieldset>
  );
}

/** That all is empty is said at the first field. */
function messageFor(field: EvidenceField, problems: readonly EvidenceProblem[]) {
  const found = problems.find((problem) => (problem.code === "empty" ? "number" : problem.field) === field);
  return found ? { validationState: "error" as const, validationMessage: evidenceProblemText(found) } : {};
}
