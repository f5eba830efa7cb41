import { makeStyles, tokens } from "@fluentui/react-components";
import type { SectionSummary } from "../../domain/summary";
import { formatScore } from "../../text/numbers";
import { paneText } from "../../text/pane";
import { Bar } from "./Bar";
import { Subheading } from "./Subheading";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  section: { marginBottom: tokens.spacingVerticalM },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "end",
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXXS,
  },
  title: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  score: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  scored: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** One bar for each section: self score against its maximum. */
export function SectionScores({ sections }: { readonly sections: readonly SectionSummary[] }) {
  const styles = useStyles();
  return (
    <section>
      <Subheading>{paneText.scorecard.sections}</Subheading>
      <ul className={styles.list}>
        {sections.map((section) => (
          <li key={section.id} className={styles.section}>
            <SectionScore {...section} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SectionScore({ code, title, selfScore, maxScore, scoredCount, criterionCount }: SectionSummary) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.line}>
        <span className={styles.title}>
          {code}. {title}
        </span>
        <span className={styles.score}>
          {formatScore(selfScore)}/{formatScore(maxScore)}
        </span>
      </div>
      <Bar value={selfScore} max={maxScore} />
      {scoredCount < criterionCount && (
        <span className={styles.scored}>{paneText.scorecard.sectionScored(scoredCount, criterionCount)}</span>
      )}
    </>
  );
}
