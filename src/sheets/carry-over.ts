import { blankEntry, type Assessment, type Entry, type ScoreEntry } from "../domain/assessment";
import type {
  CarriedField,
  CarryOverChange,
  CarryOverOptions,
  CarryOverPlan,
  NoteField,
  RefusedScore,
} from "../domain/carry-over";
import { compareScores } from "../domain/decimal";
import { recognizeScore } from "../domain/recognize-number";
import { criteriaOf, type Criterion, type Rubric } from "../domain/rubric";
import { isValidScore, isWritten } from "../domain/validation";
import { noticeLegacyBlock, readOldTable, type OldRow } from "./carry-over-table";
import type { CellBlock } from "./cell-block";

/**
 * What another scorecard, ours or any table with recognisable headers, would bring to this one, criterion by criterion:
 * code and title must both agree. Null when no table with rows of this rubric is found on any of its sheets.
 */
export function carryOver(
  sheets: readonly CellBlock[],
  rubric: Rubric,
  current: Assessment,
  options: CarryOverOptions,
): CarryOverPlan | null {
  const table = readOldTable(sheets, rubric);
  if (!table) return null;
  const offers = criteriaOf(rubric).flatMap((criterion) => {
    const row = table.rows.get(criterion);
    return row ? [offerOf(criterion, row, current.get(criterion.id) ?? blankEntry, options)] : [];
  });
  return {
    sheetIndex: sheets.indexOf(table.block),
    changes: offers.flatMap(({ changes }) => changes),
    kept: offers.flatMap(({ kept }) => kept),
    refused: offers.flatMap(({ refused }) => refused),
    unmatched: table.unmatched,
    withoutSource: criteriaOf(rubric).flatMap((criterion) => (table.rows.has(criterion) ? [] : [criterion.id])),
    legacyFont: noticeLegacyBlock(table.block),
  };
}

type Offer = Pick<CarryOverPlan, "changes" | "kept" | "refused">;

function offerOf(criterion: Criterion, row: OldRow, here: Entry, options: CarryOverOptions): Offer {
  const wants = (field: CarriedField) => options.fields.has(field);
  const notes = (["explanation", "evidence"] as const)
    .filter(wants)
    .flatMap((field) => noteOffer(criterion, field, row, here));
  const score = wants("selfScore") ? scoreOffer(criterion, row, here) : { changes: [], refused: [] };
  const offered = [...notes, ...score.changes];
  return {
    changes: offered.filter((change) => options.overwrite || isVacant(change)),
    kept: offered.filter((change) => !options.overwrite && !isVacant(change)),
    refused: score.refused,
  };
}

/** Whether nothing stands in the cell that would change. */
function isVacant(change: CarryOverChange): boolean {
  return change.field === "selfScore" ? change.before.kind === "blank" : !isWritten(change.before);
}

function noteOffer(criterion: Criterion, field: NoteField, { entry }: OldRow, here: Entry): readonly CarryOverChange[] {
  const after = entry[field].trim();
  if (!isWritten(after) || after === here[field].trim()) return [];
  return [{ criterionId: criterion.id, field, before: here[field], after }];
}

interface ScoreOffer {
  readonly changes: readonly CarryOverChange[];
  readonly refused: readonly RefusedScore[];
}

function scoreOffer(criterion: Criterion, { entry, maxScore }: OldRow, here: Entry): ScoreOffer {
  const { selfScore } = entry;
  if (selfScore.kind === "blank") return { changes: [], refused: [] };
  const refuse = (reason: RefusedScore["reason"]): ScoreOffer => ({
    changes: [],
    refused: [{ criterionId: criterion.id, found: seenScore(selfScore), reason }],
  });
  if (maxScore !== null && compareScores(maxScore, criterion.maxScore) !== 0) return refuse("maxDiffers");
  const after = certainScore(selfScore, criterion.maxScore);
  if (after === null) return refuse("notAScore");
  const isSame = here.selfScore.kind === "number" && compareScores(here.selfScore.value, after) === 0;
  const change = { criterionId: criterion.id, field: "selfScore" as const, before: here.selfScore, after };
  return { changes: isSame ? [] : [change], refused: [] };
}

function certainScore(entry: ScoreEntry, maxScore: number): number | null {
  if (entry.kind === "number") return isValidScore(entry.value, maxScore) ? entry.value : null;
  if (entry.kind !== "text") return null;
  const recognition = recognizeScore(entry.text, maxScore);
  return recognition.certainty === "certain" ? recognition.score : null;
}

function seenScore(entry: ScoreEntry): string {
  if (entry.kind === "blank") return "";
  return entry.kind === "number" ? String(entry.value) : entry.text;
}
