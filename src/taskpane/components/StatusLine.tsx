import { Spinner, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  silent: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  text: { margin: 0 },
});

interface StatusLineProps {
  readonly text: string;
  readonly working: boolean;
  /** Said to screen readers only: it stands elsewhere on the page. */
  readonly saidOnly: boolean;
}

/** The pane's one live region: what is being done, what came of it. Always present, or its first words would go unheard. */
export function StatusLine({ text, working, saidOnly }: StatusLineProps) {
  const styles = useStyles();
  return (
    <div className={text === "" || saidOnly ? styles.silent : styles.line}>
      {working && <Spinner size="tiny" aria-hidden="true" />}
      <p role="status" className={styles.text}>
        {text}
      </p>
    </div>
  );
}
