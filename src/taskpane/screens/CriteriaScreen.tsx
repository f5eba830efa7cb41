import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import type { Check } from "../../actions/actions";
import { type CriterionFilter, countByFilter } from "../../domain/filters";
import { criteriaText } from "../../text/criteria";
import { formatScore } from "../../text/numbers";
import { Bar } from "../components/Bar";
import { ScreenBody } from "../components/ScreenBody";
import { ScreenTitle } from "../components/ScreenTitle";
import { CriterionFilters } from "../criteria/CriterionFilters";
import { CriterionList } from "../criteria/CriterionList";
import { UnsavedNote } from "../criteria/UnsavedNote";
import { criteriaRows, visibleRows } from "../criteria/criteria-rows";
import type { EntryDrafts } from "../session/entry-draft";
import type { Workplace } from "../session/workplace";

const useStyles = makeStyles({ paragraph: { margin: `0 0 ${tokens.spacingVerticalXS}` } });

interface CriteriaScreenProps {
  readonly check: Check;
  readonly drafts: EntryDrafts;
  readonly openCriterion: string | null;
  readonly filter: CriterionFilter;
  readonly workplace: Workplace;
}

/** The criteria one by one: for those who would rather work here than in the grid. */
export function CriteriaScreen({ check, drafts, openCriterion, filter, workplace }: CriteriaScreenProps) {
  useEffect(() => workplace.followSelection(() => !document.hasFocus()), [workplace]);
  const rows = useMemo(() => criteriaRows(check), [check]);
  const counts = useMemo(() => countByFilter(check.rubric, check.assessment), [check]);
  const sections = visibleRows(rows, filter, (id) => id === openCriterion || drafts.has(id));
  return (
    <ScreenBody>
      <div>
        <ScreenTitle>{criteriaText.title}</ScreenTitle>
        <Progress check={check} />
      </div>
      <CriterionFilters filter={filter} counts={counts} onChoose={workplace.filter} />
      <UnsavedNote drafts={drafts} openCriterion={openCriterion} workplace={workplace} />
      <CriterionList
        sections={sections}
        drafts={drafts}
        openCriterion={openCriterion}
        workplace={workplace}
        scoresAreLocked={check.finalization !== null}
      />
    </ScreenBody>
  );
}

function Progress({ check: { summary } }: Pick<CriteriaScreenProps, "check">) {
  const { selfScore, maxScore, scoredCount, criterionCount } = summary;
  return (
    <>
      <p className={useStyles().paragraph}>
        {criteriaText.progress(formatScore(selfScore), formatScore(maxScore), scoredCount, criterionCount)}
      </p>
      <Bar value={scoredCount} max={criterionCount} />
    </>
  );
}
