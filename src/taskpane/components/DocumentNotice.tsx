import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { reportPaneText } from "../../text/report-pane";
import { copyFrom } from "../copy-text";

const useStyles = makeStyles({
  notice: { display: "flex", flexDirection: "column", alignItems: "start", gap: tokens.spacingVerticalXS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  text: { width: "100%", minWidth: 0, "& > textarea": { width: "100%" } },
});

/** For hosts that save no files and do not say so: the report's words to be copied. */
export function DocumentNotice({ text }: { readonly text: string }) {
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () => void copyFrom(field.current).then(setCopied);
  return (
    <section className={styles.notice} aria-label={reportPaneText.documentText}>
      <p className={styles.note}>{reportPaneText.notDownloaded}</p>
      <Textarea
        className={styles.text}
        textarea={{ ref: field }}
        aria-label={reportPaneText.documentText}
        readOnly
        rows={3}
        value={text}
      />
      {copied === false && <span>{reportPaneText.notCopied}</span>}
      <Button size="small" onClick={copy}>
        {copied === true ? reportPaneText.copied : reportPaneText.copyButton}
      </Button>
    </section>
  );
}
