import { makeStyles, tokens } from "@fluentui/react-components";
import type { AppraisalFigures } from "../../domain/appraisal";
import type { Summary } from "../../domain/summary";
import { appraisalText, formatGap } from "../../text/appraisal";
import { formatScore } from "../../text/numbers";
import { Bar } from "./Bar";
import { LargeScore } from "./LargeScore";
import { ScreenTitle } from "./ScreenTitle";

const useStyles = makeStyles({ figure: { margin: `0 0 ${tokens.spacingVerticalXXS}` } });

interface AppraisalTotalProps {
  readonly summary: Summary;
  readonly figures: AppraisalFigures;
}

/** Both totals, what lies between them, and how far the appraisal has come. */
export function AppraisalTotal({ summary, figures }: AppraisalTotalProps) {
  const styles = useStyles();
  const { appraisedCount, criterionCount, gapSoFar } = figures;
  return (
    <section>
      <ScreenTitle>{appraisalText.title}</ScreenTitle>
      <LargeScore score={summary.appraisedScore} maxScore={summary.maxScore} />
      <p className={styles.figure}>{appraisalText.selfScore(formatScore(summary.selfScore))}</p>
      {appraisedCount > 0 && <p className={styles.figure}>{appraisalText.gapSoFar(formatGap(gapSoFar))}</p>}
      <p className={styles.figure}>{appraisalText.appraised(appraisedCount, criterionCount)}</p>
      <Bar value={appraisedCount} max={criterionCount} />
    </section>
  );
}
