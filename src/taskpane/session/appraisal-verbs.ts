import type { Actions } from "../../actions/actions";
import type { AcceptedScore } from "../../domain/appraisal";
import { type Result, succeed } from "../../domain/failure";
import type { Outcome } from "./session-state";
import type { VerbRunner } from "./verb-runner";

/** What the appraisal body asks for. */
export interface AppraisalVerbs {
  /** Takes the self scores over that were shown, all or none. */
  readonly acceptRest: (shown: readonly AcceptedScore[]) => Promise<void>;
  /** Makes the sheet of the next round. */
  readonly returnToUnit: () => Promise<void>;
  /** Shows the sheet of a round. */
  readonly goToRound: (round: number) => Promise<void>;
}

/** How a session reads the workbook again after it was written. */
export interface ReadingAgain {
  readonly thenRead: <T>(done: Promise<Result<T>>, outcome: (value: T) => Outcome) => Promise<Result<Outcome>>;
  /** For what was done as it had been shown. */
  readonly asShown: (done: Promise<Result<void>>, outcome: Outcome) => Promise<Result<Outcome>>;
}

export function createAppraisalVerbs(
  actions: Actions,
  runner: VerbRunner,
  { thenRead, asShown }: ReadingAgain,
): AppraisalVerbs {
  return {
    acceptRest: (shown) =>
      runner.run("acceptRest", () =>
        asShown(actions.acceptSelfScores(shown), { kind: "accepted", count: shown.length }),
      ),
    returnToUnit: () =>
      runner.run("returnToUnit", () =>
        thenRead(actions.returnToUnit(), ({ sheetName }) => ({ kind: "returned", sheetName })),
      ),
    goToRound: (round) =>
      runner.run("goTo", async () => {
        const gone = await actions.goToRound(round);
        return gone.ok ? succeed<Outcome>({ kind: "wentToRound", round }) : gone;
      }),
  };
}
