import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import { criteriaText } from "../../text/criteria";
import { formatScore } from "../../text/numbers";
import { type EntryDrafts, emptyEntryDraft } from "../session/entry-draft";
import type { Workplace } from "../session/workplace";
import { CriterionEditor } from "./CriterionEditor";
import { CriterionItem } from "./CriterionItem";
import type { CriterionRow, SectionRows } from "./criteria-rows";

const useStyles = makeStyles({
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
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

interface CriterionListProps {
  readonly sections: readonly SectionRows[];
  readonly drafts: EntryDrafts;
  readonly openCriterion: string | null;
  readonly workplace: Workplace;
  readonly scoresAreLocked: boolean;
}

/** The criteria by section; the open one has its editor right below. One tab stop, arrow keys within. */
export function CriterionList({ sections, drafts, openCriterion, workplace, scoresAreLocked }: CriterionListProps) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const [lastFocused, setLastFocused] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const ids = sections.flatMap(({ rows }) => rows.map(({ criterion }) => criterion.id));
  const tabStop = [lastFocused, openCriterion].find((id) => id !== null && ids.includes(id)) ?? ids[0];

  /** Into the score of a criterion, so that the next key is typed there. */
  const enter = useCallback(
    (id: string) => {
      wantsFocus.current = true;
      workplace.open(id);
      workplace.selectSoon(id, "selfScore");
    },
    [workplace],
  );
  const takesFocus = useCallback(() => {
    const isWanted = wantsFocus.current;
    wantsFocus.current = false;
    return isWanted;
  }, []);
  const toggle = useCallback(
    (id: string, isOpen: boolean) => (isOpen ? workplace.open(null) : enter(id)),
    [workplace, enter],
  );

  const editorOf = (row: CriterionRow) => {
    const at = ids.indexOf(row.criterion.id);
    const [previous, next] = [ids[at - 1], ids[at + 1]];
    return (
      <CriterionEditor
        row={row}
        draft={drafts.get(row.criterion.id) ?? emptyEntryDraft}
        workplace={workplace}
        scoreIsLocked={scoresAreLocked}
        takesFocus={takesFocus}
        {...(previous === undefined ? {} : { onPrevious: () => enter(previous) })}
        {...(next === undefined ? {} : { onNext: () => enter(next) })}
        onLeave={() => list.current?.querySelector<HTMLElement>(`[data-criterion="${row.criterion.id}"]`)?.focus()}
      />
    );
  };

  if (ids.length === 0) return <p className={styles.note}>{criteriaText.empty}</p>;
  return (
    <div ref={list} data-list="criteria">
      <p className={styles.note}>{criteriaText.listHint}</p>
      {sections.map(({ section, rows }) => (
        <section key={section.id}>
          <h2 className={styles.head}>
            <span>{criteriaText.section(section.code, section.title)}</span>
            <span className={styles.score}>
              {formatScore(section.selfScore)}/{formatScore(section.maxScore)}
            </span>
          </h2>
          <ul className={styles.list}>
            {rows.map((row) => {
              const { id } = row.criterion;
              const isOpen = id === openCriterion;
              return (
                <CriterionItem
                  key={id}
                  id={id}
                  {...itemTexts(row)}
                  severity={row.severity}
                  isOpen={isOpen}
                  isUnsaved={drafts.has(id)}
                  isTabStop={id === tabStop}
                  onToggle={toggle}
                  onFocus={setLastFocused}
                >
                  {isOpen ? editorOf(row) : null}
                </CriterionItem>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Texts only, so that a row is drawn anew only when it reads differently. */
function itemTexts({ criterion, entry, state }: CriterionRow) {
  const score = entry.selfScore.kind === "number" ? formatScore(entry.selfScore.value) : "–";
  return { code: criterion.code, title: criterion.title, score: `${score}/${formatScore(criterion.maxScore)}`, state };
}
