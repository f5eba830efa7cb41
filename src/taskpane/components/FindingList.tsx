import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FileFinding } from "../../domain/consolidation";
import { findingText } from "../../text/consolidation";
import { consolidationPaneText as text } from "../../text/consolidation-pane";
import { Subheading } from "./Subheading";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  finding: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { margin: 0 },
  file: { fontWeight: tokens.fontWeightSemibold },
  counted: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  more: { marginTop: tokens.spacingVerticalS },
});

/** Lines shown at a time: thousands at once would keep the pane busy. */
const pageLength = 20;

/** Every file to look at, with its reason and what to do; all of them within reach. */
export function FindingList({ findings }: { readonly findings: readonly FileFinding[] }) {
  const styles = useStyles();
  const [shown, setShown] = useState(pageLength);
  if (findings.length === 0) return <p className={styles.line}>{text.noFindings}</p>;
  const more = Math.min(pageLength, findings.length - shown);
  return (
    <div>
      <Subheading>{text.findingsTitle(findings.length)}</Subheading>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding, index) => (
          <li key={index} className={styles.finding}>
            <FindingLines {...finding} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button className={styles.more} size="small" onClick={() => setShown(shown + pageLength)}>
          {text.moreFindings(more)}
        </Button>
      )}
    </div>
  );
}

function FindingLines({ fileName, unit, isCounted, finding }: FileFinding) {
  const styles = useStyles();
  const { reason, whatToDo } = findingText(finding);
  return (
    <>
      <p className={styles.line}>
        <span className={styles.file}>{fileName}</span>
        {unit !== null && ` · ${unit}`}
      </p>
      <p className={styles.line}>{reason}</p>
      <p className={styles.line}>{whatToDo}</p>
      <p className={styles.counted}>{isCounted ? text.counted : text.notCounted}</p>
    </>
  );
}
