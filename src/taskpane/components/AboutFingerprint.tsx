import { makeStyles, tokens } from "@fluentui/react-components";
import { finalizationText } from "../../text/finalization";
import { finalizationPaneText } from "../../text/finalization-pane";
import { Paragraph } from "./Paragraph";

const useStyles = makeStyles({
  details: { marginBottom: tokens.spacingVerticalS },
  summary: { cursor: "pointer", marginBottom: tokens.spacingVerticalXS },
});

/** What the fingerprint is for, and what not. */
export function AboutFingerprint() {
  const styles = useStyles();
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{finalizationPaneText.about}</summary>
      <Paragraph>{finalizationText.fingerprintPurpose}</Paragraph>
      <Paragraph>{finalizationText.fingerprintLimit}</Paragraph>
    </details>
  );
}
