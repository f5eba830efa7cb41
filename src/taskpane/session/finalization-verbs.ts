import type { Actions } from "../../actions/actions";
import { printedMoment } from "../../text/dates";
import type { ReadingAgain } from "./appraisal-verbs";
import type { VerbRunner } from "./verb-runner";

/** Finalizing self scores and taking that back; the moment is this machine's. */
export interface FinalizationVerbs {
  /** @param warningsAccepted blanks and missing explanations have been shown. */
  readonly finalize: (by: string, warningsAccepted: boolean) => Promise<void>;
  readonly reopen: (by: string) => Promise<void>;
}

export function createFinalizationVerbs(
  actions: Pick<Actions, "finalizeScorecard" | "reopenScorecard">,
  runner: VerbRunner,
  { thenRead, asShown }: ReadingAgain,
): FinalizationVerbs {
  const signed = (by: string) => ({ by: by.trim(), at: printedMoment(new Date()) });
  return {
    finalize: (by, warningsAccepted) =>
      runner.run("finalize", () =>
        thenRead(actions.finalizeScorecard({ ...signed(by), warningsAccepted }), (outcome) => ({
          kind: "finalized",
          ...outcome,
        })),
      ),
    reopen: (by) => runner.run("reopen", () => asShown(actions.reopenScorecard(signed(by)), { kind: "reopened" })),
  };
}
