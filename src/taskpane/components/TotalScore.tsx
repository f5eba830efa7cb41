import { makeStyles, tokens } from "@fluentui/react-components";
import type { Summary } from "../../domain/summary";
import { paneText } from "../../text/pane";
import { Bar } from "./Bar";
import { LargeScore } from "./LargeScore";
import { ScreenTitle } from "./ScreenTitle";

const useStyles = makeStyles({ scored: { margin: `0 0 ${tokens.spacingVerticalXXS}` } });

/** The figure everything is about, and how far the scoring has come. */
export function TotalScore({ summary }: { readonly summary: Summary }) {
  return (
    <section>
      <ScreenTitle>{paneText.scorecard.total}</ScreenTitle>
      <LargeScore score={summary.selfScore} maxScore={summary.maxScore} />
      <p className={useStyles().scored}>{paneText.scorecard.scored(summary.scoredCount, summary.criterionCount)}</p>
      <Bar value={summary.scoredCount} max={summary.criterionCount} />
    </section>
  );
}
