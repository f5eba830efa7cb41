import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useRef, useState } from "react";
import { paneText } from "../../text/pane";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalS },
  field: { width: "100%" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // Without it an input is never narrower than the browser's default of some 20 characters.
  input: { minWidth: 0, "& > input": { width: "100%" } },
});

interface SignedStepProps {
  readonly label: string;
  /** Said when the name is blank. */
  readonly missing: string;
  readonly button: string;
  /** Who it probably is. */
  readonly suggested: string;
  readonly disabled: boolean;
  readonly onSign: (by: string) => void;
}

/** A step that is written down together with the name of whoever takes it. */
export function SignedStep(props: SignedStepProps) {
  const { label, missing, button, suggested, disabled, onSign } = props;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const by = typed ?? suggested;
  const sign = (event: FormEvent) => {
    event.preventDefault();
    if (disabled) return;
    setMissing(by.trim() === "");
    if (by.trim() === "") input.current?.focus();
    else onSign(by);
  };
  return (
    <form className={styles.form} noValidate onSubmit={sign}>
      <Field className={styles.field} label={label} {...(isMissing && { validationMessage: missing })}>
        <Input
          className={styles.input}
          input={{ ref: input }}
          value={by}
          autoComplete="off"
          maxLength={100}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <p className={styles.note}>{paneText.undoEnds}</p>
      <Button type="submit" disabledFocusable={disabled}>
        {button}
      </Button>
    </form>
  );
}
