import type { Result } from "../domain/failure";
import { finalizationReadiness } from "../domain/finalization";
import { scorecardFileName } from "../domain/finalization-file-name";
import { ActionStopped, runExcel } from "../excel/run";
import { finalizedRecord } from "../sheets/finalization-record";
import type { Check, FinalizeOutcome, FinalizeRequest } from "./actions";
import { readFinalizationSource, writeRecord } from "./finalization-source";

/**
 * Locks the self scores and writes who finalized them, when, and the fingerprint; all or nothing, one writing sync. Stops
 * with `hasErrors` while a score is wrong, and with `changedMeanwhile` where the scorecard is finalized already or has
 * warnings that nobody was shown.
 */
export function finalizeScorecard(request: FinalizeRequest): Promise<Result<FinalizeOutcome>> {
  return runExcel(async (context) => {
    const source = await readFinalizationSource(context);
    requireReady(source.check, request);
    const { subject } = source;
    const record = finalizedRecord(source.record, subject, source.check.summary, request);
    await writeRecord(context, source, record);
    return { fingerprint: record.fingerprint, fileName: scorecardFileName(subject.unit, subject.year) };
  });
}

function requireReady({ finalization, summary }: Check, { warningsAccepted }: FinalizeRequest): void {
  if (finalization) throw new ActionStopped("changedMeanwhile", `finalized: ${finalization.fingerprint}`);
  const readiness = finalizationReadiness(summary);
  if (readiness === "refused") throw new ActionStopped("hasErrors", String(summary.errorCount));
  if (readiness === "warned" && !warningsAccepted) {
    throw new ActionStopped("changedMeanwhile", `${summary.notScoredCount} · ${summary.warningCount}`);
  }
}
