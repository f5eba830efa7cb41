import { makeStyles, tokens } from "@fluentui/react-components";
import { formatScore } from "../../text/numbers";
import { paneText } from "../../text/pane";

const useStyles = makeStyles({
  total: { margin: 0, color: tokens.colorNeutralForeground2 },
  score: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  outOf: { fontSize: tokens.fontSizeBase400 },
});

interface LargeScoreProps {
  /** null while there is none. */
  readonly score: number | null;
  readonly maxScore: number;
}

/** The figure that a screen is about. */
export function LargeScore({ score, maxScore }: LargeScoreProps) {
  const styles = useStyles();
  return (
    <p className={styles.total}>
      <span className={styles.score}>{score === null ? paneText.noScore : formatScore(score)}</span>
      {score !== null && <span className={styles.outOf}>{paneText.outOf(formatScore(maxScore))}</span>}
    </p>
  );
}
