import { fail, type Result } from "../domain/failure";
import type { ConsolidationVerbs } from "./consolidation-verbs";

/**
 * Loads the verbs of consolidation and starts the workers: most panes never need them.
 * @returns `readerStopped` where they cannot be loaded or workers are not allowed
 */
export async function loadConsolidation(): Promise<Result<ConsolidationVerbs>> {
  try {
    const { startConsolidation } = await import("./start-consolidation");
    return startConsolidation();
  } catch (error) {
    return fail("readerStopped", String(error));
  }
}
