import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import { criteriaText } from "../../text/criteria";
import { type EntryDrafts, emptyEntryDraft } from "../session/entry-draft";
import type { Workplace } from "../session/workplace";
import { CriterionEditor } from "./CriterionEditor";
import { CriterionSection } from "./CriterionSection";
import type { CriterionRow, SectionRows } from "./criteria-rows";
import { useEntering } from "./use-entering";

const useStyles = makeStyles({
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
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
  const { enter, takesFocus } = useEntering(workplace);
  const toggle = useCallback(
    (id: string, isOpen: boolean) => (isOpen ? workplace.open(null) : enter(id)),
    [workplace, enter],
  );
  const ids = sections.flatMap(({ rows }) => rows.map(({ criterion }) => criterion.id));
  const tabStop = [lastFocused, openCriterion].find((id) => id !== null && ids.includes(id)) ?? ids[0];
  const editorOf = (row: CriterionRow) => (
    <CriterionEditor
      row={row}
      draft={drafts.get(row.criterion.id) ?? emptyEntryDraft}
      workplace={workplace}
      scoreIsLocked={scoresAreLocked}
      takesFocus={takesFocus}
      {...neighbours(ids, row.criterion.id, enter)}
      onLeave={() => list.current?.querySelector<HTMLElement>(`[data-criterion="${row.criterion.id}"]`)?.focus()}
    />
  );
  if (ids.length === 0) return <p className={styles.note}>{criteriaText.empty}</p>;
  const shared = { drafts, openCriterion, tabStop, editorOf, onToggle: toggle, onFocus: setLastFocused };
  return (
    <div ref={list} data-list="criteria">
      <p className={styles.note}>{criteriaText.listHint}</p>
      {sections.map((section) => (
        <CriterionSection key={section.section.id} {...section} {...shared} />
      ))}
    </div>
  );
}

/** The ways to the criteria before and after, as the list shows them. */
function neighbours(ids: readonly string[], id: string, enter: (id: string) => void) {
  const at = ids.indexOf(id);
  const [previous, next] = [ids[at - 1], ids[at + 1]];
  return {
    ...(previous === undefined ? {} : { onPrevious: () => enter(previous) }),
    ...(next === undefined ? {} : { onNext: () => enter(next) }),
  };
}
