import type { Result } from "../domain/failure";
import { proposeRepairs as propose, type Repair } from "../domain/repair";
import { loadDateOrder } from "../excel/date-order";
import { mustUnprotect, readEntryCells, writeEntryCells, type EntryCells } from "../excel/entry-cells";
import { readNamedParts } from "../excel/named-blocks";
import { ActionStopped, runExcel } from "../excel/run";
import { rowsByCriterion } from "../sheets/read-scorecard";
import { scorecardColumns } from "../sheets/scorecard-layout";
import { workbookNames } from "../sheets/workbook-names";
import type { AgreedRepair, Check, ProposedRepair } from "./actions";
import { checkBlock } from "./read-workbook";
import { scoreChange } from "./score-change";

/** What could be done about every wrong score, in the rubric's order; writes nothing. */
export function proposeRepairs(): Promise<Result<readonly ProposedRepair[]>> {
  return runExcel(async (context) => {
    const { cells, check, repairs } = await readRepairs(context);
    const rows = rowsByCriterion(check.rubric, cells);
    return repairs.map((repair) => ({
      ...repair,
      endsUndo: mustUnprotect(cells, [scoreChange({ ...repair, score: 0 }, rows, cells)]),
    }));
  });
}

/**
 * Writes the scores a person agreed to, all or none, in one writing sync. One whose cell holds something else than was
 * shown stops everything: `changedMeanwhile`; so does a self score that is finalized: `finalized`.
 */
export function repairScores(agreed: readonly AgreedRepair[]): Promise<Result<void>> {
  return runExcel(async (context) => {
    const { cells, check, repairs } = await readRepairs(context);
    const rows = rowsByCriterion(check.rubric, cells);
    requireFree(agreed, check);
    for (const repair of agreed) requireAsShown(repair, repairs);
    const changes = agreed.map((repair) => scoreChange(repair, rows, cells));
    await writeEntryCells(context, cells, changes);
  });
}

interface ReadRepairs {
  readonly cells: EntryCells;
  readonly check: Check;
  readonly repairs: readonly Repair[];
}

async function readRepairs(context: Excel.RequestContext): Promise<ReadRepairs> {
  const { scorecard, unitInfo } = workbookNames;
  const parts = await readNamedParts(context, [scorecard, unitInfo]);
  const block = parts.blocks.get(scorecard);
  if (!block) throw new ActionStopped("noScorecard", scorecard);
  const dateOrder = loadDateOrder(context);
  const cells = await readEntryCells(context, block);
  const check = checkBlock(cells, parts);
  const rows = rowsByCriterion(check.rubric, cells);
  const repairs = propose(check.rubric, check.assessment, {
    year: new Date().getFullYear(),
    dateOrder: dateOrder(),
    cellOf: (criterionId, field) => {
      const row = rows.get(criterionId);
      const numberFormat = cells.numberFormats[row ?? -1]?.[scorecardColumns[field]];
      const shown = cells.texts[row ?? -1]?.[scorecardColumns[field]];
      return numberFormat === undefined || shown === undefined ? undefined : { numberFormat, shown };
    },
  });
  return { cells, check, repairs };
}

/** Finalized self scores are locked; what the appraisal enters is not. */
function requireFree(agreed: readonly AgreedRepair[], { finalization }: Check): void {
  if (finalization && agreed.some(({ field }) => field === "selfScore")) {
    throw new ActionStopped("finalized", finalization.fingerprint);
  }
}

function requireAsShown(agreed: AgreedRepair, repairs: readonly Repair[]): void {
  const { criterionId, field, from, score } = agreed;
  const repair = repairs.find((other) => other.criterionId === criterionId && other.field === field);
  const offered = repair?.certainty === "certain" ? [repair.score] : (repair?.choices ?? []);
  if (repair?.from !== from || !offered.includes(score)) {
    throw new ActionStopped("changedMeanwhile", `${criterionId} ${field}: ${from} → ${repair?.from ?? "-"}`);
  }
}
