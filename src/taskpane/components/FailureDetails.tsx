import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { paneText } from "../../text/pane";
import { copyFrom } from "../copy-text";

const useStyles = makeStyles({
  details: { marginTop: tokens.spacingVerticalXS },
  summary: { cursor: "pointer" },
  body: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXS },
  text: { width: "100%", minWidth: 0, "& > textarea": { width: "100%" } },
});

type Copied = "notYet" | "yes" | "refused";

/** The technical trace for whoever helps: never the message itself, but never hidden either. */
export function FailureDetails({ text }: { readonly text: string }) {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<Copied>("notYet");
  const copy = () => void copyFrom(field.current).then((done) => setCopied(done ? "yes" : "refused"));
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{paneText.failure.details}</summary>
      <div className={styles.body}>
        <Textarea
          className={styles.text}
          textarea={{ ref: field }}
          aria-label={copied === "refused" ? paneText.failure.notCopied : paneText.failure.details}
          readOnly
          rows={3}
          value={text}
        />
        {copied === "refused" && <span>{paneText.failure.notCopied}</span>}
        <Button size="small" onClick={copy}>
          {copied === "yes" ? paneText.failure.copied : paneText.failure.copyButton}
        </Button>
      </div>
    </details>
  );
}
