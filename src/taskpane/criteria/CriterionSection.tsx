import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { criteriaText } from "../../text/criteria";
import { formatScore } from "../../text/numbers";
import type { EntryDrafts } from "../session/entry-draft";
import { CriterionItem } from "./CriterionItem";
import type { CriterionRow, SectionRows } from "./criteria-rows";

const useStyles = makeStyles({
  head: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  score: { whiteSpace: "nowrap" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface CriterionSectionProps extends SectionRows {
  readonly drafts: EntryDrafts;
  readonly openCriterion: string | null;
  /** The row that Tab comes to. */
  readonly tabStop: string | undefined;
  readonly onToggle: (id: string, isOpen: boolean) => void;
  readonly onFocus: (id: string) => void;
  readonly editorOf: (row: CriterionRow) => ReactNode;
}

/** One section with those of its criteria that are shown. */
export function CriterionSection({ section, rows, drafts, openCriterion, tabStop, ...props }: CriterionSectionProps) {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.head}>
        <span>{criteriaText.section(section.code, section.title)}</span>
        <span className={styles.score}>
          {formatScore(section.selfScore)}/{formatScore(section.maxScore)}
        </span>
      </h2>
      <ul className={styles.list}>
        {rows.map((row) => (
          <CriterionItem
            key={row.criterion.id}
            {...itemTexts(row)}
            severity={row.severity}
            isOpen={row.criterion.id === openCriterion}
            isUnsaved={drafts.has(row.criterion.id)}
            isTabStop={row.criterion.id === tabStop}
            onToggle={props.onToggle}
            onFocus={props.onFocus}
          >
            {row.criterion.id === openCriterion ? props.editorOf(row) : null}
          </CriterionItem>
        ))}
      </ul>
    </section>
  );
}

/** Texts only, so that a row is drawn anew only when it reads differently. */
function itemTexts({ criterion: { id, code, title, maxScore }, entry, state }: CriterionRow) {
  const score = entry.selfScore.kind === "number" ? formatScore(entry.selfScore.value) : "–";
  return { id, code, title, score: `${score}/${formatScore(maxScore)}`, state };
}
