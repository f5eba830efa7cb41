import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { finalizationPaneText } from "../../text/finalization-pane";
import { copyFrom } from "../copy-text";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXS },
  field: { width: "100%" },
  input: { minWidth: 0, "& > input": { width: "100%" } },
});

/** The name to save the workbook under: an add-in cannot save under a name, so it can be copied. */
export function FileName({ name }: { readonly name: string }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<{ readonly name: string; readonly done: boolean } | null>(null);
  const outcome = copied?.name === name ? copied : null;
  const copy = () => void copyFrom(input.current).then((done) => setCopied({ name, done }));
  return (
    <div className={styles.part}>
      <Field
        className={styles.field}
        label={finalizationPaneText.fileName}
        hint={outcome?.done === false ? finalizationPaneText.notCopied : finalizationPaneText.saveAs}
      >
        <Input className={styles.input} input={{ ref: input }} readOnly value={name} />
      </Field>
      <Button size="small" onClick={copy}>
        {outcome?.done === true ? finalizationPaneText.copied : finalizationPaneText.copyButton}
      </Button>
    </div>
  );
}
