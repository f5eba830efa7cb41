import type { Result } from "../domain/failure";
import { ActionStopped, runExcel } from "../excel/run";
import { reopenedRecord, type Signed } from "../sheets/finalization-record";
import { readFinalizationSource, writeRecord } from "./finalization-source";

/**
 * Gives the self scores free again and takes the fingerprint away; the trace keeps both events. All or nothing, one writing
 * sync. Stops with `changedMeanwhile` where the scorecard is not finalized.
 */
export function reopenScorecard(signed: Signed): Promise<Result<void>> {
  return runExcel(async (context) => {
    const source = await readFinalizationSource(context);
    if (!source.check.finalization) throw new ActionStopped("changedMeanwhile", "not finalized");
    await writeRecord(context, source, reopenedRecord(source.record, signed));
  });
}
