import { succeed, type Result } from "../domain/failure";
import { workerCount } from "../files/session-pool";
import type { ConsolidationVerbs } from "./consolidation-verbs";
import { findEarlier, showConsolidation } from "./find-consolidation";
import { ScorecardFiles } from "./scorecard-files";
import { writeConsolidation } from "./write-consolidation";

/** The verbs of consolidation on the workbook that Excel has open, with workers ready to read. */
export function startConsolidation(): Result<ConsolidationVerbs> {
  // webpack makes a script of its own out of exactly these words.
  const startWorker = () => new Worker(new URL("./consolidation-worker.ts", import.meta.url));
  const files = new ScorecardFiles(startWorker, workerCount(navigator.hardwareConcurrency));
  const started = files.start();
  if (!started.ok) return started;
  return succeed({
    findEarlier,
    consolidateFiles: (chosen, settings, following) => files.consolidate(chosen, settings, following),
    writeConsolidation,
    showConsolidation,
  });
}
