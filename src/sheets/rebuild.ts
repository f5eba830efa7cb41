import type { Assessment } from "../domain/assessment";
import type { Leftover } from "../domain/leftover";
import { criteriaOf, type Rubric } from "../domain/rubric";
import { diagnosedScorecard, type DiagnosedScorecard } from "./diagnosed-scorecard";
import { locateScorecard } from "./locate-scorecard";
import { leftoversOf } from "./rebuild-leftovers";
import type { SheetFacts } from "./sheet-facts";
import { entryIn } from "./table-entry";

/** What a rebuild carries over, and what it cannot. */
export interface RebuildPlan {
  /** Every entry whose criterion is beyond doubt: what `scorecardSpec` paints anew. Wrong entries stay wrong entries. */
  readonly assessment: Assessment;
  /** Everything else that a person put on the sheet, from top to bottom: to be shown before anything is replaced. */
  readonly leftovers: readonly Leftover[];
  /** Criteria that have no row any more; their entries will be blank. */
  readonly missing: readonly string[];
}

/**
 * Takes every score, explanation and evidence off a damaged scorecard, by code below its heading, never by title alone.
 * Null when there is no scorecard of this rubric to rebuild.
 */
export function rebuildPlan(rubric: Rubric, facts: SheetFacts): RebuildPlan | null {
  const located = locateScorecard(rubric, facts);
  if (!located) return null;
  const scorecard = diagnosedScorecard(rubric, facts, located);
  return {
    assessment: carriedOver(scorecard),
    leftovers: leftoversOf(scorecard),
    missing: missingCriteria(scorecard),
  };
}

function carriedOver({ facts, table, rowOf }: DiagnosedScorecard): Assessment {
  return new Map(
    [...rowOf].flatMap(([node, row]) =>
      node.kind === "criterion" ? [[node.id, entryIn(facts, table.columns, row)] as const] : [],
    ),
  );
}

function missingCriteria({ rubric, rowOf }: DiagnosedScorecard): readonly string[] {
  return criteriaOf(rubric).flatMap((criterion) => (rowOf.has(criterion) ? [] : [criterion.id]));
}
