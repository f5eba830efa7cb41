import { makeStyles, tokens } from "@fluentui/react-components";
import type { Summary } from "../../domain/summary";
import { formatScore } from "../../text/numbers";
import { paneText } from "../../text/pane";
import { Bar } from "./Bar";
import { ScreenTitle } from "./ScreenTitle";

const useStyles = makeStyles({
  total: { margin: 0, color: tokens.colorNeutralForeground2 },
  score: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  outOf: { fontSize: tokens.fontSizeBase400 },
  scored: { margin: `0 0 ${tokens.spacingVerticalXXS}` },
});

/** The figure everything is about, and how far the scoring has come. */
export function TotalScore({ summary }: { readonly summary: Summary }) {
  const styles = useStyles();
  return (
    <section>
      <ScreenTitle>{paneText.scorecard.total}</ScreenTitle>
      <p className={styles.total}>
        <span className={styles.score}>{formatScore(summary.selfScore)}</span>
        <span className={styles.outOf}>{paneText.scorecard.outOf(formatScore(summary.maxScore))}</span>
      </p>
      <p className={styles.scored}>{paneText.scorecard.scored(summary.scoredCount, summary.criterionCount)}</p>
      <Bar value={summary.scoredCount} max={summary.criterionCount} />
    </section>
  );
}
