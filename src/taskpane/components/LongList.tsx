import { makeStyles, tokens } from "@fluentui/react-components";
import { paneText } from "../../text/pane";

const useStyles = makeStyles({
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalXL },
  more: { cursor: "pointer", marginBottom: tokens.spacingVerticalS },
});

/** More lines than these are folded, so that the buttons below stay near. */
const shownLines = 8;

/** Sentences below each other, every one of them within reach. */
export function LongList({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  const folded = lines.slice(shownLines);
  return (
    <>
      <Lines lines={lines.slice(0, shownLines)} />
      {folded.length > 0 && (
        <details>
          <summary className={styles.more}>{paneText.examination.more(folded.length)}</summary>
          <Lines lines={folded} />
        </details>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={useStyles().list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
