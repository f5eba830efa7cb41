import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Check } from "../../actions/actions";
import { type AppraisalFigures, appraisalFigures } from "../../domain/appraisal";
import { criteriaUnder } from "../../domain/rubric";
import type { SectionSummary } from "../../domain/summary";
import { appraisalText, formatGap } from "../../text/appraisal";
import { formatScore } from "../../text/numbers";
import { Subheading } from "./Subheading";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} 0` },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  muted: { color: tokens.colorNeutralForeground2 },
  score: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
});

/** Self and appraised score of every section, and how much of it has been appraised. */
export function AppraisalSections({ check }: { readonly check: Check }) {
  const styles = useStyles();
  return (
    <section>
      <Subheading>{appraisalText.sections}</Subheading>
      <ul className={styles.list}>
        {check.rubric.sections.map((section, index) => {
          const summary = check.summary.sections[index];
          if (summary === undefined) throw new Error(`Section ${section.id} has no summary.`);
          return (
            <li key={section.id} className={styles.section}>
              <Section summary={summary} figures={appraisalFigures(criteriaUnder(section), check.assessment)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface SectionProps {
  readonly summary: SectionSummary;
  readonly figures: AppraisalFigures;
}

function Section({ summary, figures: { appraisedCount, criterionCount, gapSoFar } }: SectionProps) {
  const styles = useStyles();
  const { code, title, selfScore, appraisedScore } = summary;
  return (
    <>
      <div className={styles.line}>
        <span className={styles.small}>
          {code}. {title}
        </span>
        <span className={styles.score}>
          {formatScore(selfScore)} → {appraisedScore === null ? "–" : formatScore(appraisedScore)}
        </span>
      </div>
      <div className={mergeClasses(styles.line, styles.small, styles.muted)}>
        <span>{appraisalText.sectionAppraised(appraisedCount, criterionCount)}</span>
        {gapSoFar !== 0 && <span>{formatGap(gapSoFar)}</span>}
      </div>
    </>
  );
}
