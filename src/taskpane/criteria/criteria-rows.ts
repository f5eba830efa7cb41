import type { Check } from "../../actions/actions";
import { blankEntry } from "../../domain/assessment";
import { type CriterionFilter, passes } from "../../domain/filters";
import type { Issue } from "../../domain/issue";
import { criteriaUnder } from "../../domain/rubric";
import type { SectionSummary } from "../../domain/summary";
import { findIssue } from "../../domain/validation";
import { criterionStateText } from "../../text/criteria";
import type { CriterionEntry } from "./entry-fields";

/** A criterion as the list shows it. */
export interface CriterionRow extends CriterionEntry {
  readonly severity: Issue["severity"] | null;
  readonly state: string;
}

export interface SectionRows {
  readonly section: SectionSummary;
  readonly rows: readonly CriterionRow[];
}

/** Every criterion of the scorecard, by section. */
export function criteriaRows({ rubric, assessment, summary }: Check): readonly SectionRows[] {
  return rubric.sections.flatMap((group, index) => {
    const section = summary.sections[index];
    const rows = criteriaUnder(group).map((criterion): CriterionRow => {
      const entry = assessment.get(criterion.id) ?? blankEntry;
      const severity = findIssue(criterion, entry)?.severity ?? null;
      return { criterion, entry, severity, state: criterionStateText(criterion, entry) };
    });
    return section ? [{ section, rows }] : [];
  });
}

/**
 * What a filter lets through; what is being worked on stays whatever the filter says, or it would vanish under the hands
 * of the one who has just mended it. Sections without any row are left out.
 */
export function visibleRows(
  sections: readonly SectionRows[],
  filter: CriterionFilter,
  isWorkedOn: (criterionId: string) => boolean,
): readonly SectionRows[] {
  return sections.flatMap(({ section, rows }) => {
    const visible = rows.filter(({ criterion, entry }) => passes(filter, criterion, entry) || isWorkedOn(criterion.id));
    return visible.length === 0 ? [] : [{ section, rows: visible }];
  });
}
