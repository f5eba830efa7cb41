import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { criteriaText } from "../../text/criteria";
import type { DocumentForm } from "../session/entry-draft";
import { DocumentFields } from "./DocumentFields";
import { NoteField } from "./NoteField";
import { documentsIn, emptyDocumentForm, formOf, withDocument, withoutLine } from "./document-form";
import { editEntry } from "./entry-fields";
import type { EntryFieldProps } from "./field-props";

const useStyles = makeStyles({
  evidence: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

interface EvidenceFieldProps extends EntryFieldProps {
  /** Saving has been tried with a document that cannot be written down as it is. */
  readonly documentIsRefused: boolean;
  readonly onSave: () => void;
}

/** The evidence as free text, with the documents in it and a form for one more; all of it is the one cell. */
export function EvidenceField(props: EvidenceFieldProps) {
  const { state, draft, entry, documentIsRefused, onChange, onFocus, onSave } = props;
  const styles = useStyles();
  const show = (document: DocumentForm | null) => onChange({ ...draft, document });
  const typeEvidence = (evidence: string) => editEntry({ ...draft, document: null }, "evidence", evidence, entry);
  const finish = () => {
    const result = draft.document && withDocument(state.value, draft.document);
    if (result?.ok) onChange(typeEvidence(result.evidence));
  };
  return (
    <div className={styles.evidence}>
      <NoteField {...props} field="evidence" label={criteriaText.evidence} />
      <Documents
        evidence={state.value}
        onEdit={show}
        onRemove={(line) => onChange(typeEvidence(withoutLine(state.value, line)))}
      />
      {draft.document === null ? (
        <div>
          <Button size="small" onClick={() => show(emptyDocumentForm)}>
            {criteriaText.addDocument}
          </Button>
        </div>
      ) : (
        <DocumentFields
          evidence={state.value}
          form={draft.document}
          isRefused={documentIsRefused}
          onChange={show}
          onDone={finish}
          onCancel={() => show(null)}
          onFocus={onFocus}
          onSave={onSave}
        />
      )}
    </div>
  );
}

interface DocumentsProps {
  readonly evidence: string;
  readonly onEdit: (form: DocumentForm) => void;
  readonly onRemove: (line: string) => void;
}

function Documents({ evidence, onEdit, onRemove }: DocumentsProps) {
  const styles = useStyles();
  const documents = documentsIn(evidence);
  if (documents.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={criteriaText.documents}>
      {documents.map(({ line, document }, index) => (
        <li key={`${index} ${line}`}>
          {line}
          <div className={styles.actions}>
            <Link
              as="button"
              aria-label={criteriaText.editDocumentLabel(line)}
              onClick={() => onEdit(formOf(line, document))}
            >
              {criteriaText.editDocument}
            </Link>
            <Link as="button" aria-label={criteriaText.removeDocumentLabel(line)} onClick={() => onRemove(line)}>
              {criteriaText.removeDocument}
            </Link>
            {/^https?:/.test(document.link) && (
              <Link href={document.link} target="_blank" rel="noreferrer" aria-label={criteriaText.openLinkLabel(line)}>
                {criteriaText.openLink}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
