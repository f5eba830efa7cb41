import type { Result } from "../domain/failure";
import { proposeRepairs as propose, type Repair } from "../domain/repair";
import { loadDateOrder } from "../excel/date-order";
import { mustUnprotect, writeEntryCells } from "../excel/entry-cells";
import { ActionStopped, runExcel } from "../excel/run";
import { scorecardColumns } from "../sheets/scorecard-layout";
import type { AgreedRepair, Check, ProposedRepair } from "./actions";
import { scoreChange } from "./score-change";
import { readScorecardCells, type ScorecardCells } from "./scorecard-source";

/** What could be done about every wrong score, in the rubric's order; writes nothing. */
export function proposeRepairs(): Promise<Result<readonly ProposedRepair[]>> {
  return runExcel(async (context) => {
    const { cells, rows, repairs } = await readRepairs(context);
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
    const { cells, check, rows, repairs } = await readRepairs(context);
    requireFree(agreed, check);
    for (const repair of agreed) requireAsShown(repair, repairs);
    const changes = agreed.map((repair) => scoreChange(repair, rows, cells));
    await writeEntryCells(context, cells, changes);
  });
}

async function readRepairs(
  context: Excel.RequestContext,
): Promise<ScorecardCells & { readonly repairs: readonly Repair[] }> {
  const dateOrder = loadDateOrder(context);
  const source = await readScorecardCells(context);
  const { cells, check, rows } = source;
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
  return { ...source, repairs };
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
